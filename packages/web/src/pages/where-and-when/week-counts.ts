import { mondayOf } from '@reeve/analysis';
import { DATED, type ReadyEvents } from './ready-events.ts';
import type { Brush } from './selection.ts';

/** Events by the week they begin in, Monday to Sunday; every week of the span is there. */
export interface Weeks {
  /** Whole days since 1970-01-01. */
  readonly firstMonday: number;
  /** Events that meet all parts of the choice but the period. */
  readonly counts: Float64Array;
  /** Dated to the month: they belong to no week. */
  readonly monthOnly: number;
}

const DAY_MIN = 1440;
/** A century: beyond it a date is a mistake, and the picture would show nothing. */
const MOST_WEEKS = 5300;

/** Count by week over the whole span of the events, so that the axis stays while one chooses. */
export function weekCounts(ready: ReadyEvents, rows: Uint32Array): Weeks | undefined {
  const { table, dated, firstDay, lastDay } = ready;
  if (firstDay === undefined || lastDay === undefined) return undefined;
  const lastMonday = mondayOf(lastDay);
  const firstMonday = Math.max(mondayOf(firstDay), lastMonday - 7 * (MOST_WEEKS - 1));
  const counts = new Float64Array((lastMonday - firstMonday) / 7 + 1);
  let monthOnly = 0;
  for (let nth = 0; nth < rows.length; nth += 1) {
    const row = rows[nth] ?? 0;
    if (dated[row] === DATED.month) {
      monthOnly += 1;
      continue;
    }
    const week = Math.floor((Math.floor((table.fromMin[row] ?? 0) / DAY_MIN) - firstMonday) / 7);
    if (week >= 0) counts[week] = (counts[week] ?? 0) + 1;
  }
  return { firstMonday, counts, monthOnly };
}

/** What is usual from week to week: the mean, and three standard deviations of a Poisson count around it. */
export interface WeekLimits {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
  /** Whole weeks the mean is made of. */
  readonly weeks: number;
}

/** Fewer weeks than these have no limits worth a line. */
const FEWEST_WEEKS = 8;

/**
 * Control limits of a count (c-chart): mean ± 3 √mean, not below 0, over whole weeks before the last one asked about.
 *
 * Source: D. C. Montgomery (2013), Introduction to Statistical Quality Control, 7th edition, Wiley, section 7.3.1.
 *
 * @param counts one a week
 * @param until  index of the first week that is left out
 */
export function weekLimits(counts: ArrayLike<number>, until: number): WeekLimits | undefined {
  if (until < FEWEST_WEEKS) return undefined;
  let sum = 0;
  for (let week = 0; week < until; week += 1) sum += counts[week] ?? 0;
  const mean = sum / until;
  const spread = 3 * Math.sqrt(mean);
  return { mean, lower: Math.max(0, mean - spread), upper: mean + spread, weeks: until };
}

/** The Monday of the last whole week that is chosen: the one a sentence can speak of. */
export function weekAsked(
  { lastDay }: Pick<ReadyEvents, 'lastDay'>,
  { firstMonday, counts }: Weeks,
  brush: Brush | undefined,
): number | undefined {
  if (lastDay === undefined) return undefined;
  const end = Math.min(brush?.toDay ?? Infinity, lastDay + 1);
  const monday = mondayOf(end) - 7;
  return monday >= firstMonday && monday < firstMonday + 7 * counts.length ? monday : undefined;
}
