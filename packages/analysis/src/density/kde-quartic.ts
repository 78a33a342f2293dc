import type { CellGrid } from '../place/cell-grid.ts';
import { type KdeCells, type KdeRows, sortForKde, squareSide, type SquareRun } from './kde-cells.ts';
import { addRims, sumRim } from './kde-rim.ts';
import { addWhole, type KdeStrip, sumWholeSquares } from './kde-whole.ts';
import type { PlanePoints } from '../place/plane.ts';

/** The two inner loops and their memory: plain, or a kernel with bit-identical results. */
export interface KdeSteps {
  readonly float64: (length: number) => Float64Array;
  readonly int32: (length: number) => Int32Array;
  readonly addWhole: (strip: KdeStrip, runs: readonly SquareRun[], steps: Float64Array) => void;
  readonly sumRim: (cells: KdeCells, runs: readonly SquareRun[], row: number, line: Float64Array) => void;
}

export const PLAIN_KDE_STEPS: KdeSteps = {
  float64: (length) => new Float64Array(length),
  int32: (length) => new Int32Array(length),
  addWhole,
  sumRim,
};

/**
 * Returns rows of a sum of quartic kernels without computing every event for every cell it reaches.
 *
 * In bandwidths, an event at (x, y) gives a cell at (t, d) from the same point `(1 − u²)²`, and
 * `1 − u² = p + q` with `p = 1 − t² − d²`, `q = 2tx + 2dy − r²`, `r² = x² + y²`. So over events that all reach the cell
 * `Σ(p + q)² = n p² + 2p Σq + Σq²`, and Σq, Σq² are sums of nine moments of the events, `n, Σx, Σy, Σx², Σxy, Σy², Σx r²,
 * Σy r², Σr⁴`, with powers of t and d: along a row a polynomial of the fourth degree in t. Hence
 *
 * 1. events are sorted into the squares of the grid;
 * 2. for a row, the polynomial of each square is added at the first cell that all its events reach wherever they are in
 *    it, and subtracted after the last; a running sum, evaluated at each cell, is the sum over whole squares
 *    (`kde-whole.ts`). It restarts in strips four bandwidths wide, with the moments about the middle of the strip, so
 *    that no large power of t cancels against another; where nothing reaches (their number is exact) it is set to 0;
 * 3. the cells at the rim, one to three at either end of the row, get each event separately (`kde-rim.ts`). At the rim
 *    the kernel is 0 to the second order: an event that rounding moves across it changes nothing.
 *
 * The sum is exact except for rounding, and a row is bit-identical whatever other rows are requested.
 *
 * @param options bandwidth: cells; scale: what (1 − u²)² is multiplied by
 * @param rows    [from, to)
 * @param into    columns · rows values, row 0 first; those of the rows are overwritten.
 * Cost: O(n · bandwidth) computations, O(filled cells · bandwidth) polynomials.
 */
export function sumQuarticRows(
  points: PlanePoints,
  grid: CellGrid,
  { bandwidth, scale }: { readonly bandwidth: number; readonly scale: number },
  rows: KdeRows,
  into: Float64Array,
  by: KdeSteps = PLAIN_KDE_STEPS,
): void {
  const cells = sortForKde(points, grid, { bandwidth, reach: bandwidth, side: squareSide(grid, bandwidth) }, rows, by);
  sumWholeSquares(cells, rows, into, by);
  addRims(cells, rows, scale, into, by);
}
