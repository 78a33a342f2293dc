import { ReeveError } from '@reeve/domain';
import { NORMAL_QUANTILE_975 } from './normal.ts';

/**
 * Returns the 95 % interval of a share, after Wilson: never outside 0 to 1, and valid for small numbers.
 *
 * Source: E. B. Wilson (1927), Probable inference, the law of succession, and statistical inference, Journal of the
 * American Statistical Association 22, 209–212; without correction for continuity.
 *
 * @param part  0 … whole; a fraction if ties were divided
 * @param whole > 0
 * @returns [low, high], both within 0 … 1
 * @throws ReeveError invalid_input — a part that is not within the whole, or no whole
 * Cost: O(1).
 * @example wilsonInterval(30, 100).map((end) => end.toFixed(4)) // => ['0.2189', '0.3958']
 */
export function wilsonInterval(part: number, whole: number): readonly [low: number, high: number] {
  if (!(whole > 0) || !Number.isFinite(whole) || !(part >= 0) || part > whole) {
    throw new ReeveError('invalid_input', 'A share needs a part of 0 or more and a whole that is not smaller.');
  }
  const share = part / whole;
  const z2 = NORMAL_QUANTILE_975 ** 2;
  const middle = (share + z2 / (2 * whole)) / (1 + z2 / whole);
  const reach =
    (NORMAL_QUANTILE_975 / (1 + z2 / whole)) * Math.sqrt((share * (1 - share)) / whole + z2 / (4 * whole * whole));
  return [part === 0 ? 0 : Math.max(0, middle - reach), part === whole ? 1 : Math.min(1, middle + reach)];
}
