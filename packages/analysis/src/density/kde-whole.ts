import { type KdeCells, type KdeRows, runsNear, type SquareRows, type SquareRun } from './kde-cells.ts';
import type { KdeSteps } from './kde-quartic.ts';

/** n, 4Σx, 2Σy, Σr², 4Σx², 8Σxy, 4Σy², 4Σx·r², 4Σy·r², Σr⁴: as the coefficients need them. */
const MOMENTS = 10;
/** Coefficients of a polynomial of the fourth degree, t⁰ first. */
const TERMS = 5;

/** Squares near one strip of columns of the grid. */
export interface KdeStrip extends SquareRows {
  /** Columns of the strip. */
  readonly width: number;
  /** Westernmost column of each square, counted from the strip's. */
  readonly column: Int32Array;
  /** Ten of each square, in bandwidths: x from the middle of the strip, y from the middle of the square. */
  readonly moments: Float64Array;
}

/**
 * Adds the contribution of squares to the cells that all their events reach.
 *
 * @param into columns · rows values; those of the rows are written over: Σ (1 − u²)²
 * Cost: O(events + squares · rows within the bandwidth + cells).
 */
export function sumWholeSquares(cells: KdeCells, { from, to }: KdeRows, into: Float64Array, by: KdeSteps): void {
  const { columns, bandwidth } = cells;
  const width = Math.min(Math.max(1, Math.ceil(4 * bandwidth)), columns);
  const steps = by.float64((width + 1) * TERMS);
  const room = { column: by.int32(cells.column.length), moments: by.float64(cells.column.length * MOMENTS) };
  for (let west = 0; west < columns; west += width) {
    const strip = stripOf(cells, west, Math.min(width, columns - west), room);
    for (let row = from; row < to; row += 1) {
      steps.fill(0);
      by.addWhole(strip, runsNear(strip, row), steps);
      sumSteps(steps, bandwidth, into.subarray(row * columns + west, row * columns + west + strip.width));
    }
  }
}

function stripOf(
  { x, y, bandwidth, side, firstRow, rowStart, column, start }: KdeCells,
  west: number,
  width: number,
  room: Pick<KdeStrip, 'column' | 'moments'>,
): KdeStrip {
  const strip = { bandwidth, side, firstRow, rowStart: new Uint32Array(rowStart.length), width, ...room };
  const middleX = (west + width / 2) / bandwidth;
  let at = 0;
  for (let row = 0; row + 1 < rowStart.length; row += 1) {
    const middleY = ((firstRow + row + 0.5) * side) / bandwidth;
    for (let square = rowStart[row] ?? 0, after = rowStart[row + 1] ?? 0; square < after; square += 1) {
      const squareWest = (column[square] ?? 0) * side - west;
      if (squareWest + side <= -bandwidth || squareWest >= width + bandwidth) continue;
      let [sx, sy, sxx, sxy, syy, sxrr, syrr, srrrr] = [0, 0, 0, 0, 0, 0, 0, 0];
      const [first, end] = [start[square] ?? 0, start[square + 1] ?? 0];
      for (let i = first; i < end; i += 1) {
        const dx = (x[i] ?? 0) - middleX;
        const dy = (y[i] ?? 0) - middleY;
        const rr = dx * dx + dy * dy;
        sx += dx;
        sy += dy;
        sxx += dx * dx;
        sxy += dx * dy;
        syy += dy * dy;
        sxrr += dx * rr;
        syrr += dy * rr;
        srrrr += rr * rr;
      }
      strip.column[at] = squareWest;
      const m = at * MOMENTS;
      strip.moments[m] = end - first;
      strip.moments[m + 1] = 4 * sx;
      strip.moments[m + 2] = 2 * sy;
      strip.moments[m + 3] = sxx + syy;
      strip.moments[m + 4] = 4 * sxx;
      strip.moments[m + 5] = 8 * sxy;
      strip.moments[m + 6] = 4 * syy;
      strip.moments[m + 7] = 4 * sxrr;
      strip.moments[m + 8] = 4 * syrr;
      strip.moments[m + 9] = srrrr;
      at += 1;
    }
    strip.rowStart[row + 1] = at;
  }
  return strip;
}

/**
 * Adds the polynomial of each square where its stretch of a row begins, and subtracts it where it ends. The plain twin
 * of addWhole in packages/compute/kernels/kde.as.ts.
 *
 * @param runs  the squares near the row
 * @param steps five coefficients for each column of the strip and the one after; added to
 */
export function addWhole(
  { width, side, column, moments }: KdeStrip,
  runs: readonly SquareRun[],
  steps: Float64Array,
): void {
  for (const { first, after, north: d, all } of runs) {
    if (2 * all < side - 1) continue;
    const e = 1 - d * d;
    for (let square = first; square < after; square += 1) {
      const west = column[square] ?? 0;
      const from = Math.max(west + side - 1 - all, 0);
      const end = Math.min(west + all + 1, width);
      if (from >= end) continue;
      const m = square * MOMENTS;
      const n = moments[m] ?? 0;
      const x4 = moments[m + 1] ?? 0;
      const en = e * n;
      const b = d * (moments[m + 2] ?? 0) - (moments[m + 3] ?? 0);
      const a0 = e * (en + 2 * b) + d * (d * (moments[m + 6] ?? 0) - (moments[m + 8] ?? 0)) + (moments[m + 9] ?? 0);
      const a1 = e * x4 + d * (moments[m + 5] ?? 0) - (moments[m + 7] ?? 0);
      const a2 = (moments[m + 4] ?? 0) - 2 * (en + b);
      let k = from * TERMS;
      steps[k] = (steps[k] ?? 0) + a0;
      steps[k + 1] = (steps[k + 1] ?? 0) + a1;
      steps[k + 2] = (steps[k + 2] ?? 0) + a2;
      steps[k + 3] = (steps[k + 3] ?? 0) - x4;
      steps[k + 4] = (steps[k + 4] ?? 0) + n;
      k = end * TERMS;
      steps[k] = (steps[k] ?? 0) - a0;
      steps[k + 1] = (steps[k + 1] ?? 0) - a1;
      steps[k + 2] = (steps[k + 2] ?? 0) - a2;
      steps[k + 3] = (steps[k + 3] ?? 0) + x4;
      steps[k + 4] = (steps[k + 4] ?? 0) - n;
    }
  }
}

function sumSteps(steps: Float64Array, bandwidth: number, row: Float64Array): void {
  let [a0, a1, a2, a3, reaching] = [0, 0, 0, 0, 0];
  for (let column = 0; column < row.length; column += 1) {
    const k = column * TERMS;
    reaching += steps[k + 4] ?? 0;
    if (reaching === 0) {
      // Only rounding is left.
      a0 = a1 = a2 = a3 = 0;
      row[column] = 0;
      continue;
    }
    a0 += steps[k] ?? 0;
    a1 += steps[k + 1] ?? 0;
    a2 += steps[k + 2] ?? 0;
    a3 += steps[k + 3] ?? 0;
    const t = (column + 0.5 - row.length / 2) / bandwidth;
    row[column] = Math.max((((reaching * t + a3) * t + a2) * t + a1) * t + a0, 0);
  }
}
