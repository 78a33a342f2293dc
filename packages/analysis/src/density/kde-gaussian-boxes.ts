import type { CellGrid } from '../place/cell-grid.ts';
import { factorsOf, sumMoments, termsOf } from './gaussian-moments.ts';
import { type KdeRows, sortForKde } from './kde-cells.ts';
import { PLAIN_KDE_STEPS } from './kde-quartic.ts';
import type { PlanePoints } from '../place/plane.ts';

/** The error of each event's contribution is below this part of the height of its kernel. */
const TOLERANCE = 1e-9;
/**
 * Side of a box in bandwidths if cells are finer: wider boxes need more moments of each event, narrower ones more
 * boxes.
 */
const SIDE = 0.82;
/** A higher degree costs more than computing every event. */
const HIGHEST_DEGREE = 24;
/** An exponential of the direct sum, in multiplications. */
const EXPONENTIAL = 15;

/** In bandwidths: beyond that the kernel is under 10⁻¹⁷ of its height. */
const FARTHEST = 9;

/** The box layout of a sum. */
export interface GaussianBoxes {
  /** Cells along a box. */
  readonly side: number;
  /** Of its polynomials. */
  readonly degree: number;
  /** Minimum radius of influence of an event, in cells. */
  readonly reach: number;
}

/**
 * Returns the boxes for a sum of n Gaussian kernels, or undefined if computing every event for every cell costs less.
 *
 * @param bandwidth,cutoff in cells
 */
export function gaussianBoxes(
  n: number,
  { columns, rows }: CellGrid,
  bandwidth: number,
  cutoff: number,
): GaussianBoxes | undefined {
  const reach = Math.min(cutoff, FARTHEST * bandwidth);
  // Beyond that the grid is a small part of one kernel, and the tables of the boxes would be longer than the grid.
  if (!(bandwidth <= 4 * Math.max(columns, rows))) return undefined;
  const side = Math.max(1, Math.round(SIDE * bandwidth));
  const degree = degreeFor(side / 2 / bandwidth);
  if (degree > HIGHEST_DEGREE) return undefined;
  const moments = ((degree + 1) * (degree + 2)) / 2;
  const [width, height] = [Math.min(2 * reach, columns), Math.min(2 * reach, rows)];
  const boxRows = (rows + 2 * reach) / side;
  const boxes = Math.min(n, ((columns + 2 * reach) / side) * boxRows);
  const direct = n * (width * (height + EXPONENTIAL) + height * EXPONENTIAL);
  const boxed =
    n * (moments + 4 * degree) +
    (boxes * (width + side) * moments) / 2 +
    (columns * boxRows * (height + side) * degree) / 2;
  return boxed < direct ? { side, degree, reach } : undefined;
}

/**
 * Returns the lowest degree at which boxes of this half side, in bandwidths, keep to the tolerance, including events in
 * their corners.
 */
function degreeFor(half: number): number {
  let degree = 0;
  // Chebyshev's expansion of the kernel: the term of degree m is no larger than 4 (half/√2)^m / √(m!) at a corner.
  for (let term = (4 * half) / Math.SQRT2; term > TOLERANCE && degree <= HIGHEST_DEGREE; degree += 1) {
    term *= half / Math.SQRT2 / Math.sqrt(degree + 2);
  }
  return degree;
}

/**
 * Rows of a sum of Gaussian kernels, by boxes of events.
 *
 * The kernel is a product of one factor of the column and one of the row. With δ half the side of a box and u an event's
 * place in it (−1 … 1), the factor at the distance t from the middle of the box is `exp(−(t − δu)²/2) = Σ cₖ(t) Tₖ(u)` with
 * Chebyshev's polynomials T. So all events of a box together are their moments `Σ Tₐ(u) T_b(v)`, a + b ≤ degree, and
 *
 * 1. events are sorted into boxes, and their moments summed: O(n);
 * 2. along a row of boxes, each column gets the sum over its boxes of moments times cₐ, for every b;
 * 3. each row of the grid gets the sum over the rows of boxes of those times c_b.
 *
 * Steps 2 and 3 do not depend on n. Left and right of a middle cₖ differs only in its sign: both sides at once. A box
 * reaches the cells up to `reach` from its nearest edge. The contribution of each event is within 10⁻⁹ of the height of
 * its kernel: tested against `addGaussianRows`. A row is bit-identical whatever other rows are requested.
 * Source: after L. Greengard & J. Strain (1991), The fast Gauss transform, SIAM Journal on Scientific and Statistical
 * Computing 12(1), 79–94, with Chebyshev's expansion for Hermite's.
 *
 * @param shape bandwidth: standard deviation, cells; scale: what exp(−u²/2) is multiplied by
 * @param rows  [from, to)
 * @param into  columns · rows values, row 0 first; those of the rows are written over
 */
