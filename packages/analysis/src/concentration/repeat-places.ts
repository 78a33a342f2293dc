import { ReeveError } from '@reeve/domain';
import type { PlanePoints } from '../place/plane.ts';

/** The place of each event; places are numbered by first appearance. */
export interface EventPlaces {
  /** Number of its place, for each event. */
  readonly placeOf: Int32Array;
  /** Events at each place, ≥ 1. */
  readonly counts: Int32Array;
  /** The first event at each place. */
  readonly firstEvent: Int32Array;
}

/** Metres either side of 0 that a plane can cover with an exact single key: half the Earth's girth. */
const REACH_M = 2 ** 25;

/**
 * Groups events at the same place: those whose coordinates agree when rounded to whole steps.
 *
 * Coordinates are not questioned: if they are snapped to a block or a street's middle, a block is one "place", and a
 * default geocode (the police station) is the busiest place of all.
 *
 * @param points metres, finite
 * @param stepM  > 0, default 1
 * @throws ReeveError invalid_input — coordinates that are not finite or not metres on one plane, steps not above 0
 * Cost: O(n).
 * @example placesOfPoints({ xM: Float64Array.of(0, 5, 0.2), yM: Float64Array.of(0, 5, 0) }).counts // => new Int32Array([2, 1])
 */
export function placesOfPoints({ xM, yM }: PlanePoints, stepM = 1): EventPlaces {
  if (!(stepM > 0 && stepM < Infinity)) throw new ReeveError('invalid_input', 'The step must be above 0 metres.');
  const keys = Array.from(xM, (x, i) => {
    const column = Math.round(x / stepM) + REACH_M;
    const row = Math.round((yM[i] ?? Number.NaN) / stepM) + REACH_M;
    if (!(column >= 0 && column < 2 * REACH_M && row >= 0 && row < 2 * REACH_M)) {
      throw new ReeveError('invalid_input', 'Every event needs coordinates in metres on one plane.');
    }
    return column * (2 * REACH_M) + row;
  });
  return placesOfKeys(keys);
}

/**
 * Events by the same address, area or number of a place.
 *
 * @param keys one for each event: addresses and objects, never the name of a person.
 * Cost: O(n).
 * @example placesOfKeys(['Quay 1', 'Quay 2', 'Quay 1']).placeOf // => new Int32Array([0, 1, 0])
 */
export function placesOfKeys(keys: readonly (string | number)[]): EventPlaces {
  const numbers = new Map<string | number, number>();
  const placeOf = new Int32Array(keys.length);
  const first: number[] = [];
  for (const [i, key] of keys.entries()) {
    let place = numbers.get(key);
    if (place === undefined) {
      place = numbers.size;
      numbers.set(key, place);
      first.push(i);
    }
    placeOf[i] = place;
  }
  const counts = new Int32Array(first.length);
  for (const place of placeOf) counts[place] = (counts[place] ?? 0) + 1;
  return { placeOf, counts, firstEvent: Int32Array.from(first) };
}
