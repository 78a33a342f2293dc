import { type BeforeAfterTable, commonOddsTest } from './common-odds-test.ts';
import { differenceInterval, type Reach } from './difference-interval.ts';
import { NORMAL_QUANTILE_975 } from '../distribution/normal.ts';
import type { Claim } from './result-assessment.ts';
import { type WeightedCount, weightedPoissonSum } from './weighted-poisson.ts';

/** An area and its control, with what the weeks before both windows show of the two. */
export interface PairedCounts extends BeforeAfterTable {
  /** Length of the period before relative to the one after, > 0. */
  readonly beforeLengthRatio: number;
  /** Crimes in all earlier weeks, the same weeks for both. */
  readonly earlier: { readonly treated: number; readonly control: number };
  /** Variance over mean, ≥ 1. */
  readonly dispersion: number;
}

/** Combined result of the two tests. */
export interface PairsJudged {
  readonly difference: number;
  readonly ci95: readonly [low: number, high: number];
  readonly pFewer: number;
  readonly pMore: number;
  /** The direction in which both exclude no effect. */
  readonly claim: Claim;
}

/** One side of a two-sided 5 %. */
const ONE_SIDED = 0.025;

/**
 * Compares areas with their controls by both tests of a claim, on counts divided by their dispersion.
 *
 * The control is divided by its scale; the scale is estimated from the earlier weeks, which widens the interval in
 * proportion to the change of the control. If the control had no earlier crime its scale is taken as 1.
 * Method: docs/methods/results.md. Limits of the scale: log-normal, ½ added to each count.
 *
 * @param pairs the treated area, and the displacement area if studied, each with its own control.
 * Cost: that of `commonOddsTest`.
 */
export function judgePairs(pairs: readonly PairedCounts[]): PairsJudged {
  const { difference, ci95 } = differenceOfPairs(pairs.map((pair) => ({ pair, weight: 1 })));
  const { pFewer, pMore } = commonOddsTest(pairs.map(divided));
  return { difference, ci95, pFewer, pMore, claim: claimOf(ci95, pFewer, pMore) };
}

/**
 * True if both tests of a claim exclude no effect in the direction of fewer: `judgePairs(pairs).claim === 'fewer'`, without
 * the test that the other has already answered. A search over hundreds of worlds asks nothing else.
 */
export function claimsFewer(pairs: readonly PairedCounts[]): boolean {
  const { ci95 } = differenceOfPairs(pairs.map((pair) => ({ pair, weight: 1 })));
  return ci95[1] < 0 && commonOddsTest(pairs.map(divided)).pFewer <= ONE_SIDED;
}

/** The difference of areas against their controls, scaled and weighted, with its 95 % interval. */
export function differenceOfPairs(
  weighted: readonly { readonly pair: PairedCounts; readonly weight: number }[],
): Pick<PairsJudged, 'difference' | 'ci95'> {
  const plus: WeightedCount[] = [];
  const minus: WeightedCount[] = [];
  const scales: Reach[] = [];
  for (const { pair, weight: each } of weighted) {
    const { treated, control, beforeLengthRatio, dispersion } = pair;
    const share = 1 / (controlScale(pair) ?? 1);
    // A count divided and weighted by the dispersion keeps its place in the sum and has the larger variance.
    const add = (to: WeightedCount[], count: number, weight: number): void => {
      if (weight > 0) to.push({ count: count / dispersion, weight: weight * dispersion * each });
    };
    add(plus, treated[1], 1);
    add(minus, treated[0], 1 / beforeLengthRatio);
    add(plus, control[0], share / beforeLengthRatio);
    add(minus, control[1], share);
    const { below, above } = reachOfScale(pair, control[1] - control[0] / beforeLengthRatio);
    scales.push({ below: below * each, above: above * each });
  }
  const [more, fewer] = [weightedPoissonSum(plus), weightedPoissonSum(minus)];
  return { difference: more.sum - fewer.sum, ci95: differenceInterval(more, fewer, scales) };
}

/**
 * Returns the ratio of the control's earlier crimes to its area's; undefined if the control had none, Infinity if the
 * area had.
 */
export function controlScale({ earlier }: Pick<PairedCounts, 'earlier'>): number | undefined {
  return earlier.control === 0 ? undefined : earlier.control / earlier.treated;
}

function claimOf(ci95: readonly [number, number], pFewer: number, pMore: number): Claim {
  if (ci95[1] < 0 && pFewer <= ONE_SIDED) return 'fewer';
  return ci95[0] > 0 && pMore <= ONE_SIDED ? 'more' : 'none';
}

/** The effective whole numbers of independent crimes for the clustered ones. */
function divided({ treated, control, dispersion }: PairedCounts): BeforeAfterTable {
  const worth = (count: number): number => Math.round(count / dispersion);
  return { treated: [worth(treated[0]), worth(treated[1])], control: [worth(control[0]), worth(control[1])] };
}

/** Returns how far the limits of 1/scale move the difference, given this change of the control. */
function reachOfScale({ earlier, dispersion }: PairedCounts, change: number): Reach {
  if (earlier.control === 0) return { below: 0, above: 0 };
  const share = earlier.treated / earlier.control;
  const [treated, control] = [earlier.treated + 0.5, earlier.control + 0.5];
  const spread = Math.exp(NORMAL_QUANTILE_975 * Math.sqrt(dispersion / treated + dispersion / control));
  const down = Math.abs(change) * Math.max(0, share - treated / control / spread);
  const up = Math.abs(change) * Math.max(0, (treated / control) * spread - share);
  return change > 0 ? { below: up, above: down } : { below: down, above: up };
}
