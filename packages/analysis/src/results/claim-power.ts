import { ReeveError } from '@reeve/domain';
import { evenDraws, poissonAt, rateAt } from './claim-draws.ts';
import { gammaQuantile } from '../distribution/gamma-distribution.ts';
import { claimsFewer, type PairedCounts } from './judge-pairs.ts';
import { poissonLowerTail } from '../distribution/poisson.ts';
import { blockDegrees, DISPERSION_BLOCK_WEEKS, smallSampleFactor } from '../distribution/relative-dispersion.ts';
import { requirePositive } from '../require-count.ts';
import { FEWEST_EARLIER_WEEKS } from './result-assessment.ts';
import { requirePairedDisplacement } from './signed-counts.ts';

/** The known parameters of a design before the action. */
export interface ClaimDesign {
  /** Crimes expected in the after-window without the action, > 0. */
  readonly treated: number;
  /** The same in the control, of any size. */
  readonly control: number;
  /** The same in the displacement area and its control, both or neither. */
  readonly displacement?: number;
  readonly displacementControl?: number;
  /** Covered weeks of the after-window. */
  readonly windowWeeks: number;
  /** Covered weeks before the before-window; fewer than 52 support no claim. */
  readonly earlierWeeks: number;
  /** Variance over mean (`relativeDispersion`, index), ≥ 1; default 1. */
  readonly dispersion?: number;
  /** Length of the comparison period relative to the after-window, > 0; default 1. */
  readonly beforeLengthRatio?: number;
}

/** The power of a design. */
export interface ClaimPower {
  /** Crimes: the smallest true fall that is claimed four times in five; undefined if no fall is, however large. */
  readonly smallestFall: number | undefined;
  /** How often the claim is made if every crime in the treated area is prevented, [0, 1]. */
  readonly ifAllPrevented: number;
}

/** Number of evenly spread worlds; their share is accurate to about a point. */
const DRAWS = 500;
const SEED = 20_260_927;
const OFTEN_ENOUGH = 0.8;

/**
 * Returns how often `assessResult` claims 'fewer' for a true fall of this size.
 *
 * Method: the rule itself on 500 evenly spread worlds (before and control counts, earlier weeks, the dispersion that
 * will be estimated from them), and in each the probability that the treated count is at or below the largest one that
 * is claimed; counts gamma-Poisson with the given dispersion; docs/methods/results.md.
 *
 * @param design the expectations without the action
 * @param fall   crimes prevented in the treated area, 0 … treated
 * @returns [0, 1]; 0 for fewer than 52 earlier weeks
 * @throws ReeveError invalid_input — numbers out of range, a displacement area without its control or the reverse
 * Cost: about 80 ms for 100 crimes an area. Always the same for the same design.
 */
export function claimPower(design: ClaimDesign, fall: number): number {
  requireDesign(design);
  if (!(fall >= 0 && fall <= design.treated))
    throw new ReeveError('invalid_input', 'The fall must lie between 0 and the crimes expected.');
  return shareClaimed(design, largestClaimed(design), fall);
}

/**
 * Returns the smallest true fall that is claimed four times in five; compute it before the action starts.
 *
 * Method: as `claimPower`, by bisection.
 *
 * @param design the expectations without the action
 * @returns crimes, unrounded
 * @throws ReeveError invalid_input — numbers out of range, a displacement area without its control or the reverse
 * Cost: about 120 ms for 100 crimes an area. Always the same for the same design.
 */
export function smallestFallClaimed(design: ClaimDesign): ClaimPower {
  requireDesign(design);
  const largest = largestClaimed(design);
  const ifAllPrevented = shareClaimed(design, largest, design.treated);
  if (ifAllPrevented < OFTEN_ENOUGH) return { smallestFall: undefined, ifAllPrevented };
  let [low, high] = [0, design.treated];
  for (let step = 0; step < 12; step += 1) {
    const middle = (low + high) / 2;
    if (shareClaimed(design, largest, middle) < OFTEN_ENOUGH) low = middle;
    else high = middle;
  }
  return { smallestFall: high, ifAllPrevented };
}

