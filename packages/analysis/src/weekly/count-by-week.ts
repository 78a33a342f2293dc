import { ReeveError } from '@reeve/domain';
import { mondayOf } from '../time/iso-week.ts';
import type { WeeklyCounts } from './weekly-baseline.ts';

/**
 * Counts crimes by ISO week, whole weeks only.
 *
 * A week cut by the period is left out, so that a half-filled last week never looks like a drop.
 *
 * @param days   one local day number (whole days since 1970-01-01) per crime; any order; those outside are not counted
 * @param period fromDay inclusive, toDay exclusive: the days for which the data are complete, not those with a crime
 * @param datedTo the precision of the dates; passed on, because month data placed on the first of the month would give
 *        counts that look like weeks
 * @returns every whole week of the period, empty ones as 0; no counts if it contains none
 * @throws ReeveError invalid_input — days or bounds that are not whole numbers, toDay before fromDay
 * Cost: O(crimes + weeks).
 * @example countByWeek([4, 5, 11, 30], { fromDay: 0, toDay: 20 }, 'day') // => { firstMonday: 4, counts: [2, 1], datedTo: 'day' }
 */
export function countByWeek(
  days: readonly number[],
  period: { readonly fromDay: number; readonly toDay: number },
  datedTo: WeeklyCounts['datedTo'],
): WeeklyCounts {
  const { fromDay, toDay } = period;
  if (!Number.isSafeInteger(fromDay) || !Number.isSafeInteger(toDay) || toDay < fromDay) {
    throw new ReeveError('invalid_input', 'The period must run from one whole day to a later one.');
  }
  const firstMonday = mondayOf(fromDay + 6);
  const weeks = Math.max(0, Math.floor((toDay - firstMonday) / 7));
  const counts = Array<number>(weeks).fill(0);
  for (const day of days) {
    if (!Number.isSafeInteger(day)) throw new ReeveError('invalid_input', 'Each day must be a whole number.');
    const week = Math.floor((day - firstMonday) / 7);
    if (week >= 0 && week < weeks) counts[week] = (counts[week] ?? 0) + 1;
  }
  return { firstMonday, counts, datedTo };
}
