import { ReeveError } from '@reeve/domain';
import { requireFinite } from './ewma.ts';
import { kendallVariance } from './mann-kendall.ts';
import { NORMAL_QUANTILE_975 } from '../distribution/normal.ts';
import { placeRanks } from './place-ranks.ts';

export interface SenSlope {
  /** Median of the slopes between all pairs, units a period. */
  readonly slope: number;
  /** 95 % interval. */
  readonly low: number;
  readonly high: number;
}

/**
 * Sen's slope: how fast do the values rise or fall, robust to outliers?
 *
 * Method: the median of (x_j − x_i)/(j − i) over all pairs; interval from the variance of Mann–Kendall's s: the slopes of
 * rank (N ± 1.96 √variance)/2; docs/methods/trend.md.
 * Source: P. K. Sen (1968), Estimates of the regression coefficient based on Kendall's tau, Journal of the American
 * Statistical Association 63, 1379–1389, doi 10.1080/01621459.1968.10480934.
 *
 * @param values one a period, in order, finite; 3 or more
 * @throws ReeveError invalid_input — fewer than 3 values, one that is not finite
 * Cost: O(n²).
 * @example senSlope([1, 2, 3, 10]).slope // => 2
 */
export function senSlope(values: readonly number[]): SenSlope {
  requireFinite(values);
  if (values.length < 3) throw new ReeveError('invalid_input', 'A trend needs three or more periods.');
  const n = values.length;
  const slopes = new Float64Array((n * (n - 1)) / 2);
  for (let j = 1, at = 0; j < n; j += 1) {
    const later = values[j] ?? 0;
    for (let i = 0; i < j; i += 1, at += 1) slopes[at] = (later - (values[i] ?? 0)) / (j - i);
  }
  const last = slopes.length - 1;
  const margin = NORMAL_QUANTILE_975 * Math.sqrt(kendallVariance(values));
  const lowRank = Math.max(0, Math.round((slopes.length - margin) / 2) - 1);
  const highRank = Math.min(last, Math.round((slopes.length + margin) / 2));
  const [below, above] = [Math.floor(last / 2), Math.ceil(last / 2)];
  placeRanks(slopes, [lowRank, below, above, highRank]);
  const at = (rank: number): number => slopes[rank] ?? 0;
  return { slope: (at(below) + at(above)) / 2, low: at(lowRank), high: at(highRank) };
}
