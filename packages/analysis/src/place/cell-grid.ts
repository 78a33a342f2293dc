import { ReeveError } from '@reeve/domain';
import type { PlanePoints } from './plane.ts';

/**
 * Square cells on a plane. Cell (column, row) contains [originXM + column·cellM, originXM + (column + 1)·cellM), north
 * the same.
 */
export interface CellGrid {
  readonly originXM: number;
  readonly originYM: number;
  readonly cellM: number;
  readonly columns: number;
  readonly rows: number;
}

/** More cells than this have no use and fit in no memory. */
export const MOST_CELLS = 16_777_216;

/**
 * Returns the grid that covers some points, its origin on a whole multiple of the cell: another month of crimes falls
 * into the same cells.
 *
 * @param points  plane metres, at least one
 * @param cellM   side of a cell, metres, above 0
 * @param marginM metres added on every side, 0 or more: a kernel's bandwidth
 * @throws ReeveError invalid_input — no point, an unknown place, a cell not above 0, more than 16 777 216 cells
 * Cost: O(n).
 * @example gridFor({ xM: [130, 480], yM: [-20, 90] }, 100) // => { originXM: 100, originYM: -100, cellM: 100, columns: 4, rows: 2 }
 */
export function gridFor(points: PlanePoints, cellM: number, marginM = 0): CellGrid {
  requireLength(cellM, 'The cell');
  if (!(marginM >= 0 && marginM < Infinity)) throw new ReeveError('invalid_input', 'The margin must be 0 m or more.');
  const { westM, southM, eastM, northM } = boxOf(points);
  const firstColumn = Math.floor((westM - marginM) / cellM);
  const firstRow = Math.floor((southM - marginM) / cellM);
  const columns = Math.floor((eastM + marginM) / cellM) - firstColumn + 1;
  const rows = Math.floor((northM + marginM) / cellM) - firstRow + 1;
  const grid = { originXM: firstColumn * cellM + 0, originYM: firstRow * cellM + 0, cellM, columns, rows };
  requireGrid(grid);
  return grid;
}

/** The box around points. Throws as `gridFor`. */
export function boxOf({ xM, yM }: PlanePoints): {
  readonly westM: number;
  readonly southM: number;
  readonly eastM: number;
  readonly northM: number;
} {
  if (xM.length !== yM.length || xM.length === 0) {
    throw new ReeveError('invalid_input', 'There must be at least one place, with as many x as y.');
  }
  let [westM, southM, eastM, northM] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < xM.length; i += 1) {
    const x = xM[i] ?? 0;
    const y = yM[i] ?? 0;
    if (!(Math.abs(x) < Infinity && Math.abs(y) < Infinity)) {
      throw new ReeveError('invalid_input', 'Events without a known place must be left out first.');
    }
    if (x < westM) westM = x;
    if (x > eastM) eastM = x;
    if (y < southM) southM = y;
    if (y > northM) northM = y;
  }
  return { westM, southM, eastM, northM };
}

/**
 * Events counted by square cell.
 *
 * @param points plane metres
 * @param grid   as from `gridFor`; points beyond it are counted in `outside`
 * @returns values[row · columns + column], row 0 in the south
 * @throws ReeveError invalid_input — an unknown place, a grid of more than 16 777 216 cells
 * Cost: O(n + cells).
 * @example countByCell({ xM: [1, 2, 15], yM: [1, 9, 5] }, { originXM: 0, originYM: 0, cellM: 10, columns: 2, rows: 1 }).values[0] // => 2
 */
export function countByCell(
  { xM, yM }: PlanePoints,
  grid: CellGrid,
): { readonly grid: CellGrid; readonly values: Float64Array; readonly n: number; readonly outside: number } {
  requireGrid(grid);
  const { originXM, originYM, cellM, columns, rows } = grid;
  const values = new Float64Array(columns * rows);
  let outside = 0;
  for (let i = 0; i < xM.length; i += 1) {
    const column = Math.floor(((xM[i] ?? 0) - originXM) / cellM);
    const row = Math.floor(((yM[i] ?? 0) - originYM) / cellM);
    if (column >= 0 && column < columns && row >= 0 && row < rows) {
      const cell = row * columns + column;
      values[cell] = (values[cell] ?? 0) + 1;
    } else if (Number.isNaN(column + row)) {
      throw new ReeveError('invalid_input', 'Events without a known place must be left out first.');
    } else {
      outside += 1;
    }
  }
  return { grid, values, n: xM.length - outside, outside };
}

/**
 * The middles of some cells.
 *
 * @param cells numbers of cells: row · columns + column
 * @example cellMiddles({ originXM: 0, originYM: 100, cellM: 10, columns: 2, rows: 2 }, [3]).yM[0] // => 115
 */
export function cellMiddles({ originXM, originYM, cellM, columns }: CellGrid, cells: readonly number[]): PlanePoints {
  return {
    xM: Float64Array.from(cells, (cell) => originXM + ((cell % columns) + 0.5) * cellM),
    yM: Float64Array.from(cells, (cell) => originYM + (Math.floor(cell / columns) + 0.5) * cellM),
  };
}

/** @throws ReeveError invalid_input — a grid without cells, with parts of cells, or with too many */
export function requireGrid({ originXM, originYM, cellM, columns, rows }: CellGrid): void {
  requireLength(cellM, 'The cell');
  const whole = Number.isInteger(columns) && Number.isInteger(rows) && columns > 0 && rows > 0;
  if (!whole || !Number.isFinite(originXM) || !Number.isFinite(originYM)) {
    throw new ReeveError('invalid_input', 'A grid needs an origin and whole numbers of columns and rows above 0.');
  }
  if (columns * rows > MOST_CELLS) {
    throw new ReeveError(
      'invalid_input',
      'The cells are too small for an area of this size: there would be over 16 million.',
    );
  }
}

/** @throws ReeveError invalid_input — a length that is not above 0 */
export function requireLength(lengthM: number, what: string): void {
  if (!(lengthM > 0 && lengthM < Infinity)) throw new ReeveError('invalid_input', `${what} must be above 0 m.`);
}
