import { chance, shuffle } from '../distribution/chance.ts';
import type { KnoxPairs } from './knox-pairs.ts';
import { completeTable, type KnoxTotals } from './knox-table.ts';

/** Permutations `from` to `to` − 1. */
export interface PermutationRun {
  readonly from: number;
  readonly to: number;
}

/** The result of some permutations, by cell of the whole table: whole numbers, so that tallies add up in any order. */
export interface KnoxTally {
  /** Sum of the counts. */
  readonly sum: Float64Array;
  /** Permutations with as many pairs as observed, or more. */
  readonly atLeast: Float64Array;
}

/** Data shared by all permutations. */
export interface PermutationGround {
  /** The days of all events, ascending. */
  readonly sortedDays: Int32Array;
  readonly cutsDays: Int32Array;
  readonly totals: KnoxTotals;
  /** The observed table, open bands last. */
  readonly observed: Float64Array;
  readonly seed: number;
}

/**
 * Adds to `within` the pairs that are fewer than each cut of days apart: `within[d · cuts + t]`, d being the band of
 * distance.
 *
 * @param dayAt the day at each place, in the order of the grid
 */
export function countWithin(pairs: KnoxPairs, dayAt: Int32Array, cutsDays: Int32Array, within: Float64Array): void {
  const { run, starts, others } = pairs;
  const cuts = cutsDays.length;
  const places = run.to - run.from;
  const byBand = new Float64Array(cuts + 1);
  for (let row = 0; row * places + places < starts.length; row += 1) {
    byBand.fill(0);
    for (let i = 0; i < places; i += 1) {
      const day = dayAt[run.from + i] ?? 0;
      const end = starts[row * places + i + 1] ?? 0;
      for (let k = starts[row * places + i] ?? 0; k < end; k += 1) {
        const apart = Math.abs(day - (dayAt[others[k] ?? 0] ?? 0));
        let band = 0;
        while (band < cuts && apart >= (cutsDays[band] ?? 0)) band += 1;
        byBand[band] = (byBand[band] ?? 0) + 1;
      }
    }
    let below = 0;
    for (let t = 0; t < cuts; t += 1) {
      below += byBand[t] ?? 0;
      within[row * cuts + t] = (within[row * cuts + t] ?? 0) + below;
    }
  }
}

/** The days at the places in one permutation: its number chooses the stream of chance. */
export function permutedDays(sortedDays: Int32Array, seed: number, permutation: number): Int32Array {
  const days = sortedDays.slice();
  shuffle(days, chance(seed, permutation));
  return days;
}

/**
 * Runs some permutations without acceleration.
 *
 * @param pairs all near pairs in pieces, recomputed on each pass if there are too many to keep.
 * Cost: O(permutations · (n + near pairs)) time; days of the permutations are kept while the pieces pass.
 */
export function permuteKnox(
  ground: PermutationGround,
  pairs: Iterable<KnoxPairs>,
  { from, to }: PermutationRun,
): KnoxTally {
  const { sortedDays, cutsDays, totals, observed, seed } = ground;
  const near = totals.byDistance.length - 1;
  const shuffled = Array.from({ length: to - from }, (_, i) => ({
    dayAt: permutedDays(sortedDays, seed, from + i),
    within: new Float64Array(near * cutsDays.length),
  }));
  for (const piece of pairs) {
    for (const { dayAt, within } of shuffled) countWithin(piece, dayAt, cutsDays, within);
  }
  const tally = emptyTally(observed.length);
  for (const { within } of shuffled) tallyTable(within, totals, observed, tally);
  return tally;
}

export function emptyTally(cells: number): KnoxTally {
  return { sum: new Float64Array(cells), atLeast: new Float64Array(cells) };
}

/** Adds one permutation to a tally. */
export function tallyTable(
  within: ArrayLike<number>,
  totals: KnoxTotals,
  observed: Float64Array,
  { sum, atLeast }: KnoxTally,
): void {
  const table = new Float64Array(observed.length);
  completeTable(within, totals, table);
  for (let cell = 0; cell < table.length; cell += 1) {
    const count = table[cell] ?? 0;
    sum[cell] = (sum[cell] ?? 0) + count;
    if (count >= (observed[cell] ?? 0)) atLeast[cell] = (atLeast[cell] ?? 0) + 1;
  }
}