export function sumGaussianBoxes(
  points: PlanePoints,
  grid: CellGrid,
  { bandwidth, scale }: { readonly bandwidth: number; readonly scale: number },
  { side, degree, reach }: GaussianBoxes,
  rows: KdeRows,
  into: Float64Array,
): void {
  const { columns } = grid;
  const cells = sortForKde(points, grid, { bandwidth, reach: reach + side, side }, rows, PLAIN_KDE_STEPS);
  const factors = factorsOf(bandwidth, side, reach, degree);
  const terms = termsOf(degree);
  const line = new Float64Array(columns * terms);
  const moments = new Float64Array((terms + 1) * terms);
  const powers = new Float64Array(8 * terms);
  into.fill(0, rows.from * columns, rows.to * columns);
  for (let row = 0; row + 1 < cells.rowStart.length; row += 1) {
    const [first, after] = [cells.rowStart[row] ?? 0, cells.rowStart[row + 1] ?? 0];
    const south = (cells.firstRow + row) * side;
    if (first === after || south - reach >= rows.to || south + side + reach <= rows.from) continue;
    line.fill(0);
    for (let box = first; box < after; box += 1) {
      sumMoments(cells, box, cells.firstRow + row, degree, moments, powers);
      addToLine(moments, factors, degree, (cells.column[box] ?? 0) * side, side, line);
    }
    addToRows(line, factors, degree, south, side, rows, columns, into);
  }
  for (let at = rows.from * columns; at < rows.to * columns; at += 1) into[at] = Math.max(0, (into[at] ?? 0) * scale);
}

/**
 * Step 2, for one box. Even and odd terms are summed separately, two b at a time; beyond the degree the moments are 0.
 *
 * @param west westernmost column of the box
 * @param line one list of terms a column; added to
 */
function addToLine(
  moments: Float64Array,
  factors: Float64Array,
  degree: number,
  west: number,
  side: number,
  line: Float64Array,
): void {
  const terms = termsOf(degree);
  const columns = line.length / terms;
  const eastMiddle = west + (side >> 1);
  const westMiddle = west + side - 1 - (side >> 1);
  const offsets = factors.length / terms;
  for (let offset = 0, table = 0; offset < offsets; offset += 1, table += terms) {
    const eastColumn = eastMiddle + offset;
    const westColumn = westMiddle - offset;
    const toEast = eastColumn >= 0 && eastColumn < columns;
    const toWest = westColumn >= 0 && westColumn < columns && westColumn !== eastColumn;
    if (!toEast && !toWest) continue;
    for (let b = 0, at = 0; b <= degree; b += 2, at += 2 * terms) {
      let even = 0;
      let odd = 0;
      let nextEven = 0;
      let nextOdd = 0;
      for (let a = 0, most = degree - b; a <= most; a += 2) {
        const evenFactor = factors[table + a] ?? 0;
        const oddFactor = factors[table + a + 1] ?? 0;
        even += (moments[at + a] ?? 0) * evenFactor;
        odd += (moments[at + a + 1] ?? 0) * oddFactor;
        nextEven += (moments[at + terms + a] ?? 0) * evenFactor;
        nextOdd += (moments[at + terms + a + 1] ?? 0) * oddFactor;
      }
      if (toEast) {
        const to = eastColumn * terms + b;
        line[to] = (line[to] ?? 0) + (even + odd);
        line[to + 1] = (line[to + 1] ?? 0) + (nextEven + nextOdd);
      }
      if (toWest) {
        const to = westColumn * terms + b;
        line[to] = (line[to] ?? 0) + (even - odd);
        line[to + 1] = (line[to + 1] ?? 0) + (nextEven - nextOdd);
      }
    }
  }
}

/** Step 3, for one row of boxes, whose southernmost row of cells is `south`. */
function addToRows(
  line: Float64Array,
  factors: Float64Array,
  degree: number,
  south: number,
  side: number,
  { from, to }: KdeRows,
  columns: number,
  into: Float64Array,
): void {
  const terms = termsOf(degree);
  const northMiddle = south + (side >> 1);
  const southMiddle = south + side - 1 - (side >> 1);
  const offsets = factors.length / terms;
  for (let offset = 0, table = 0; offset < offsets; offset += 1, table += terms) {
    const northRow = northMiddle + offset;
    const southRow = southMiddle - offset;
    const toNorth = northRow >= from && northRow < to;
    const toSouth = southRow >= from && southRow < to && southRow !== northRow;
    if (!toNorth && !toSouth) continue;
    const north = northRow * columns;
    const low = southRow * columns;
    for (let column = 0, at = 0; column < columns; column += 1, at += terms) {
      let even = 0;
      let odd = 0;
      for (let b = 0; b < terms; b += 2) {
        even += (line[at + b] ?? 0) * (factors[table + b] ?? 0);
        odd += (line[at + b + 1] ?? 0) * (factors[table + b + 1] ?? 0);
      }
      if (toNorth) into[north + column] = (into[north + column] ?? 0) + (even + odd);
      if (toSouth) into[low + column] = (into[low + column] ?? 0) + (even - odd);
    }
  }
}
