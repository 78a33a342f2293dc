import { ReeveError } from '@reeve/domain';
import type { Random } from './random.ts';

/** One item of a list that is not empty, each as likely as the next. */
export function pick<T>(random: Random, list: readonly T[]): T {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new ReeveError('internal', 'There is nothing to choose from.');
  return item;
}

/** A whole number from `low` to `high`, both included. */
export function integerFrom(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** A number from `low` to `high`. */
export function numberFrom(random: Random, low: number, high: number): number {
  return low + random() * (high - low);
}

/**
 * A draw from unequal weights: an index, as likely as its weight's share of the sum.
 *
 * Method: the alias table of Walker in Vose's form (1991, "A linear algorithm for generating random numbers with a
 * given distribution"), so that a draw costs the same whatever the number of weights.
 *
 * @param weights finite numbers ≥ 0, at least one > 0
 * @returns a function of a source of chance; two numbers are used up by each draw
 * @throws ReeveError invalid_input — no weight above 0, or one that is negative or not finite
 * Cost: O(weights) to build, O(1) to draw.
 */
export function weightedDraw(weights: readonly number[]): (random: Random) => number {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (!(sum > 0) || weights.some((weight) => !(weight >= 0) || !Number.isFinite(weight))) {
    throw new ReeveError('invalid_input', 'Weights must be finite, not negative, and not all zero.');
  }
  const n = weights.length;
  const scaled = weights.map((weight) => (weight * n) / sum);
  const keep = new Float64Array(n).fill(1);
  const alias = Uint32Array.from({ length: n }, (_, i) => i);
  const small = scaled.flatMap((share, i) => (share < 1 ? [i] : []));
  const large = scaled.flatMap((share, i) => (share >= 1 ? [i] : []));
  while (small.length > 0 && large.length > 0) {
    const low = small.pop() ?? 0;
    const high = large.pop() ?? 0;
    const share = scaled[low] ?? 0;
    keep[low] = share;
    alias[low] = high;
    const rest = (scaled[high] ?? 0) - (1 - share);
    scaled[high] = rest;
    (rest < 1 ? small : large).push(high);
  }
  // The remainder differs from 1 only by rounding and keeps itself, unless its weight is zero.
  for (const i of small.filter((i) => weights[i] === 0)) {
    keep[i] = 0;
    alias[i] = weights.findIndex((weight) => weight > 0);
  }
  return (random) => {
    const column = Math.floor(random() * n);
    return random() < (keep[column] ?? 0) ? column : (alias[column] ?? 0);
  };
}

/**
 * Distributes `total` items over weighted bins without remainder: each item draws its bin.
 *
 * @returns one count per weight; their sum is `total`
 * Cost: O(weights + total).
 */
export function deal(random: Random, total: number, weights: readonly number[]): number[] {
  const counts = Array<number>(weights.length).fill(0);
  const draw = weightedDraw(weights);
  for (let i = 0; i < total; i += 1) {
    const bin = draw(random);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}

/**
 * A Poisson count.
 *
 * Method: the product of uniform numbers (D. E. Knuth, The Art of Computer Programming 2, 3.4.1 F); exact, for small means.
 *
 * @param mean ≥ 0, at most some tens
 * @throws ReeveError invalid_input — a mean that is negative or above 50
 * Cost: O(mean).
 */
export function poisson(random: Random, mean: number): number {
  if (!(mean >= 0 && mean <= 50)) throw new ReeveError('invalid_input', 'The mean must be from 0 to 50.');
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count += 1;
  return count;
}
