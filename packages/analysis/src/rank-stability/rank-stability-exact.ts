import { MOST_POINTS, type AssessmentTemplate, type ComparableUnit, type Confidence } from '@reeve/domain';
import { placeShare, requireTop } from './rank-stability.ts';
import { triedGrades, type GradedUnit } from './tried-grades.ts';

/** Most combinations of weights that are enumerated: six units take some four seconds, so not on a thread that answers. */
export const MOST_WEIGHTINGS = 20_000;

export interface ExactRankStability {
  readonly top: number;
  /** As `RankStability.units`, without error. */
  readonly units: readonly { readonly unit: ComparableUnit; readonly share: number }[];
}

/**
 * The shares that `rankStability` draws, without drawing.
 *
 * Every combination of weights is enumerated. Given the weights the units are independent: the distribution of each
 * one's points is built up by indicator, and the others' are counted into higher and equal ones.
 *
 * @returns shares that sum to `top`; `undefined` if there are more than `MOST_WEIGHTINGS` combinations: then draw
 * @throws ReeveError invalid_input — as `rankStability`
 * Cost: O(weightings · units² · points · top).
 */
export function exactRankStability(
  template: AssessmentTemplate,
  graded: readonly GradedUnit[],
  top: number,
  stepChances?: Readonly<Record<Confidence, number>>,
): ExactRankStability | undefined {
  const { weights, chances, units } = triedGrades(template, graded, stepChances);
  requireTop(top, units.length);
  const weightings = weights.reduce((product, tried) => product * tried.length, 1);
  if (weightings > MOST_WEIGHTINGS) return undefined;
  const shares = units.map(() => 0);
  // Indicator by indicator, so that weightings with the same beginning share their distributions.
  const enumerate = (indicator: number, distributions: readonly Float64Array[]): void => {
    const tried = weights[indicator];
    if (tried === undefined) {
      const upTo = distributions.map(cumulative);
      for (const i of units.keys()) shares[i] = (shares[i] ?? 0) + topShare(distributions, upTo, i, top) / weightings;
      return;
    }
    for (const weight of tried)
      enumerate(
        indicator + 1,
        distributions.map((one, unit) => addValue(one, chances[unit]?.[indicator] ?? [], weight)),
      );
  };
  enumerate(
    0,
    units.map(() => Float64Array.of(1)),
  );
  return { top, units: units.map((unit, i) => ({ unit, share: shares[i] ?? 0 })) };
}

/** The distribution of points after one more indicator. */
function addValue(distribution: Float64Array, values: readonly number[], weight: number): Float64Array {
  const next = new Float64Array(distribution.length + MOST_POINTS * weight);
  for (let value = 0; value < values.length; value += 1) {
    const chance = values[value] ?? 0;
    if (chance === 0) continue;
    const shift = weight * value;
    for (let points = 0; points < distribution.length; points += 1)
      next[points + shift] = (next[points + shift] ?? 0) + (distribution[points] ?? 0) * chance;
  }
  return next;
}

/** The probability of fewer points than the index. */
function cumulative(distribution: Float64Array): Float64Array {
  const below = new Float64Array(distribution.length);
  for (let points = 1; points < below.length; points += 1)
    below[points] = (below[points - 1] ?? 0) + (distribution[points - 1] ?? 0);
  return below;
}

/** The expected place share of one unit among independent ones. */
function topShare(
  distributions: readonly Float64Array[],
  below: readonly Float64Array[],
  unit: number,
  top: number,
): number {
  const own = distributions[unit] ?? new Float64Array();
  const counts = new Float64Array(top * distributions.length);
  let sum = 0;
  for (let points = 0; points < own.length; points += 1) {
    const probability = own[points] ?? 0;
    if (probability > 0) sum += probability * expectedPlace(distributions, below, unit, points, top, counts);
  }
  return sum;
}

function expectedPlace(
  distributions: readonly Float64Array[],
  below: readonly Float64Array[],
  unit: number,
  points: number,
  top: number,
  counts: Float64Array,
): number {
  // Rows: so many others higher, below `top` (more leave no place). Columns: so many equal, 0 to all others.
  const width = distributions.length;
  counts.fill(0);
  counts[0] = 1;
  for (let other = 0; other < distributions.length; other += 1) {
    if (other === unit) continue;
    const equal = distributions[other]?.[points] ?? 0;
    const lower = below[other]?.[points] ?? 0;
    const higher = Math.max(0, 1 - lower - equal);
    // From the last cell on, so that each is read before it is written.
    for (let row = top - 1; row >= 0; row -= 1)
      for (let column = width - 1; column >= 0; column -= 1) {
        const at = row * width + column;
        const fromEqual = column === 0 ? 0 : (counts[at - 1] ?? 0) * equal;
        const fromHigher = row === 0 ? 0 : (counts[at - width] ?? 0) * higher;
        counts[at] = (counts[at] ?? 0) * lower + fromEqual + fromHigher;
      }
  }
  let sum = 0;
  for (let row = 0; row < top; row += 1)
    for (let column = 0; column < width; column += 1)
      sum += (counts[row * width + column] ?? 0) * placeShare(top, row, column);
  return sum;
}
