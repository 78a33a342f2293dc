import { eTest } from '../distribution/e-test.ts';
import { normalCdf } from '../distribution/normal.ts';
import { poissonLowerTail, poissonUpperTail } from '../distribution/poisson.ts';
import { requireCount, requirePositive } from '../require-count.ts';
import type { WeekLevel } from '../sentence/sentence-words.ts';

export const WATCH_Z = 2;
export const ALERT_Z = 3;

/** From this mean on the square-root z is close enough to the Poisson distribution; below it exact tails are used. */
export const SMALLEST_MEAN_FOR_Z = 5;

/** One count against a known mean. */
export interface MeanComparison {
  readonly observed: number;
  readonly mean: number;
  readonly method: 'poisson_z' | 'exact_poisson';
  /** Unitless; above 0 if more than the mean. Undefined for `exact_poisson`, where it would mislead. */
  readonly z: number | undefined;
  /** [0, 1]: the probability of a count this far or further on the observed side, if the mean is unchanged. */
  readonly pOneTailed: number;
  readonly level: WeekLevel;
}

/** One count against another over a period of equal length. */
export interface CountComparison {
  readonly observed: number;
  readonly baselineCount: number;
  readonly method: 'two_count_z' | 'e_test';
  /** Unitless; above 0 when more than the baseline. Undefined for `e_test`. */
  readonly z: number | undefined;
  /** [0, 1]: the e-test, given with either method. */
  readonly pTwoSided: number;
  readonly level: WeekLevel;
}

/**
 * Is this week unusual, against a known mean?
 *
 * Use it if the mean rests on many weeks. If it is itself one count, use `compareWithCount`. It shows that a week is
 * unusual, never why. Weekly counts that cluster (dispersion index above 1) give more alerts than promised.
 * Method: z = 2(√observed − √mean), the variance-stabilised Poisson deviate, for means of 5 or more; exact Poisson
 * tails below, against the same probabilities (Φ(−2), Φ(−3)); docs/methods/weekly-count.md.
 * Source: M. S. Bartlett (1936), The square root transformation in analysis of variance, Supplement to the Journal of
 * the Royal Statistical Society 3, 68–78; as a crime alarm, A. P. Wheeler (2016), Tables and graphs for monitoring
 * temporal crime trends, International Journal of Police Science & Management 18, 159–172.
 *
 * @param observed crimes in the week, whole number ≥ 0
 * @param mean     crimes expected a week, > 0
 * @returns watch from |z| ≥ 2, alert from |z| ≥ 3, or a one-tailed probability at or below 0.02275, 0.00135
 * @throws ReeveError invalid_input — an observed count that is not a whole number ≥ 0, a mean that is not > 0.
 * Cost: O(1) from a mean of 5 on, else O(observed).
 * @example compareWithMean(25, 10).level // => 'alert'
 * @example compareWithMean(0, 1).level // => 'usual'
 */
export function compareWithMean(observed: number, mean: number): MeanComparison {
  requireCount(observed, 'The observed count');
  requirePositive(mean, 'The mean');
  if (mean >= SMALLEST_MEAN_FOR_Z) {
    const z = 2 * (Math.sqrt(observed) - Math.sqrt(mean));
    const pOneTailed = normalCdf(-Math.abs(z));
    return { observed, mean, method: 'poisson_z', z, pOneTailed, level: levelOfZ(z) };
  }
  const pOneTailed = observed > mean ? poissonUpperTail(observed, mean) : poissonLowerTail(observed, mean);
  return { observed, mean, method: 'exact_poisson', z: undefined, pOneTailed, level: levelOfTail(pOneTailed) };
}

/**
 * Is this week unusual, against one other count over a period of the same length?
 *
 * Use it for this week against the same week last year, or this month against last month. Both counts vary by chance,
 * so the same gap is weaker evidence than against a known mean: 25 against a count of 10 is `watch`, not `alert`.
 * Method: z = 2(√a − √b)/√2 if the two average 5 or more, else the two-sided e-test; docs/methods/weekly-count.md.
 * Source: as `compareWithMean` and `eTest`.
 *
 * @param observed      crimes in the period asked about, whole number ≥ 0
 * @param baselineCount crimes in the other period, whole number ≥ 0
 * @returns watch from |z| ≥ 2, alert from |z| ≥ 3, or a two-sided p at or below 0.0455, 0.0027
 * @throws ReeveError invalid_input — a count that is not a whole number ≥ 0
 * Cost: that of `eTest`.
 * @example compareWithCount(25, 10).level // => 'watch'
 */
export function compareWithCount(observed: number, baselineCount: number): CountComparison {
  requireCount(observed, 'The observed count');
  requireCount(baselineCount, 'The baseline count');
  const pTwoSided = eTest(observed, baselineCount);
  if ((observed + baselineCount) / 2 >= SMALLEST_MEAN_FOR_Z) {
    const z = (2 * (Math.sqrt(observed) - Math.sqrt(baselineCount))) / Math.SQRT2;
    return { observed, baselineCount, method: 'two_count_z', z, pTwoSided, level: levelOfZ(z) };
  }
  return { observed, baselineCount, method: 'e_test', z: undefined, pTwoSided, level: levelOfTail(pTwoSided / 2) };
}

function levelOfZ(z: number): WeekLevel {
  if (Math.abs(z) >= ALERT_Z) return 'alert';
  return Math.abs(z) >= WATCH_Z ? 'watch' : 'usual';
}

/** The level of a one-tailed probability: the same cut-offs as for z. */
function levelOfTail(probability: number): WeekLevel {
  if (probability <= normalCdf(-ALERT_Z)) return 'alert';
  return probability <= normalCdf(-WATCH_Z) ? 'watch' : 'usual';
}
