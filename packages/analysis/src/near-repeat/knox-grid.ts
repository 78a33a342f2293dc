import { ReeveError } from '@reeve/domain';
import type { PlanePoints } from '../place/plane.ts';

/**
 * Places sorted into square cells so large that all neighbours of a place are in its own cell or the eight around it.
 */
export interface KnoxGrid {
  /** Places in the order of their cells, row by row, and within a cell from west to east: equal for any order of input. */
  readonly xM: Float64Array;
  readonly yM: Float64Array;
  /** The input event at each position of that order. */
  readonly order: Uint32Array;
  readonly columns: number;
  readonly rows: number;
  /** First place of each cell, and one more for the end. */
  readonly cellStart: Uint32Array;
}

/** Cells for each place, at most: more would be empty ones. */
const CELLS_PER_PLACE = 4;
/** Division rounds: a cell slightly larger than the reach keeps a pair at exactly the reach within neighbours. */
const MARGIN = 1 + 1e-9;

/**
 * Builds a grid over places.
 *
 * @param reachM the largest distance that will be asked for
 * @throws ReeveError invalid_input — a place that is not known (NaN or infinite).
 * Cost: O(n log n) time, O(n) memory whatever the extent.
 */
export function layKnoxGrid({ xM, yM }: PlanePoints, reachM: number): KnoxGrid {
  const n = xM.length;
  const [westM, eastM] = extentOf(xM);
  const [southM, northM] = extentOf(yM);
  const [widthM, heightM] = [eastM - westM, northM - southM];
  const most = CELLS_PER_PLACE * Math.max(n, 1);
  const leastM = Math.max(widthM / most, heightM / most, Math.sqrt((widthM * heightM) / most), Number.MIN_VALUE);
  const cellM = Math.max(reachM * MARGIN, leastM);
  const columns = Math.floor(widthM / cellM) + 1;
  const rows = Math.floor(heightM / cellM) + 1;

  const cellOf = new Uint32Array(n);
  const cellStart = new Uint32Array(columns * rows + 1);
  for (let i = 0; i < n; i += 1) {
    const column = Math.floor(((xM[i] ?? 0) - westM) / cellM);
    const cell = Math.floor(((yM[i] ?? 0) - southM) / cellM) * columns + column;
    cellOf[i] = cell;
    cellStart[cell + 1] = (cellStart[cell + 1] ?? 0) + 1;
  }
  for (let cell = 0; cell < columns * rows; cell += 1) {
    cellStart[cell + 1] = (cellStart[cell + 1] ?? 0) + (cellStart[cell] ?? 0);
  }
  const next = cellStart.slice();
  const order = new Uint32Array(n);
  for (let i = 0; i < n; i += 1) {
    const cell = cellOf[i] ?? 0;
    const at = next[cell] ?? 0;
    order[at] = i;
    next[cell] = at + 1;
  }
  const fromWest = (a: number, b: number): number => (xM[a] ?? 0) - (xM[b] ?? 0) || (yM[a] ?? 0) - (yM[b] ?? 0);
  for (let cell = 0; cell < columns * rows; cell += 1) {
    const [start, end] = [cellStart[cell] ?? 0, cellStart[cell + 1] ?? 0];
    if (end - start > 1) order.subarray(start, end).sort(fromWest);
  }
  return {
    xM: Float64Array.from(order, (i) => xM[i] ?? 0),
    yM: Float64Array.from(order, (i) => yM[i] ?? 0),
    order,
    columns,
    rows,
    cellStart,
  };
}

function extentOf(values: Float64Array): readonly [number, number] {
  if (values.length === 0) return [0, 0];
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    if (!Number.isFinite(value)) {
      throw new ReeveError('invalid_input', 'Leave out events without a place: every place must be known.');
    }
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}
