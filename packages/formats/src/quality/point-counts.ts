import { FirstSeen } from '../crime/first-seen.ts';
import { NumberList } from './number-list.ts';

/** A place, and how many rows have it. */
export interface CountedPoint {
  readonly lon: number;
  readonly lat: number;
  readonly count: number;
}

const MOST_GIVEN = 10;

/** Counts the rows at each place. Memory: 48 to 72 bytes a place. */
export function watchPoints(): {
  readonly see: (lon: number, lat: number) => void;
  /** The ten most frequent, the first found on a tie. */
  readonly commonest: () => readonly CountedPoint[];
} {
  const numbers = new FirstSeen();
  const [lons, lats, counts] = [new NumberList(), new NumberList(), new NumberList()];
  const place = new Float64Array(2);
  const bytes = new Uint8Array(place.buffer);
  /** A new place is counted in the size already. */
  const orNew = (number: number): number => number || numbers.size;
  return {
    see(lon, lat) {
      // −0 is 0.
      place[0] = lon + 0;
      place[1] = lat + 0;
      const number = numbers.update('', orNew, bytes);
      if (number > 0) {
        const all = counts.values();
        all[number - 1] = (all[number - 1] ?? 0) + 1;
        return;
      }
      lons.push(lon);
      lats.push(lat);
      counts.push(1);
    },
    commonest() {
      const [lon, lat, all] = [lons.values(), lats.values(), counts.values()];
      const most: CountedPoint[] = [];
      for (let at = 0; at < all.length; at += 1) {
        const count = all[at] ?? 0;
        if (most.length === MOST_GIVEN && count <= (most.at(-1)?.count ?? 0)) continue;
        const before = most.findIndex((one) => one.count < count);
        most.splice(before < 0 ? most.length : before, 0, { lon: lon[at] ?? 0, lat: lat[at] ?? 0, count });
        if (most.length > MOST_GIVEN) most.pop();
      }
      return most;
    },
  };
}
