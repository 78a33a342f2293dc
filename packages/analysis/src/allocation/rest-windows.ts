import type { WeekShift } from './week-input.ts';

/**
 * Returns the sets of shifts of which a team can work only one, if it needs rest between shifts.
 *
 * A shift occupies its hours and the rest after them; two shifts conflict exactly if they share a moment, and all that
 * share the start of one conflict with each other. Rest before Monday and after Sunday is not checked: the week has no neighbours.
 *
 * @param shifts    of one team
 * @param restHours ≥ 0
 * @returns sets of two or more codes, in the order in which their last shift begins
 * Cost: O(shifts²).
 * @example restWindows([{ code: 'late', startsAtHour: 15, lengthHours: 8 }, { code: 'early', startsAtHour: 31, lengthHours: 8 }], 11) // => [['late', 'early']]
 */
export function restWindows(shifts: readonly WeekShift[], restHours: number): readonly (readonly string[])[] {
  const inOrder = shifts.toSorted(
    (one, other) => one.startsAtHour - other.startsAtHour || (one.code < other.code ? -1 : 1),
  );
  return inOrder
    .map((last, at) =>
      inOrder.slice(0, at + 1).filter((one) => one.startsAtHour + one.lengthHours + restHours > last.startsAtHour),
    )
    .filter((window) => window.length > 1)
    .map((window) => window.map(({ code }) => code));
}
