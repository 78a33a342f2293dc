import type { ColumnRole } from '@reeve/domain';
import { crimeTypeFromFileName } from '../crime-type-from-name.ts';
import { recognise } from '../known-layouts.ts';
import { WGS84 } from '../place/coordinate-system.ts';
import { guessSystem } from '../place/guess-system.ts';
import { readNumber } from '../table/read-number.ts';
import { guessDateOrder, guessTimePrecision } from '../time/date-tally.ts';
import { guessColumns, type ColumnGuesses } from './guess-columns.ts';
import type { Guess } from './guess.ts';
import { headingsKey, type ColumnRef, type Mapping } from './mapping.ts';
import type { ColumnSurvey, SheetSurvey } from './survey-sheet.ts';

/** A mapping that was guessed, with the reason of each part. */
export interface GuessedMapping {
  readonly mapping: Mapping;
  readonly guesses: readonly Guess[];
}

/** What the person has settled already, which is not guessed again. */
export interface Settled {
  readonly columns?: Mapping['columns'];
  readonly order?: Mapping['dates']['order'];
  readonly system?: number;
}

/**
 * What a sheet's columns seem to mean, with a reason for each guess.
 *
 * @param survey   a look at all of the sheet
 * @param fileName for the type of crime, and for words such as `bng`
 */
export function guessMapping(survey: SheetSurvey, fileName: string, settled: Settled = {}): GuessedMapping {
  const guesses: Guess[] = [
    {
      subject: 'heading',
      value: survey.heading ? 'yes' : 'no',
      confidence: survey.heading ? 'likely' : 'open',
      because: survey.heading ? 'first_row_names' : 'first_row_is_data',
      alternatives: [],
    },
  ];
  const names = survey.columns.map(({ name }) => name);
  const found = withSettled(guessColumns(survey.columns, survey.heading), survey, settled.columns ?? {});
  const place = guessPlace(survey, found, fileName, settled.system, guesses);
  const columns = columnsOf(place.columns, survey, guesses);
  const dates = guessDates(place.columns, settled.order, guesses);
  const all = place.columns.has('type') ? null : crimeTypeFromFileName(fileName);
  if (all !== null) {
    guesses.push({ subject: 'types.all', value: all, confidence: 'likely', because: 'file_name', alternatives: [] });
  }
  return {
    mapping: {
      format: 'reeve-mapping',
      version: 1,
      title: fileName.split(/[\\/]/).at(-1) ?? '',
      headings: headingsKey(names, survey.heading),
      table: { skipRows: survey.skipRows, heading: survey.heading, encoding: null, delimiter: null, sheets: null },
      columns,
      dates,
      place: { system: place.system, precision: guessPlacePrecision(survey, place.columns, dates.precision, guesses) },
      types: { all, names: {} },
    },
    guesses,
  };
}

/** The column of a sheet that a reference names; undefined when it has none. */
export function columnAt<T extends Pick<ColumnSurvey, 'name' | 'number'>>(
  columns: readonly T[],
  ref: ColumnRef | undefined,
): T | undefined {
  return columns.find(({ name, number }) => (typeof ref === 'number' ? number === ref : name === ref));
}

function withSettled(found: ColumnGuesses, survey: SheetSurvey, settled: Mapping['columns']): ColumnGuesses {
  const columns = new Map(found);
  for (const [role, ref] of Object.entries(settled) as [ColumnRole, ColumnRef][]) {
    // the keys of a mapping's columns are roles
    const column = columnAt(survey.columns, ref);
    if (!column) continue;
    for (const [other, guess] of columns) if (guess.column === column) columns.delete(other);
    columns.set(role, { column, because: 'heading' });
  }
  return columns;
}

/** A heading that stands there twice cannot name its column; then its number does. */
function columnsOf(found: ColumnGuesses, survey: SheetSurvey, guesses: Guess[]): Mapping['columns'] {
  const refs: Partial<Record<ColumnRole, ColumnRef>> = {};
  for (const [role, { column, because }] of found) {
    const alone = survey.columns.filter(({ name }) => name === column.name).length === 1;
    refs[role] = survey.heading && alone && column.name !== '' ? column.name : column.number;
    guesses.push({
      subject: `column.${role}`,
      value: column.title === '' ? String(column.number) : column.title,
      confidence: because === 'heading' ? 'likely' : 'open',
      because,
      alternatives: [],
    });
  }
  return refs;
}

