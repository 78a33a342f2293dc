import { poissonProbability } from './poisson.ts';
import { requireCount } from '../require-count.ts';

/**
 * E-test: could two counts over periods of equal length come from the same rate?
 *
 * Use it if the baseline is itself one count (this week against the same week last year). It does not assume a known
 * mean, and it stays valid at counts where the normal approximation fails. It is not for periods of unequal length:
 * there the same statistic loses its power (4 crimes in a week against none in twelve would pass for chance).
 * Method: the statistic T = (x₁−x₂)²/(x₁+x₂) of the observed pair, and the probability, under the pooled mean, of every
 * pair at least as extreme; docs/methods/weekly-count.md.
 * Source: K. Krishnamoorthy & J. Thomson (2004), A more powerful test for comparing two Poisson means, Journal of
 * Statistical Planning and Inference 119, 23–35, with d = 0 and n₁ = n₂.
 *
 * @param first  whole number ≥ 0
 * @param second whole number ≥ 0; the order does not matter
 * @returns two-sided p, [0, 1]; 1 for equal counts, 0 only below about 1e-300. Ties are decided on whole numbers (exact below about 10⁵ events).
 * @throws ReeveError invalid_input — a count that is not a whole number ≥ 0
 * Cost: O(√(first + second)), at most some 80 √(mean of the two) steps.
 * @example eTest(0, 3).toFixed(4) // => '0.0884'
 * @example eTest(10, 10) // => 1
 */
export function eTest(first: number, second: number): number {
  requireCount(first, 'The first count');
  requireCount(second, 'The second count');
  if (first === second) return 1;

  const total = first + second;
  const gap = (first - second) ** 2;
  const isExtreme = (x: number, y: number): boolean => (x - y) ** 2 * total >= gap * (x + y);

  const { from, probabilities } = likelyCounts(total / 2);
  const below = runningSums(probabilities); // below[i]: of the i lowest counts
  const above = runningSums(probabilities.toReversed()).toReversed(); // above[i]: of index i and higher

  // For each x the extreme y are below one bound and above another; both bounds only rise with x.
  let lowest = 0; // how many indices y, counted from the bottom, are extreme on the low side
  let highest = 0; // first index y that is extreme on the high side
  let p = 0;
  for (const [i, probability] of probabilities.entries()) {
    const x = from + i;
    while (lowest < i && isExtreme(x, from + lowest)) lowest += 1;
    highest = Math.max(highest, i + 1);
    while (highest < probabilities.length && !isExtreme(x, from + highest)) highest += 1;
    p += probability * ((below[lowest] ?? 0) + (above[highest] ?? 0));
  }
  return Math.min(1, p);
}

/** Poisson probabilities of all counts that are not vanishingly rare (below 1e-300), from the mode outwards. */
function likelyCounts(mean: number): { from: number; probabilities: readonly number[] } {
  const mode = Math.floor(mean);
  const peak = poissonProbability(mode, mean);
  const falling: number[] = [];
  for (let k = mode, p = peak; k > 0 && p > 1e-300; k -= 1) falling.push((p *= k / mean));
  const rising = [peak];
  for (let k = mode + 1, p = peak; p > 1e-300; k += 1) rising.push((p *= mean / k));
  return { from: mode - falling.length, probabilities: [...falling.toReversed(), ...rising] };
}

/** [0, v₀, v₀+v₁, …]: one longer than the input. */
function runningSums(values: readonly number[]): number[] {
  const sums = [0];
  let sum = 0;
  for (const value of values) sums.push((sum += value));
  return sums;
}
