import { ReeveError } from '@reeve/domain';
import { requirePositive } from '../require-count.ts';
import { wilsonInterval } from '../distribution/wilson.ts';

/** The crimes a forecast of places caught in one period. */
export interface CaughtCrimes {
  /** Crimes of the period inside the hot-spot area, 0 … total; a fraction if tied cells were divided. */
  readonly caught: number;
  /** Crimes of the period in the whole study area, > 0. */
  readonly total: number;
  /** Hot-spot area, > 0, in the unit of `studyArea`. */
  readonly area: number;
  /** Study area, ≥ area. */
  readonly studyArea: number;
  /** Crimes that the best possible choice of the same area would have caught, ≥ caught. */
  readonly bestCaught?: number;
  /** The power α of PPAI, 0 … 1; default 0.5. */
  readonly alpha?: number;
}

export interface Accuracy {
  /** n/N, 0 … 1. */
  readonly hitRate: number;
  /** Wilson's 95 % interval of the hit rate. */
  readonly hitRateCi95: readonly [low: number, high: number];
  /** a/A, 0 … 1. */
  readonly coverage: number;
  /** Prediction accuracy index, (n/N)/(a/A): a random area gives 1. Compare at one coverage only. */
  readonly pai: number;
  /** Prediction efficiency index, n/n*: 1 is the best possible. Undefined if n* was not given or is 0. */
  readonly pei: number | undefined;
  /** Penalised prediction accuracy index, (n/N)/(a/A)^α. */
  readonly ppai: number;
}

/**
 * Measures of a forecast of places: hit rate, PAI, PEI and PPAI.
 *
 * Use them with those of the plain counts of the year before, at the same coverage. PAI has no upper bound and grows as
 * the area shrinks: never compare across coverages.
 * Source: S. Chainey, L. Tompson & S. Uhlig (2008), The utility of hotspot mapping for predicting spatial patterns of
 * crime, Security Journal 21, 4–28 (PAI). J. M. Hunt (2016), Do crime hot spots move?, American University (PEI). M. C.
 * Joshi & others (2021), Considerations for developing predictive spatial models of crime and new methods for measuring
 * their accuracy, ISPRS International Journal of Geo-Information 10(9), 597 (PPAI).
 *
 * @param of crimes and areas: caught, hot-spot and total
 * @returns measures; the interval of the hit rate assumes independent crimes
 * @throws ReeveError invalid_input — numbers outside their ranges
 * Cost: O(1).
 * @example predictiveAccuracy({ caught: 30, total: 100, area: 5, studyArea: 100, bestCaught: 50 }).pai // => 6
 * @example predictiveAccuracy({ caught: 30, total: 100, area: 5, studyArea: 100, bestCaught: 50 }).pei // => 0.6
 */
export function predictiveAccuracy(of: CaughtCrimes): Accuracy {
  const { caught, total, area, studyArea, bestCaught, alpha = 0.5 } = of;
  requirePositive(area, 'The hot-spot area');
  requirePositive(studyArea, 'The study area');
  if (area > studyArea)
    throw new ReeveError('invalid_input', 'The hot-spot area cannot be larger than the study area.');
  if (!(alpha >= 0 && alpha <= 1)) throw new ReeveError('invalid_input', 'The power of PPAI must be from 0 to 1.');
  const hitRateCi95 = wilsonInterval(caught, total);
  if (bestCaught !== undefined && !(bestCaught >= caught && bestCaught <= total)) {
    throw new ReeveError(
      'invalid_input',
      'The best possible catch cannot be smaller than the catch or exceed the total.',
    );
  }
  const hitRate = caught / total;
  const coverage = area / studyArea;
  return {
    hitRate,
    hitRateCi95,
    coverage,
    // Multiplication before division: 30 of 100 in 5 of 100 is 6, not 5.999999999999999.
    pai: (caught * studyArea) / (total * area),
    pei: bestCaught === undefined || bestCaught === 0 ? undefined : caught / bestCaught,
    ppai: hitRate / coverage ** alpha,
  };
}

/**
 * Recapture rate index: the PAI of a hot-spot area in the later period over its PAI in the earlier one.
 *
 * Both with the same area; 1 means that the area kept its share of crime, below 1 that crime spread or moved. Some
 * software calls Σ predicted / Σ observed by this name; here that is the calibration ratio.
 * Source: N. Levine (2008), The "Hottest" part of a hotspot: comments on "The utility of hotspot mapping", Security
 * Journal 21, 295–302.
 *
 * @returns ≥ 0; undefined if the area had no crime in the earlier period.
 * Cost: O(1).
 * @example recaptureRate({ caught: 40, total: 100 }, { caught: 30, total: 100 }) // => 0.75
 */
export function recaptureRate(
  earlier: Pick<CaughtCrimes, 'caught' | 'total'>,
  later: Pick<CaughtCrimes, 'caught' | 'total'>,
): number | undefined {
  if (!(earlier.total > 0) || !(later.total > 0)) {
    throw new ReeveError('invalid_input', 'Both periods must hold at least one crime.');
  }
  return earlier.caught > 0 ? (later.caught * earlier.total) / (later.total * earlier.caught) : undefined;
}
