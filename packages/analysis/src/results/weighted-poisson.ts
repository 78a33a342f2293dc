import { ReeveError } from '@reeve/domain';
import { gammaQuantile } from '../distribution/gamma-distribution.ts';
import { requirePositive } from '../require-count.ts';

/** One Poisson count and its weight in a sum. */
export interface WeightedCount {
  /** ≥ 0; not a whole number if it was divided by a dispersion. */
  readonly count: number;
  /** > 0. */
  readonly weight: number;
}

/** A weighted sum with its 95 % interval; 0 ≤ low ≤ sum ≤ high. */
export interface WeightedSum {
  readonly sum: number;
  readonly low: number;
  readonly high: number;
}

const TAIL = 0.025;

/**
 * 95 % interval of a weighted sum of independent Poisson counts.
 *
 * With equal weights it is the exact interval of Garwood (1936), times the weight; with unequal ones the gamma
 * interval, which keeps its coverage at small counts where a normal one fails. Zero events have an interval too: 0 to
 * 3.69 times the largest weight.
 * Method: with the sum y, its variance v = Σ w²x and the largest weight m, the limits are the 0.025 quantile of the
 * gamma distribution with mean y and variance v, and the 0.975 quantile of that with mean y + m and variance v + m².
 * Source: M. P. Fay & E. J. Feuer (1997), Confidence intervals for directly standardized rates: a method based on the
 * gamma distribution, Statistics in Medicine 16, 791–801; F. Garwood (1936), Fiducial limits for the Poisson
 * distribution, Biometrika 28, 437–442.
 *
 * @param counts at least one
 * @throws ReeveError invalid_input — no count, a count below 0, a weight that is not > 0
 * Cost: O(counts).
 * @example weightedPoissonSum([{ count: 0, weight: 1 }]).high.toFixed(4) // => '3.6889'
 */
export function weightedPoissonSum(counts: readonly WeightedCount[]): WeightedSum {
  if (counts.length === 0) throw new ReeveError('invalid_input', 'Give at least one count.');
  let sum = 0;
  let variance = 0;
  let largest = 0;
  for (const { count, weight } of counts) {
    requirePositive(weight, 'Each weight');
    if (!Number.isFinite(count) || count < 0) throw new ReeveError('invalid_input', 'Each count must be 0 or more.');
    sum += weight * count;
    variance += weight ** 2 * count;
    largest = Math.max(largest, weight);
  }
  return {
    sum,
    low: sum === 0 ? 0 : gammaLimit(TAIL, sum, variance),
    high: gammaLimit(1 - TAIL, sum + largest, variance + largest ** 2),
  };
}

/** Quantile of the gamma distribution with this mean and variance. */
function gammaLimit(probability: number, mean: number, variance: number): number {
  return (variance / mean) * gammaQuantile(probability, mean ** 2 / variance);
}
