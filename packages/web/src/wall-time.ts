/** What a clock on the wall of a time zone shows: `YYYY-MM-DD` and `HH:MM`. */
export interface WallTime {
  readonly date: string;
  readonly time: string;
}

/** The wall time of an instant (ms since 1970). */
export function wallTime(atMs: number, timeZone: string): WallTime {
  // sv-SE writes dates as ISO 8601 does
  const text = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(atMs);
  const [date = '', time = ''] = text.split(' ');
  return { date, time };
}

/**
 * The instant at which a zone's clock shows this date and time, as ISO 8601 in UTC.
 *
 * A time that a change of clocks skips becomes the moment after the change; one that occurs twice is the first of the two.
 */
export function instantInZone(date: string, time: string, timeZone: string): string {
  const asIfUtc = Date.parse(`${date}T${time}:00Z`);
  const offset = (at: number): number => {
    const wall = wallTime(at, timeZone);
    return Date.parse(`${wall.date}T${wall.time}:00Z`) - Math.floor(at / 60_000) * 60_000;
  };
  const [before, after] = [offset(asIfUtc - 86_400_000), offset(asIfUtc + 86_400_000)];
  const candidates = [asIfUtc - Math.max(before, after), asIfUtc - Math.min(before, after)];
  const exact = candidates.find((at) => asIfUtc - offset(at) === at);
  return new Date(exact ?? asIfUtc - Math.min(before, after)).toISOString();
}
