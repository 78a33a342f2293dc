import { ReeveError } from '@reeve/domain';
import { requireCount, requirePositive } from '../require-count.ts';
import type { BeforeAfter, ResultsCounts, ResultsOptions } from './results.ts';
import type { WeightedCount } from './weighted-poisson.ts';

/** The counts of an evaluation by their sign in the difference: `plus` speaks for more crimes, `minus` for fewer. */
export interface SignedCounts {
  /** Treated after, control before, displacement after, its control before. */
  readonly plus: readonly WeightedCount[];
  /** Treated before, control after, displacement before, its control after. */
  readonly minus: readonly WeightedCount[];
}

/**
 * Splits the counts of an evaluation into the two sums whose difference is the WDD, P and M.
 *
 * @param counts  whole numbers ≥ 0; displacement and its control both or neither
 * @param options sizes and beforeLengthRatio as for `weightedDisplacementDifference`
 * @throws ReeveError invalid_input — counts that are not whole numbers ≥ 0, a displacement area without control or the
 *         reverse, options that are not > 0
 * Cost: O(1).
 * @example signedCounts({ treated: [5, 3], control: [4, 6] }).plus.map((one) => one.count) // => [3, 4]
 */
export function signedCounts(
  counts: ResultsCounts,
  options: Pick<ResultsOptions, 'sizes' | 'beforeLengthRatio'> = {},
): SignedCounts {
  requirePairedDisplacement(counts);
  const { sizes = {}, beforeLengthRatio = 1 } = options;
  requirePositive(beforeLengthRatio, 'The ratio of the periods');
  const plus: WeightedCount[] = [];
  const minus: WeightedCount[] = [];
  const add = (pair: BeforeAfter | undefined, size: number | undefined, treated: boolean): void => {
    if (!pair) return;
    for (const count of pair) requireCount(count, 'Each count');
    requirePositive(size ?? 1, 'Each size');
    const [before, after] = pair;
    const weight = 1 / (size ?? 1);
    (treated ? minus : plus).push({ count: before, weight: weight / beforeLengthRatio });
    (treated ? plus : minus).push({ count: after, weight });
  };
  add(counts.treated, sizes.treated, true);
  add(counts.control, sizes.control, false);
  add(counts.displacement, sizes.displacement, true);
  add(counts.displacementControl, sizes.displacementControl, false);
  return { plus, minus };
}

/** @throws ReeveError invalid_input — a displacement area without its control, or the reverse */
export function requirePairedDisplacement(counts: {
  readonly displacement?: unknown;
  readonly displacementControl?: unknown;
}): void {
  if ((counts.displacement === undefined) === (counts.displacementControl === undefined)) return;
  throw new ReeveError(
    'invalid_input',
    'A displacement area and its control belong together: give both, or neither if displacement was not studied.',
  );
}
