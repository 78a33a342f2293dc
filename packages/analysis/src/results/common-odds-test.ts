import { logGamma } from '../distribution/log-gamma.ts';
import { requireCount } from '../require-count.ts';
import type { BeforeAfter } from './results.ts';

/** A treated area and its control, before and after. */
export interface BeforeAfterTable {
  readonly treated: BeforeAfter;
  readonly control: BeforeAfter;
}

/** Result of the exact test of the ratio common to all tables. */
export interface CommonOddsTest {
  /** (0, 1]: the probability of this many or fewer crimes after in the treated areas, all margins given. */
  readonly pFewer: number;
  /** (0, 1]: of this many or more. */
  readonly pMore: number;
}

/**
 * Exact test of whether treated areas changed in the same proportion as their controls.
 *
 * It does not need to know how much larger a control is, nor how crime in general moved, nor how long the periods were:
 * all of that is in the margins. With one table it is Fisher's exact test; with two (treated and displacement area,
 * each against its own control) the margins of both are given.
 * Method: given its margins, T₁ of a table is hypergeometric if the action had no effect; the sum over tables is the
 * convolution.
 * Source: J. J. Gart (1970), Point and interval estimation of the common odds ratio in the combination of 2 × 2 tables
 * with fixed marginals, Biometrika 57, 471–475.
 *
 * @param tables one or more; whole numbers ≥ 0
 * @throws ReeveError invalid_input — a count that is not a whole number ≥ 0
 * Cost: O(√crimes) a table; from the third table on, the product of two such widths.
 * @example commonOddsTest([{ treated: [3, 1], control: [1, 3] }]).pFewer.toFixed(4) // => '0.2429'
 */
export function commonOddsTest(tables: readonly BeforeAfterTable[]): CommonOddsTest {
  let after = 0;
  const spreads = tables.map(({ treated, control }): Spread => {
    for (const count of [...treated, ...control]) requireCount(count, 'Each count');
    after += treated[1];
    const [drawn, marked] = [treated[0] + treated[1], treated[1] + control[1]];
    return hypergeometric(drawn, marked, drawn + control[0] + control[1]);
  });
  const [last = CERTAIN, ...others] = spreads.toReversed();
  const { from, probabilities } = others.reduce(convolve, CERTAIN);
  const upTo = runningSums(last.probabilities);
  const all = upTo.at(-1) ?? 1;
  const below = (count: number): number => upTo[Math.min(upTo.length - 1, Math.max(0, count - last.from + 1))] ?? 0;
  let [pFewer, pMore] = [0, 0];
  for (const [i, probability] of probabilities.entries()) {
    const rest = after - from - i;
    pFewer += probability * below(rest);
    pMore += probability * (all - below(rest - 1));
  }
  return { pFewer: Math.min(1, pFewer), pMore: Math.min(1, pMore) };
}

/**
 * Returns the ratio that the tables have in common: treated to control, after to before. 0.8 means a fifth fewer than
 * the control.
 *
 * Method: Σ T₁C₀/n ÷ Σ T₀C₁/n, which with one table is (T₁/T₀)/(C₁/C₀).
 * Source: N. Mantel & W. Haenszel (1959), Statistical aspects of the analysis of data from retrospective studies of disease,
 * Journal of the National Cancer Institute 22, 719–748.
 *
 * @returns unitless, ≥ 0; undefined if the divisor is 0.
 * Cost: O(tables).
 * @example commonOddsRatio([{ treated: [10, 4], control: [10, 8] }]) // => 0.5
 */
export function commonOddsRatio(tables: readonly BeforeAfterTable[]): number | undefined {
  let [top, bottom] = [0, 0];
  for (const { treated, control } of tables) {
    const all = treated[0] + treated[1] + control[0] + control[1];
    if (all === 0) continue;
    top += (treated[1] * control[0]) / all;
    bottom += (treated[0] * control[1]) / all;
  }
  return bottom === 0 ? undefined : top / bottom;
}

/** Probabilities of the whole numbers from `from` on. */
interface Spread {
  readonly from: number;
  readonly probabilities: readonly number[];
}

/** No table at all: 0 for certain. */
const CERTAIN: Spread = { from: 0, probabilities: [1] };

/** Probabilities smaller than this relative to the likeliest value do not affect the result. */
const NEGLIGIBLE = 1e-14;

/**
 * Distribution of marked items among `drawn` when `marked` of `all` are marked: every value that is not vanishingly
 * rare.
 */
function hypergeometric(drawn: number, marked: number, all: number): Spread {
  const lowest = Math.max(0, drawn + marked - all);
  const highest = Math.min(drawn, marked);
  const mode = Math.min(highest, Math.max(lowest, Math.floor(((drawn + 1) * (marked + 1)) / (all + 2))));
  const choose = (n: number, k: number): number => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);
  const peak = Math.exp(choose(marked, mode) + choose(all - marked, drawn - mode) - choose(all, drawn));
  const up = (k: number): number => ((marked - k) * (drawn - k)) / ((k + 1) * (all - marked - drawn + k + 1));
  const rising = [peak];
  for (let k = mode, p = peak; k < highest && p > peak * NEGLIGIBLE; k += 1) rising.push((p *= up(k)));
  const falling: number[] = [];
  for (let k = mode - 1, p = peak; k >= lowest && p > peak * NEGLIGIBLE; k -= 1) falling.push((p /= up(k)));
  return { from: mode - falling.length, probabilities: [...falling.toReversed(), ...rising] };
}

/** [0, v₀, v₀ + v₁, …]: one longer than the input. */
function runningSums(values: readonly number[]): readonly number[] {
  const sums = [0];
  let sum = 0;
  for (const value of values) sums.push((sum += value));
  return sums;
}

function convolve(one: Spread, other: Spread): Spread {
  const probabilities = Array<number>(one.probabilities.length + other.probabilities.length - 1).fill(0);
  for (const [i, p] of one.probabilities.entries())
    for (const [j, q] of other.probabilities.entries()) probabilities[i + j] = (probabilities[i + j] ?? 0) + p * q;
  return { from: one.from + other.from, probabilities };
}
