import { fromDayNumber, toDayNumber, type LocalDate } from '../calendar.ts';
import { warningStanding, type WarningLine, type WarningReading, type WarningStanding } from './warning-line.ts';

/** Days of one reading: a week, or four. */
export const COUNT_DAYS = [7, 28] as const;
/** Fewest readings computed, so that a page shows where a line was before. */
const LEAST_READINGS = 12;
/** 5 January 1970: a Monday. Periods are counted from it, so that a reading covers the same days whenever it is read. */
const FIRST_MONDAY = 4;

/** What a warning indicator counts in recorded crime. */
export interface CountedCrime {
  readonly offenceTypes: readonly string[];
  /** None: everywhere. */
  readonly areas: readonly string[];
  readonly days: (typeof COUNT_DAYS)[number];
  /** Only crimes recorded within this many days of their beginning, so that early and late readings are alike. */
  readonly recordedWithinDays: number;
}

/** A period, and the crimes counted in it; undefined if it is not covered. */
export interface CountedPeriod {
  readonly from: LocalDate;
  /** The first day after it. */
  readonly before: LocalDate;
  readonly value: number | undefined;
}

/**
 * Returns the periods whose count can be read on a day, oldest first: each begins on a Monday, and the last ended at least
 * `recordedWithinDays` ago.
 *
 * @param times readings in a row that cross the line
 * @example countedPeriods({ days: 7, recordedWithinDays: 28 }, 2, '2026-09-27').at(-1) // => { from: '2026-08-24', before: '2026-08-31' }
 */
export function countedPeriods(
  { days, recordedWithinDays }: Pick<CountedCrime, 'days' | 'recordedWithinDays'>,
  times: number,
  today: LocalDate,
): readonly Omit<CountedPeriod, 'value'>[] {
  const lastReadable = toDayNumber(today) + 1 - recordedWithinDays;
  const before = lastReadable - modulo(lastReadable - FIRST_MONDAY, days);
  const count = Math.max(times, LEAST_READINGS);
  return Array.from({ length: count }, (_, nth) => {
    const from = before - days * (count - nth);
    return { from: fromDayNumber(from), before: fromDayNumber(from + days) };
  });
}

const modulo = (number: number, by: number): number => ((number % by) + by) % by;

/** `not_known`: the latest period is not covered, so that nothing is known of it. */
export type CountedStanding = WarningStanding | { readonly is: 'not_known' };

/**
 * Returns where a counted warning indicator is. A period that is not covered ends a row: nobody knows whether it was beyond
 * the line. A reading is dated by the last day of its period.
 *
 * @param periods oldest first
 */
export function countedStanding(line: WarningLine, periods: readonly CountedPeriod[]): CountedStanding {
  const afterGap = periods.findLastIndex(({ value }) => value === undefined) + 1;
  const readings: readonly WarningReading[] = periods
    .slice(afterGap)
    .flatMap(({ before, value }) =>
      value === undefined ? [] : [{ on: fromDayNumber(toDayNumber(before) - 1), value }],
    );
  if (readings.length === 0) return { is: 'not_known' };
  return warningStanding(line, readings);
}
