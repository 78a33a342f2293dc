import { logGamma } from './log-gamma.ts';
import { requireCount } from '../require-count.ts';

/**
 * Probability of `count` or fewer heads in `trials` tosses of a fair coin.
 *
 * The exact test of two Poisson counts over equal periods: given their sum, each event falls in either with probability
 * ½.
 * Source: J. Przyborowski & H. Wilenski (1940), Homogeneity of results in testing samples from Poisson series,
 * Biometrika 31, 313–323.
 *
 * @param count  whole number ≥ 0
 * @param trials whole number ≥ count
 * @returns probability, (0, 1]; summed away from the middle, so that small tails keep their digits
 * @throws ReeveError invalid_input — numbers that are not whole numbers ≥ 0
 * Cost: O(√trials).
 * @example binomialHalfTail(1, 5).toFixed(4) // => '0.1875'
 */
export function binomialHalfTail(count: number, trials: number): number {
  requireCount(count, 'The count');
  requireCount(trials, 'The number of trials');
  if (count >= trials) return 1;
  if (2 * count >= trials) return 1 - binomialHalfTail(trials - count - 1, trials);
  let term = Math.exp(logGamma(trials + 1) - logGamma(count + 1) - logGamma(trials - count + 1) - trials * Math.LN2);
  let sum = term;
  for (let k = count; k > 0 && term > sum * 1e-18; k -= 1) {
    term *= k / (trials - k + 1);
    sum += term;
  }
  return sum;
}
