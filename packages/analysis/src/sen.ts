import { ReeveError } from '@reeve/domain';
import { requireFinite } from './ewma.ts';
import { mannKendall } from './mann-kendall.ts';
import { NORMAL_QUANTILE_975 } from './normal.ts';

export interface SenSlope {
  /** Median of the slopes between all pairs, units a period. */
  readonly slope: number;
  /** 95 % interval. */
  readonly low: number;
  readonly high: number;
}

/**
 * Sen's slope: how fast do the values rise or fall, whatever a few odd ones say?
 *
 * Method: the median of (x_j − x_i)/(j − i) over all pairs; interval from the variance of Mann–Kendall's s: the slopes of
 * rank (N ± 1.96 √variance)/2; docs/methods/trend.md.
 * Source: P. K. Sen (1968), Estimates of the regression coefficient based on Kendall's tau, Journal of the American
 * Statistical Association 63, 1379–1389, doi 10.1080/01621459.1968.10480934.
 *
 * @param values one a period, in order, finite; 3 or more
 * @throws ReeveError invalid_input — fewer than 3 values, one that is not finite
 * Cost: O(n² log n).
 * @example senSlope([1, 2, 3, 10]).slope // => 2
 */
export function senSlope(values: readonly number[]): SenSlope {
  requireFinite(values);
  if (values.length < 3) throw new ReeveError('invalid_input', 'A trend needs three or more periods.');
  const slopes: number[] = [];
  for (const [j, later] of values.entries()) {
    for (let i = 0; i < j; i += 1) slopes.push((later - (values[i] ?? 0)) / (j - i));
  }
  const sorted = Float64Array.from(slopes).toSorted();
  const last = sorted.length - 1;
  const margin = NORMAL_QUANTILE_975 * Math.sqrt(mannKendall(values).variance);
  const lowRank = Math.max(0, Math.round((sorted.length - margin) / 2) - 1);
  const highRank = Math.min(last, Math.round((sorted.length + margin) / 2));
  const at = (rank: number): number => sorted[rank] ?? 0;
  return {
    slope: (at(Math.floor(last / 2)) + at(Math.ceil(last / 2))) / 2,
    low: at(lowRank),
    high: at(highRank),
  };
}
