import { ascendingCounts, requirePlaces } from './gini.ts';

/**
 * Cumulative shares from the place with the fewest crimes up: `placeShare[i]` of the places have `crimeShare[i]` of the
 * crimes.
 */
export interface LorenzCurve {
  /** From 0 to 1, ascending. */
  readonly placeShare: Float64Array;
  /** From 0 to 1, never above `placeShare`. */
  readonly crimeShare: Float64Array;
}

/**
 * Lorenz curve of crimes over places, with one corner for each different number of crimes.
 *
 * It is linear between corners, so that nothing is lost: a million places make a few dozen corners.
 * Source: M. O. Lorenz (1905), Methods of measuring the concentration of wealth, Publications of the American
 * Statistical Association 9, 209–219.
 *
 * @param counts crimes of each place, whole numbers ≥ 0, any order
 * @param places number of places; default counts.length, not fewer
 * @returns undefined if there is no crime
 * @throws ReeveError invalid_input — as `gini`
 * Cost: O(k log k) for k counts.
 * @example lorenzCurve([1, 3]).crimeShare // => new Float64Array([0, 0.25, 1])
 */
export function lorenzCurve(counts: ArrayLike<number>, places: number = counts.length): LorenzCurve | undefined {
  const sorted = ascendingCounts(counts);
  requirePlaces(places, sorted.length);
  const crimes = sorted.reduce((sum, count) => sum + count, 0);
  if (crimes === 0) return undefined;
  const empty = places - sorted.length;
  const placeShare = [0];
  const crimeShare = [0];
  if (empty > 0 && sorted[0] !== 0) {
    placeShare.push(empty / places);
    crimeShare.push(0);
  }
  let sum = 0;
  for (const [i, count] of sorted.entries()) {
    sum += count;
    if (sorted[i + 1] === count) continue;
    placeShare.push((empty + i + 1) / places);
    crimeShare.push(sum / crimes);
  }
  return { placeShare: Float64Array.from(placeShare), crimeShare: Float64Array.from(crimeShare) };
}
