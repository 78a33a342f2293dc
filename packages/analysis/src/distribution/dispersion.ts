import { ReeveError } from '@reeve/domain';
import { requireCount } from '../require-count.ts';

/** Above this the Poisson standard error is too small to use unadjusted (the results method widens it). */
export const OVERDISPERSED_ABOVE = 1.5;

/**
 * Dispersion index: the variance of weekly counts over their mean.
 *
 * 1 is what independent crimes give (Poisson); more means they come in clusters, as burglary does, so that chance alone
 * moves the counts further than a Poisson test assumes; less means they are spread more evenly than chance. It also
 * counts a trend or a season as dispersion: give it weeks without either.
 * Source: R. A. Fisher, H. G. Thornton & W. A. Mackenzie (1922), The accuracy of the plating method of estimating the
 * density of bacterial populations, Annals of Applied Biology 9, 325–359. Variance with divisor n − 1.
 *
 * @param counts one count per week, all weeks of equal length, empty weeks as 0; the order does not matter
 * @returns unitless, ≥ 0; undefined for fewer than two weeks or no event at all, where it cannot be estimated
 * @throws ReeveError invalid_input — a count that is not a whole number ≥ 0, or counts too large to add up
 * Cost: O(n).
 * @example dispersionIndex([4, 6, 8]) // => 0.6666666666666666
 * @example dispersionIndex([0, 0, 0]) // => undefined
 */
export function dispersionIndex(counts: readonly number[]): number | undefined {
  for (const count of counts) requireCount(count, 'Each weekly count');
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (!Number.isSafeInteger(total)) throw new ReeveError('invalid_input', 'The weekly counts are too large.');
  if (counts.length < 2 || total === 0) return undefined;
  const mean = total / counts.length;
  const squares = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0);
  return squares / (counts.length - 1) / mean;
}
