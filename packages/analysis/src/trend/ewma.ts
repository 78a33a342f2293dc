import { ReeveError } from '@reeve/domain';

/** One period of an EWMA chart. */
export interface EwmaPoint {
  readonly value: number;
  /** The limits are −limit and +limit. */
  readonly limit: number;
  readonly signal: 'high' | 'low' | undefined;
}

/**
 * EWMA chart: has the level shifted a little, for a while?
 *
 * It has memory: each period's value is a mixture of its z and the value before, so that it detects small lasting
 * shifts that no single week shows. With the defaults a false signal occurs about once in 560 periods of normal,
 * independent counts.
 * Method: e_i = λ z_i + (1 − λ) e_{i−1}, e_0 = 0; limits ± L √(λ/(2 − λ) · (1 − (1 − λ)^{2i})); docs/methods/trend.md.
 * Source: S. W. Roberts (1959), Control chart tests based on geometric moving averages, Technometrics 1, 239–250, doi
 * 10.1080/00401706.1959.10489860; limits: D. C. Montgomery, Introduction to Statistical Quality Control, ch. 9.
 *
 * @param z       one value a period, standard deviations from the baseline's mean (`baselineZ`); finite
 * @param options lambda in (0, 1], default 0.2; widthL > 0, default 3
 * @returns as many points as values
 * @throws ReeveError invalid_input — a value that is not finite, options out of range
 * Cost: O(n).
 * @example ewma([5, 0])[0].signal // => 'high'
 */
export function ewma(
  z: readonly number[],
  { lambda = 0.2, widthL = 3 }: { readonly lambda?: number; readonly widthL?: number } = {},
): readonly EwmaPoint[] {
  if (!(lambda > 0 && lambda <= 1) || !(widthL > 0 && widthL < Infinity)) {
    throw new ReeveError('invalid_input', 'The EWMA needs a weight above 0 and up to 1, and a width above 0.');
  }
  requireFinite(z);
  let value = 0;
  return z.map((one, i) => {
    value = lambda * one + (1 - lambda) * value;
    const limit = widthL * Math.sqrt((lambda / (2 - lambda)) * (1 - (1 - lambda) ** (2 * (i + 1))));
    return { value, limit, signal: value > limit ? 'high' : value < -limit ? 'low' : undefined };
  });
}

/** Refuse z that are not finite. */
export function requireFinite(z: readonly number[]): void {
  if (z.every(Number.isFinite)) return;
  throw new ReeveError('invalid_input', 'Each value of a chart must be a finite number.');
}
