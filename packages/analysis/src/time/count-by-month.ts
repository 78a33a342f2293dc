import { ReeveError } from '@reeve/domain';
import { monthOfDay } from './month.ts';

/** Crimes counted by calendar month, every month of the span present, empty ones as 0. */
export interface MonthlyCounts {
  /** Whole months since January 1970. */
  readonly firstMonth: number;
  /** counts[i] is the month firstMonth + i. */
  readonly counts: readonly number[];
}

/**
 * Counts crimes by calendar month, whole months only.
 *
 * A month cut by the period is left out, so that a half-filled last month never looks like a drop.
 *
 * @param days   one local day number (whole days since 1970-01-01) per crime; any order; those outside are not counted.
 *        Crimes dated to the month can have any day of it
 * @param period fromDay inclusive, toDay exclusive: the days for which the data are complete, not those with a crime
 * @returns every whole month of the period, empty ones as 0; no counts if it contains none
 * @throws ReeveError invalid_input — days or bounds that are not whole numbers, toDay before fromDay
 * Cost: O(crimes + months).
 * @example countByMonth([0, 30, 31, 59], { fromDay: 0, toDay: 70 }) // => { firstMonth: 0, counts: [2, 1] }
 */
export function countByMonth(
  days: ArrayLike<number>,
  period: { readonly fromDay: number; readonly toDay: number },
): MonthlyCounts {
  const { fromDay, toDay } = period;
  if (!Number.isSafeInteger(fromDay) || !Number.isSafeInteger(toDay) || toDay < fromDay) {
    throw new ReeveError('invalid_input', 'The period must run from one whole day to a later one.');
  }
  const firstMonth = monthOfDay(fromDay - 1) + 1;
  const counts = Array<number>(Math.max(0, monthOfDay(toDay) - firstMonth)).fill(0);
  for (let i = 0; i < days.length; i += 1) {
    const day = days[i] ?? Number.NaN;
    if (!Number.isSafeInteger(day)) throw new ReeveError('invalid_input', 'Each day must be a whole number.');
    const month = monthOfDay(day) - firstMonth;
    if (month >= 0 && month < counts.length) counts[month] = (counts[month] ?? 0) + 1;
  }
  return { firstMonth, counts };
}
