import type { RowSorted } from './sort-by-row.ts';

/**
 * Rows of a sum of Gaussian kernels, in units of cells.
 *
 * The kernel is a product of a factor of the column and one of the row: a point costs one exponential per column and
 * one per row, and a multiplication per cell. It is cut off at a square of half-width `reach`.
 *
 * @param shape         bandwidth: standard deviation, cells; scale: what exp(−u²/2) is multiplied by
 * @param fromRow,toRow [from, to)
 * @param into          columns · rows values, row 0 first; written over
 */
export function addGaussianRows(
  { x, y }: RowSorted,
  shape: { readonly columns: number; readonly bandwidth: number; readonly reach: number; readonly scale: number },
  fromRow: number,
  toRow: number,
  into: Float64Array,
): void {
  const { columns, bandwidth, reach, scale } = shape;
  const half = -0.5 / (bandwidth * bandwidth);
  const across = new Float64Array(columns);
  into.fill(0, fromRow * columns, toRow * columns);
  for (let i = 0; i < x.length; i += 1) {
    const east = (x[i] ?? 0) - 0.5;
    const north = (y[i] ?? 0) - 0.5;
    const firstColumn = Math.max(0, Math.ceil(east - reach));
    const lastColumn = Math.min(columns - 1, Math.floor(east + reach));
    const firstRow = Math.max(fromRow, Math.ceil(north - reach));
    const lastRow = Math.min(toRow - 1, Math.floor(north + reach));
    if (firstRow > lastRow) continue;
    for (let column = firstColumn; column <= lastColumn; column += 1) {
      across[column] = scale * Math.exp((column - east) * (column - east) * half);
    }
    for (let row = firstRow; row <= lastRow; row += 1) {
      const factor = Math.exp((row - north) * (row - north) * half);
      const at = row * columns;
      for (let column = firstColumn; column <= lastColumn; column += 1) {
        into[at + column] = (into[at + column] ?? 0) + factor * (across[column] ?? 0);
      }
    }
  }
}
