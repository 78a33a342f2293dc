import { ReeveError } from '@reeve/domain';
import type { KnoxEvents } from './knox.ts';
import type { PlanePoints } from '../place/plane.ts';

export interface VisitOptions {
  /** Maximum distance from a crime to an address, metres, exclusive. */
  readonly withinM: number;
  /**
   * Number of days for which a crime makes its surroundings worth a visit, the day of the crime being the first; 1 or
   * more.
   */
  readonly withinDays: number;
  /** The day of the list, as the days of the events. */
  readonly asOf: number;
  /** Addresses that can be visited; by default the places of the events. */
  readonly addresses?: PlanePoints;
}

/** An address to visit. It states nothing about its residents. */
export interface Visit {
  /** Index of the address among those that could be visited. */
  readonly address: number;
  readonly xM: number;
  readonly yM: number;
  /** The last day for the visit; after that it is removed from the list. */
  readonly untilDay: number;
  /** Recent crimes near it. */
  readonly crimes: number;
  /** Metres to the nearest of them. */
  readonly nearestM: number;
}

/**
 * Returns the addresses to visit for crime prevention, and until when: those near a recent crime, for as long as a
 * repeat nearby is likelier than chance.
 *
 * Use it with the distance and the days for which `knoxTest` found near repeats. It lists places, never persons, and
 * each entry expires automatically.
 * Source: K. J. Bowers & S. D. Johnson (2004), Who commits near repeats?, Western Criminology Review 5(3), 12–24.
 *
 * @param events places in metres and whole days; crimes after `asOf` are ignored
 * @returns one entry per place, those that stay longest first, then the nearest; equal addresses are merged
 * @throws ReeveError invalid_input — a place that is not known, or a distance or days that are not above 0
 * Cost: O((addresses + events) log events + near pairs).
 * @example visitList({ points: { xM: Float64Array.of(0, 90), yM: Float64Array.of(0, 0) }, day: Int32Array.of(10, 12) }, { withinM: 50, withinDays: 14, asOf: 24 }) // => [{ address: 1, xM: 90, yM: 0, untilDay: 25, crimes: 1, nearestM: 0 }]
 */
export function visitList({ points, day }: KnoxEvents, options: VisitOptions): readonly Visit[] {
  const { withinM, withinDays, asOf, addresses = points } = options;
  if (!(withinM > 0 && withinDays >= 1 && Number.isFinite(asOf))) {
    throw new ReeveError('invalid_input', 'The distance must be above 0 and the days 1 or more.');
  }
  requirePlaces(points);
  requirePlaces(addresses);
  const recent = Array.from(day.keys())
    .filter((i) => (day[i] ?? 0) <= asOf && (day[i] ?? 0) + withinDays > asOf)
    .map((i) => ({ x: points.xM[i] ?? 0, y: points.yM[i] ?? 0, untilDay: (day[i] ?? 0) + Math.ceil(withinDays) - 1 }))
    .toSorted((a, b) => a.x - b.x);

  const visits: Visit[] = [];
  const seen = new Set<string>();
  for (let address = 0; address < addresses.xM.length; address += 1) {
    const xM = addresses.xM[address] ?? 0;
    const yM = addresses.yM[address] ?? 0;
    const place = `${xM} ${yM}`;
    if (seen.has(place)) continue;
    seen.add(place);
    let [crimes, untilDay, nearestM] = [0, -Infinity, Infinity];
    for (let k = firstEastOf(recent, xM - withinM); k < recent.length; k += 1) {
      const crime = recent[k];
      if (crime === undefined || crime.x - xM >= withinM) break;
      const distanceM = Math.hypot(crime.x - xM, crime.y - yM);
      if (distanceM >= withinM) continue;
      crimes += 1;
      untilDay = Math.max(untilDay, crime.untilDay);
      nearestM = Math.min(nearestM, distanceM);
    }
    if (crimes > 0) visits.push({ address, xM, yM, untilDay, crimes, nearestM });
  }
  return visits.toSorted((a, b) => b.untilDay - a.untilDay || a.nearestM - b.nearestM || a.address - b.address);
}

function requirePlaces({ xM, yM }: PlanePoints): void {
  if (xM.every(Number.isFinite) && yM.every(Number.isFinite) && xM.length === yM.length) return;
  throw new ReeveError('invalid_input', 'Leave out what has no place: every place must be known.');
}

/** Returns the first item, sorted from west to east, at `x` or east of it. */
function firstEastOf(sorted: readonly { readonly x: number }[], x: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.x ?? 0) < x) low = middle + 1;
    else high = middle;
  }
  return low;
}
