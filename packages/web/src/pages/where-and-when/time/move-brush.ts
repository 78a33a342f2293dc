import type { Brush } from '../selection.ts';
import type { Weeks } from './week-counts.ts';

/** The period a first press chooses: the last four weeks. */
const FIRST_WEEKS = 4;

type Span = Pick<Weeks, 'firstMonday' | 'counts'>;
export type Step = 'earlier' | 'later' | 'wider' | 'narrower';

/** The period after a step of one week; where there is no room, as it was. It begins on a Monday and never leaves the weeks. */
export function movedBrush(brush: Brush | undefined, { firstMonday, counts }: Span, by: Step): Brush | undefined {
  const end = firstMonday + 7 * counts.length;
  if (!brush) return { fromDay: Math.max(firstMonday, end - 7 * FIRST_WEEKS), toDay: end };
  const { fromDay, toDay } = brush;
  switch (by) {
    case 'earlier':
      return fromDay - 7 < firstMonday ? brush : { fromDay: fromDay - 7, toDay: toDay - 7 };
    case 'later':
      return toDay + 7 > end ? brush : { fromDay: fromDay + 7, toDay: toDay + 7 };
    case 'wider':
      if (fromDay - 7 >= firstMonday) return { fromDay: fromDay - 7, toDay };
      return toDay + 7 > end ? brush : { fromDay, toDay: toDay + 7 };
    case 'narrower':
      return toDay - fromDay > 7 ? { fromDay: fromDay + 7, toDay } : brush;
  }
}

/** The same for a period that begins with the first week and grows: only its end moves, and it always holds one week. */
export function grownBrush(brush: Brush | undefined, { firstMonday, counts }: Span, by: Step): Brush {
  const end = firstMonday + 7 * counts.length;
  const toDay = brush?.toDay ?? firstMonday;
  const next = by === 'later' || by === 'wider' ? toDay + 7 : toDay - 7;
  return { fromDay: firstMonday, toDay: Math.min(end, Math.max(firstMonday + 7, next)) };
}

/** Where playback restarts at the end of the period: with the same width, or with the first week if it grows. */
export function startOver({ fromDay, toDay }: Brush, { firstMonday }: Span, grows: boolean): Brush {
  return { fromDay: firstMonday, toDay: firstMonday + (grows ? 7 : toDay - fromDay) };
}
