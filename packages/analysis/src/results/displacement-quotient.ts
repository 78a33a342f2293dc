import { refused } from '@reeve/domain';
import { requireCount } from '../require-count.ts';
import type { BeforeAfter } from './results.ts';

/** The interpretation of the quotient, from best to worst. */
export type DisplacementReading =
  | 'diffusion_beyond_effect'
  | 'diffusion'
  | 'neither'
  | 'displacement'
  | 'displacement_beyond_gain';

export interface DisplacementQuotient {
  readonly allowed: true;
  /** Unitless. */
  readonly wdq: number;
  /** Change of the displacement area's share, D₁/C₁ − D₀/C₀. */
  readonly numerator: number;
  /** Change of the treated area's share, T₁/C₁ − T₀/C₀; always < 0 here. */
  readonly denominator: number;
  readonly reading: DisplacementReading;
}

/**
 * Weighted displacement quotient (WDQ): did crime move next door, or did next door gain too?
 *
 * It has no standard error: use it to describe, and the WDD to test. It is meaningful only if the action worked, that
 * is if crime in the treated area fell against its control; otherwise the sign would be misleading.
 * Method: (D₁/C₁ − D₀/C₀) / (T₁/C₁ − T₀/C₀); docs/methods/results.md.
 * Source: K. J. Bowers & S. D. Johnson (2003), Measuring the geographical displacement and diffusion of benefit effects
 * of crime prevention activity, Journal of Quantitative Criminology 19, 275–301.
 *
 * @param treated      [before, after], whole numbers ≥ 0
 * @param displacement [before, after] of the buffer around it, whole numbers ≥ 0
 * @param control      [before, after] of the one control area for both, whole numbers ≥ 0
 * @returns the quotient and its reading: above 1 the buffer gained more than the treated area, above 0 it gained, below
 *          0 crime moved there, below −1 more than was gained; refused `not_interpretable` if the denominator is not
 *          below 0 or a control count is 0
 * @throws ReeveError invalid_input — counts that are not whole numbers ≥ 0
 * Cost: O(1).
 * @example displacementQuotient([100, 150], [50, 50], [100, 100]) // => { allowed: false, because: 'not_interpretable' }
 * @example displacementQuotient([100, 50], [50, 75], [100, 100]).wdq // => -0.5
 */
export function displacementQuotient(
  treated: BeforeAfter,
  displacement: BeforeAfter,
  control: BeforeAfter,
): DisplacementQuotient | { readonly allowed: false; readonly because: 'not_interpretable' } {
  for (const count of [...treated, ...displacement, ...control]) requireCount(count, 'Each count');
  if (control[0] === 0 || control[1] === 0) return refused('not_interpretable');
  const shareChange = ([before, after]: BeforeAfter): number => after / control[1] - before / control[0];
  const numerator = shareChange(displacement);
  const denominator = shareChange(treated);
  if (denominator >= 0) return refused('not_interpretable');
  const wdq = numerator === 0 ? 0 : numerator / denominator;
  return { allowed: true, wdq, numerator, denominator, reading: readingOf(wdq) };
}

function readingOf(wdq: number): DisplacementReading {
  if (wdq > 1) return 'diffusion_beyond_effect';
  if (wdq > 0) return 'diffusion';
  if (wdq === 0) return 'neither';
  return wdq < -1 ? 'displacement_beyond_gain' : 'displacement';
}
