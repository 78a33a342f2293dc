import { ReeveError } from '@reeve/domain';
import { requireLength } from '../place/cell-grid.ts';
import { type EventClusters, numberClusters, requireLeastEvents } from './dbscan.ts';
import { hotspotWarnings } from './hotspot-warnings.ts';
import { joinedSets } from './joined-sets.ts';
import { type PlaceCells, sortIntoCells, walkNearCells } from '../place/place-cells.ts';
import type { PlanePoints } from '../place/plane.ts';

export interface EventClustersInTime extends EventClusters {
  readonly withinDays: number;
}

/**
 * ST-DBSCAN: finds clusters of events dense in place and in time.
 *
 * Use it to find outbreaks: a cluster begins and ends. Two events are neighbours when they lie within a distance and within
 * a number of days of each other, both included.
 * Method: DBSCAN with two distances. The third parameter of the paper (a largest difference of a non-spatial value from the
 * cluster's mean) is not used: it makes the answer depend on the order of the events. Border events: as in `dbscan`, the
 * nearest core event in place, then in time.
 * Source: D. Birant & A. Kut (2007), ST-DBSCAN: an algorithm for clustering spatial–temporal data, Data & Knowledge
 * Engineering 60(1), 208–221, doi:10.1016/j.datak.2006.01.013.
 *
 * @param points      plane metres, n ≥ 1
 * @param day         in days since any moment, whole or not; one per point
 * @param withinM     metres, above 0
 * @param withinDays  days, 0 or more
 * @param leastEvents a core event has this many within reach, itself included; whole, 1 or more
 * @returns clusters numbered by size, ties by their southernmost cell
 * @throws ReeveError invalid_input — no event, an unknown place or time, a bad parameter
 * Cost: O(n · events of the nine cells around it within the days).
 * @example Array.from(stDbscan({ xM: [0, 1, 2], yM: [0, 0, 0] }, [0, 1, 40], 5, 7, 2).cluster) // => [1, 1, 0]
 */
export function stDbscan(
  points: PlanePoints,
  day: ArrayLike<number>,
  withinM: number,
  withinDays: number,
  leastEvents: number,
): EventClustersInTime {
  requireLength(withinM, 'The distance');
  requireLeastEvents(leastEvents);
  if (!(withinDays >= 0 && withinDays < Infinity)) {
    throw new ReeveError('invalid_input', 'The number of days must be 0 or more.');
  }
  const n = points.xM.length;
  if (day.length !== n) throw new ReeveError('invalid_input', 'There must be one time for each place.');
  // Slightly more than the distance, so that rounding never puts neighbours two cells apart.
  const cells = sortIntoCells(points, withinM * (1 + 1e-9));
  const when = sortCellsByTime(cells, day);
  const reach: Reach = { square: withinM * withinM, withinDays };

  const coreAt = new Uint8Array(n).fill(leastEvents <= 1 ? 1 : 0);
  const count = new Uint32Array(n);
  eachPair(cells, when, reach, (i) => {
    count[i] = (count[i] ?? 0) + 1;
    if (count[i] === leastEvents) coreAt[i] = 1;
    return (count[i] ?? 0) < leastEvents;
  });

  const parent = new Uint32Array(n);
  const sets = joinedSets(parent);
  eachPair(cells, when, reach, (i, j) => {
    if (coreAt[i] === 0) return false;
    if (j > i && coreAt[j] === 1) sets.join(i, j);
    return true;
  });

  const root = new Uint32Array(n);
  for (let i = 0; i < n; i += 1) root[i] = coreAt[i] === 1 ? sets.rootOf(i) + 1 : 0;
  const nearest = new Uint32Array(n);
  eachPair(cells, when, reach, (i, j) => {
    if (coreAt[i] === 1) return false;
    if (coreAt[j] === 0) return true;
    const held = (nearest[i] ?? 0) - 1;
    if (held < 0 || isNearer(cells, when, i, j, held)) nearest[i] = j + 1;
    return true;
  });
  for (let i = 0; i < n; i += 1) {
    const j = nearest[i] ?? 0;
    if (j > 0) root[i] = root[j - 1] ?? 0;
  }
  const numbered = numberClusters(cells.order, coreAt, root);
  return { ...numbered, n, withinM, withinDays, leastEvents, warnings: hotspotWarnings({ n }) };
}

interface Reach {
  readonly square: number;
  readonly withinDays: number;
}

/** Sorts the events of each cell by time. The sorted arrays of the cells are rearranged with them. */
function sortCellsByTime({ order, x, y, start }: PlaceCells, day: ArrayLike<number>): Float64Array {
  const when = new Float64Array(order.length);
  for (let k = 0; k < order.length; k += 1) {
    when[k] = day[order[k] ?? 0] ?? Number.NaN;
    if (!(Math.abs(when[k] ?? Number.NaN) < Infinity)) {
      throw new ReeveError('invalid_input', 'Events without a known time must be left out first.');
    }
  }
  for (let cell = 0; cell + 1 < start.length; cell += 1) {
    const [from, to] = [start[cell] ?? 0, start[cell + 1] ?? 0];
    if (to - from < 2) continue;
    const sorted = Uint32Array.from({ length: to - from }, (_, k) => from + k).toSorted(
      (a, b) => (when[a] ?? 0) - (when[b] ?? 0) || a - b,
    );
    for (const values of [order, x, y, when]) {
      values.set(
        Array.from(sorted, (k) => values[k] ?? 0),
        from,
      );
    }
  }
  return when;
}

/**
 * Visits each event with each of its neighbours, itself included, until `visit` returns that the event needs no more.
 */
function eachPair(
  cells: PlaceCells,
  when: Float64Array,
  { square, withinDays }: Reach,
  visit: (i: number, j: number) => boolean,
): void {
  const { x, y, start } = cells;
  for (const rows of [0, 1, -1]) {
    walkNearCells(cells, { rows, from: -1, to: 1 }, (cell, first, after) => {
      for (let other = first; other < after; other += 1) {
        let low = start[other] ?? 0;
        const end = start[other + 1] ?? 0;
        for (let i = start[cell] ?? 0, last = start[cell + 1] ?? 0; i < last; i += 1) {
          const at = when[i] ?? 0;
          while (low < end && at - (when[low] ?? 0) > withinDays) low += 1;
          for (let j = low; j < end && (when[j] ?? 0) - at <= withinDays; j += 1) {
            const dx = (x[j] ?? 0) - (x[i] ?? 0);
            const dy = (y[j] ?? 0) - (y[i] ?? 0);
            if (dx * dx + dy * dy <= square && !visit(i, j)) break;
          }
        }
      }
    });
  }
}

function isNearer({ x, y }: PlaceCells, when: Float64Array, i: number, j: number, held: number): boolean {
  const of = (k: number): readonly number[] => {
    const [dx, dy] = [(x[k] ?? 0) - (x[i] ?? 0), (y[k] ?? 0) - (y[i] ?? 0)];
    return [dx * dx + dy * dy, Math.abs((when[k] ?? 0) - (when[i] ?? 0)), y[k] ?? 0, x[k] ?? 0, when[k] ?? 0];
  };
  const [one, other] = [of(j), of(held)];
  const at = one.findIndex((value, k) => value !== other[k]);
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0);
}
