import type { ThousandsMark } from '@reeve/domain';
import { recognise } from '../crime/known-layouts.ts';
import { WGS84 } from '../place/coordinate-system.ts';
import { guessSystem, type SystemGuess } from '../place/guess-system.ts';
import type { Box } from '../place/nearness.ts';
import { readDegrees } from '../place/read-degrees.ts';
import { writtenPoint } from '../place/written-point.ts';
import { readNumber } from '../encoding/read-number.ts';
import { roleFit } from './column-role.ts';
import type { ColumnGuess, ColumnGuesses } from './guess-columns.ts';
import { guessThousands } from './guess-thousands.ts';
import type { Guess } from './guess.ts';
import type { Mapping } from './mapping.ts';
import type { SheetSurvey } from './survey-sheet.ts';

/** Other evidence on a file's places. */
export interface PlaceHints {
  readonly fileName: string;
  /** System that a person has named. */
  readonly settled: number | undefined;
  /** Location of the agency's areas and crimes. */
  readonly near: readonly Box[];
}

/** The columns of the place, in reverse order if that fits, and how to read them. */
export interface GuessedPlace {
  readonly columns: ColumnGuesses;
  readonly place: Mapping['place'];
  readonly guesses: readonly Guess[];
}

/** Guesses the system and order of the coordinates in the columns found, and their precision. */
export function guessPlace(
  survey: SheetSurvey,
  found: ColumnGuesses,
  time: Mapping['dates']['precision'],
  hints: PlaceHints,
): GuessedPlace {
  const guesses: Guess[] = [];
  const [first, second] = coordinateColumns(found);
  if (!first) {
    guesses.push({ subject: 'column.x', value: '', confidence: 'open', because: 'no_column', alternatives: [] });
    return { columns: found, place: { system: null, precision: 'area', thousands: null }, guesses };
  }
  const grouped = second && guessThousands(first.column, second.column);
  const thousands = grouped?.mark ?? null;
  if (grouped?.guess) guesses.push(grouped.guess);
  const pairs = pairsOf(survey, found, thousands);
  const words = [hints.fileName, ...survey.columns.map(({ title }) => title)].join(' ');
  const guess = guessSystem(pairs, words, orderIsNamed(first, second !== undefined), hints.near);
  const stated = hints.settled ?? survey.system;
  const system = stated ?? guess.code;
  guesses.push(systemGuess(guess, stated));
  // If a system was named with its columns, their order is trusted too, unless it is degrees.
  const mayTurn = stated === undefined || stated === WGS84;
  const letters = lettersOrder(found);
  const swapped = mayTurn && (letters ?? guess.swapped);
  const order = letters === undefined && mayTurn ? orderGuess(guess) : undefined;
  if (order) guesses.push(order);
  const columns = swapped ? turned(found) : found;
  const precision = guessPrecision(survey, columns, time);
  guesses.push(precision.guess);
  return { columns, place: { system: system ?? null, precision: precision.value, thousands }, guesses };
}

/** x and y, or the one column with both. */
function coordinateColumns(found: ColumnGuesses): readonly [ColumnGuess | undefined, ColumnGuess | undefined] {
  const both = found.get('xy') ?? found.get('yx');
  return both ? [both, undefined] : [found.get('x'), found.get('y')];
}

/** True if headings state the order, or for a column of both the heading or the cells themselves. */
function orderIsNamed({ column, because }: ColumnGuess, isPair: boolean): boolean {
  if (isPair) return because === 'heading';
  const { points, pointsXy, pointsYx } = column.places;
  return roleFit(column.name, 'yx') > 0 || roleFit(column.name, 'xy') === 1 || pointsXy + pointsYx > points / 2;
}

function pairsOf(
  { sample }: SheetSurvey,
  found: ColumnGuesses,
  thousands: ThousandsMark | null,
): (readonly [number, number])[] {
  const cellOf = (cells: readonly string[], guess: ColumnGuess | undefined): string =>
    cells[(guess?.column.number ?? 0) - 1] ?? '';
  const read = (text: string): number | undefined => readNumber(text, thousands) ?? readDegrees(text)?.degrees;
  return sample.flatMap((cells) => {
    if (found.has('x')) {
      const [x, y] = [read(cellOf(cells, found.get('x'))), read(cellOf(cells, found.get('y')))];
      return x === undefined || y === undefined ? [] : [[x, y] as const];
    }
    const point = writtenPoint(cellOf(cells, found.get('xy') ?? found.get('yx')));
    if (!point) return [];
    return [found.has('yx') ? ([point.second, point.first] as const) : ([point.first, point.second] as const)];
  });
}

