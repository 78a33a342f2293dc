import { ReeveError } from '@reeve/domain';
import { requirePositive } from '../require-count.ts';
import { pairedCounts, requireQuestion } from './assess-result.ts';
import { differenceOfPairs } from './judge-pairs.ts';
import type { ResultQuestion } from './result-assessment.ts';

/** One kind of crime of an action, and what one such crime weighs. */
export interface HarmKind {
  readonly question: ResultQuestion;
  /** Harm of a crime, > 0, in one unit for all kinds (days of imprisonment in the Cambridge index). */
  readonly harmWeight: number;
}

/** A change in harm, below 0 less, in the unit of the weights. */
export interface HarmAssessment {
  readonly difference: number;
  readonly ci95: readonly [low: number, high: number];
  /** Each kind alone, in the order given, in the same unit. */
  readonly kinds: readonly { readonly difference: number; readonly ci95: readonly [low: number, high: number] }[];
}

/**
 * Returns what an action changed in harm, over several kinds of crime.
 *
 * It describes and claims nothing: there is no exact test of a weighted ratio, and one rare, heavy crime can carry the
 * whole sum; read it next to each kind. The kinds must not overlap, or crimes are counted twice.
 * Method: as `assessResult` (scaled control, dispersion, the same weeks of earlier years for an area chosen at its
 * peak), each count with the weight of its kind, gamma limits of the weighted sums; docs/methods/results.md.
 * Source: as `weightedPoissonSum` and `differenceInterval`; harm weights in this design: A. P. Wheeler (2020), Amending
 * the WDD test to incorporate harm weights.
 *
 * @param kinds at least one
 * @throws ReeveError invalid_input — no kind at all, a weight that is not > 0, or as `assessResult`
 * Cost: O(kinds × weeks).
 * @example assessHarm([{ question: { treated: { counts: [9, 1], earlierWeeks: [] }, control: { counts: [9, 9], earlierWeeks: [] }, weeks: { before: 4, after: 4 }, chosenByItsPeak: false }, harmWeight: 10 }]).difference // => -80
 */
export function assessHarm(kinds: readonly HarmKind[]): HarmAssessment {
  if (kinds.length === 0) throw new ReeveError('invalid_input', 'Give the counts of at least one kind of crime.');
  const weighted = kinds.map(({ question, harmWeight }) => {
    requireQuestion(question);
    requirePositive(harmWeight, 'Each harm weight');
    return pairedCounts(question).map((pair) => ({ pair, weight: harmWeight }));
  });
  return { ...differenceOfPairs(weighted.flat()), kinds: weighted.map(differenceOfPairs) };
}
