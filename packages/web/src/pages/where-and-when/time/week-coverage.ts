import { assessWeek, type WeekComparison } from '@reeve/analysis';
import { intersectDays, subtractDays, type DaySpans } from '@reeve/domain';
import type { Months } from './month-counts.ts';
import type { Weeks } from './week-counts.ts';

/** How much of a week or month the data set covers. Only whole weeks are counted against each other; the others are unknown, not low. */
export type Covered = 'whole' | 'part' | 'none';

/** The coverage of each week. Cost: O(weeks · spans). */
export function coverageOfWeeks(
  { firstMonday, counts }: Pick<Weeks, 'firstMonday' | 'counts'>,
  covered: DaySpans,
): readonly Covered[] {
  return Array.from(counts, (_, week) => coverageOf([firstMonday + 7 * week, firstMonday + 7 * week + 7], covered));
}

/** The coverage of each month, from the first days of the months and of the one after. Cost: O(months · spans). */
export function coverageOfMonths({ starts }: Pick<Months, 'starts'>, covered: DaySpans): readonly Covered[] {
  return starts.slice(0, -1).map((start, month) => coverageOf([start, starts[month + 1] ?? start], covered));
}

function coverageOf(span: DaySpans[number], covered: DaySpans): Covered {
  if (subtractDays([span], covered).length === 0) return 'whole';
  return intersectDays([span], covered).length > 0 ? 'part' : 'none';
}

/** A week against the weeks right before it: what the sentence says and the chart draws. */
export interface WeekReading {
  readonly comparison: WeekComparison;
  /** First week of the baseline, as an index. */
  readonly first: number;
  /** The week that is read, as an index; the baseline ends before it. */
  readonly week: number;
}

export const BASELINE_WEEKS = 12;

/**
 * The last covered week up to the one that is asked about, read against the twelve weeks before it. The counts that it is read
 * against reach back to the last week that is not wholly covered and no further.
 *
 * @param asked index of the last whole week that is chosen
 * @returns undefined where the week and its baseline are not covered without a break
 */
export function readWeek(
  { firstMonday, counts, monthOnly }: Weeks,
  coverage: readonly Covered[],
  asked: number | undefined,
): WeekReading | undefined {
  // Events dated to the month belong to no week: the weeks are counted short by them.
  if (asked === undefined || monthOnly > 0) return undefined;
  let week = asked;
  while (week >= 0 && coverage[week] !== 'whole') week -= 1;
  let first = week;
  while (first > 0 && coverage[first - 1] === 'whole') first -= 1;
  if (week < 0 || week - first < BASELINE_WEEKS) return undefined;
  const assessed = assessWeek(
    { firstMonday: firstMonday + 7 * first, counts: Array.from(counts.subarray(first, week + 1)), datedTo: 'day' },
    { baselineWeeks: BASELINE_WEEKS },
  );
  return assessed.allowed ? { comparison: assessed.comparison, first: week - BASELINE_WEEKS, week } : undefined;
}
