import type { Brush } from './selection.ts';
import type { Weeks } from './week-counts.ts';

/** The period a first press chooses: the last four weeks. */
const FIRST_WEEKS = 4;

/** The period after a step of one week; where there is no room, as it was. It begins on a Monday and never leaves the weeks. */
export function movedBrush(
  brush: Brush | undefined,
  { firstMonday, counts }: Pick<Weeks, 'firstMonday' | 'counts'>,
  by: 'earlier' | 'later' | 'wider' | 'narrower',
): Brush | undefined {
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
