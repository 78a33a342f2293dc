import { ReeveError } from '@reeve/domain';
import { boxOf } from './cell-grid.ts';
import type { PlanePoints } from './plane.ts';

/**
 * Points ordered by square cell, row by row from the south, in each row from the west. Only non-empty cells are listed,
 * so that one far-off point costs nothing.
 */
export interface PlaceCells {
  /**
   * Positions in the order given: point k of the sorted arrays was number order[k]. Points of one cell keep their
   * order.
   */
  readonly order: Uint32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Of each cell. */
  readonly column: Int32Array;
  readonly row: Int32Array;
  /** Points of cell c are at start[c] … start[c + 1] − 1. */
  readonly start: Uint32Array;
}

/**
 * Sorts points into cells by radix, so that time does not depend on how far they spread.
 *
 * @param points plane metres; metres are kept, from the south-west corner of their box
 * @param sideM  side of a cell
 * @throws ReeveError invalid_input — no point, an unknown place, over 2³⁰ cells along a side
 * Cost: O(n); 40 bytes a point while it runs, 24 after.
 */
export function sortIntoCells(points: PlanePoints, sideM: number): PlaceCells {
  const { westM, southM, eastM, northM } = boxOf(points);
  const n = points.xM.length;
  if ((eastM - westM) / sideM > 2 ** 30 || (northM - southM) / sideM > 2 ** 30) {
    throw new ReeveError('invalid_input', 'The distance is too small for places that lie so far apart.');
  }
  const columnOf = new Int32Array(n);
  const rowOf = new Int32Array(n);
  for (let i = 0; i < n; i += 1) {
    columnOf[i] = ((points.xM[i] ?? 0) - westM) / sideM;
    rowOf[i] = ((points.yM[i] ?? 0) - southM) / sideM;
  }
  let order = new Uint32Array(n);
  for (let i = 0; i < n; i += 1) order[i] = i;
  let spare = new Uint32Array(n);
  for (const keys of [columnOf, rowOf]) {
    let largest = 0;
    for (let i = 0; i < n; i += 1) largest = Math.max(largest, keys[i] ?? 0);
    for (let shift = 0; shift < 32 && largest >>> shift > 0; shift += 16) {
      sortByDigit(keys, shift, Math.min(largest >>> shift, 0xffff), order, spare);
      [order, spare] = [spare, order];
    }
  }
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  let cells = 0;
  for (let k = 0, column = -1, row = -1; k < n; k += 1) {
    const i = order[k] ?? 0;
    x[k] = (points.xM[i] ?? 0) - westM;
    y[k] = (points.yM[i] ?? 0) - southM;
    if (columnOf[i] === column && rowOf[i] === row) continue;
    column = columnOf[i] ?? 0;
    row = rowOf[i] ?? 0;
    // The spare order is no longer needed: it now has the starts of the cells.
    spare[cells] = k;
    cells += 1;
  }
  const start = new Uint32Array(cells + 1);
  start.set(spare.subarray(0, cells));
  start[cells] = n;
  const pick = (keys: Int32Array): Int32Array =>
    Int32Array.from({ length: cells }, (_, cell) => keys[order[start[cell] ?? 0] ?? 0] ?? 0);
  return { order, x, y, column: pick(columnOf), row: pick(rowOf), start };
}

/** One pass of a counting sort by sixteen bits of the keys. */
function sortByDigit(keys: Int32Array, shift: number, largest: number, from: Uint32Array, into: Uint32Array): void {
  const next = new Uint32Array(largest + 2);
  for (let i = 0; i < keys.length; i += 1) {
    const digit = (((keys[i] ?? 0) >>> shift) & 0xffff) + 1;
    next[digit] = (next[digit] ?? 0) + 1;
  }
  for (let digit = 1; digit < next.length; digit += 1) next[digit] = (next[digit] ?? 0) + (next[digit - 1] ?? 0);
  for (let k = 0; k < from.length; k += 1) {
    const i = from[k] ?? 0;
    const digit = ((keys[i] ?? 0) >>> shift) & 0xffff;
    const at = next[digit] ?? 0;
    next[digit] = at + 1;
    into[at] = i;
  }
}

/**
 * Walks the cells in order with, for each, the nearby cells of one row: `rows` above, columns `from` to `to`.
 *
 * @param visit cell, first cell near it, the one after the last
 * Cost: O(cells).
 */
export function walkNearCells(
  { column, row }: PlaceCells,
  near: { readonly rows: number; readonly from: number; readonly to: number },
  visit: (cell: number, first: number, after: number) => void,
): void {
  const cells = column.length;
  let first = 0;
  let after = 0;
  for (let cell = 0; cell < cells; cell += 1) {
    const atRow = (row[cell] ?? 0) + near.rows;
    const west = (column[cell] ?? 0) + near.from;
    const east = (column[cell] ?? 0) + near.to;
    while (first < cells && isBefore(row[first] ?? 0, column[first] ?? 0, atRow, west)) first += 1;
    if (after < first) after = first;
    while (after < cells && isBefore(row[after] ?? 0, column[after] ?? 0, atRow, east + 1)) after += 1;
    if (first < after) visit(cell, first, after);
  }
}

function isBefore(row: number, column: number, otherRow: number, otherColumn: number): boolean {
  return row < otherRow || (row === otherRow && column < otherColumn);
}
