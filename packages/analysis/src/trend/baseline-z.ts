import { ReeveError } from '@reeve/domain';
import { dispersionIndex } from '../distribution/dispersion.ts';
import { requireCount } from '../require-count.ts';

/** Counts on the scale of a baseline: the distance of each from its mean in standard deviations. */
export interface BaselineZ {
  readonly z: readonly number[];
  /** Mean of the baseline, events a period. */
  readonly mean: number;
  /** √(mean × the larger of 1 and the dispersion index of the baseline). */
  readonly sigma: number;
  /** Variance over mean of the baseline. */
  readonly dispersion: number;
}

/**
 * Scales counts to their first periods, as required by charts that add up small deviations.
 *
 * The deviation is never smaller than chance alone gives (Poisson): a baseline that is even by luck would make every
 * later week an alarm. A baseline that clusters widens it.
 *
 * @param counts          one count a period, in order
 * @param baselinePeriods how many of the first make the baseline, whole number ≥ 2
 * @returns z of every period, including the baseline; undefined if the baseline has no event
 * @throws ReeveError invalid_input — a count that is not a whole number ≥ 0, a baseline of fewer than 2 or more than all periods
 * Cost: O(n).
 * @example baselineZ([4, 4, 8], 2).z // => [0, 0, 2]
 */
export function baselineZ(counts: readonly number[], baselinePeriods: number): BaselineZ | undefined {
  for (const count of counts) requireCount(count, 'Each count');
  if (!Number.isSafeInteger(baselinePeriods) || baselinePeriods < 2 || baselinePeriods > counts.length) {
    throw new ReeveError('invalid_input', 'The baseline must be 2 or more of the periods there are.');
  }
  const baseline = counts.slice(0, baselinePeriods);
  const dispersion = dispersionIndex(baseline);
  if (dispersion === undefined) return undefined;
  const mean = baseline.reduce((sum, count) => sum + count, 0) / baselinePeriods;
  const sigma = Math.sqrt(mean * Math.max(1, dispersion));
  return { z: counts.map((count) => (count - mean) / sigma), mean, sigma, dispersion };
}
