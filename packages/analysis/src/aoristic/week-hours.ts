import { type LocalClock, pieceAt } from '../time/local-clock.ts';

/** Hours of a week: bin = 24 × weekday (0 Monday … 6 Sunday) + hour on the clock of the place. */
export const WEEK_HOURS = 168;

const WEEK_MINUTES = WEEK_HOURS * 60;

/** 1970-01-01 was a Thursday: the hour it began was number 72 of its week. */
const EPOCH_WEEK_HOUR = 72;

/** Returns the hour of the week of a local time. */
export function weekHourOf(localMinute: number): number {
  const hour = Math.floor(localMinute / 60) + EPOCH_WEEK_HOUR;
  return hour - Math.floor(hour / WEEK_HOURS) * WEEK_HOURS;
}

/**
 * Adds the minutes of a window to the local hours of the week.
 *
 * An hour that the clock showed twice gets both passes, a skipped one gets nothing: minutes are elapsed time, only
 * their names come from the clock. Whole weeks are added at once, so that a window of years costs no more.
 *
 * @param minutes 168 numbers, added to
 * @param fromUtc minutes since 1970-01-01 00:00 UTC, inclusive
 * @param toUtc   exclusive, ≥ fromUtc.
 * Cost: O(hours of the window, at most 168 for each change of the clock in it).
 */
export function addMinutes(minutes: Float64Array, clock: LocalClock, fromUtc: number, toUtc: number): void {
  let at = fromUtc;
  for (let piece = pieceAt(clock, fromUtc); at < toUtc; piece += 1) {
    const until = Math.min(toUtc, clock.startMinute[piece + 1] ?? Infinity);
    addPlainMinutes(minutes, at + (clock.offsetMinutes[piece] ?? 0), until - at);
    at = until;
  }
}

function addPlainMinutes(minutes: Float64Array, localFrom: number, length: number): void {
  const weeks = Math.floor(length / WEEK_MINUTES);
  if (weeks > 0) for (let bin = 0; bin < WEEK_HOURS; bin += 1) minutes[bin] = (minutes[bin] ?? 0) + 60 * weeks;
  let left = length - weeks * WEEK_MINUTES;
  let bin = weekHourOf(localFrom);
  let room = 60 - (localFrom - Math.floor(localFrom / 60) * 60);
  while (left > 0) {
    minutes[bin] = (minutes[bin] ?? 0) + Math.min(left, room);
    left -= room;
    room = 60;
    bin = bin === WEEK_HOURS - 1 ? 0 : bin + 1;
  }
}
