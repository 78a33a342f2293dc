import { requireCount } from '../require-count.ts';
import type { MonthlyCounts } from '../time/count-by-month.ts';
import { daysInMonth } from '../time/month.ts';

/** The relative level of one calendar month among the twelve. */
export interface MonthIndex {
  /** 1 January … 12 December. */
  readonly month: number;
  /** Unitless: 1.2 is a fifth above the average month. */
  readonly index: number;
  /** Crimes of that month over all years used. */
  readonly count: number;
}

/** Twelve indices, and how many years they rest on. */
export interface MonthIndices {
  readonly months: readonly MonthIndex[];
  readonly years: number;
}

/** Fewer years than this show the accidents of a year, not a season. */
export const FEWEST_SEASON_YEARS = 3;

/**
 * Month indices: which months of the year are busy?
 *
 * Whole years only, counted back from the last month, so that each month occurs in as many years. A level that changes
 * within the years shifts the indices of the months after it: check change points first.
 * Method: mean count a day of the month ÷ mean count a day of all months (`perDay`, the default: February is short), or
 * mean count of the month ÷ mean count of all months; docs/methods/trend.md.
 * Source: S. Makridakis, S. C. Wheelwright & R. J. Hyndman (1998), Forecasting: methods and applications, 3rd ed., ch.
 * 3.
 *
 * @param monthly counts by calendar month
 * @param options perDay: divide by the days of the month first; default true
 * @returns twelve indices in calendar order whose mean is 1 (exactly for `perDay: false`, else as weighted by days);
 *          undefined for less than one whole year or no crime at all
 * @throws ReeveError invalid_input — a count that is not a whole number ≥ 0
 * Cost: O(months).
 * @example monthIndices({ firstMonth: 0, counts: [2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0] }, { perDay: false }).months[0].index // => 2
 */
export function monthIndices(
  { firstMonth, counts }: MonthlyCounts,
  { perDay = true }: { readonly perDay?: boolean } = {},
): MonthIndices | undefined {
  for (const count of counts) requireCount(count, 'Each monthly count');
  const years = Math.floor(counts.length / 12);
  const used = counts.slice(counts.length - 12 * years);
  const start = firstMonth + counts.length - 12 * years;
  const count = new Float64Array(12);
  const exposure = new Float64Array(12);
  for (const [i, value] of used.entries()) {
    const calendar = (((start + i) % 12) + 12) % 12;
    count[calendar] = (count[calendar] ?? 0) + value;
    exposure[calendar] = (exposure[calendar] ?? 0) + (perDay ? daysInMonth(start + i) : 1);
  }
  const total = count.reduce((sum, value) => sum + value, 0);
  if (years === 0 || total === 0) return undefined;
  const rate = total / exposure.reduce((sum, value) => sum + value, 0);
  const months = Array.from(count, (value, calendar) => ({
    month: calendar + 1,
    index: value / (exposure[calendar] ?? 1) / rate,
    count: value,
  }));
  return { months, years };
}
