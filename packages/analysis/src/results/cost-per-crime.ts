import { refused } from '@reeve/domain';
import { requirePositive } from '../require-count.ts';
import type { ResultAssessment } from './result-assessment.ts';

/** What one crime prevented cost, in the unit of the cost; low ≤ best ≤ high. */
export interface CostPerCrime {
  readonly allowed: true;
  readonly best: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Cost of each crime prevented, only where no effect is excluded: a ratio whose divisor may be zero has no upper limit.
 *
 * Method: with a cost that is known exactly, Fieller's limits of a ratio are the cost over the limits of its divisor.
 * Source: E. C. Fieller (1954), Some problems in interval estimation, Journal of the Royal Statistical Society B 16,
 * 175–185.
 *
 * @param cost   > 0: hours or money, for all of the action
 * @param result the number of crimes fewer, with its interval and claim
 * @returns refused `no_effect_not_excluded` unless fewer crimes are claimed
 * @throws ReeveError invalid_input — a cost that is not > 0
 * Cost: O(1).
 * @example costPerCrime(1200, { difference: -60, ci95: [-100, -20], claim: 'fewer' }) // => { allowed: true, best: 20, low: 12, high: 60 }
 * @example costPerCrime(1200, { difference: -60, ci95: [-130, 10], claim: 'none' }) // => { allowed: false, because: 'no_effect_not_excluded' }
 */
export function costPerCrime(
  cost: number,
  { difference, ci95, claim }: Pick<ResultAssessment, 'difference' | 'ci95' | 'claim'>,
): CostPerCrime | { readonly allowed: false; readonly because: 'no_effect_not_excluded' } {
  requirePositive(cost, 'The cost');
  if (claim !== 'fewer' || ci95[1] >= 0) return refused('no_effect_not_excluded');
  return { allowed: true, best: cost / -difference, low: cost / -ci95[0], high: cost / -ci95[1] };
}
