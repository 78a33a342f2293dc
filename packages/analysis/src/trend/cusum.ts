import { ReeveError } from '@reeve/domain';
import { requireFinite } from './ewma.ts';

/** One period of a CUSUM chart. */
export interface CusumPoint {
  /** The sum above the baseline, ≥ 0. */
  readonly high: number;
  /** The sum below it, ≥ 0. */
  readonly low: number;
  readonly signal: 'high' | 'low' | undefined;
  /** If there is a signal: the index of the first period of the run that led to it, the best estimate of its start. */
  readonly since: number | undefined;
}

/**
 * Tabular CUSUM: have small deviations in one direction added up?
 *
 * A false signal occurs about once in 168 periods with h = 4 and once in 465 with h = 5, of normal, independent values.
 * Method: C⁺_i = max(0, C⁺_{i−1} + z_i − k), C⁻_i = max(0, C⁻_{i−1} − z_i − k), both from 0; a signal above h; not
 * reset to 0 after one; docs/methods/trend.md.
 * Source: E. S. Page (1954), Continuous inspection schemes, Biometrika 41, 100–115, doi 10.1093/biomet/41.1-2.100;
 * tabular form: D. C. Montgomery, Introduction to Statistical Quality Control, ch. 9.
 *
 * @param z       one value a period, standard deviations from the baseline's mean (`baselineZ`); finite
 * @param options k ≥ 0: half the shift looked for, default 0.5; h > 0, default 5
 * @returns as many points as values; if both sides signal, the larger
 * @throws ReeveError invalid_input — a value that is not finite, options out of range
 * Cost: O(n).
 * @example cusum([3, 3, 3])[2] // => { high: 7.5, low: 0, signal: 'high', since: 0 }
 */
export function cusum(
  z: readonly number[],
  { k = 0.5, h = 5 }: { readonly k?: number; readonly h?: number } = {},
): readonly CusumPoint[] {
  if (!(k >= 0 && k < Infinity) || !(h > 0 && h < Infinity)) {
    throw new ReeveError('invalid_input', 'The CUSUM needs a k of 0 or more and an h above 0.');
  }
  requireFinite(z);
  let high = 0;
  let low = 0;
  let highSince = 0;
  let lowSince = 0;
  return z.map((one, i) => {
    if (high === 0) highSince = i;
    if (low === 0) lowSince = i;
    high = Math.max(0, high + one - k);
    low = Math.max(0, low - one - k);
    const signal = Math.max(high, low) <= h ? undefined : high >= low ? 'high' : 'low';
    const since = signal === undefined ? undefined : signal === 'high' ? highSince : lowSince;
    return { high, low, signal, since };
  });
}
