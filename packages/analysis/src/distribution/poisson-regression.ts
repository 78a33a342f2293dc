import { ReeveError } from '@reeve/domain';

export interface PoissonFit {
  readonly coefficients: Float64Array;
  /** Up to the part that no coefficient changes: Σ y log μ − μ. */
  readonly logLikelihood: number;
}

const MOST_ROUNDS = 50;
const ENOUGH = 1e-10;
/** Added to the diagonal so that a column of nearly nothing does not stop the solver. */
const RIDGE = 1e-9;
/** e to the power of this is still a number. */
const LARGEST = 500;

/**
 * Poisson regression with a logarithmic link: log E(count) = row · coefficients.
 *
 * Method: iteratively reweighted least squares, solved by Cholesky's decomposition.
 * Source: P. McCullagh & J. A. Nelder (1989), Generalized linear models, 2nd ed., Chapman and Hall, sections 2.5 and 6.2.
 *
 * @param counts one a row, ≥ 0
 * @param rows   of equal length; a constant is a column of ones
 * @throws ReeveError invalid_input — as many counts as rows are needed, and columns that do not repeat each other
 * Cost: O(rounds · rows · columns²).
 * @example fitPoissonLog([2, 4, 6], [[1], [1], [1]]).coefficients[0].toFixed(4) // => '1.3863'
 */
export function fitPoissonLog(counts: readonly number[], rows: readonly ArrayLike<number>[]): PoissonFit {
  const columns = rows[0]?.length ?? 0;
  if (columns === 0 || rows.length !== counts.length)
    throw new ReeveError('invalid_input', 'There must be a row of numbers for each count.');
  let coefficients = new Float64Array(columns);
  let logMeans = counts.map((count) => Math.log(count + 0.1));
  let before = -Infinity;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const left = new Float64Array(columns * columns);
    const right = new Float64Array(columns);
    for (const [k, row] of rows.entries()) {
      const logMean = logMeans[k] ?? 0;
      const mean = Math.exp(logMean);
      const working = mean * logMean + (counts[k] ?? 0) - mean;
      for (let i = 0; i < columns; i += 1) {
        const x = row[i] ?? 0;
        if (x === 0) continue;
        right[i] = (right[i] ?? 0) + x * working;
        for (let j = 0; j <= i; j += 1) left[i * columns + j] = (left[i * columns + j] ?? 0) + x * mean * (row[j] ?? 0);
      }
    }
    coefficients = solved(left, right);
    logMeans = rows.map((row) => {
      let sum = 0;
      for (let i = 0; i < columns; i += 1) sum += (row[i] ?? 0) * (coefficients[i] ?? 0);
      return Math.max(-LARGEST, Math.min(LARGEST, sum));
    });
    const now = logMeans.reduce((sum, logMean, k) => sum + (counts[k] ?? 0) * logMean - Math.exp(logMean), 0);
    if (Math.abs(now - before) <= ENOUGH * (1 + Math.abs(now))) return { coefficients, logLikelihood: now };
    before = now;
  }
  return { coefficients, logLikelihood: before };
}

/** Solves for a symmetric positive matrix given by its lower half; it is overwritten. */
function solved(lower: Float64Array, right: Float64Array): Float64Array<ArrayBuffer> {
  const n = right.length;
  const at = (i: number, j: number): number => lower[i * n + j] ?? 0;
  for (let j = 0; j < n; j += 1) {
    let pivot = at(j, j) + RIDGE;
    for (let k = 0; k < j; k += 1) pivot -= at(j, k) ** 2;
    if (!(pivot > 0)) throw new ReeveError('invalid_input', 'Two columns say the same.');
    const root = Math.sqrt(pivot);
    lower[j * n + j] = root;
    for (let i = j + 1; i < n; i += 1) {
      let sum = at(i, j);
      for (let k = 0; k < j; k += 1) sum -= at(i, k) * at(j, k);
      lower[i * n + j] = sum / root;
    }
  }
  const result = Float64Array.from(right);
  for (let i = 0; i < n; i += 1) {
    let sum = result[i] ?? 0;
    for (let k = 0; k < i; k += 1) sum -= at(i, k) * (result[k] ?? 0);
    result[i] = sum / at(i, i);
  }
  for (let i = n - 1; i >= 0; i -= 1) {
    let sum = result[i] ?? 0;
    for (let k = i + 1; k < n; k += 1) sum -= at(k, i) * (result[k] ?? 0);
    result[i] = sum / at(i, i);
  }
  return result;
}
