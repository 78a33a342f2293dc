import { ReeveError } from '@reeve/domain';
import { requireFinite } from './ewma.ts';
import { normalCdf } from '../distribution/normal.ts';

export interface MannKendall {
  readonly n: number;
  /** Pairs that rise minus pairs that fall. */
  readonly s: number;
  /** Variance of s under random order; ties make it smaller. */
  readonly variance: number;
  /** With continuity correction; 0 for s = 0 or no variance. */
  readonly z: number;
  /** Two-sided, (0, 1]. */
  readonly p: number;
  /** `exact`: no ties and few values; `normal`: the approximation with ties corrected. */
  readonly method: 'exact' | 'normal';
}

/** Up to this many values without ties the probability is counted exactly. */
const MOST_FOR_EXACT = 50;

/**
 * Mann–Kendall: do the values tend to rise or to fall, in any shape?
 *
 * It uses only the order of the values. It does not see the season: use `seasonalMannKendall` on months, or whole
 * years. Values that depend on the ones before (serial correlation) make p too small.
 * Method: s = Σ_{i<j} sign(x_j − x_i); exact distribution of s for up to 50 values without ties, else z = (|s| −
 * 1)/√variance with variance [n(n−1)(2n+5) − Σ t(t−1)(2t+5)]/18; docs/methods/trend.md.
 * Source: H. B. Mann (1945), Nonparametric tests against trend, Econometrica 13, 245–259, doi 10.2307/1907187; M. G.
 * Kendall (1975), Rank correlation methods, 4th ed.
 *
 * @param values in the order of time, finite; ≥ 3
 * @throws ReeveError invalid_input — fewer than 3 values, one that is not finite
 * Cost: O(n²).
 * @example mannKendall([1, 2, 3, 4, 5]).p.toFixed(5) // => '0.01667'
 * @example mannKendall([4, 4, 4]).p // => 1
 */
export function mannKendall(values: readonly number[]): MannKendall {
  requireFinite(values);
  const n = values.length;
  if (n < 3) throw new ReeveError('invalid_input', 'A trend needs three or more periods.');
  const { s, variance, tied } = signSum(values);
  const z = zOf(s, variance);
  if (!tied && n <= MOST_FOR_EXACT) return { n, s, variance, z, p: exactP(n, s), method: 'exact' };
  return { n, s, variance, z, p: Math.min(1, 2 * normalCdf(-Math.abs(z))), method: 'normal' };
}

/**
 * Mann–Kendall within each season: do Januaries rise among Januaries, Februaries among Februaries …?
 *
 * Use it on months (`seasons` 12) of two years or more: a yearly pattern cannot pass for a trend.
 * Method: the sums and variances of the seasons added up, normal approximation with continuity correction.
 * Source: R. M. Hirsch, J. R. Slack & R. A. Smith (1982), Techniques of trend analysis for monthly water quality data,
 * Water Resources Research 18, 107–121, doi 10.1029/WR018i001p00107.
 *
 * @param values  in the order of time, finite
 * @param seasons how many make a year, whole number ≥ 1
 * @throws ReeveError invalid_input — less than two whole years, a value that is not finite.
 * Cost: O(n²/seasons).
 * @example seasonalMannKendall([1, 9, 2, 10, 3, 11], 2).s // => 6
 */
export function seasonalMannKendall(values: readonly number[], seasons: number): MannKendall {
  requireFinite(values);
  if (!Number.isSafeInteger(seasons) || seasons < 1 || values.length < 2 * seasons) {
    throw new ReeveError('invalid_input', 'A trend within seasons needs two or more whole years.');
  }
  let s = 0;
  let variance = 0;
  for (let season = 0; season < seasons; season += 1) {
    const part = signSum(values.filter((_, i) => i % seasons === season));
    s += part.s;
    variance += part.variance;
  }
  const z = zOf(s, variance);
  return { n: values.length, s, variance, z, p: Math.min(1, 2 * normalCdf(-Math.abs(z))), method: 'normal' };
}

function signSum(values: readonly number[]): { readonly s: number; readonly variance: number; readonly tied: boolean } {
  let s = 0;
  for (let j = 1; j < values.length; j += 1) {
    const later = values[j] ?? 0;
    for (let i = 0; i < j; i += 1) {
      const earlier = values[i] ?? 0;
      s += (later > earlier ? 1 : 0) - (later < earlier ? 1 : 0);
    }
  }
  return { s, ...tiesOf(values) };
}

/** The variance of s under random order of these values. */
export function kendallVariance(values: readonly number[]): number {
  return tiesOf(values).variance;
}

function tiesOf(values: readonly number[]): { readonly variance: number; readonly tied: boolean } {
  const n = values.length;
  const groups = new Map<number, number>();
  for (const value of values) groups.set(value, (groups.get(value) ?? 0) + 1);
  const spread = (size: number): number => size * (size - 1) * (2 * size + 5);
  let variance = spread(n);
  for (const size of groups.values()) variance -= spread(size);
  return { variance: variance / 18, tied: groups.size < n };
}

function zOf(s: number, variance: number): number {
  return s === 0 || variance === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
}

/** P(|S| ≥ |s|) over all orders of n different values: inversions of permutations, value by value. */
function exactP(n: number, s: number): number {
  let chances = [1]; // chances[k]: of k inversions
  for (let size = 2; size <= n; size += 1) {
    const next = Array<number>(chances.length + size - 1).fill(0);
    for (const [k, chance] of chances.entries()) {
      for (let more = 0; more < size; more += 1) next[k + more] = (next[k + more] ?? 0) + chance / size;
    }
    chances = next;
  }
  const most = (n * (n - 1)) / 2;
  let tail = 0;
  for (let k = 0; k <= (most - Math.abs(s)) / 2; k += 1) tail += chances[k] ?? 0;
  return Math.min(1, 2 * tail);
}
