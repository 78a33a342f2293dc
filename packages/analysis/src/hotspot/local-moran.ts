import type { CellGrid } from '../place/cell-grid.ts';
import { spreadOf } from './gi-star.ts';
import { hotspotWarnings, type HotspotWarning } from './hotspot-warnings.ts';
import { type CellValues, type Neighbourhood, neighbourSums, requireCellValues } from './neighbour-sums.ts';

/** Local Moran's I of each cell. */
export interface LocalMoran {
  readonly grid: CellGrid;
  /** 0 if undefined. */
  readonly i: Float64Array;
  /** Standard score of I over all orders of the other cells' values; 0 if undefined. */
  readonly z: Float64Array;
  /** 1 if the cell has a value; 0 outside the area under study, without neighbours, and if nothing varies. */
  readonly hasValue: Uint8Array;
  /** 1 high among high, 2 low among high, 3 low among low, 4 high among low; 0 without a value. */
  readonly quadrant: Uint8Array;
  readonly neighbourhood: Neighbourhood;
  readonly cells: number;
  readonly n: number;
  readonly warnings: readonly HotspotWarning[];
}

/**
 * Local Moran's I: does a cell look like its neighbours, or unlike them?
 *
 * Use it to find cells that differ from their surroundings (high among low), which Gi* cannot. Counts are skewed and z
 * is only roughly normal: read it as a ranking.
 * Method: `Iᵢ = (xᵢ − x̄)/m₂ · Σⱼ wᵢⱼ (xⱼ − x̄)`, `m₂ = Σ(x − x̄)²/n`, rows of weights summing to 1, the cell itself
 * left out; mean and variance under conditional permutation, exact. docs/methods/hotspots.md.
 * Source: L. Anselin (1995), Local indicators of spatial association, Geographical Analysis 27(2), 93–115,
 * doi:10.1111/j.1538-4632.1995.tb00338.x; R. R. Sokal, N. L. Oden & B. A. Thomson (1998), Local spatial autocorrelation
 * in a biological model, Geographical Analysis 30(4), 331–354, appendix (conditional randomisation).
 *
 * @param values        a value for each cell, see `countByCell`
 * @param neighbourhood default queen
 * @throws ReeveError invalid_input — lengths that do not fit, a value that is not finite, a distance not above 0
 * Cost: O(cells · rows of the neighbourhood).
 * @example localMoran({ grid: { originXM: 0, originYM: 0, cellM: 1, columns: 5, rows: 1 }, values: [0, 0, 10, 2, 0] }).quadrant.join() // => '3,2,4,2,3'
 */
export function localMoran(values: CellValues, neighbourhood: Neighbourhood = 'queen'): LocalMoran {
  requireCellValues(values);
  const { grid, inside } = values;
  const { cells, total, mean, deviation } = spreadOf(values);
  const length = values.values.length;
  const [i, z] = [new Float64Array(length), new Float64Array(length)];
  const [hasValue, quadrant] = [new Uint8Array(length), new Uint8Array(length)];
  const { sum, count } = neighbourSums(values, neighbourhood);
  const m2 = deviation * deviation;
  for (let cell = 0; cell < length; cell += 1) {
    const neighbours = (count[cell] ?? 0) - 1;
    if (m2 === 0 || neighbours < 1 || cells < 3 || inside?.[cell] === 0) continue;
    const own = (values.values[cell] ?? 0) - mean;
    const lag = ((sum[cell] ?? 0) - (values.values[cell] ?? 0)) / neighbours - mean;
    i[cell] = (own / m2) * lag;
    hasValue[cell] = 1;
    quadrant[cell] = own > 0 ? (lag > 0 ? 1 : 4) : lag > 0 ? 2 : 3;
    // The lag is a mean of `neighbours` values drawn without replacement from the n − 1 others.
    const others = cells - 1;
    const meanOfOthers = -own / others;
    const varianceOfOthers = (cells * m2 - own * own) / others - meanOfOthers * meanOfOthers;
    const varianceOfLag = (varianceOfOthers / neighbours) * ((others - neighbours) / (others - 1));
    if (own !== 0 && varianceOfLag > 0) z[cell] = (Math.sign(own) * (lag - meanOfOthers)) / Math.sqrt(varianceOfLag);
  }
  const warnings: readonly HotspotWarning[] = [
    ...hotspotWarnings({ n: total }),
    ...(m2 === 0 ? (['no_variation'] as const) : []),
    'multiple_tests',
    'edge_effects',
  ];
  return { grid, i, z, hasValue, quadrant, neighbourhood, cells, n: total, warnings };
}
