import { ReeveError } from '@reeve/domain';
import { wilsonInterval } from '../distribution/wilson.ts';

/**
 * Returns the change from one count to another over spans of equal length, in percent, with its 95 % interval.
 *
 * Method: given their sum, the later of two Poisson counts is binomial; the interval of its share is Wilson's, and share p is the
 * ratio p / (1 − p). Counts that cluster are divided by their dispersion first, which widens the interval.
 * Source: J. Przyborowski & H. Wilenski (1940), Homogeneity of results in testing samples from Poisson series, Biometrika 31,
 * 313–323, for the conditioning; E. B. Wilson (1927) for the interval.
 *
 * @param now        count ≥ 0
 * @param before     count ≥ 0
 * @param dispersion variance over mean of counts a week; values below 1 count as 1
 * @returns undefined if nothing was counted before: there is no ratio to zero
 * @throws ReeveError invalid_input — a count below 0
 * Cost: O(1).
 * @example rateChange(30, 70, 1)?.ci95.map(Math.round) // => [-72, -34]
 */
export function rateChange(
  now: number,
  before: number,
  dispersion: number,
): { readonly percent: number; readonly ci95: readonly [low: number, high: number] } | undefined {
  if (!(now >= 0) || !(before >= 0)) throw new ReeveError('invalid_input', 'A count is 0 or more.');
  if (before === 0) return undefined;
  const counted = Math.max(1, dispersion);
  const [low, high] = wilsonInterval(now / counted, (now + before) / counted);
  const inPercent = (share: number): number => 100 * (share / (1 - share) - 1);
  return { percent: (100 * (now - before)) / before, ci95: [inPercent(low), inPercent(high)] };
}
