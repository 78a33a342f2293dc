import type { WeekRules } from './week-input.ts';

/** Half-reaches after which more hours reach no more: 15/16 is reached by then. */
const HALVES = 4;

/** Blocks of one area and shift after which more hours reach no more. */
export function reachBlocks({ blockHours, halfReachHours }: Pick<WeekRules, 'blockHours' | 'halfReachHours'>): number {
  return Math.ceil((HALVES * halfReachHours) / blockHours);
}

/**
 * Returns the share of an area’s harm that protective hours reach within one shift.
 *
 * Reach is not prevention: it is the harm that is reported where and when officers are present. Every further
 * `halfReachHours` reach half of what is left. The value of 4 hours in the demo is a choice, not a measurement: an
 * agency sets its own.
 *
 * @param hours protective hours without visits; ≥ 0
 * @param rules blockHours and halfReachHours, both above 0
 * @returns 1 − 2^(−hours/halfReachHours), constant from the first whole block at which 15/16 is reached
 * Cost: O(1).
 * @example reachedShare(8, { blockHours: 2, halfReachHours: 4 }) // => 0.75
 */
export function reachedShare(hours: number, rules: Pick<WeekRules, 'blockHours' | 'halfReachHours'>): number {
  return 1 - 2 ** (-Math.min(hours, reachBlocks(rules) * rules.blockHours) / rules.halfReachHours);
}
