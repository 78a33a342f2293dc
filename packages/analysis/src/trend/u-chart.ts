import { ReeveError } from '@reeve/domain';
import { normalCdf } from '../distribution/normal.ts';
import { poissonLowerTail, poissonUpperTail } from '../distribution/poisson.ts';
import { requireCount, requirePositive } from '../require-count.ts';
import { ALERT_Z, SMALLEST_MEAN_FOR_Z } from '../weekly/weekly-count.ts';

/** One period of a u-chart. */
export interface UChartPoint {
  /** Events a unit of exposure. */
  readonly rate: number;
  readonly lower: number;
  readonly upper: number;
  readonly signal: 'high' | 'low' | undefined;
}

export interface UChart {
  /** Events a unit of exposure over the baseline: the centre line. */
  readonly centre: number;
  readonly points: readonly UChartPoint[];
}

/**
 * u-chart: which periods are outside chance around one rate, when periods are not equally long?
 *
 * Method: centre ū = Σ counts ÷ Σ exposure of the baseline, limits ū ± 3 √(ū ÷ exposure), the lower not below 0. If
 * fewer than 5 events are expected the signal comes from the exact Poisson tail at the same probability (Φ(−3)),
 * because the limits would mislead there; the drawn limits are unchanged. Docs/methods/trend.md.
 * Source: W. A. Shewhart (1931), Economic control of quality of manufactured product; D. C. Montgomery, Introduction to
 * Statistical Quality Control, ch. 7 (control charts for nonconformities).
 *
 * @param counts   one count a period
 * @param exposure as many numbers > 0: days, households, tests; leave out for periods of equal length
 * @param options  baselinePeriods: how many of the first make the centre line, ≥ 1, default all
 * @returns undefined if the baseline has no event
 * @throws ReeveError invalid_input — counts that are not whole numbers ≥ 0, exposures not above 0 or of another length,
 *         a baseline of no period or of more than exist.
 * Cost: O(n).
 * @example uChart([4, 6, 5, 20], undefined, { baselinePeriods: 3 }).points[3].signal // => 'high'
 */
export function uChart(
  counts: readonly number[],
  exposure?: readonly number[],
  options: { readonly baselinePeriods?: number } = {},
): UChart | undefined {
  const baselinePeriods = options.baselinePeriods ?? counts.length;
  for (const count of counts) requireCount(count, 'Each count');
  for (const one of exposure ?? []) requirePositive(one, 'Each exposure');
  if (exposure !== undefined && exposure.length !== counts.length) {
    throw new ReeveError('invalid_input', 'There must be one exposure for each count.');
  }
  if (!Number.isSafeInteger(baselinePeriods) || baselinePeriods < 1 || baselinePeriods > counts.length) {
    throw new ReeveError('invalid_input', 'The baseline must be 1 or more of the periods there are.');
  }
  const exposureOf = (i: number): number => exposure?.[i] ?? 1;
  let total = 0;
  let base = 0;
  for (const [i, count] of counts.slice(0, baselinePeriods).entries()) {
    total += count;
    base += exposureOf(i);
  }
  if (total === 0) return undefined;
  const centre = total / base;
  const points = counts.map((count, i) => {
    const half = ALERT_Z * Math.sqrt(centre / exposureOf(i));
    const rate = count / exposureOf(i);
    const limits = { lower: Math.max(0, centre - half), upper: centre + half };
    return { rate, ...limits, signal: signalOf(count, centre * exposureOf(i), rate, limits) };
  });
  return { centre, points };
}

function signalOf(
  count: number,
  expected: number,
  rate: number,
  { lower, upper }: { readonly lower: number; readonly upper: number },
): UChartPoint['signal'] {
  if (expected >= SMALLEST_MEAN_FOR_Z) return rate > upper ? 'high' : rate < lower ? 'low' : undefined;
  const rare = normalCdf(-ALERT_Z);
  if (count > expected) return poissonUpperTail(count, expected) <= rare ? 'high' : undefined;
  return poissonLowerTail(count, expected) <= rare ? 'low' : undefined;
}