function guessDates(
  found: ColumnGuesses,
  settled: Mapping['dates']['order'] | undefined,
  guesses: Guess[],
): Mapping['dates'] {
  const column = found.get('time')?.column;
  if (!column) {
    guesses.push({ subject: 'column.time', value: '', confidence: 'open', because: 'no_column', alternatives: [] });
    return { order: 'ymd', precision: 'day', fromUtcTo: null };
  }
  const order = guessDateOrder(column.dates);
  guesses.push({
    subject: 'dates.order',
    value: settled ?? order.order,
    confidence: settled === undefined ? order.confidence : 'proved',
    because:
      order.confidence === 'proved' ? 'one_order_fits' : order.confidence === 'open' ? 'both_orders_fit' : 'habit',
    alternatives:
      order.confidence === 'proved' ? [] : (['dmy', 'mdy', 'ymd'] as const).filter((one) => one !== order.order),
  });
  const named = /month|monat|mois|mese|mes\b|месяц/.test(column.name);
  const precision = found.has('clock') ? 'minute' : guessTimePrecision(column.dates, named);
  guesses.push({
    subject: 'dates.precision',
    value: precision,
    confidence: 'likely',
    because: precision === 'month' ? 'all_first_of_month' : precision === 'day' ? 'all_midnight' : 'times_of_day',
    alternatives: [],
  });
  if (column.dates.utc > 0) {
    guesses.push({
      subject: 'dates.zone',
      value: 'local',
      confidence: 'likely',
      because: 'utc_mark',
      alternatives: ['UTC'],
    });
  }
  return { order: settled ?? order.order, precision, fromUtcTo: null };
}

function guessPlace(
  survey: SheetSurvey,
  found: ColumnGuesses,
  fileName: string,
  settled: number | undefined,
  guesses: Guess[],
): { readonly columns: ColumnGuesses; readonly system: number | null } {
  const [x, y] = [found.get('x'), found.get('y')];
  if (!x || !y) {
    guesses.push({ subject: 'column.x', value: '', confidence: 'open', because: 'no_column', alternatives: [] });
    return { columns: found, system: null };
  }
  const pairs = survey.sample.flatMap((cells) => {
    const pair = [readNumber(cells[x.column.number - 1] ?? ''), readNumber(cells[y.column.number - 1] ?? '')] as const;
    return pair[0] === undefined || pair[1] === undefined ? [] : [[pair[0], pair[1]] as const];
  });
  const words = [fileName, ...survey.columns.map(({ title }) => title)].join(' ');
  const guess = guessSystem(pairs, words, x.because === 'heading');
  const told = settled ?? survey.system;
  const system = told ?? guess.code;
  const named = guess.because === 'degrees_in_range' || guess.because === 'only_system_that_fits';
  guesses.push({
    subject: 'place.system',
    value: system === undefined ? '' : `EPSG:${system}`,
    confidence: told !== undefined ? 'proved' : guess.code === undefined ? 'open' : named ? 'proved' : 'likely',
    because: guess.swapped ? 'columns_swapped' : told === undefined ? guess.because : 'named_system',
    alternatives: guess.fitting
      .filter((code) => code !== system)
      .slice(0, 10)
      .map((code) => `EPSG:${code}`),
  });
  const swap = guess.swapped && (told === undefined || told === WGS84);
  return {
    columns: swap ? new Map([...found, ['x', y], ['y', x]]) : found,
    system: system ?? null,
  };
}

/** Fewest points of which it is no accident that half are identical. */
const ENOUGH_POINTS = 50;

/**
 * What coordinates stand for. Points moved to a street or block fall on each other; those of a month's file with few decimals
 * were rounded as well. A known layout says it itself.
 */
function guessPlacePrecision(
  survey: SheetSurvey,
  found: ColumnGuesses,
  time: Mapping['dates']['precision'],
  guesses: Guess[],
): Mapping['place']['precision'] {
  const column = found.get('x')?.column;
  const say = (value: Mapping['place']['precision'], because: Guess['because']): Mapping['place']['precision'] => {
    guesses.push({ subject: 'place.precision', value, confidence: 'likely', because, alternatives: [] });
    return value;
  };
  if (!column) return 'area';
  const layout = survey.heading ? recognise(survey.columns.map(({ name }) => name)) : undefined;
  const known = layout?.read(() => '').placePrecision;
  if (known !== undefined && known !== 'none') return say(known, 'known_layout');
  if (column.counted >= ENOUGH_POINTS && column.distinct < column.counted / 2) {
    return say(time === 'month' ? 'street' : 'block', 'many_identical_points');
  }
  const degrees = Math.abs(column.low) <= 180 && Math.abs(column.high) <= 180;
  return degrees && column.decimals <= 4 ? say('block', 'few_decimals') : say('exact', 'points_differ');
}
