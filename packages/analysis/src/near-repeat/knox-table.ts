import type { KnoxCuts } from './knox-bands.ts';

/**
 * Totals no permutation changes: the pairs in each band of distance, and in each band of days. Permuting the days moves
 * them between places but leaves both unchanged, so an open band is a total minus the bands before it.
 */
export interface KnoxTotals {
  /** By band of distance, the open one last. */
  readonly byDistance: Float64Array;
  /** By band of days, the open one last. */
  readonly byDays: Float64Array;
}

/**
 * Totals by band.
 *
 * @param nearByDistance pairs in each band of distance below the last cut
 * @param sortedDays     the days of all events, ascending
 * Cost: O(n · cuts).
 */
export function totalsOf(nearByDistance: ArrayLike<number>, sortedDays: Int32Array, cuts: KnoxCuts): KnoxTotals {
  const pairs = pairsAmong(sortedDays.length);
  const below = Array.from(cuts.days, (cut) => pairsWithin(sortedDays, cut));
  return {
    byDistance: withOpenBand(Array.from(nearByDistance), pairs),
    byDays: withOpenBand(
      below.map((count, i) => count - (below[i - 1] ?? 0)),
      pairs,
    ),
  };
}

/** Number of pairs among n items. */
export const pairsAmong = (n: number): number => (n * (n - 1)) / 2;

function withOpenBand(counts: readonly number[], pairs: number): Float64Array {
  return Float64Array.of(...counts, pairs - counts.reduce((sum, count) => sum + count, 0));
}

/** Counts pairs fewer than `cut` days apart. */
function pairsWithin(sortedDays: Int32Array, cut: number): number {
  let [count, first] = [0, 0];
  for (let i = 0; i < sortedDays.length; i += 1) {
    while ((sortedDays[i] ?? 0) - (sortedDays[first] ?? 0) >= cut) first += 1;
    count += i - first;
  }
  return count;
}

/**
 * Returns the whole table of bands from the counts of near pairs.
 *
 * @param within `within[d · cuts + t]`: pairs in band d of distance that are fewer than cut t of days apart
 * @param table  written: `table[d · (cuts + 1) + t]`, pairs in band d of distance and band t of days, open bands last
 */
export function completeTable(within: ArrayLike<number>, totals: KnoxTotals, table: Float64Array): void {
  const columns = totals.byDays.length;
  const cuts = columns - 1;
  const near = totals.byDistance.length - 1;
  for (let t = 0; t < columns; t += 1) {
    let left = totals.byDays[t] ?? 0;
    for (let d = 0; d < near; d += 1) {
      const upper = t < cuts ? (within[d * cuts + t] ?? 0) : (totals.byDistance[d] ?? 0);
      const lower = t > 0 ? (within[d * cuts + t - 1] ?? 0) : 0;
      table[d * columns + t] = upper - lower;
      left -= upper - lower;
    }
    table[near * columns + t] = left;
  }
}
