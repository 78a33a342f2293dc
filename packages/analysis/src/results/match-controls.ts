import { ReeveError, refused } from '@reeve/domain';
import { commonOddsTest } from './common-odds-test.ts';
import { relativeDispersion } from '../distribution/relative-dispersion.ts';
import { FEWEST_EARLIER_WEEKS } from './result-assessment.ts';

/** An area that might serve as a comparison, with its crimes in the weeks before the before-window. */
export interface ControlCandidate {
  readonly area: string;
  /** Crimes in each covered week, oldest first: the same weeks for all. */
  readonly weeks: readonly number[];
}

/** How well one candidate alone would compare. */
export interface JudgedCandidate {
  readonly area: string;
  /** Crimes in the choosing weeks. */
  readonly crimes: number;
  /** Variance over mean against the treated area in those weeks, ≥ 1: 1 if both move alike. */
  readonly dispersion: number;
  /** Standard error of the log ratio of both areas; Infinity without a crime. The smaller, the better. */
  readonly error: number;
}

/** A suggested comparison, and how it did in the weeks that did not choose it. */
export interface MatchedControls {
  readonly allowed: true;
  /** The areas to compare with, together, in the order in which they were added; none if no candidate had a crime. */
  readonly areas: readonly string[];
  /** Standard error of the log ratio with all of them, in the choosing weeks. */
  readonly error: number;
  /** In the later half, which took no part in the choice. */
  readonly check: {
    readonly weeks: number;
    /** Crimes of the comparison for each crime of the treated area; undefined if that had none. */
    readonly scale: number | undefined;
    readonly dispersion: number;
    /** (0, 1]: the probability of a change this large in the ratio of both areas from one half to the other by chance. */
    readonly pDrift: number;
  };
  /** Each candidate alone, the best first. */
  readonly candidates: readonly JudgedCandidate[];
}

/** Areas of a comparison: more are hardly ever better, and nobody can look at them. */
const MOST_AREAS = 6;
/** A further area must lower the error by this share. */
const WORTH_ADDING = 0.03;

/**
 * Suggests comparison areas by their history: those whose weekly crimes moved most nearly in proportion to the treated
 * area's, together large enough to say something.
 *
 * The before-window takes no part, so the suggestion cannot rest on the peak for which an area was chosen; nor do the
 * outcomes. The earlier half of the weeks chooses and the later half checks. It is a suggestion: a person who knows the
 * areas decides, and neighbours into which crime can move are left out by the caller.
 * Method: areas are added one at a time, each time the one that lowers √(φ (1/T + 1/C)) most, until none lowers it by
 * 3 % or there are six; T, C crimes in the choosing weeks, φ the relative dispersion (`relativeDispersion`, index);
 * docs/methods/results.md. Drift: exact test of the ratio of both halves, two-sided, counts divided by φ.
 * Source: matching on the outcome of earlier periods as in A. Abadie, A. Diamond & J. Hainmueller (2010), Synthetic
 * control methods for comparative case studies, Journal of the American Statistical Association 105, 493–505; here
 * whole areas with equal weight, so that the counts stay counts.
 *
 * @param treated    crimes in each covered week before the before-window, oldest first, whole numbers ≥ 0
 * @param candidates areas that are neither treated nor studied for displacement, the same weeks
 * @returns refused `history_too_short` for fewer than 52 weeks
 * @throws ReeveError invalid_input — lists of different length, a count that is not a whole number ≥ 0
 * Cost: O(candidates × weeks), six times at most.
 * @example matchControls([1, 2], [{ area: 'North', weeks: [2, 4] }]) // => { allowed: false, because: 'history_too_short' }
 */
export function matchControls(
  treated: readonly number[],
  candidates: readonly ControlCandidate[],
): MatchedControls | { readonly allowed: false; readonly because: 'history_too_short' } {
  for (const { weeks } of candidates)
    if (weeks.length !== treated.length) throw new ReeveError('invalid_input', 'All areas must have the same weeks.');
  if (treated.length < FEWEST_EARLIER_WEEKS) return refused('history_too_short');
  const half = Math.floor(treated.length / 2);
  const choosing = treated.slice(0, half);
  const older = candidates.map(({ area, weeks }) => ({ area, weeks: weeks.slice(0, half) }));
  const judged = older
    .map((one) => judge(one.area, choosing, one.weeks))
    .toSorted((a, b) => a.error - b.error || compareText(a.area, b.area));
  const { areas, error } = addWhileWorth(choosing, older);
  const chosen = new Set(areas);
  const together = sumWeeks(
    candidates.filter(({ area }) => chosen.has(area)).map(({ weeks }) => weeks),
    treated.length,
  );
  return { allowed: true, areas, error, check: checkOf(treated, together, half), candidates: judged };
}

function judge(area: string, treated: readonly number[], weeks: readonly number[]): JudgedCandidate {
  const dispersion = relativeDispersion(treated, weeks).index;
  const [own, crimes] = [total(treated), total(weeks)];
  return { area, crimes, dispersion, error: Math.sqrt(dispersion * (1 / own + 1 / crimes)) };
}

function addWhileWorth(
  treated: readonly number[],
  candidates: readonly ControlCandidate[],
): { readonly areas: readonly string[]; readonly error: number } {
  const areas: string[] = [];
  let error = Infinity;
  let together: readonly number[] = treated.map(() => 0);
  while (areas.length < MOST_AREAS) {
    const [best] = candidates
      .filter(({ area }) => !areas.includes(area))
      .map(({ area, weeks }) => ({ ...judge(area, treated, sumWeeks([together, weeks], treated.length)), weeks }))
      .toSorted((a, b) => a.error - b.error || compareText(a.area, b.area));
    if (!best || !(best.error < error * (1 - WORTH_ADDING))) break;
    areas.push(best.area);
    error = best.error;
    together = sumWeeks([together, best.weeks], treated.length);
  }
  return { areas, error };
}

function checkOf(treated: readonly number[], control: readonly number[], half: number): MatchedControls['check'] {
  const parts = (weeks: readonly number[]) => [total(weeks.slice(0, half)), total(weeks.slice(half))] as const;
  const [own, other] = [parts(treated), parts(control)];
  const { index, forTest } = relativeDispersion(treated.slice(half), control.slice(half));
  const worth = ([first, second]: readonly [number, number]) =>
    [Math.round(first / forTest), Math.round(second / forTest)] as const;
  const { pFewer, pMore } = commonOddsTest([{ treated: worth(own), control: worth(other) }]);
  return {
    weeks: treated.length - half,
    scale: own[1] === 0 ? undefined : other[1] / own[1],
    dispersion: index,
    pDrift: Math.min(1, 2 * Math.min(pFewer, pMore)),
  };
}

const total = (weeks: readonly number[]): number => weeks.reduce((sum, count) => sum + count, 0);
const sumWeeks = (lists: readonly (readonly number[])[], length: number): readonly number[] =>
  Array.from({ length }, (_, week) => lists.reduce((sum, weeks) => sum + (weeks[week] ?? 0), 0));
const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
