import { wilsonInterval } from '../distribution/wilson.ts';

/** One hour of the day among all. */
export interface HourShare {
  /** 0 to 23: from this hour of the clock to the next. */
  readonly hour: number;
  /** Expected events. */
  readonly weight: number;
  /** Share of all events, [0, 1]. */
  readonly share: number;
  /** 95 % interval of the share, for this hour alone. */
  readonly low: number;
  readonly high: number;
}

/**
 * The share of each hour of the day with the interval that the number of events leaves open.
 *
 * Method: Wilson's score interval with the effective number of events share · (1 − share) ÷ variance of the mean
 * weight. An event within one hour counts as one; one spread over many contributes less to each but also varies less.
 * If the weights do not vary at all (no variance), the number of events is used. The interval states how far another
 * such set of windows would differ, not how far the windows are from the true times.
 * Source: as `wilsonInterval`; effective size: L. Kish (1965), Survey Sampling.
 *
 * @param weights 168 weights, 24 × weekday + hour
 * @param squares 24 sums over the events of the square of their weight in that hour of the day
 * @param n       events
 * @returns 24 shares; all 0 with the interval [0, 1] if n is 0.
 * Cost: O(168).
 */
export function hourShares(weights: Float64Array, squares: Float64Array, n: number): readonly HourShare[] {
  return Array.from({ length: 24 }, (_, hour) => {
    let weight = 0;
    for (let bin = hour; bin < weights.length; bin += 24) weight += weights[bin] ?? 0;
    if (n === 0) return { hour, weight: 0, share: 0, low: 0, high: 1 };
    const share = Math.min(1, weight / n);
    const variance = ((squares[hour] ?? 0) / n - share * share) / n;
    const spread = share * (1 - share);
    const effective = variance > spread * 1e-12 ? spread / variance : n;
    const [low, high] = wilsonInterval(share * effective, effective);
    return { hour, weight, share, low, high };
  });
}
