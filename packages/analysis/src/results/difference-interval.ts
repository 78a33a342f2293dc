import type { WeightedSum } from './weighted-poisson.ts';

/** A part of a difference with the distances of its own 95 % limits below and above it, both ≥ 0. */
export interface Reach {
  readonly below: number;
  readonly above: number;
}

/**
 * 95 % interval of the difference of two estimates from the interval of each (method of variance estimates recovery, MOVER).
 *
 * Method: low = d − √((P − P_low)² + (M_high − M)²), high = d + √((P_high − P)² + (M − M_low)²); further independent parts
 * add their own squares.
 * Source: G. Y. Zou & A. Donner (2008), Construction of confidence limits about effect measures: a general approach, Statistics
 * in Medicine 27, 1693–1702.
 *
 * @param further other independent parts of the difference, with their reach on the scale of the difference.
 * Cost: O(parts).
 * @example differenceInterval({ sum: 5, low: 2, high: 9 }, { sum: 5, low: 2, high: 9 }) // => [-5, 5]
 */
export function differenceInterval(
  plus: WeightedSum,
  minus: WeightedSum,
  further: readonly Reach[] = [],
): readonly [low: number, high: number] {
  const difference = plus.sum - minus.sum;
  const below = [plus.sum - plus.low, minus.high - minus.sum, ...further.map((part) => part.below)];
  const above = [plus.high - plus.sum, minus.sum - minus.low, ...further.map((part) => part.above)];
  return [difference - Math.hypot(...below), difference + Math.hypot(...above)];
}
