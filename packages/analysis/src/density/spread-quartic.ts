import type { CellGrid } from '../place/cell-grid.ts';

/** Returns the number of a point's cell, or −1 outside the grid. */
export function cellAt({ originXM, originYM, cellM, columns, rows }: CellGrid, xM: number, yM: number): number {
  const column = Math.floor((xM - originXM) / cellM);
  const row = Math.floor((yM - originYM) / cellM);
  return column >= 0 && column < columns && row >= 0 && row < rows ? row * columns + column : -1;
}

/**
 * Spreads one crime over the cells around it: quartic kernel at the centres of the cells, the parts adding up to `weight`.
 *
 * The parts add up over all cells within reach, including those beyond the edge of the grid, so that no crime weighs
 * more because it is between centres, and parts outside the study area are lost to it.
 *
 * @param values one per cell, added to in place
 * Cost: O((bandwidth / cell)²).
 */
export function spreadQuartic(
  values: Float64Array,
  grid: CellGrid,
  xM: number,
  yM: number,
  bandwidthM: number,
  weight: number,
): void {
  const { originXM, originYM, cellM, columns, rows } = grid;
  const x = (xM - originXM) / cellM - 0.5;
  const y = (yM - originYM) / cellM - 0.5;
  const reach = bandwidthM / cellM;
  const [left, right] = [Math.ceil(x - reach), Math.floor(x + reach)];
  const [bottom, top] = [Math.ceil(y - reach), Math.floor(y + reach)];
  let sum = 0;
  for (let row = bottom; row <= top; row += 1) {
    for (let column = left; column <= right; column += 1) sum += quartic(column - x, row - y, reach);
  }
  if (sum === 0) {
    // The kernel is between the centres: all of it falls into the crime's own cell.
    const cell = cellAt(grid, xM, yM);
    if (cell >= 0) values[cell] = (values[cell] ?? 0) + weight;
    return;
  }
  for (let row = Math.max(0, bottom); row <= Math.min(rows - 1, top); row += 1) {
    for (let column = Math.max(0, left); column <= Math.min(columns - 1, right); column += 1) {
      const cell = row * columns + column;
      values[cell] = (values[cell] ?? 0) + (weight * quartic(column - x, row - y, reach)) / sum;
    }
  }
}

/** (1 − u²)², 0 beyond the radius. */
function quartic(dx: number, dy: number, reach: number): number {
  const u2 = (dx * dx + dy * dy) / (reach * reach);
  return u2 < 1 ? (1 - u2) * (1 - u2) : 0;
}
