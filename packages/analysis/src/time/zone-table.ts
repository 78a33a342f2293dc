import { ReeveError, zoneOffset } from '@reeve/domain';
import type { ZoneTransition } from './local-clock.ts';

const DAY_MINUTES = 1440;

/** No zone keeps its clock for less than a day, so that checking every half day misses no relevant change. */
const STEP_MINUTES = DAY_MINUTES / 2;

/** Longer than any file of crimes; a date far off is a mistake that would take long to process. */
const MOST_YEARS = 150;

/**
 * Returns the clock changes of a time zone over a period, from the zone data of this machine.
 *
 * @param zone       IANA name: Europe/London
 * @param fromMinute minutes since 1970-01-01 00:00; a day is added at either end, so that local and UTC need no
 *        distinction
 * @param toMinute   as `fromMinute`, not before it
 * @returns the input of `localClock`
 * @throws ReeveError invalid_input — no such zone, more than 150 years.
 * Cost: two checks a day, some 10 ms a year.
 */
export function zoneTransitions(zone: string, fromMinute: number, toMinute: number): readonly ZoneTransition[] {
  const offsetAt = zoneOffset(zone);
  if (toMinute - fromMinute > MOST_YEARS * 366 * DAY_MINUTES) {
    throw new ReeveError('invalid_input', `The file runs over more than ${MOST_YEARS} years: look at its dates first.`);
  }
  const last = Math.ceil(toMinute) + DAY_MINUTES;
  let at = Math.floor(fromMinute) - DAY_MINUTES;
  const found: ZoneTransition[] = [{ utcMinute: at, offsetMinutes: offsetAt(at) }];
  for (; at < last; at += STEP_MINUTES) {
    const offset = offsetAt(at + STEP_MINUTES);
    if (offset === found.at(-1)?.offsetMinutes) continue;
    let [before, after] = [at, at + STEP_MINUTES];
    while (after - before > 1) {
      const middle = (before + after) >> 1;
      if (offsetAt(middle) === offset) after = middle;
      else before = middle;
    }
    found.push({ utcMinute: after, offsetMinutes: offset });
  }
  return found;
}
