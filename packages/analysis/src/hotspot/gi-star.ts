import { hotspotWarnings, type HotspotWarning } from './hotspot-warnings.ts';
import { type CellValues, type Neighbourhood, neighbourSums, requireCellValues } from './neighbour-sums.ts';
import type { CellGrid } from '../place/cell-grid.ts';

/** Gi* of each cell. */
export interface GiStar {
  readonly grid: CellGrid;
  /** A standard score for each cell; 0 if it has none. */
  readonly z: Float64Array;
  /** 1 if the cell has a score; 0 outside the area under study, if nothing varies, and if all cells are neighbours. */
  readonly hasValue: Uint8Array;
  readonly neighbourhood: Neighbourhood;
  /** Cells under study. */
  readonly cells: number;
  /** Sum of the values: events, if they are counts. */
  readonly n: number;
  readonly mean: number;
  /** Square root of the variance over the cells (divided by their number). */
  readonly deviation: number;
  readonly warnings: readonly HotspotWarning[];
}

/**
 * Getis–Ord Gi*: are there more events in a cell and its neighbours than expected by chance?
 *
 * Use it to distinguish hot spots from noise on a map of counts; positive is hot, negative cold. Every cell is a test:
 * read it with `adjustedZBands`. Cells in which crime cannot happen (water, fields) make everything else look hot:
 * leave them out.
 * Method: `Gi* = (Σⱼ wᵢⱼxⱼ − x̄ Σⱼ wᵢⱼ) / (S √((n Σⱼ wᵢⱼ² − (Σⱼ wᵢⱼ)²)/(n − 1)))` with `S = √(Σx²/n − x̄²)`, weights 1
 * for the neighbours and the cell itself. docs/methods/hotspots.md.
 * Source: J. K. Ord & A. Getis (1995), Local spatial autocorrelation statistics, Geographical Analysis 27(4), 286–306,
 * doi:10.1111/j.1538-4632.1995.tb00912.x, equation 14.
 *
 * @param values        a value for each cell, see `countByCell`
 * @param neighbourhood default queen
 * @returns z, approximately standard normal if neighbourhoods have many events
 * @throws ReeveError invalid_input — lengths that do not fit, a value that is not finite, a distance not above 0
 * Cost: O(cells · rows of the neighbourhood).
 * @example Array.from(giStar({ grid: { originXM: 0, originYM: 0, cellM: 1, columns: 5, rows: 1 }, values: [0, 0, 10, 2, 0] }).z, (z) => z.toFixed(4)) // => ['-1.0106', '0.5895', '1.0106', '1.0106', '-0.5895']
 */
export function giStar(values: CellValues, neighbourhood: Neighbourhood = 'queen'): GiStar {
  requireCellValues(values);
  const { grid, inside } = values;
  const { cells, total, mean, deviation } = spreadOf(values);
  const z = new Float64Array(values.values.length);
  const hasValue = new Uint8Array(values.values.length);
  const { sum, count } = neighbourSums(values, neighbourhood);
  for (let cell = 0; cell < z.length; cell += 1) {
    const weights = count[cell] ?? 0;
    if (deviation === 0 || weights >= cells || inside?.[cell] === 0) continue;
    const scale = deviation * Math.sqrt((cells * weights - weights * weights) / (cells - 1));
    z[cell] = ((sum[cell] ?? 0) - mean * weights) / scale;
    hasValue[cell] = 1;
  }
  const warnings: readonly HotspotWarning[] = [
    ...hotspotWarnings({ n: total }),
    ...(deviation === 0 ? (['no_variation'] as const) : []),
    'multiple_tests',
    'edge_effects',
  ];
  return { grid, z, hasValue, neighbourhood, cells, n: total, mean, deviation, warnings };
}

/** Number, total, mean and deviation of the cells under study. */
export function spreadOf({ values, inside }: CellValues): {
  readonly cells: number;
  readonly total: number;
  readonly mean: number;
  readonly deviation: number;
} {
  let [cells, total, lowest, highest] = [0, 0, Infinity, -Infinity];
  for (let cell = 0; cell < values.length; cell += 1) {
    if (inside?.[cell] === 0) continue;
    const value = values[cell] ?? 0;
    cells += 1;
    total += value;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  if (!(highest > lowest)) return { cells, total, mean: cells === 0 ? 0 : total / cells, deviation: 0 };
  const mean = total / cells;
  let squares = 0;
  for (let cell = 0; cell < values.length; cell += 1) {
    if (inside?.[cell] !== 0) squares += ((values[cell] ?? 0) - mean) ** 2;
  }
  return { cells, total, mean, deviation: Math.sqrt(squares / cells) };
}
