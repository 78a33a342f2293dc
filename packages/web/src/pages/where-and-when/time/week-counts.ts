import { mondayOf } from '@reeve/analysis';
import { DATED, type ReadyEvents } from '../ready-events.ts';
import type { Brush } from '../selection.ts';

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
