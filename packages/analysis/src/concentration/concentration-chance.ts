import { poissonProbability } from '../distribution/poisson.ts';

/**
 * Returns the share of the crimes at the busiest places if each crime fell on any place with equal probability.
 *
 * Method: numbers of crimes at a place then follow the Poisson distribution with mean crimes ÷ places; the busiest
 * places are taken from its upper end. It is the limit for many places; with few it is slightly too low, because the
 * busiest of a few is busier than its expected rank.
 *
 * @param crimes > 0
 * @param places > 0
 * @returns for a number of busiest places, 0 … places: the expected share of crimes, [0, 1].
 * Cost: O(√mean) once, then the same for each call.
 * @example concentrationByChance(1, 1_000_000)(1).toFixed(3) // => '1.000'
 */
export function concentrationByChance(crimes: number, places: number): (busiest: number) => number {
  const mean = crimes / places;
  const highest = Math.ceil(mean + 12 * Math.sqrt(mean) + 12);
  const probabilities = Array.from({ length: highest + 1 }, (_, count) => poissonProbability(count, mean));
  return (busiest) => {
    let left = busiest / places;
    let held = 0;
    for (let count = highest; count > 0 && left > 0; count -= 1) {
      const part = Math.min(left, probabilities[count] ?? 0);
      held += part * count;
      left -= part;
    }
    return Math.min(1, held / mean);
  };
}
