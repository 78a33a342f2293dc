import { FIRST_YEAR, LAST_YEAR, type ColumnRole } from '@reeve/domain';
import { datesIn, guessDateOrder } from '../time/date-tally.ts';
import { settleDate, writtenDate } from '../time/read-date.ts';
import { emptyShare, hasDates, hasMinutes, isClock, isDate, isSerial, isWithin } from './column-content.ts';
import { roleFit } from './column-role.ts';
import type { ColumnGuess } from './guess-columns.ts';
import type { ColumnSurvey, SheetSurvey } from './survey-sheet.ts';

/** Score of a time of day; a heading scores at most 1. */
const MINUTES_WORTH = 0.4;
/** If scores differ by less than this, the user is asked. */
const CLOSE = 0.1;
const CLOCK_HEADING_WITH_DATES = 0.7;

interface Candidate {
  readonly column: ColumnSurvey;
  readonly score: number;
}

/**
 * Finds the columns with the time: one with date and time, a day plus a clock time, or parts of a date. Values count as
 * much as headings: a column with minutes wins over one with days, and a full one over one with gaps.
 *
 * @param free columns without another role, such as the date of the report or the end of a window
 */
export function guessTimeColumns(
  survey: SheetSurvey,
  free: readonly ColumnSurvey[],
): ReadonlyMap<ColumnRole, ColumnGuess> {
  const guesses = new Map<ColumnRole, ColumnGuess>();
  const parts = dateParts(free);
  const clocks = free.filter((column) => isClock(column) && !isDate(column));
  const [first, ...others] = timeCandidates(survey, free, clocks.length > 0);
  const isBetterInParts = parts.has('hour') && parts.has('day') && first !== undefined && !hasMinutes(first.column);
  if (!first) {
    if (parts.has('year') && parts.has('month')) for (const [role, column] of parts) guesses.set(role, by(column));
    if (guesses.has('year') && !guesses.has('hour')) addClock(guesses, clocks);
    return guesses;
  }
  const close = others.filter(
    ({ column, score }) => first.score - score < CLOSE && differ(survey, first.column, column),
  );
  const chosen = close.reduce((best, one) => (isEarlier(survey, one.column, best) ? one.column : best), first.column);
  const rivals = [first, ...close].map(({ column }) => column).filter((column) => column !== chosen);
  guesses.set('time', {
    column: chosen,
    because: rivals.length > 0 ? 'several_columns_fit' : roleFit(chosen.name, 'time') > 0 ? 'heading' : 'content',
    rivals,
    ask: rivals.length > 0,
  });
  if (isBetterInParts) for (const role of ['hour', 'minute'] as const) addPart(guesses, role, parts.get(role));
  else if (!hasMinutes(chosen)) {
    addClock(
      guesses,
      clocks.filter((column) => column !== chosen),
    );
    if (!guesses.has('clock'))
      addPart(
        guesses,
        'hour',
        free.find((column) => isHourBeside(column)),
      );
    if (guesses.has('hour')) addPart(guesses, 'minute', parts.get('minute'));
  }
  return guesses;
}

const by = (column: ColumnSurvey): ColumnGuess => ({ column, because: 'heading', rivals: [], ask: false });

function addPart(guesses: Map<ColumnRole, ColumnGuess>, role: ColumnRole, column: ColumnSurvey | undefined): void {
  if (column) guesses.set(role, by(column));
}

/** A column headed as a clock first, then one headed as a date, then the only one. */
function addClock(guesses: Map<ColumnRole, ColumnGuess>, clocks: readonly ColumnSurvey[]): void {
  const end = (column: ColumnSurvey): boolean => roleFit(column.name, 'toClock') > 0;
  const named = clocks
    .filter((column) => !end(column))
    .toSorted((a, b) => clockFit(b) - clockFit(a))
    .filter((column) => clockFit(column) > 0);
  const written = clocks.filter((column) => column.clocks > column.filled / 2 && !end(column));
  const [column] = named.length > 0 ? named : written.length === 1 ? written : [];
  if (!column) return;
  const because =
    column.clockNumbers > column.filled / 2 ? 'hours_and_minutes' : clockFit(column) > 0 ? 'heading' : 'content';
  guesses.set('clock', { column, because, rivals: [], ask: false });
}

const clockFit = ({ name }: ColumnSurvey): number => Math.max(roleFit(name, 'clock'), roleFit(name, 'time') / 2);

/** Whole hours under a heading of hours or times. */
const isHourBeside = (column: ColumnSurvey): boolean =>
  isWithin(column, 0, 24) && Math.max(roleFit(column.name, 'hour'), roleFit(column.name, 'clock')) > 0.8;

const PARTS: readonly (readonly [role: ColumnRole, low: number, high: number])[] = [
  ['year', FIRST_YEAR, LAST_YEAR],
  ['month', 1, 12],
  ['day', 1, 31],
  ['hour', 0, 24],
  ['minute', 0, 59],
];

function dateParts(columns: readonly ColumnSurvey[]): ReadonlyMap<ColumnRole, ColumnSurvey> {
  const parts = new Map<ColumnRole, ColumnSurvey>();
  for (const [role, low, high] of PARTS) {
    const column = columns.find(
      (one) =>
        roleFit(one.name, role) > 0 &&
        (isWithin(one, low, high) || (role === 'month' && one.numbers === 0 && one.distinct > 0 && one.distinct <= 12)),
    );
    if (column) parts.set(role, column);
  }
  return parts;
}

/** Columns that can contain at least the day, the best first. */
function timeCandidates(
  { rows, heading }: SheetSurvey,
  columns: readonly ColumnSurvey[],
  hasClock: boolean,
): Candidate[] {
  return columns
    .flatMap((column) => {
      const named =
        roleFit(column.name, 'time') || (isDate(column) ? roleFit(column.name, 'clock') * CLOCK_HEADING_WITH_DATES : 0);
      const fits = named > 0 ? hasDates(column) : isDate(column) || (!heading && isSerial(column));
      if (!fits) return [];
      const constant = column.distinct === 1 && column.counted > 5 ? 0.5 : 0;
      const minutes = hasMinutes(column) || hasClock ? MINUTES_WORTH : 0;
      return [{ column, score: named + minutes - emptyShare(column, rows) - constant }];
    })
    .toSorted((a, b) => b.score - a.score);
}

/** The days of two columns of the sample, for rows with both. */
function dayPairs({ sample }: SheetSurvey, a: ColumnSurvey, b: ColumnSurvey): (readonly [string, string])[] {
  const dayOf = (text: string, column: ColumnSurvey): string | undefined => {
    const found = writtenDate(text);
    const time = found && settleDate(found, guessDateOrder(column.dates).order);
    return time === undefined || typeof time === 'string' ? undefined : `${time.date}T${time.time}`;
  };
  return sample.flatMap((cells) => {
    const [one, other] = [dayOf(cells[a.number - 1] ?? '', a), dayOf(cells[b.number - 1] ?? '', b)];
    return one === undefined || other === undefined ? [] : [[one, other] as const];
  });
}

const differ = (survey: SheetSurvey, a: ColumnSurvey, b: ColumnSurvey): boolean => {
  const pairs = dayPairs(survey, a, b);
  return pairs.length === 0 || pairs.some(([one, other]) => one !== other);
};

/** Events precede their records. */
function isEarlier(survey: SheetSurvey, a: ColumnSurvey, b: ColumnSurvey): boolean {
  const pairs = dayPairs(survey, a, b);
  return (
    datesIn(a.dates) > 0 &&
    pairs.length > 0 &&
    pairs.filter(([one, other]) => one <= other).length > pairs.length * 0.95
  );
}
