import { ReeveError } from '@reeve/domain';
import { requireCount } from '../require-count.ts';

export interface Gini {
  /** [0, 1): 0 if all places have equally many crimes. */
  readonly gini: number;
  /** [0, 1): as `gini`, but 0 also if there are fewer crimes than places and no place has two. */
  readonly generalised: number;
}

/**
 * Gini coefficient: how unequally are crimes shared among places?
 *
 * If there are fewer crimes than places most places inevitably have none, and the plain coefficient is near 1 for that
 * reason alone; the generalised one compares with the most even distribution possible for that few crimes.
 * Method: G = (1/n)(2 Σ i y_i − n − 1) with y_i the ascending shares; G′ = max(1/c, 1/n)(2 Σ i y_i − n − 1) − max(n/c,
 * 1) + 1 with n places and c crimes; docs/methods/concentration.md.
 * Source: W. Bernasco & W. Steenbeek (2017), More places than crimes: implications for evaluating the law of crime
 * concentration at place, Journal of Quantitative Criminology 33, 451–467, doi 10.1007/s10940-016-9324-7, eq. 3 and 4.
 *
 * @param counts crimes of each place, whole numbers ≥ 0, any order
 * @param places number of places, including those without a crime; default counts.length, not fewer
 * @returns undefined if there is no crime
 * @throws ReeveError invalid_input — a count that is not a whole number ≥ 0, fewer places than counts
 * Cost: O(k log k) for k counts.
 * @example gini([1, 1, 1, 7]).gini.toFixed(2) // => '0.45'
 * @example gini([1, 1, 1], 10).generalised // => 0
 */
export function gini(counts: ArrayLike<number>, places: number = counts.length): Gini | undefined {
  const sorted = ascendingCounts(counts);
  requirePlaces(places, sorted.length);
  const empty = places - sorted.length;
  let crimes = 0;
  let ranked = 0; // Σ i x_i over all places; those without a crime come first and add nothing
  for (const [i, count] of sorted.entries()) {
    crimes += count;
    ranked += (empty + i + 1) * count;
  }
  if (crimes === 0) return undefined;
  const plain = Math.max(0, ((2 * ranked) / crimes - places - 1) / places);
  return { gini: plain, generalised: Math.max(0, Math.max(places / crimes, 1) * (plain - 1) + 1) };
}

/** Counts in ascending order. @throws ReeveError invalid_input — one that is not a whole number ≥ 0 */
export function ascendingCounts(counts: ArrayLike<number>): Float64Array {
  const sorted = Float64Array.from(counts);
  for (const count of sorted) requireCount(count, 'The number of crimes of each place');
  return sorted.toSorted();
}

/** Refuses a number of places below those that have a count. */
export function requirePlaces(places: number, counted: number): void {
  if (Number.isSafeInteger(places) && places >= counted) return;
  throw new ReeveError('invalid_input', 'There cannot be fewer places than those with a count.');
}
