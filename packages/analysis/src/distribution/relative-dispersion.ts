import { ReeveError } from '@reeve/domain';
import { NORMAL_QUANTILE_975 } from './normal.ts';
import { requireCount } from '../require-count.ts';

/** Weeks added up in a block: it shows crimes that follow each other over some weeks, which single weeks hide. */
export const DISPERSION_BLOCK_WEEKS = 6;

/** Variance over mean of an area's counts against its control's. */
export interface RelativeDispersion {
  /** The estimate itself, ≥ 1: for planning. */
  readonly index: number;
  /** The estimate enlarged if it rests on few weeks, ≥ index: the divisor of a test's counts. */
  readonly forTest: number;
}

/**
 * Returns how much more than chance an area's counts move against those of its control: variance over mean, for use in
 * a test.
 *
 * 1 is what independent crimes give. A season, a trend or a wave that affects both areas alike is not counted, because
 * it cancels in a comparison of the two; crimes that follow each other over some weeks are.
 * Method: Pearson's X² of overlapping blocks of six weeks (treated against control, each block's own total given) over
 * its expectation under chance; for a test, times (t/z)², t and z being the 0.975 quantiles of Student's distribution
 * with the effective degrees of freedom of these overlapping blocks, and of the normal; docs/methods/results.md. If
 * only one of the areas had any crime, the blocks of that area against their mean.
 * Source: P. McCullagh & J. A. Nelder (1989), Generalized linear models, 2nd ed., 4.5 (X² over its degrees of freedom);
 * degrees of freedom of overlapping blocks: A. W. Lo & A. C. MacKinlay (1988), Stock market prices do not follow random
 * walks, Review of Financial Studies 1, 41–66.
 *
 * @param treated crimes a week, oldest first, empty weeks as 0, whole numbers ≥ 0
 * @param control the same weeks in the control
 * @returns both 1 for fewer than twelve weeks or no crime at all, where they cannot be estimated
 * @throws ReeveError invalid_input — lists of different length, or a count that is not a whole number ≥ 0
 * Cost: O(weeks).
 * @example relativeDispersion([2, 3, 2, 3, 2, 3, 2, 3], [4, 6, 4, 6, 4, 6, 4, 6]) // => { index: 1, forTest: 1 }
 */
export function relativeDispersion(treated: readonly number[], control: readonly number[]): RelativeDispersion {
  if (treated.length !== control.length) throw new ReeveError('invalid_input', 'Both areas must have the same weeks.');
  for (const count of [...treated, ...control]) requireCount(count, 'Each weekly count');
  const blocks = blockSums(treated, control);
  const total = treated.reduce((sum, count) => sum + count, 0);
  const both = total + control.reduce((sum, count) => sum + count, 0);
  if (blocks.length <= DISPERSION_BLOCK_WEEKS || both === 0) return { index: 1, forTest: 1 };
  const share = total / both;
  // If one area had no crime, blocks can only be compared with the mean of the other's blocks.
  const compared = share > 0 && share < 1;
  const alone = compared ? 0 : blocks.reduce((sum, block) => sum + block.all, 0) / blocks.length;
  let [squares, expected, informative] = [0, 0, 0];
  for (const { treated: of, all } of blocks) {
    if (compared && all === 0) continue;
    informative += 1;
    squares += compared ? (of - all * share) ** 2 / (all * share * (1 - share)) : (all - alone) ** 2 / alone;
    expected += 1 - (compared ? all / both : DISPERSION_BLOCK_WEEKS / treated.length);
  }
  const index = expected > 0 ? squares / expected : 1;
  const factor = smallSampleFactor(blockDegrees(informative));
  return { index: Math.max(1, index), forTest: Math.max(1, index * factor) };
}

/**
 * Effective degrees of freedom of overlapping blocks of six weeks: their dispersion varies like that of this many
 * single ones.
 */
export function blockDegrees(blocks: number): number {
  return Math.max(1, (blocks * 3 * DISPERSION_BLOCK_WEEKS) / (2 * DISPERSION_BLOCK_WEEKS ** 2 + 1) - 1);
}

/**
 * (t/z)² for the normal quantile z: Student's by the expansion of Cornish and Fisher, good to 1 % from four degrees on at the
 * default, the 0.975 quantile.
 */
export function smallSampleFactor(degrees: number, z = NORMAL_QUANTILE_975): number {
  const z2 = z ** 2;
  const n = Math.max(3, degrees);
  const ratio = 1 + (z2 + 1) / (4 * n) + (5 * z2 ** 2 + 16 * z2 + 3) / (96 * n ** 2);
  return ratio ** 2;
}

function blockSums(treated: readonly number[], control: readonly number[]) {
  const blocks: { readonly treated: number; readonly all: number }[] = [];
  const sum = (counts: readonly number[], end: number): number =>
    counts.slice(end - DISPERSION_BLOCK_WEEKS, end).reduce((total, count) => total + count, 0);
  for (let end = DISPERSION_BLOCK_WEEKS; end <= treated.length; end += 1) {
    const of = sum(treated, end);
    blocks.push({ treated: of, all: of + sum(control, end) });
  }
  return blocks;
}
