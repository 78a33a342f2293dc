import { requirePositive } from '../require-count.ts';

/** One-sided 5 %: the 0.95 quantile of the standard normal, to the three decimals of the published rule. */
const CRITICAL = 1.645;
/** One-sided 5 % with power 80 %: the 0.95 and 0.80 quantiles added, 1.645 + 0.842. */
const POWER_80 = 2.487;

export interface DetectableEffect {
  /** Crimes: the smallest observed drop that would pass. A true drop of this size is found about half of the time. */
  readonly criticalDrop: number;
  /** Crimes: the smallest true drop that is found four times in five. */
  readonly mde80: number;
  /** mde80 as a share of the crimes expected in the treated area; above 1 no drop, however large, would be found reliably. */
  readonly share: number;
}

/**
 * Returns the smallest effect an action must have to be detectable; compute it before it starts.
 *
 * Method: with λ crimes expected before and after in the treated and in the control area, the WDD has the standard
 * error √(4λ); critical drop 1.645·√(4λ), detectable effect 2.487·√(4λ) (one-sided 5 %, power 80 %);
 * docs/methods/results.md. Displacement areas add their own crimes to the variance and make both larger.
 * Source: as `weightedDisplacementDifference`; the rule of thumb about power is Wheeler's.
 *
 * @param expectedCrimes λ, > 0: crimes expected per area and period without the action
 * @returns drops in crimes, unrounded
 * @throws ReeveError invalid_input — a value that is not > 0
 * Cost: O(1).
 * @example Math.round(minimumDetectableEffect(50).mde80) // => 35
 * @example minimumDetectableEffect(20).share > 1 // => true
 */
export function minimumDetectableEffect(expectedCrimes: number): DetectableEffect {
  requirePositive(expectedCrimes, 'The number of crimes expected');
  const se = Math.sqrt(4 * expectedCrimes);
  const mde80 = POWER_80 * se;
  return { criticalDrop: CRITICAL * se, mde80, share: mde80 / expectedCrimes };
}
