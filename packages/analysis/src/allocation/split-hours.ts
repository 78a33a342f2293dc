import { ReeveError } from '@reeve/domain';
import { reachedShare } from './reach-curve.ts';
import type { WeekRules } from './week-input.ts';

/** Hours to split and the rules that matter for one shift. */
export type SplitRules = Pick<WeekRules, 'blockHours' | 'halfReachHours' | 'explorationShare'> & {
  readonly hours: number;
};

/**
 * Returns the hours of each area in one shift as the week’s plan gives them: exploration evenly, the rest where it reaches
 * most harm.
 *
 * The plan in use without locks, caps and travel, where no solver is needed: reach is concave, so the next block always
 * belongs where it reaches most. Use it to simulate a plan over many rounds.
 *
 * @param harm  days of harm of each area, ≥ 0; one or more areas
 * @param rules hours: above 0
 * @returns hours of each area; their sum is `rules.hours` rounded down to whole blocks, exploration included
 * @throws ReeveError invalid_input — no area, or hours that are not above 0
 * Cost: O(areas · blocks).
 * @example splitHours([10, 10], { hours: 16, blockHours: 2, halfReachHours: 4, explorationShare: 0.25 }) // => [8, 8]
 */
export function splitHours(harm: readonly number[], rules: SplitRules): readonly number[] {
  if (harm.length === 0 || !(rules.hours > 0))
    throw new ReeveError('invalid_input', 'Hours can only be split over one or more areas, and must be above 0.');
  const explored = (rules.hours * rules.explorationShare) / harm.length;
  const given = harm.map(() => 0);
  const blocks = Math.floor((rules.hours * (1 - rules.explorationShare)) / rules.blockHours + 1e-9);
  for (let block = 0; block < blocks; block += 1) {
    const gains = harm.map((days, at) => {
      const before = given[at] ?? 0;
      return days * (reachedShare(before + rules.blockHours, rules) - reachedShare(before, rules));
    });
    const most = Math.max(...gains);
    // Equal gains: the area with the fewest hours, then the first.
    const equal = gains.flatMap((gain, at) => (gain === most ? [at] : []));
    const next = equal.reduce((best, at) => ((given[at] ?? 0) < (given[best] ?? 0) ? at : best));
    given[next] = (given[next] ?? 0) + rules.blockHours;
  }
  return given.map((hours) => hours + explored);
}
