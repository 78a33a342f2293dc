import { ReeveError } from '@reeve/domain';
import { type CellGrid, requireGrid, requireLength } from '../place/cell-grid.ts';
import { addGaussianRows } from './kde-gaussian.ts';
import { gaussianBoxes, sumGaussianBoxes } from './kde-gaussian-boxes.ts';
import { type KdeSteps, sumQuarticRows } from './kde-quartic.ts';
import { hotspotWarnings, type HotspotWarning } from '../hotspot/hotspot-warnings.ts';
import type { PlanePoints } from '../place/plane.ts';
import { sortByRow } from './sort-by-row.ts';

export type KdeKernel = 'quartic' | 'gaussian';
/** `density`: integrates to 1, per square metre. `per_km2`: events per square kilometre, integrates to n. */
export type KdeUnit = 'density' | 'per_km2';

/** A surface with its parameters. */
export interface KdeSurface {
  readonly grid: CellGrid;
  /** The value at the middle of each cell: values[row · columns + column], row 0 in the south. */
  readonly values: Float64Array;
  readonly unit: KdeUnit;
  readonly kernel: KdeKernel;
  readonly bandwidthM: number;
  /** Radius beyond which an event adds nothing: the bandwidth itself for the quartic kernel. */
  readonly cutoffM: number;
  readonly n: number;
  readonly maximum: number;
  readonly warnings: readonly HotspotWarning[];
}

export interface KdeOptions {
  readonly kernel?: KdeKernel;
  readonly bandwidthM: number;
  readonly unit?: KdeUnit;
  /** Gaussian only: in bandwidths, default 5: there the kernel is 4·10⁻⁶ of its height. */
  readonly cutoffBandwidths?: number;
}

/**
 * Kernel density: a smooth surface of how thickly events lie.
 *
 * Use it to see where crime concentrates. It does not separate pattern from chance: nine events make as red a map as
 * nine thousand.
 * Method: `f(x) = 1/(n h²) Σ K(dᵢ/h)`, no binning; quartic `K(u) = (3/π)(1 − u²)²` for u < 1, Gaussian `K(u) = 1/(2π)
 * exp(−u²/2)`. Without `1/n`, for a square kilometre, it is crimes per km². docs/methods/hotspots.md. Accuracy: quartic
 * exact except for rounding. Gaussian: the contribution of an event within the cut-off is within 10⁻⁹ of the height of
 * its kernel; beyond the cut-off it is nothing, or extends up to a bandwidth further if events are summed by boxes.
 * Source: B. W. Silverman (1986), Density Estimation for Statistics and Data Analysis, Chapman & Hall, equations 4.1,
 * 4.5; S. Chainey & J. Ratcliffe (2005), GIS and Crime Mapping, Wiley, chapter 6.
 *
 * @param points  plane metres; those beyond the grid still contribute to it
 * @param grid    cells, see `gridFor`
 * @param options bandwidthM: the radius of the quartic kernel, the standard deviation of the Gaussian; unit: default
 *        per_km2
 * @returns values ≥ 0 at the middles of the cells; no correction at the edge of the data
 * @throws ReeveError invalid_input — no events, an unknown place, a bandwidth not above 0.
 * Cost: quartic O(n · rows within the bandwidth + cells), see `sumQuarticRows`; Gaussian O(n + cells · bandwidths of
 *         the cut-off), see `sumGaussianBoxes`, or O(n · cells within the cut-off) if that is less.
 * @example kde({ xM: [5], yM: [5] }, { originXM: 0, originYM: 0, cellM: 10, columns: 1, rows: 1 }, { bandwidthM: 1000 }).values[0].toFixed(6) // => '0.954930'
 */
export function kde(points: PlanePoints, grid: CellGrid, options: KdeOptions): KdeSurface {
  const values = new Float64Array(grid.columns * grid.rows);
  kdeRows(points, grid, options, 0, grid.rows, values);
  return kdeSurface(values, points.xM.length, grid, options);
}

/** Returns values whose rows were computed apart as a surface. */
export function kdeSurface(values: Float64Array, n: number, grid: CellGrid, options: KdeOptions): KdeSurface {
  const { kernel = 'quartic', bandwidthM, unit = 'per_km2', cutoffBandwidths = 5 } = options;
  let maximum = 0;
  for (const value of values) if (value > maximum) maximum = value;
  const cutoffM = kernel === 'quartic' ? bandwidthM : bandwidthM * Math.min(cutoffBandwidths, 1e6);
  const warnings: readonly HotspotWarning[] = [...hotspotWarnings({ n }), 'edge_effects'];
  return { grid, values, unit, kernel, bandwidthM, cutoffM, n, maximum, warnings };
}

/**
 * Returns some rows of a surface, for a worker: the result does not depend on how many workers share the rows.
 *
 * @param fromRow,toRow [from, to)
 * @param into          columns · rows values; only those of the rows are written
 * @param by            the inner loops of the quartic kernel, default plain
 */
export function kdeRows(
  points: PlanePoints,
  grid: CellGrid,
  options: KdeOptions,
  fromRow: number,
  toRow: number,
  into: Float64Array,
  by?: KdeSteps,
): void {
  const { kernel = 'quartic', bandwidthM, unit = 'per_km2', cutoffBandwidths = 5 } = options;
  requireGrid(grid);
  requireLength(bandwidthM, 'The bandwidth');
  const n = points.xM.length;
  if (n === 0) throw new ReeveError('invalid_input', 'A density needs at least one event.');
  if (!(cutoffBandwidths >= 1)) throw new ReeveError('invalid_input', 'The cut-off must be 1 bandwidth or more.');
  const perM2 = 1 / (bandwidthM * bandwidthM * (unit === 'density' ? n : 1e-6));
  const bandwidth = bandwidthM / grid.cellM;
  if (kernel === 'quartic') {
    const scale = (3 / Math.PI) * perM2;
    sumQuarticRows(points, grid, { bandwidth, scale }, { from: fromRow, to: toRow }, into, by);
  } else {
    const reach = bandwidth * cutoffBandwidths;
    const shape = { columns: grid.columns, bandwidth, reach, scale: perM2 / (2 * Math.PI) };
    const boxes = gaussianBoxes(n, grid, bandwidth, reach);
    if (boxes !== undefined) sumGaussianBoxes(points, grid, shape, boxes, { from: fromRow, to: toRow }, into);
    else addGaussianRows(sortByRow(points, grid, reach, fromRow, toRow), shape, fromRow, toRow, into);
  }
}
