import type { LocalDate } from '@reeve/domain';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Returns the date in an agency's zone at an instant. */
export function todayIn(timeZone: string, at: Date): LocalDate {
  let format = formats.get(timeZone);
  if (!format) {
    // The Swedish locale uses ISO 8601 dates.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(timeZone, format);
  }
  return format.format(at);
}

const MINUTE_MS = 60_000;
/** No zone is further than this from UTC. */
const FURTHEST_MINUTES = 15 * 60;

/** The first instant of a date in a zone, to the minute. */
export function startOfDay(timeZone: string, date: LocalDate): Date {
  const midnight = Date.parse(`${date}T00:00:00.000Z`);
  let [before, from] = [-FURTHEST_MINUTES, FURTHEST_MINUTES];
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2);
    if (todayIn(timeZone, new Date(midnight + middle * MINUTE_MS)) < date) before = middle;
    else from = middle;
  }
  return new Date(midnight + from * MINUTE_MS);
}

/** Milliseconds by which the clocks of a zone are ahead of UTC at an instant of a whole minute. */
function aheadMs(timeZone: string, atMs: number): number {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  return Date.parse(`${clock.format(atMs).replace(' ', 'T')}:00.000Z`) - atMs;
}

/**
 * The first instant at which the clocks of a zone show a date and a time. Of a time that is skipped when the clocks are set
 * forward: the instant that long after the start of the day.
 *
 * @param minutes since 00:00 as the clocks show it
 */
export function instantOf(timeZone: string, date: LocalDate, minutes: number): Date {
  const shownMs = Date.parse(`${date}T00:00:00.000Z`) + minutes * MINUTE_MS;
  const morningMs = shownMs - aheadMs(timeZone, startOfDay(timeZone, date).getTime());
  // After a change of the clocks on this day.
  const laterMs = shownMs - aheadMs(timeZone, morningMs);
  return new Date(laterMs + aheadMs(timeZone, laterMs) === shownMs ? laterMs : morningMs);
}
