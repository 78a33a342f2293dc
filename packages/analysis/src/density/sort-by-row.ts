import { ReeveError } from '@reeve/domain';
import type { CellGrid } from '../place/cell-grid.ts';
import type { PlanePoints } from '../place/plane.ts';

/** Points in units of cells, ordered by their row of the grid; those too far off to matter are left out. */
export interface RowSorted {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Points of row `firstRow + k` are at start[k] … start[k + 1] − 1. */
  readonly start: Uint32Array;
  readonly firstRow: number;
}

/**
 * Orders points by row (a counting sort, so points of one row keep their order).
 *
 * @param reach          radius of influence of a point, in cells
 * @param fromRow,toRow the requested rows, [from, to).
 * Cost: O(n + rows).
 */
export function sortByRow(
  { xM, yM }: PlanePoints,
  grid: CellGrid,
  reach: number,
  fromRow: number,
  toRow: number,
): RowSorted {
  const { originXM, originYM, cellM, columns, rows } = grid;
  // Rows without end would need an array without end: points further off than that are no nearer than the last one.
  const firstRow = fromRow - Math.ceil(Math.min(reach, 4 * rows)) - 1;
  const lastRow = toRow + Math.ceil(Math.min(reach, 4 * rows)) + 1;
  const unbounded = reach > 4 * rows;
  const start = new Uint32Array(lastRow - firstRow + 2);
  const rowOf = new Int32Array(xM.length).fill(-1);
  let kept = 0;
  for (let i = 0; i < xM.length; i += 1) {
    const x = ((xM[i] ?? 0) - originXM) / cellM;
    const y = ((yM[i] ?? 0) - originYM) / cellM;
    if (Number.isNaN(x + y)) {
      throw new ReeveError('invalid_input', 'Events without a known place must be left out first.');
    }
    if (x < -reach || x > columns + reach) continue;
    let row = Math.floor(y);
    if (unbounded) row = Math.min(Math.max(row, firstRow), lastRow);
    if (row < firstRow || row > lastRow) continue;
    rowOf[i] = row - firstRow;
    start[row - firstRow + 1] = (start[row - firstRow + 1] ?? 0) + 1;
    kept += 1;
  }
  for (let k = 1; k < start.length; k += 1) start[k] = (start[k] ?? 0) + (start[k - 1] ?? 0);
  const next = start.slice();
  const x = new Float64Array(kept);
  const y = new Float64Array(kept);
  for (let i = 0; i < xM.length; i += 1) {
    const row = rowOf[i] ?? -1;
    if (row < 0) continue;
    const at = next[row] ?? 0;
    next[row] = at + 1;
    x[at] = ((xM[i] ?? 0) - originXM) / cellM;
    y[at] = ((yM[i] ?? 0) - originYM) / cellM;
  }
  return { x, y, start, firstRow };
}
