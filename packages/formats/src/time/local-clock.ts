const MINUTES_AN_HOUR = 60;

/**
 * What a zone's clock shows at instants given in UTC: minutes since 1970-01-01 00:00 in, minutes on that clock out. It
 * remembers each hour it has met, as asking the platform is slow.
 *
 * @param zone IANA name that the platform knows
 */
export function clockOf(zone: string): (utcMinute: number) => number {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const offsetOfHour = new Map<number, number>();
  return (utcMinute) => {
    // Zones change on the quarter hour at the finest; those of today on the hour.
    const quarter = Math.floor(utcMinute / (MINUTES_AN_HOUR / 4));
    let offset = offsetOfHour.get(quarter);
    if (offset === undefined) {
      const at = quarter * (MINUTES_AN_HOUR / 4);
      const parts = Object.fromEntries(
        format.formatToParts(at * 60_000).map(({ type, value }) => [type, Number(value)]),
      );
      const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts;
      offset = Date.UTC(year, month - 1, day, hour, minute) / 60_000 - at;
      offsetOfHour.set(quarter, offset);
    }
    return utcMinute + offset;
  };
}