/** A tested world: the cumulative probability of the treated rate, and the largest count that is claimed. */
interface Tried {
  readonly rateShare: number;
  /** −1 if not even a count of 0 is claimed. */
  readonly largest: number;
}

function shareClaimed({ treated, dispersion = 1 }: ClaimDesign, tried: readonly Tried[], fall: number): number {
  const mean = treated - fall;
  const claimed = tried.reduce((sum, { rateShare, largest }) => {
    if (largest < 0) return sum;
    return sum + (mean <= 0 ? 1 : poissonLowerTail(largest, rateAt(rateShare, mean, dispersion)));
  }, 0);
  return claimed / tried.length;
}

function largestClaimed(design: ClaimDesign): readonly Tried[] {
  const { earlierWeeks, windowWeeks, dispersion = 1, beforeLengthRatio = 1 } = design;
  if (earlierWeeks < FEWEST_EARLIER_WEEKS) return [{ rateShare: 0.5, largest: -1 }];
  const degrees = blockDegrees(earlierWeeks - DISPERSION_BLOCK_WEEKS + 1);
  const factor = smallSampleFactor(degrees);
  const expected = [[design.treated, design.control]];
  if (design.displacement !== undefined && design.displacementControl !== undefined)
    expected.push([design.displacement, design.displacementControl]);
  // One dimension for the rate of the treated area; of each pair two for each of its six counts and one for its dispersion.
  return evenDraws(DRAWS, 1 + 13 * expected.length, SEED).map((row) => {
    let at = 0;
    const share = (): number => row[at++] ?? 0.5;
    const count = (mean: number): number => poissonAt(share(), rateAt(share(), mean, dispersion));
    const area = (mean: number) => ({
      earlier: count((mean * earlierWeeks) / windowWeeks),
      pair: [count(mean * beforeLengthRatio), count(mean)] as const,
    });
    const rateShare = share();
    const pairs = expected.map(([treatedMean = 0, controlMean = 0]): PairedCounts => {
      const [treated, control] = [area(treatedMean), area(controlMean)];
      const estimated = (dispersion * 2 * gammaQuantile(share(), degrees / 2)) / degrees;
      return {
        treated: treated.pair,
        control: control.pair,
        earlier: { treated: treated.earlier, control: control.earlier },
        beforeLengthRatio,
        dispersion: Math.max(1, estimated * factor),
      };
    });
    return { rateShare, largest: largestClaimedOf(pairs) };
  });
}

/** The largest treated count after the action that is claimed as fewer; the rule is monotone in it. */
function largestClaimedOf(pairs: readonly PairedCounts[]): number {
  const [first, ...others] = pairs;
  if (!first || first.earlier.control === 0) return -1;
  const isClaimed = (after: number): boolean =>
    claimsFewer([{ ...first, treated: [first.treated[0], after] }, ...others]);
  let [low, high] = [-1, first.treated[0] + first.control[0] + first.control[1]];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isClaimed(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function requireDesign(design: ClaimDesign): void {
  requirePairedDisplacement(design);
  const { treated, control, displacement, displacementControl, windowWeeks, beforeLengthRatio = 1 } = design;
  for (const mean of [treated, control, displacement ?? 1, displacementControl ?? 1])
    requirePositive(mean, 'The number of crimes expected');
  requirePositive(windowWeeks, 'The number of weeks');
  requirePositive(beforeLengthRatio, 'The ratio of the periods');
  const { dispersion = 1, earlierWeeks } = design;
  if (!Number.isFinite(dispersion) || dispersion < 1)
    throw new ReeveError('invalid_input', 'The dispersion must be a number, 1 or more.');
  if (!Number.isSafeInteger(earlierWeeks) || earlierWeeks < 0)
    throw new ReeveError('invalid_input', 'The number of earlier weeks must be a whole number, 0 or more.');
}
