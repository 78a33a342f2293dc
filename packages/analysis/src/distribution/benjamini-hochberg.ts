import { ReeveError } from '@reeve/domain';

/**
 * Returns p-values adjusted for many tests: if those at or below α are called significant, on average at most a share α
 * of the called are false.
 *
 * Method: step-up; the k-th smallest of m becomes `min over j ≥ k of p₍ⱼ₎·m/j`, at most 1.
 * Source: Y. Benjamini & Y. Hochberg (1995), Controlling the false discovery rate, Journal of the Royal Statistical Society B
 * 57(1), 289–300, doi:10.1111/j.2517-6161.1995.tb02031.x. It holds for independent tests and for those that depend
 * positively, as neighbouring cells do (Y. Benjamini & D. Yekutieli 2001).
 *
 * @param p probabilities, [0, 1]
 * @returns adjusted probabilities in the same order; as R's `p.adjust(p, "BH")`
 * @throws ReeveError invalid_input — a value outside [0, 1]
 * Cost: O(m log m).
 * @example Array.from(benjaminiHochberg([0.01, 0.04, 0.03, 0.5]), (p) => p.toFixed(4)) // => ['0.0400', '0.0533', '0.0533', '0.5000']
 */
export function benjaminiHochberg(p: ArrayLike<number>): Float64Array {
  const m = p.length;
  const order = new Uint32Array(m);
  for (let i = 0; i < m; i += 1) {
    const value = p[i] ?? Number.NaN;
    if (!(value >= 0 && value <= 1)) throw new ReeveError('invalid_input', 'A probability must lie between 0 and 1.');
    order[i] = i;
  }
  order.sort((a, b) => (p[a] ?? 0) - (p[b] ?? 0));
  const adjusted = new Float64Array(m);
  let least = 1;
  for (let k = m; k >= 1; k -= 1) {
    const i = order[k - 1] ?? 0;
    least = Math.min(least, ((p[i] ?? 0) * m) / k);
    adjusted[i] = least;
  }
  return adjusted;
}
