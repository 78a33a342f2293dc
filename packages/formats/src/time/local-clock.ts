import { zoneOffset } from '@reeve/domain';

/** Zones change on the quarter hour at the finest; those of today on the hour. */
const QUARTER_MINUTES = 15;

/**
 * What a zone's clock shows at instants given in UTC: minutes since 1970-01-01 00:00 in, minutes on that clock out. It
 * remembers each quarter of an hour it has met, as asking the platform is slow.
 *
 * @param zone IANA name that the platform knows
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
