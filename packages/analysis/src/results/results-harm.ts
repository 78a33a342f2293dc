import { ReeveError } from '@reeve/domain';
import { requirePositive } from '../require-count.ts';
import { type ChangeEstimate, estimate } from './results.ts';

/** The result for one kind of crime and what one such crime weighs. */
export interface WeightedResult {
  readonly result: Pick<ChangeEstimate, 'wdd' | 'se'>;
  /** Harm per crime, > 0, in one unit for all kinds (days of prison in the Cambridge index). */
  readonly harmWeight: number;
}

/**
 * Harm-weighted WDD: the results of several kinds of crime as one change in harm.
 *
 * Use it if an action should affect serious crime more than petty crime. One rare, heavy crime can carry the whole sum:
 * also show the results by kind. The kinds must not overlap, or crimes are counted twice.
 * Method: Σ w·WDD with standard error √Σ w²·SE²; docs/methods/results.md.
 * Source: A. P. Wheeler (2020), Amending the WDD test to incorporate harm weights; `wdd_harm` of the R package ptools.
 *
 * @param kinds at least one; results of `weightedDisplacementDifference`, in any order
 * @returns the change in harm: wdd, se and ci95 are in the unit of the weights
 * @throws ReeveError invalid_input — no kind at all, or a weight that is not > 0
 * Cost: O(kinds).
 * @example harmWeightedResults([{ result: { wdd: -10, se: 3 }, harmWeight: 2 }, { result: { wdd: 4, se: 8 }, harmWeight: 1 }]).se // => 10
 */
export function harmWeightedResults(kinds: readonly WeightedResult[]): ChangeEstimate {
  if (kinds.length === 0) throw new ReeveError('invalid_input', 'Give the result of at least one kind of crime.');
  for (const { harmWeight } of kinds) requirePositive(harmWeight, 'Each harm weight');
  const harm = kinds.reduce((sum, { result, harmWeight }) => sum + harmWeight * result.wdd, 0);
  const variance = kinds.reduce((sum, { result, harmWeight }) => sum + (harmWeight * result.se) ** 2, 0);
  return estimate(harm, Math.sqrt(variance));
}
