import { ReeveError } from '@reeve/domain';
import { OVERDISPERSED_ABOVE } from '../distribution/dispersion.ts';
import { NORMAL_QUANTILE_975, normalCdf } from '../distribution/normal.ts';
import { requireCount, requirePositive } from '../require-count.ts';
import { requirePairedDisplacement } from './signed-counts.ts';

/** Crimes in one area before and after the action, over periods fixed beforehand. */
export type BeforeAfter = readonly [before: number, after: number];

/** The areas of one evaluation. If displacement was not studied, omit both displacement areas: they count as 0. */
export interface ResultsCounts {
  readonly treated: BeforeAfter;
  readonly control: BeforeAfter;
  /** Where crime may have moved to: disjoint from the treated area and from both controls. */
  readonly displacement?: BeforeAfter;
  readonly displacementControl?: BeforeAfter;
}

export interface ResultsOptions {
  /** Divisors of each area's counts: 1 unless areas differ in size (for a control k times as large: control k). */
  readonly sizes?: {
    readonly treated?: number;
    readonly control?: number;
    readonly displacement?: number;
    readonly displacementControl?: number;
  };
  /** Length of the period before relative to the one after; > 0, default 1. */
  readonly beforeLengthRatio?: number;
  /** Variance over mean of weekly counts before the action (`dispersionIndex`); above 1.5 it widens the standard error. */
  readonly dispersionIndex?: number;
}

/** An estimated change with its uncertainty. Below 0 means fewer. */
export interface ChangeEstimate {
  /** Crimes per period after (per unit of size if sizes are given; harm if weighted). */
  readonly wdd: number;
  /** Standard error, > 0, in the same unit. */
  readonly se: number;
  /** wdd / se. */
  readonly z: number;
  /** [0, 1]: the probability of a drop this large or larger if the action did nothing. */
  readonly pOneTailed: number;
  /** 95 % interval [low, high]. */
  readonly ci95: readonly [low: number, high: number];
}

export interface ResultsEstimate extends ChangeEstimate {
  /** The part of the treated area, against its control. */
  readonly treatedPart: number;
  /** The part of the displacement area, against its control; 0 if not studied. */
  readonly displacementPart: number;
  /** Factor of the Poisson standard error; 1 if the weekly counts gave no reason. */
  readonly seInflation: number;
}

const NOT_STUDIED: BeforeAfter = [0, 0];

/**
 * Weighted displacement difference (WDD): how many fewer or more crimes than expected from the control areas, in the
 * treated and the displacement area together.
 *
 * Use it for a place-based action with areas and periods fixed beforehand. It does not explain why, and is invalid if
 * the area was chosen at its peak (regression to the mean) or the control was chosen afterwards.
 * Method: a difference of differences of Poisson counts, (T₁−T₀) − (C₁−C₀) + (D₁−D₀) − (Cd₁−Cd₀), whose variance is the
 * sum of the counts, each divided by the square of its area's divisor; docs/methods/results.md.
 * Source: A. P. Wheeler & J. H. Ratcliffe (2018), A simple weighted displacement difference test to evaluate place
 * based crime interventions, Crime Science 7:11, doi 10.1186/s40163-018-0085-5. Unequal periods: A. P. Wheeler (2021),
 * The WDD test with different pre/post time periods.
 *
 * @param counts  [before, after] for each area, whole numbers ≥ 0; displacement and its control both or neither
 * @param options sizes and beforeLengthRatio > 0; dispersionIndex ≥ 0, whose root multiplies the standard error if it
 *        is above 1.5
 * @returns wdd, se, z, one-tailed p for a drop, exact-normal 95 % interval; parts that add up to wdd; seInflation ≥ 1
 * @throws ReeveError invalid_input — counts that are not whole numbers ≥ 0, a displacement area without control or the
 *         reverse, options out of range, no crime anywhere (no standard error exists)
 * Cost: O(1).
 * @example weightedDisplacementDifference({ treated: [120, 85], control: [118, 108] }).wdd // => -25
 * @example weightedDisplacementDifference({ treated: [80, 20], control: [100, 50] }, { beforeLengthRatio: 2 }).wdd // => -20
 */
export function weightedDisplacementDifference(counts: ResultsCounts, options: ResultsOptions = {}): ResultsEstimate {
  requirePairedDisplacement(counts);
  const { sizes = {}, beforeLengthRatio = 1 } = options;
  requirePositive(beforeLengthRatio, 'The ratio of the periods');
  const treated = areaChange('treated area', counts.treated, sizes.treated, beforeLengthRatio);
  const control = areaChange('control area', counts.control, sizes.control, beforeLengthRatio);
  const displacement = areaChange(
    'displacement area',
    counts.displacement ?? NOT_STUDIED,
    sizes.displacement,
    beforeLengthRatio,
  );
  const displacementControl = areaChange(
    'displacement control area',
    counts.displacementControl ?? NOT_STUDIED,
    sizes.displacementControl,
    beforeLengthRatio,
  );

  const treatedPart = treated.change - control.change;
  const displacementPart = displacement.change - displacementControl.change;
  const variance = treated.variance + control.variance + displacement.variance + displacementControl.variance;
  const seInflation = inflationFor(options.dispersionIndex);
  return {
    ...estimate(treatedPart + displacementPart, Math.sqrt(variance) * seInflation),
    treatedPart,
    displacementPart,
    seInflation,
  };
}

function areaChange(
  what: string,
  [before, after]: BeforeAfter,
  size: number | undefined,
  beforeLengthRatio: number,
): { change: number; variance: number } {
  const divisor = size ?? 1;
  requirePositive(divisor, `The size of the ${what}`);
  for (const count of [before, after]) requireCount(count, `Each count of the ${what}`);
  const beforeDivisor = divisor * beforeLengthRatio;
  return {
    change: after / divisor - before / beforeDivisor,
    variance: after / divisor ** 2 + before / beforeDivisor ** 2,
  };
}

/** z, p and interval of a change with a normal error; rejects a standard error of 0, which results from zero crimes. */
export function estimate(wdd: number, se: number): ChangeEstimate {
  if (!Number.isFinite(wdd) || !Number.isFinite(se)) {
    throw new ReeveError('invalid_input', 'The counts are too large or the sizes too small to compare.');
  }
  if (se <= 0) throw new ReeveError('invalid_input', 'There was no crime in any area, so there is nothing to compare.');
  const z = wdd / se;
  const margin = NORMAL_QUANTILE_975 * se;
  return { wdd, se, z, pOneTailed: normalCdf(z), ci95: [wdd - margin, wdd + margin] };
}

function inflationFor(dispersionIndex = 1): number {
  if (!Number.isFinite(dispersionIndex) || dispersionIndex < 0) {
    throw new ReeveError('invalid_input', 'The dispersion index must be a number, 0 or more.');
  }
  return dispersionIndex > OVERDISPERSED_ABOVE ? Math.sqrt(dispersionIndex) : 1;
}
