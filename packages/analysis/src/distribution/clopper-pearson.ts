import { ReeveError } from '@reeve/domain';
import { requireCount } from '../require-count.ts';
import { logGamma } from './log-gamma.ts';

/**
 * Returns the exact interval of a share, after Clopper and Pearson: it contains the true share in 95 % of samples or more
 * (or in 1 − 2 · tail of them), however small the number.
 *
 * Wider than Wilson's: use it where an interval that is too narrow would blame someone.
 * Method: each end is the share at which the observed count or one further out has the probability of the tail, by bisection.
 * Source: C. J. Clopper & E. S. Pearson (1934), The use of confidence or fiducial limits illustrated in the case of the
 * binomial, Biometrika 26(4), 404–413, doi:10.1093/biomet/26.4.404.
 *
 * @param part  whole number, 0 … whole
 * @param whole whole number ≥ 1
 * @param tail  probability outside at each end, 0 … 0.5 exclusive; smaller for several intervals that must hold together
 * @returns [low, high], both within 0 … 1; low is 0 for none, high 1 for all; absolute error about 1e-12
 * @throws ReeveError invalid_input — numbers that are no counts, a part above the whole, a whole of 0
 * Cost: O(55 · whole) at most.
 * @example clopperPearson(0, 10).map((end) => end.toFixed(4)) // => ['0.0000', '0.3085']
 */
export function clopperPearson(part: number, whole: number, tail = TAIL): readonly [low: number, high: number] {
  requireCount(part, 'The part');
  requireCount(whole, 'The whole');
  if (whole === 0 || part > whole)
    throw new ReeveError('invalid_input', 'A share needs a whole of 1 or more that is not smaller than its part.');
  return [lowEnd(part, whole, tail), 1 - lowEnd(whole - part, whole, tail)];
}

/** Half of the 5 % outside a single interval. */
const TAIL = 0.025;

function lowEnd(part: number, whole: number, tail: number): number {
  if (part === 0) return 0;
  let [low, high] = [0, part / whole];
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (upperTail(part, whole, middle) < tail) low = middle;
    else high = middle;
  }
}

/**
 * Probability of `part` or more of `whole` if each has the chance `share`; the terms fall from the first on, because the
 * share is below part/whole.
 */
function upperTail(part: number, whole: number, share: number): number {
  const odds = share / (1 - share);
  let term = Math.exp(
    logGamma(whole + 1) -
      logGamma(part + 1) -
      logGamma(whole - part + 1) +
      part * Math.log(share) +
      (whole - part) * Math.log1p(-share),
  );
  let sum = term;
  for (let k = part + 1; k <= whole && term > sum * 1e-18; k += 1) {
    term *= ((whole - k + 1) / k) * odds;
    sum += term;
  }
  return sum;
}