/** Returns whether letters such as N and E show that the columns are in reverse order; undefined without letters. */
function lettersOrder(found: ColumnGuesses): boolean | undefined {
  const [x, both] = [found.get('x')?.column.places, (found.get('xy') ?? found.get('yx'))?.column.places];
  if (x && x.degreesX + x.degreesY > 0) return x.degreesY > x.degreesX;
  // The column was found with the order given by its letters.
  return both && both.pointsYx > both.points / 2 ? false : undefined;
}

function turned(found: ColumnGuesses): ColumnGuesses {
  const columns = new Map(found);
  const [x, y, xy, yx] = [found.get('x'), found.get('y'), found.get('xy'), found.get('yx')];
  if (x && y) columns.set('x', y).set('y', x);
  if (xy || yx) {
    columns.delete(xy ? 'xy' : 'yx');
    const both = xy ?? yx;
    if (both) columns.set(xy ? 'yx' : 'xy', both);
  }
  return columns;
}

function systemGuess(guess: SystemGuess, told: number | undefined): Guess {
  const system = told ?? guess.code;
  const isSure = guess.because === 'degrees_in_range' || guess.because === 'only_system_that_fits';
  const swapped = guess.order === 'near_areas' ? 'swapped_near_areas' : 'columns_swapped';
  return {
    subject: 'place.system',
    value: system === undefined ? '' : `EPSG:${system}`,
    confidence: told !== undefined ? 'proved' : guess.code === undefined ? 'open' : isSure ? 'proved' : 'likely',
    because: guess.swapped ? swapped : told === undefined ? guess.because : 'named_system',
    alternatives: guess.fitting
      .filter((code) => code !== system)
      .slice(0, 10)
      .map((code) => `EPSG:${code}`),
  };
}

/** Only if the order is in question: the columns are, or can be, in reverse order. */
function orderGuess({ swapped, order }: SystemGuess): Guess | undefined {
  const isOpen = order === 'open';
  if (!isOpen && !swapped && order !== 'near_areas') return undefined;
  return {
    subject: 'place.order',
    value: swapped ? 'swapped' : 'as_found',
    confidence: isOpen ? 'open' : 'proved',
    because: isOpen
      ? 'either_order_fits'
      : order === 'near_areas'
        ? swapped
          ? 'swapped_near_areas'
          : 'near_areas'
        : 'columns_swapped',
    alternatives: isOpen ? [swapped ? 'as_found' : 'swapped'] : [],
  };
}

/** Fewest points for which identical halves are no coincidence. */
const ENOUGH_POINTS = 50;

/**
 * Guesses what coordinates represent. Points moved to a street or block coincide; those of a month's file with few
 * decimals were also rounded. A known layout states it.
 */
function guessPrecision(
  survey: SheetSurvey,
  found: ColumnGuesses,
  time: Mapping['dates']['precision'],
): { readonly value: Mapping['place']['precision']; readonly guess: Guess } {
  const [first] = coordinateColumns(found);
  const guessed = (value: Mapping['place']['precision'], because: Guess['because']) => ({
    value,
    guess: { subject: 'place.precision', value, confidence: 'likely', because, alternatives: [] } as const,
  });
  const layout = survey.heading ? recognise(survey.columns.map(({ name }) => name)) : undefined;
  const known = layout?.read(() => '').placePrecision;
  if (known !== undefined && known !== 'none') return guessed(known, 'known_layout');
  const column = first?.column;
  if (column && column.counted >= ENOUGH_POINTS && column.distinct < column.counted / 2) {
    return guessed(time === 'month' ? 'street' : 'block', 'many_identical_points');
  }
  const degrees = column && column.numbers > 0 && Math.abs(column.low) <= 180 && Math.abs(column.high) <= 180;
  return degrees && column.decimals <= 4 ? guessed('block', 'few_decimals') : guessed('exact', 'points_differ');
}
