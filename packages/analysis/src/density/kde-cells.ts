import { ReeveError } from '@reeve/domain';
import { type CellGrid, MOST_CELLS } from '../place/cell-grid.ts';
import type { KdeSteps } from './kde-quartic.ts';
import type { PlanePoints } from '../place/plane.ts';

/** Rows of the grid, [from, to). */
export interface KdeRows {
  readonly from: number;
  readonly to: number;
}

/** Rows of squares, relative to the rows of the grid. */
export interface SquareRows {
  /** In cells of the grid. */
  readonly bandwidth: number;
  /** Cells of the grid along one square. */
  readonly side: number;
  /** Squares of row firstRow + k are rowStart[k] … rowStart[k + 1] − 1. */
  readonly firstRow: number;
  readonly rowStart: Uint32Array;
}

/**
 * Events ordered by their square: row by row from the south, in each row from the west. Only non-empty squares are
 * listed. Squares are cells of the grid, or `side` × `side` of them, and continue beyond its edge.
 */
export interface KdeCells extends SquareRows {
  /** Columns of the grid. */
  readonly columns: number;
  /** Of each event, in bandwidths from the corner of the grid. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Of each square, counted in squares; below 0 to the west of the grid. */
  readonly column: Int32Array;
  /** Events of square c are at start[c] … start[c + 1] − 1, in the order given. */
  readonly start: Int32Array;
}

/**
 * Sorts events into squares (a counting sort).
 *
 * @param shape bandwidth; reach: radius of influence of an event; side: of a square; all in cells of the grid
 * @param rows  the requested rows: events that reach none of them are left out
 * @throws ReeveError invalid_input — an unknown place
 * Cost: O(n + squares).
 */
export function sortForKde(
  { xM, yM }: PlanePoints,
  grid: CellGrid,
  { bandwidth, reach, side }: { readonly bandwidth: number; readonly reach: number; readonly side: number },
  rows: KdeRows,
  by: Pick<KdeSteps, 'float64' | 'int32'>,
): KdeCells {
  const { originXM, originYM, cellM, columns } = grid;
  const [perCell, perSide] = [1 / cellM, 1 / side];
  const [west, east, south, north] = [-reach, columns + reach, rows.from - reach, rows.to + reach];
  const firstColumn = Math.floor(west * perSide);
  const firstRow = Math.floor(south * perSide);
  const width = Math.floor(east * perSide) - firstColumn + 1;
  const height = Math.floor(north * perSide) - firstRow + 1;
  const inSquare = new Uint32Array(width * height);
  const squareOf = new Int32Array(xM.length);
  for (let i = 0; i < xM.length; i += 1) {
    const x = ((xM[i] ?? 0) - originXM) * perCell;
    const y = ((yM[i] ?? 0) - originYM) * perCell;
    if (y >= south && y <= north && x >= west && x <= east) {
      const square = (Math.floor(y * perSide) - firstRow) * width + Math.floor(x * perSide) - firstColumn;
      squareOf[i] = square;
      inSquare[square] = (inSquare[square] ?? 0) + 1;
    } else if (Number.isNaN(x + y)) {
      throw new ReeveError('invalid_input', 'Events without a known place must be left out first.');
    } else {
      squareOf[i] = -1;
    }
  }
  const squares = listFilled(inSquare, width, firstColumn, by);
  const kept = squares.start.at(-1) ?? 0;
  const x = by.float64(kept);
  const y = by.float64(kept);
  const perBandwidth = perCell / bandwidth;
  // The counts have become positions: that of the next event of each square.
  const next = inSquare;
  for (let i = 0; i < xM.length; i += 1) {
    const square = squareOf[i] ?? -1;
    if (square < 0) continue;
    const at = next[square] ?? 0;
    next[square] = at + 1;
    x[at] = ((xM[i] ?? 0) - originXM) * perBandwidth;
    y[at] = ((yM[i] ?? 0) - originYM) * perBandwidth;
  }
  return { columns, bandwidth, side, firstRow, x, y, ...squares };
}

/** Lists the non-empty squares. Each count is replaced by the start of the square's events. */
function listFilled(
  inSquare: Uint32Array,
  width: number,
  firstColumn: number,
  by: Pick<KdeSteps, 'int32'>,
): Pick<KdeCells, 'rowStart' | 'column' | 'start'> {
  let filled = 0;
  for (let square = 0; square < inSquare.length; square += 1) if (inSquare[square] !== 0) filled += 1;
  const height = inSquare.length / width;
  const rowStart = new Uint32Array(height + 1);
  const column = by.int32(filled);
  const start = by.int32(filled + 1);
  let [at, events] = [0, 0];
  for (let row = 0, square = 0; row < height; row += 1) {
    for (let k = 0; k < width; k += 1, square += 1) {
      const here = inSquare[square] ?? 0;
      if (here === 0) continue;
      column[at] = k + firstColumn;
      start[at] = events;
      inSquare[square] = events;
      events += here;
      at += 1;
    }
    rowStart[row + 1] = at;
  }
  start[at] = events;
  return { rowStart, column, start };
}

/** One cell of the grid, unless the bandwidth is so wide that the cells within it outnumber the grid's by far. */
export function squareSide({ columns, rows }: CellGrid, bandwidth: number): number {
  const most = Math.min(2 * columns * rows + 65_536, MOST_CELLS);
  return Math.max(1, Math.ceil(Math.sqrt(((columns + 2 * bandwidth) * (rows + 2 * bandwidth)) / most)));
}

/** Some squares of one row of squares, relative to a row of the grid. */
export interface SquareRun {
  /** Squares [first, after). */
  readonly first: number;
  readonly after: number;
  /** From the middle of the squares north to the middle of the row, in bandwidths. */
  readonly north: number;
  /**
   * The columns that all events of a square reach, wherever they are in it, and those that any can reach. Counted from
   * the square's westernmost: all reach side − 1 − all … all (none if that is empty), any reaches side − 1 − any … any.
   */
  readonly all: number;
  readonly any: number;
}

/** The squares that reach a row of the grid. */
export function runsNear({ bandwidth, side, firstRow, rowStart }: SquareRows, row: number): readonly SquareRun[] {
  const lowest = Math.max(Math.floor((row - bandwidth) / side) - firstRow, 0);
  const highest = Math.min(Math.floor((row + 1 + bandwidth) / side) - firstRow, rowStart.length - 2);
  const runs: SquareRun[] = [];
  for (let k = lowest; k <= highest; k += 1) {
    const [first, after] = [rowStart[k] ?? 0, rowStart[k + 1] ?? 0];
    const above = row + 0.5 - (firstRow + k) * side;
    const near = Math.max(0, above - side, -above);
    if (first === after || near >= bandwidth) continue;
    const far = Math.max(above, side - above);
    const any = Math.floor(Math.sqrt(bandwidth * bandwidth - near * near) + side - 0.5);
    const all = far < bandwidth ? Math.floor(Math.sqrt(bandwidth * bandwidth - far * far) - 0.5) : -1;
    runs.push({ first, after, north: (above - side / 2) / bandwidth, all, any });
  }
  return runs;
}
