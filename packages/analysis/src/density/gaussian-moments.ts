import type { KdeCells } from './kde-cells.ts';

/** Returns the number of terms of the degrees 0 to `degree`, rounded up to an even number; the last one stays 0. */
export function termsOf(degree: number): number {
  return degree + 2 - (degree % 2 === 0 ? 0 : 1);
}

/** cₖ at each distance of the middle of a cell from the middle of a box: factors[offset · terms + k]. */
export function factorsOf(bandwidth: number, side: number, reach: number, degree: number): Float64Array {
  const terms = termsOf(degree);
  const nodes = 2 * terms + 8;
  const half = side / 2 / bandwidth;
  const shift = side % 2 === 0 ? 0.5 : 0;
  const offsets = Math.floor(reach + side / 2 - shift) + 1;
  const factors = new Float64Array(offsets * terms);
  const angle = (node: number): number => (Math.PI * (node + 0.5)) / nodes;
  const cosines = Float64Array.from({ length: nodes * terms }, (_, k) =>
    Math.cos(angle(Math.floor(k / terms)) * (k % terms)),
  );
  for (let offset = 0; offset < offsets; offset += 1) {
    const t = (offset + shift) / bandwidth;
    for (let node = 0; node < nodes; node += 1) {
      const away = t - half * Math.cos(angle(node));
      const value = (2 / nodes) * Math.exp(-0.5 * away * away);
      for (let k = 0; k <= degree; k += 1) {
        const at = offset * terms + k;
        factors[at] = (factors[at] ?? 0) + value * (cosines[node * terms + k] ?? 0);
      }
    }
    factors[offset * terms] = (factors[offset * terms] ?? 0) / 2;
  }
  return factors;
}

/**
 * Writes Σ Tₐ(u) T_b(v) over the events of a box into moments[b · terms + a], a + b ≤ degree, and = degree + 1 for odd
 * b. Four events at a time; other positions are 0.
 *
 * @param box    number of the box in `cells`
 * @param row    its row of boxes
 * @param powers room for 8 · terms values
 */
export function sumMoments(
  { x, y, bandwidth, side, column, start }: KdeCells,
  box: number,
  row: number,
  degree: number,
  moments: Float64Array,
  powers: Float64Array,
): void {
  const terms = termsOf(degree);
  const perHalf = (2 * bandwidth) / side;
  const [middleX, middleY] = [2 * (column[box] ?? 0) + 1, 2 * row + 1];
  const end = start[box + 1] ?? 0;
  moments.fill(0);
  for (let i = start[box] ?? 0; i < end; i += 4) {
    for (let k = 0; k < 4; k += 1) {
      const counts = i + k < end ? 1 : 0;
      chebyshev((x[i + k] ?? 0) * perHalf - middleX, counts, terms, powers, k);
      chebyshev((y[i + k] ?? 0) * perHalf - middleY, counts, terms, powers, terms * 4 + k);
    }
    addProducts(powers, degree, moments);
  }
}

/** Two b at a time; the second, which is odd, keeps the term a + b = degree + 1. */
function addProducts(powers: Float64Array, degree: number, moments: Float64Array): void {
  const terms = termsOf(degree);
  for (let b = 0, at = 0, up = terms * 4; b <= degree; b += 2, at += 2 * terms, up += 8) {
    const up0 = powers[up] ?? 0;
    const up1 = powers[up + 1] ?? 0;
    const up2 = powers[up + 2] ?? 0;
    const up3 = powers[up + 3] ?? 0;
    const next0 = powers[up + 4] ?? 0;
    const next1 = powers[up + 5] ?? 0;
    const next2 = powers[up + 6] ?? 0;
    const next3 = powers[up + 7] ?? 0;
    for (let a = 0, across = 0, most = degree - b; a <= most; a += 1, across += 4) {
      const x0 = powers[across] ?? 0;
      const x1 = powers[across + 1] ?? 0;
      const x2 = powers[across + 2] ?? 0;
      const x3 = powers[across + 3] ?? 0;
      moments[at + a] = (moments[at + a] ?? 0) + (up0 * x0 + up1 * x1 + (up2 * x2 + up3 * x3));
      moments[at + terms + a] = (moments[at + terms + a] ?? 0) + (next0 * x0 + next1 * x1 + (next2 * x2 + next3 * x3));
    }
  }
}

/** Chebyshev's polynomials at u, times `first`, at every fourth place. */
function chebyshev(u: number, first: number, terms: number, into: Float64Array, at: number): void {
  let before = first;
  let here = first * u;
  into[at] = first;
  for (let k = 1, place = at + 4; k < terms; k += 1, place += 4) {
    into[place] = here;
    const after = 2 * u * here - before;
    before = here;
    here = after;
  }
}
