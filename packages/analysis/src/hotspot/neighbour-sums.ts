import { ReeveError } from '@reeve/domain';
import { type CellGrid, requireGrid } from '../place/cell-grid.ts';

/**
 * Which cells are neighbours: those that touch at a side or corner, at a side, or whose centres are within a distance.
 */
export type Neighbourhood = 'queen' | 'rook' | { readonly withinM: number };

/** Values of the cells of a grid, as from `countByCell`. */
export interface CellValues {
  readonly grid: CellGrid;
  /** values[row · columns + column], finite. */
  readonly values: Float64Array;
  /** 1 if a cell belongs to the area under study, 0 if nothing could happen there (sea); by default all belong. */
  readonly inside?: Uint8Array;
}

/**
 * Sums over each cell and its neighbours, every weight 1, the cell itself included.
 *
 * @returns sum of the values and number of the cells under study, for each cell
 * @throws ReeveError invalid_input — lengths that do not fit, a value that is not finite, a distance not above 0
 * Cost: O(cells · rows of the neighbourhood).
 */
export function neighbourSums(
  { grid, values, inside }: CellValues,
  neighbourhood: Neighbourhood,
): { readonly sum: Float64Array; readonly count: Float64Array } {
  const widths = halfWidths(neighbourhood, grid);
  if (inside === undefined) {
    return { sum: windowSums(values, grid, widths), count: windowCounts(grid, widths) };
  }
  const member = Float64Array.from(inside, (one) => (one === 0 ? 0 : 1));
  const counted = values.map((value, cell) => (inside[cell] === 0 ? 0 : value));
  return { sum: windowSums(counted, grid, widths), count: windowSums(member, grid, widths) };
}

/** @throws ReeveError invalid_input — lengths that do not fit, a value that is not finite */
export function requireCellValues({ grid, values, inside }: CellValues): void {
  requireGrid(grid);
  const cells = grid.columns * grid.rows;
  if (values.length !== cells || (inside !== undefined && inside.length !== cells)) {
    throw new ReeveError('invalid_input', 'There must be one value for each cell of the grid.');
  }
  for (const value of values) {
    if (!(Math.abs(value) < Infinity)) throw new ReeveError('invalid_input', 'The value of a cell must be a number.');
  }
}

/** Half-width of the neighbourhood in the row k rows up or down. */
function halfWidths(neighbourhood: Neighbourhood, { cellM, columns, rows }: CellGrid): readonly number[] {
  if (neighbourhood === 'queen') return [1, 1];
  if (neighbourhood === 'rook') return [1, 0];
  const { withinM } = neighbourhood;
  if (!(withinM > 0 && withinM < Infinity)) {
    throw new ReeveError('invalid_input', 'The distance of neighbours must be above 0 m.');
  }
  // A distance of a whole number of cells includes the cell at that distance, despite rounding.
  const square = (withinM / cellM) ** 2 * (1 + 1e-12);
  const widths: number[] = [];
  for (let up = 0; up * up <= square && up < rows; up += 1) {
    widths.push(Math.min(columns, Math.floor(Math.sqrt(square - up * up))));
  }
  return widths;
}

function windowSums(values: Float64Array, { columns, rows }: CellGrid, widths: readonly number[]): Float64Array {
  const sums = new Float64Array(columns * rows);
  const before = new Float64Array(columns + 1);
  for (let from = 0; from < rows; from += 1) {
    let total = 0;
    for (let column = 0; column < columns; column += 1) {
      total += values[from * columns + column] ?? 0;
      before[column + 1] = total;
    }
    const last = Math.min(rows - 1, from + widths.length - 1);
    for (let row = Math.max(0, from - widths.length + 1); row <= last; row += 1) {
      const width = widths[Math.abs(row - from)] ?? 0;
      for (let column = 0; column < columns; column += 1) {
        const high = column + width + 1 < columns ? column + width + 1 : columns;
        const low = column > width ? column - width : 0;
        const cell = row * columns + column;
        sums[cell] = (sums[cell] ?? 0) + ((before[high] ?? 0) - (before[low] ?? 0));
      }
    }
  }
  return sums;
}

function windowCounts({ columns, rows }: CellGrid, widths: readonly number[]): Float64Array {
  const counts = new Float64Array(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    for (const [up, width] of widths.entries()) {
      const times = (row + up < rows ? 1 : 0) + (up > 0 && row >= up ? 1 : 0);
      for (let column = 0; column < columns && times > 0; column += 1) {
        const high = column + width < columns ? column + width : columns - 1;
        const low = column > width ? column - width : 0;
        const cell = row * columns + column;
        counts[cell] = (counts[cell] ?? 0) + times * (high - low + 1);
      }
    }
  }
  return counts;
}
