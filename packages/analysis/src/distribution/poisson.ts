import { requireCount, requirePositive } from '../require-count.ts';

const HALF_LOG_TWO_PI = 0.9189385332046728;

/**
 * Poisson probability of exactly `count` events given an expected `mean`.
 *
 * Method: the saddle-point form, which keeps full precision where k·ln m − m − ln k! would cancel.
 * Source: C. Loader (2000), Fast and accurate computation of binomial probabilities, Bell Laboratories.
 *
 * @param count whole number ≥ 0
 * @param mean  events expected, > 0
 * @returns probability, [0, 1]; 0 only below the smallest number
 * @throws ReeveError invalid_input — a count that is not a whole number ≥ 0, a mean that is not > 0
 * Cost: O(1).
 * @example poissonProbability(0, 1).toFixed(4) // => '0.3679'
 */
export function poissonProbability(count: number, mean: number): number {
  requireCount(count, 'The count');
  requirePositive(mean, 'The mean');
  if (count === 0) return Math.exp(-mean);
  return Math.exp(-stirlingError(count) - deviance(count, mean)) / Math.sqrt(2 * Math.PI * count);
}

/**
 * Poisson upper tail: the probability of `count` or more.
 *
 * @param count whole number ≥ 0
 * @param mean  events expected, > 0
 * @returns probability, [0, 1], summed from `count` away from the mean, so that small tails keep their digits
 * @throws ReeveError invalid_input — as `poissonProbability`
 * Cost: O(√mean + distance to the mean).
 * @example poissonUpperTail(4, 1).toFixed(4) // => '0.0190'
 */
export function poissonUpperTail(count: number, mean: number): number {
  if (count === 0) return 1;
  // Below the mean the upper tail is the larger part: the other one is summed and subtracted from 1.
  if (count <= mean) return 1 - poissonLowerTail(count - 1, mean);
  let term = poissonProbability(count, mean);
  let sum = term;
  for (let k = count + 1; term > sum * 1e-18; k += 1) {
    term *= mean / k;
    sum += term;
  }
  return sum;
}

/**
 * Poisson lower tail: the probability of `count` or fewer.
 *
 * @param count whole number ≥ 0
 * @param mean  events expected, > 0
 * @returns probability, [0, 1]
 * @throws ReeveError invalid_input — as `poissonProbability`
 * Cost: O(√mean + distance to the mean).
 * @example poissonLowerTail(0, 1).toFixed(4) // => '0.3679'
 */
export function poissonLowerTail(count: number, mean: number): number {
  if (count > mean) return 1 - poissonUpperTail(count + 1, mean);
  let term = poissonProbability(count, mean);
  let sum = term;
  for (let k = count; k > 0 && term > sum * 1e-18; k -= 1) {
    term *= k / mean;
    sum += term;
  }
  return sum;
}

/** ln k! minus Stirling's approximation of it, for k ≥ 1. */
function stirlingError(k: number): number {
  if (k > 15) {
    const s = k * k;
    return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / s) / s) / s) / s) / k;
  }
  let factorial = 1;
  for (let i = 2; i <= k; i += 1) factorial *= i;
  return Math.log(factorial) - (k + 0.5) * Math.log(k) + k - HALF_LOG_TWO_PI;
}

/** k·ln(k/m) + m − k without cancellation near k = m. */
function deviance(k: number, mean: number): number {
  if (Math.abs(k - mean) >= 0.1 * (k + mean)) return k * Math.log(k / mean) + mean - k;
  const v = (k - mean) / (k + mean);
  let sum = (k - mean) * v;
  let term = 2 * k * v;
  for (let j = 1; ; j += 1) {
    term *= v * v;
    const next = sum + term / (2 * j + 1);
    if (next === sum) return sum;
    sum = next;
  }
}
