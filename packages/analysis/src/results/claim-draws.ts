import { type Chance, chance, shuffle } from '../distribution/chance.ts';
import { gammaQuantile } from '../distribution/gamma-distribution.ts';
import { poissonLowerTail, poissonProbability } from '../distribution/poisson.ts';

/**
 * Returns rows of numbers in (0, 1) that fill every dimension evenly: a Latin hypercube, the same for a given seed.
 *
 * Source: M. D. McKay, R. J. Beckman & W. J. Conover (1979), A comparison of three methods for selecting values of input
 * variables in the analysis of output from a computer code, Technometrics 21, 239–245.
 *
 * @returns rows[draw][dimension]
 * Cost: O(draws · dimensions).
 */
export function evenDraws(draws: number, dimensions: number, seed: number): readonly (readonly number[])[] {
  const columns = Array.from({ length: dimensions }, (_, dimension) => evenColumn(draws, chance(seed, dimension)));
  return Array.from({ length: draws }, (_, draw) => columns.map((column) => column[draw] ?? 0.5));
}

function evenColumn(draws: number, next: Chance): readonly number[] {
  const column = Array.from({ length: draws }, (_, i) => (i + 0.5) / draws);
  shuffle(column, next);
  return column;
}

/**
 * Returns the rate behind a clustered count: gamma with this mean, so that the variance of the count is `dispersion`
 * times its mean.
 *
 * @param share (0, 1): the cumulative probability.
 * Cost: that of `gammaQuantile`.
 */
export function rateAt(share: number, mean: number, dispersion: number): number {
  const scale = dispersion - 1;
  // A dispersion of 1 is Poisson: the rate is the mean.
  return scale < 1e-6 ? mean : Math.max(1e-9, scale * gammaQuantile(share, mean / scale));
}

/**
 * The Poisson count whose cumulative probability is `share`.
 *
 * @param share (0, 1)
 * @param mean  > 0
 * Cost: O(√mean).
 */
export function poissonAt(share: number, mean: number): number {
  let count = Math.floor(mean);
  let below = poissonLowerTail(count, mean);
  let probability = poissonProbability(count, mean);
  while (below < share && probability > 0) {
    count += 1;
    probability *= mean / count;
    below += probability;
  }
  while (count > 0 && below - probability >= share) {
    below -= probability;
    probability *= count / mean;
    count -= 1;
  }
  return count;
}
