import { ReeveError } from '@reeve/domain';
import { descendingOrder } from './descending-order.ts';

/** The accuracy of a forecast at every size of hot-spot area, from one cell to all. Arrays have one entry per cell. */
export interface AccuracyCurve {
  /** Cells from the highest predicted crime per area to the lowest; ties in input order. */
  readonly order: Uint32Array;
  /** a/A. */
  readonly coverage: Float64Array;
  /** n: crimes in the area, where tied cells count with the mean over all their possible orders. */
  readonly caught: Float64Array;
  /** n*: crimes in the best possible area of this size. */
  readonly bestCaught: Float64Array;
  /** (n/N)/(a/A). */
  readonly pai: Float64Array;
  /** n/n*; n* is 0 only for a study area without crime, which is refused. */
  readonly pei: Float64Array;
  /** Σ predicted / Σ observed inside the area; never NaN: −1 if nothing was observed inside. */
  readonly calibrationRatio: Float64Array;
  /** N. */
  readonly total: number;
}

/**
 * PAI and PEI of a forecast for every size of hot-spot area, in one pass after a sort.
 *
 * Ties: cells the forecast does not distinguish are not given an arbitrary order; each counts with the mean over all
 * orders. Plain counts have many ties, and an arbitrary order would make them look better or worse than they are.
 * Source: as `predictiveAccuracy`; the best possible area takes cells by their observed crime per area, the last one in
 * part if areas differ.
 *
 * @param predicted crimes predicted in each cell, finite, ≥ 0
 * @param observed  crimes observed in each cell, finite, ≥ 0, at least one
 * @param area      of each cell, > 0; omitted if all are equal
 * @throws ReeveError invalid_input — arrays of different lengths, values outside their ranges, no crime observed.
 * Cost: O(cells); a million take about a tenth of a second.
 * @example Array.from(accuracyCurve(new Float64Array([3, 2, 1]), new Float64Array([6, 3, 0])).pai) // => [2, 1.5, 1]
 * @example Array.from(accuracyCurve(new Float64Array([1, 1]), new Float64Array([4, 0])).caught) // => [2, 4]
 */
export function accuracyCurve(predicted: Float64Array, observed: Float64Array, area?: Float64Array): AccuracyCurve {
  const n = predicted.length;
  requireCells(predicted, observed, area);
  const density = area ? perArea(predicted, area) : predicted;
  const order = descendingOrder(density);
  const caught = gathered(observed, order);
  const total = runningSums(caught);
  if (!(total > 0)) throw new ReeveError('invalid_input', 'No crime was observed, so there is nothing to have caught.');
  const predictedSums = gathered(predicted, order);
  runningSums(predictedSums);
  const coverage = area ? gathered(area, order) : new Float64Array(n).fill(1);
  const studyArea = runningSums(coverage);
  shareOutTies(density, order, coverage, [caught, predictedSums]);
  const bestCaught = area ? bestByArea(observed, area, coverage) : bestByCell(observed);
  const pai = new Float64Array(n);
  const pei = new Float64Array(n);
  const calibrationRatio = predictedSums;
  for (let k = 0; k < n; k += 1) {
    const n1 = caught[k] ?? 0;
    const a = coverage[k] ?? 1;
    // Sums in another order can differ in the last bit: the best is never less than the actual catch.
    const best = Math.max(n1, bestCaught[k] ?? 0);
    bestCaught[k] = best;
    coverage[k] = a / studyArea;
    pai[k] = (n1 * studyArea) / (total * a);
    pei[k] = best > 0 ? n1 / best : 0;
    calibrationRatio[k] = n1 > 0 ? (predictedSums[k] ?? 0) / n1 : -1;
  }
  return { order, coverage, caught, bestCaught, pai, pei, calibrationRatio, total };
}

function gathered(values: Float64Array, order: Uint32Array): Float64Array {
  const there = new Float64Array(order.length);
  for (let k = 0; k < order.length; k += 1) there[k] = values[order[k] ?? 0] ?? 0;
  return there;
}

/** Turns values into their running sums, in place; returns the sum of all. */
function runningSums(values: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < values.length; k += 1) {
    sum += values[k] ?? 0;
    values[k] = sum;
  }
  return sum;
}

/** Between the ends of each run of tied cells, make running sums grow in proportion to the area: the mean over all orders. */
function shareOutTies(
  density: Float64Array,
  order: Uint32Array,
  areaSums: Float64Array,
  sums: readonly [Float64Array, Float64Array],
): void {
  const n = order.length;
  for (let from = 0; from < n;) {
    const height = density[order[from] ?? 0];
    let until = from + 1;
    while (until < n && density[order[until] ?? 0] === height) until += 1;
    if (until - from > 1) {
      const before = from > 0 ? (areaSums[from - 1] ?? 0) : 0;
      const tied = (areaSums[until - 1] ?? 0) - before;
      for (const values of sums) {
        const low = from > 0 ? (values[from - 1] ?? 0) : 0;
        const rise = (values[until - 1] ?? 0) - low;
        for (let k = from; k < until - 1; k += 1) values[k] = low + (rise * ((areaSums[k] ?? 0) - before)) / tied;
      }
    }
    from = until;
  }
}

/** The most that any number of cells can catch. */
function bestByCell(observed: Float64Array): Float64Array {
  const best = gathered(observed, descendingOrder(observed));
  runningSums(best);
  return best;
}

/** The most that any area can catch, if part of the last cell can be used. */
function bestByArea(observed: Float64Array, area: Float64Array, areaSums: Float64Array): Float64Array {
  const n = observed.length;
  const order = descendingOrder(perArea(observed, area));
  const best = new Float64Array(n);
  let next = 0;
  let taken = 0;
  let sum = 0;
  for (let k = 0; k < n; k += 1) {
    const room = k === n - 1 ? Infinity : (areaSums[k] ?? 0);
    for (; next < n && taken + (area[order[next] ?? 0] ?? 0) <= room; next += 1) {
      taken += area[order[next] ?? 0] ?? 0;
      sum += observed[order[next] ?? 0] ?? 0;
    }
    const partial = order[next];
    best[k] =
      partial === undefined
        ? sum
        : sum + (((areaSums[k] ?? 0) - taken) / (area[partial] ?? 1)) * (observed[partial] ?? 0);
  }
  return best;
}

function perArea(values: Float64Array, area: Float64Array): Float64Array {
  return values.map((value, i) => value / (area[i] ?? 1));
}

function requireCells(predicted: Float64Array, observed: Float64Array, area: Float64Array | undefined): void {
  const n = predicted.length;
  if (n === 0 || observed.length !== n || (area && area.length !== n)) {
    throw new ReeveError('invalid_input', 'There must be cells, and one predicted and one observed value for each.');
  }
  for (let i = 0; i < n; i += 1) {
    const a = predicted[i] ?? -1;
    const b = observed[i] ?? -1;
    if (!(a >= 0 && b >= 0 && a < Infinity && b < Infinity)) {
      throw new ReeveError('invalid_input', 'Predicted and observed crimes must be numbers, 0 or more.');
    }
    if (area && !((area[i] ?? 0) > 0 && (area[i] ?? 0) < Infinity)) {
      throw new ReeveError('invalid_input', 'The area of each cell must be a number above 0.');
    }
  }
}
