import { zoneOffset } from '@reeve/domain';

/** Zones change on the quarter hour at the finest; those of today on the hour. */
const QUARTER_MINUTES = 15;

/**
 * Returns the clock of a zone: maps instants in UTC, minutes since 1970-01-01 00:00, to minutes on that clock. It
 * caches each quarter of an hour, as the platform's conversion is slow.
 *
 * @param zone IANA name known to the platform
 * @throws ReeveError invalid_input — no such zone
 */
export function clockOf(zone: string): (utcMinute: number) => number {
  const offsetAt = zoneOffset(zone);
  const offsetOfQuarter = new Map<number, number>();
  return (utcMinute) => {
    const quarter = Math.floor(utcMinute / QUARTER_MINUTES);
    let offset = offsetOfQuarter.get(quarter);
    if (offset === undefined) {
      offset = offsetAt(quarter * QUARTER_MINUTES);
      offsetOfQuarter.set(quarter, offset);
    }
    return utcMinute + offset;
  };
}
