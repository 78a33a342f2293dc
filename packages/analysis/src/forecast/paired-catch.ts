import { NORMAL_QUANTILE_975, normalCdf } from '../distribution/normal.ts';

/** How much more one forecast caught than another, of the same crimes in the same area. */
export interface CatchDifference {
  /** Difference of the hit rates, −1 … 1; above 0 means that the first caught more. */
  readonly difference: number;
  readonly ci95: readonly [low: number, high: number];
  /** The probability of a difference this large or larger if neither is better. */
  readonly pOneTailed: number;
}

/**
 * Compares two forecasts of the same crimes, cell by cell.
 *
 * Crimes in one cell are caught or missed together, so that the cells, not the crimes, vary.
 * Method: the sum of the cells' differences over the root of the sum of their squares, the variance if the sign of each
 * were random (cluster-robust variance of a mean of pairs, with the cells as clusters).
 * Source: K.-Y. Liang & S. L. Zeger (1986), Longitudinal data analysis using generalized linear models, Biometrika 73,
 * 13–22.
 *
 * @param perCell crimes that the first caught in each cell minus those that the second caught there
 * @param total   crimes in all cells, caught or not, > 0
 * @returns difference 0 with p 1 if both caught the same in every cell.
 * Cost: O(cells).
 * @example comparePairedCatch(new Float64Array([1, 1, 1, 1]), 10).difference // => 0.4
 */
export function comparePairedCatch(perCell: Float64Array, total: number): CatchDifference {
  let [sum, squares] = [0, 0];
  for (const difference of perCell) {
    sum += difference;
    squares += difference * difference;
  }
  if (squares === 0) return { difference: 0, ci95: [0, 0], pOneTailed: 1 };
  const margin = (NORMAL_QUANTILE_975 * Math.sqrt(squares)) / total;
  const difference = sum / total;
  return {
    difference,
    ci95: [difference - margin, difference + margin],
    pOneTailed: normalCdf(-sum / Math.sqrt(squares)),
  };
}
