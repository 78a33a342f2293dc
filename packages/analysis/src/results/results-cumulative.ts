import { ReeveError } from '@reeve/domain';
import {
  type BeforeAfter,
  type ResultsEstimate,
  type ResultsOptions,
  weightedDisplacementDifference,
} from './results.ts';

/** One area: its crimes before the action, and in each period since. */
export interface CountsByPeriod {
  readonly before: number;
  readonly after: readonly number[];
}

export interface ResultsByPeriod {
  readonly treated: CountsByPeriod;
  readonly control: CountsByPeriod;
  readonly displacement?: CountsByPeriod;
  readonly displacementControl?: CountsByPeriod;
}

/**
 * Cumulative WDD: the estimate after each period since the action began.
 *
 * Use it to see when an effect appeared and whether it lasted. Only the last estimate, at the time fixed beforehand, is
 * the test: stopping at the best of many looks finds an effect in chance.
 * Method: after t periods, the WDD of the crimes so far with a before-period beforePeriods / t times as long, so that
 * each estimate counts the crimes prevented up to then; docs/methods/results.md.
 * Source: as `weightedDisplacementDifference`.
 *
 * @param areas   one count before, and one per period after, for each area; all areas with the same number of periods, ≥ 1
 * @param options beforePeriods: number of such periods in the count before, > 0; others as for the WDD
 * @returns one estimate per period, in order; the last is the WDD of the whole
 * @throws ReeveError invalid_input — areas with different numbers of periods, none at all, or as for the WDD
 * Cost: O(periods).
 * @example cumulativeResults({ treated: { before: 20, after: [4, 4] }, control: { before: 20, after: [10, 10] } }, { beforePeriods: 2 }).map((so) => so.wdd) // => [-6, -12]
 */
export function cumulativeResults(
  areas: ResultsByPeriod,
  options: Omit<ResultsOptions, 'beforeLengthRatio'> & { readonly beforePeriods: number },
): readonly ResultsEstimate[] {
  const { beforePeriods, ...rest } = options;
  const periods = areas.treated.after.length;
  for (const area of [areas.control, areas.displacement, areas.displacementControl]) {
    if (area !== undefined && area.after.length !== periods) {
      throw new ReeveError('invalid_input', 'All areas must have the same number of periods.');
    }
  }
  if (periods === 0) throw new ReeveError('invalid_input', 'Give at least one period after the action began.');

  const upTo = (t: number, area: CountsByPeriod): BeforeAfter => [
    area.before,
    area.after.slice(0, t).reduce((sum, count) => sum + count, 0),
  ];
  return areas.treated.after.map((_, index) => {
    const t = index + 1;
    const counts = {
      treated: upTo(t, areas.treated),
      control: upTo(t, areas.control),
      ...(areas.displacement && { displacement: upTo(t, areas.displacement) }),
      ...(areas.displacementControl && { displacementControl: upTo(t, areas.displacementControl) }),
    };
    return weightedDisplacementDifference(counts, { ...rest, beforeLengthRatio: beforePeriods / t });
  });
}
