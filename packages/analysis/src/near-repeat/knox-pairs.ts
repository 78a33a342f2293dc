import type { KnoxMetric } from './knox-bands.ts';
import type { KnoxGrid } from './knox-grid.ts';

/** The search space: places in their grid, and the limit. */
export interface KnoxSearch {
  readonly grid: KnoxGrid;
  /** Ascending cuts in metres; pairs at the last one or further are not near. */
  readonly cutsM: Float64Array;
  readonly metric: KnoxMetric;
}

/** A run of places in the order of the grid: `from` to `to` − 1. */
export interface PlaceRun {
  readonly from: number;
  readonly to: number;
}

/**
 * The near pairs whose first place is in a run, each pair once: for band b and the ith place of the run, its partners are
 * `others[starts[b · m + i] … starts[b · m + i + 1]]`, m being the length of the run.
 */
export interface KnoxPairs {
  readonly run: PlaceRun;
  readonly starts: Uint32Array;
  readonly others: Uint32Array;
}

/**
 * Counts the near pairs that each place of a run begins, by band: the counts are at `counts[b · m + i]`.
 *
 * @param counts one for each band below a cut and place of the run; overwritten.
 * Cost: O(places · points in the surrounding cells).
 */
export function countNearPairs(search: KnoxSearch, run: PlaceRun, counts: Uint32Array): void {
  counts.fill(0);
  const places = run.to - run.from;
  searchPairs(search, run, (band, first) => {
    const at = band * places + first;
    counts[at] = (counts[at] ?? 0) + 1;
  });
}

/**
 * Offsets of the partners of each place, from their counts: `starts` is one longer than `counts`.
 *
 * @returns pairs in all
 */
export function startsFromCounts(counts: Uint32Array, starts: Uint32Array): number {
  let sum = 0;
  for (let at = 0; at < counts.length; at += 1) {
    starts[at] = sum;
    sum += counts[at] ?? 0;
  }
  starts[counts.length] = sum;
  return sum;
}

/** Writes the partners of each place of a run to the offsets in `starts`. */
export function fillNearPairs(search: KnoxSearch, { run, starts, others }: KnoxPairs): void {
  const places = run.to - run.from;
  const next = starts.slice(0, -1);
  searchPairs(search, run, (band, first, other) => {
    const at = band * places + first;
    const k = next[at] ?? 0;
    others[k] = other;
    next[at] = k + 1;
  });
}

/** Calls `found` for each near pair whose first place is in a run, the first counted from the start of the run. */
function searchPairs(
  { grid, cutsM, metric }: KnoxSearch,
  run: PlaceRun,
  found: (band: number, first: number, other: number) => void,
): void {
  const { xM, yM, columns, rows, cellStart } = grid;
  const reachM = cutsM.at(-1);
  if (reachM === undefined) return;
  const euclidean = metric === 'euclidean';
  let cell = 0;
  for (let i = run.from; i < run.to; i += 1) {
    while ((cellStart[cell + 1] ?? 0) <= i) cell += 1;
    const column = cell % columns;
    const row = Math.floor(cell / columns);
    const reachesEast = column + 1 < columns ? 2 : 1;
    // The rest of its own cell and the next to the east are contiguous, and so are the three to the north.
    const northWest = cell + columns - (column > 0 ? 1 : 0);
    const ranges =
      row + 1 < rows
        ? [
            i + 1,
            cellStart[cell + reachesEast] ?? 0,
            cellStart[northWest] ?? 0,
            cellStart[cell + columns + reachesEast] ?? 0,
          ]
        : [i + 1, cellStart[cell + reachesEast] ?? 0];
    const x = xM[i] ?? 0;
    const y = yM[i] ?? 0;
    for (let range = 0; range < ranges.length; range += 2) {
      const end = ranges[range + 1] ?? 0;
      for (let j = ranges[range] ?? 0; j < end; j += 1) {
        const dx = (xM[j] ?? 0) - x;
        const dy = (yM[j] ?? 0) - y;
        const distanceM = euclidean ? Math.sqrt(dx * dx + dy * dy) : Math.abs(dx) + Math.abs(dy);
        if (distanceM >= reachM) continue;
        let band = 0;
        while (distanceM >= (cutsM[band] ?? Infinity)) band += 1;
        found(band, i - run.from, j);
      }
    }
  }
}
