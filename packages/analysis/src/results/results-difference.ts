import { type BeforeAfter, type ChangeEstimate, weightedDisplacementDifference } from './results.ts';

export interface DifferenceEstimate extends Omit<ChangeEstimate, 'wdd'> {
  /** (T₁−T₀) − (C₁−C₀), in crimes; below 0 means fewer than expected from the control. */
  readonly difference: number;
  /** (T₁/T₀) / (C₁/C₀), unitless; 0.8 means a fifth fewer. Undefined if a needed count is 0. */
  readonly relative: number | undefined;
}

/**
 * Simple difference in differences: the change in one area compared with the change in its control.
 *
 * Use it if displacement was not studied. It is the WDD without displacement areas, together with the relative change.
 * Method and source: as `weightedDisplacementDifference`; docs/methods/results.md.
 *
 * @param treated [before, after], whole numbers ≥ 0
 * @param control [before, after], whole numbers ≥ 0, of similar size and trend
 * @returns difference in crimes with standard error, z, one-tailed p for a drop and 95 % interval
 * @throws ReeveError invalid_input — counts that are not whole numbers ≥ 0, or no crime anywhere
 * Cost: O(1).
 * @example differenceInDifferences([120, 85], [118, 108]).difference // => -25
 */
export function differenceInDifferences(treated: BeforeAfter, control: BeforeAfter): DifferenceEstimate {
  const { wdd, se, z, pOneTailed, ci95 } = weightedDisplacementDifference({ treated, control });
  const known = treated[0] > 0 && control[0] > 0 && control[1] > 0;
  const relative = known ? treated[1] / treated[0] / (control[1] / control[0]) : undefined;
  return { difference: wdd, se, z, pOneTailed, ci95, relative };
}
