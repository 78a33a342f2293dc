import { ReeveError } from '@reeve/domain';
import { commonOddsRatio } from './common-odds-test.ts';
import { controlScale, judgePairs, type PairedCounts } from './judge-pairs.ts';
import { relativeDispersion } from '../distribution/relative-dispersion.ts';
import { requireCount, requirePositive } from '../require-count.ts';
import {
  type AssessedArea,
  FEWEST_EARLIER_WEEKS,
  type NotClaimedBecause,
  type ResultAssessment,
  type ResultQuestion,
} from './result-assessment.ts';
import { requirePairedDisplacement } from './signed-counts.ts';

/**
 * Determines what an action changed, and whether it is beyond chance: the only place where that is decided.
 *
 * 'Fewer' or 'more' is claimed only if two tests with different assumptions agree: the interval of the difference, with
 * the control scaled to the size of its area by the earlier weeks, and the exact test of the ratio, which needs no
 * scale and is valid however crime in general moved. Both use counts divided by the dispersion of the earlier weeks. An
 * area chosen because of its before-window is compared with the same weeks of earlier years instead. Nothing is claimed
 * on fewer than 52 earlier weeks. In worlds without an effect, at most one result in twenty is claimed.
 * Method: `relativeDispersion`, `weightedPoissonSum`, `differenceInterval`, `commonOddsTest`; docs/methods/results.md.
 *
 * @param question counts of covered weeks only, the same weeks for every area; whole numbers ≥ 0
 * @returns the difference with its interval, the claim, and the reasons against any claim
 * @throws ReeveError invalid_input — counts that are not whole numbers ≥ 0, lists of earlier weeks of different length, a
 *         window without a covered week, a displacement area without its control or the reverse
 * Cost: O(weeks + √crimes), under a millisecond for usual counts.
 * @example assessResult({ treated: { counts: [9, 1], earlierWeeks: [2, 3] }, control: { counts: [9, 9], earlierWeeks: [3, 2] }, weeks: { before: 4, after: 4 }, chosenByItsPeak: false }).notClaimedBecause // => ['history_too_short']
 */
export function assessResult(question: ResultQuestion): ResultAssessment {
  requireQuestion(question);
  const { chosenByItsPeak } = question;
  const unchosen = comparesEarlierYears(question);
  const pairs = pairedCounts(question);
  const because: NotClaimedBecause[] = [];
  if (question.treated.earlierWeeks.length < FEWEST_EARLIER_WEEKS) because.push('history_too_short');
  if (chosenByItsPeak && !unchosen) because.push('chosen_by_its_peak');
  if (pairs.some((pair) => controlScale(pair) === undefined)) because.push('control_scale_unknown');
  const { difference, ci95, pFewer, pMore, claim } = judgePairs(pairs);
  const [first] = pairs;
  const scale = first && controlScale(first);
  return {
    difference,
    ci95,
    claim: because.length > 0 ? 'none' : claim,
    notClaimedBecause: because,
    comparedWith: unchosen ? 'same_weeks_of_earlier_years' : 'before_window',
    ratio: { value: commonOddsRatio(pairs), pFewer, pMore },
    controlScale: scale !== undefined && Number.isFinite(scale) ? scale : undefined,
    dispersion: first?.dispersion ?? 1,
    earlierWeeks: question.treated.earlierWeeks.length,
  };
}

/** True if the after-window is compared with the same weeks of earlier years, because its before-window was the reason for it. */
const comparesEarlierYears = ({ weeks, chosenByItsPeak }: ResultQuestion): boolean =>
  chosenByItsPeak && (weeks.sameWeeks ?? 0) > 0;

/** The areas of a question, each with its control, as the tests of a claim compare them. */
export function pairedCounts(question: ResultQuestion): readonly PairedCounts[] {
  const { weeks } = question;
  const unchosen = comparesEarlierYears(question);
  const before = (area: AssessedArea): number => (unchosen ? (area.sameWeeks ?? 0) : area.counts[0]);
  return pairsOf(question).map(([treated, control]) => ({
    treated: [before(treated), treated.counts[1]],
    control: [before(control), control.counts[1]],
    beforeLengthRatio: (unchosen ? (weeks.sameWeeks ?? 0) : weeks.before) / weeks.after,
    earlier: { treated: total(treated.earlierWeeks), control: total(control.earlierWeeks) },
    dispersion: relativeDispersion(treated.earlierWeeks, control.earlierWeeks).forTest,
  }));
}

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

function pairsOf(question: ResultQuestion): readonly (readonly [AssessedArea, AssessedArea])[] {
  const { treated, control, displacement, displacementControl } = question;
  return displacement && displacementControl
    ? [
        [treated, control],
        [displacement, displacementControl],
      ]
    : [[treated, control]];
}

/** @throws ReeveError invalid_input */
export function requireQuestion(question: ResultQuestion): void {
  requirePairedDisplacement(question);
  const { before, after, sameWeeks = 0 } = question.weeks;
  if (!(sameWeeks >= 0) || !Number.isFinite(sameWeeks))
    throw new ReeveError('invalid_input', 'The number of same weeks must be 0 or more.');
  requirePositive(before, 'The number of weeks before');
  requirePositive(after, 'The number of weeks after');
  for (const area of pairsOf(question).flat()) {
    for (const count of [...area.counts, area.sameWeeks ?? 0]) requireCount(count, 'Each count');
    if (area.earlierWeeks.length !== question.treated.earlierWeeks.length)
      throw new ReeveError('invalid_input', 'The earlier weeks must be the same for every area.');
  }
}
