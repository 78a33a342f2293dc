import { addMonths, fromDayNumber, toDayNumber } from '@reeve/domain';
import type { ReadyEvents } from '../ready-events.ts';
import type { Brush } from '../selection.ts';

/** Events by the calendar month they begin in; every month of the span is there. */
export interface Months {
  /** The first day of each month and, last, of the one after: one more than counts. Whole days since 1970-01-01. */
  readonly starts: readonly number[];
  /** Events that meet all parts of the choice but the period, also those dated to the day. */
  readonly counts: Float64Array;
}

const DAY_MIN = 1440;
/** A century: beyond it a date is a mistake, and the picture would show nothing. */
const MOST_MONTHS = 1200;

interface Timed extends Pick<ReadyEvents, 'firstDay' | 'lastDay'> {
  readonly table: Pick<ReadyEvents['table'], 'fromMin'>;
}

/** Counts by month over the whole span of the events. Cost: O(rows + months); rows are in the order of time. */
export function monthCounts({ table, firstDay, lastDay }: Timed, rows: Uint32Array): Months | undefined {
  if (firstDay === undefined || lastDay === undefined) return undefined;
  const last = `${fromDayNumber(lastDay).slice(0, 7)}-01`;
  const starts = [toDayNumber(addMonths(last, 1)), toDayNumber(last)];
  while ((starts.at(-1) ?? 0) > firstDay && starts.length <= MOST_MONTHS)
    starts.push(toDayNumber(addMonths(last, 1 - starts.length)));
  starts.reverse();
  const counts = new Float64Array(starts.length - 1);
  let month = 0;
  for (let nth = 0; nth < rows.length; nth += 1) {
    const day = Math.floor((table.fromMin[rows[nth] ?? 0] ?? 0) / DAY_MIN);
    while (day >= (starts[month + 1] ?? Infinity)) month += 1;
    if (day >= (starts[month] ?? Infinity)) counts[month] = (counts[month] ?? 0) + 1;
  }
  return { starts, counts };
}

/** The period a month earlier or later; where there is no room, as it was. Without one, the last month. */
export function movedByMonth(
  brush: Brush | undefined,
  { starts }: Pick<Months, 'starts'>,
  by: 'earlier' | 'later',
): Brush | undefined {
  const last = starts.length - 1;
  const step = by === 'earlier' ? -1 : 1;
  const from = brush ? starts.findLastIndex((start) => start <= brush.fromDay) : last - 1;
  const to = brush ? starts.findIndex((start) => start >= brush.toDay) : last;
  const [fromDay, toDay] = brush ? [starts[from + step], starts[to + step]] : [starts[from], starts[to]];
  return fromDay === undefined || toDay === undefined ? brush : { fromDay, toDay };
}
