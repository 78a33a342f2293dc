import { toDayNumber } from './calendar.ts';
import { ReeveError } from './error.ts';

const MS_PER_MINUTE = 60_000;
const DAY_MINUTES = 1440;

/**
 * Returns how far the clock of a time zone is ahead of UTC at an instant, from the zone data of the platform.
 *
 * @param zone IANA name: Europe/London
 * @returns minutes ahead of UTC for minutes since 1970-01-01 00:00 UTC; asking is slow (some microseconds), so callers remember
 * @throws ReeveError invalid_input — no such zone
 * @example zoneOffset('Asia/Kathmandu')(0) // => 330
 */
export function zoneOffset(zone: string): (utcMinute: number) => number {
  const format = formatOf(zone);
  return (utcMinute) => {
    const shown: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
    for (const { type, value } of format.formatToParts(utcMinute * MS_PER_MINUTE)) shown[type] = Number(value);
    const { year = 1970, month = 1, day = 1, hour = 0, minute = 0 } = shown;
    const two = (value: number): string => String(value).padStart(2, '0');
    const dayNumber = toDayNumber(`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`);
    return dayNumber * DAY_MINUTES + hour * 60 + minute - utcMinute;
  };
}

function formatOf(zone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  } catch {
    throw new ReeveError('invalid_input', `There is no time zone ${zone}; names look like Europe/London.`);
  }
}
