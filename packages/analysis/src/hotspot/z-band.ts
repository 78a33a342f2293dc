import { benjaminiHochberg } from '../distribution/benjamini-hochberg.ts';
import { normalCdf } from '../distribution/normal.ts';

/**
 * Confidence from 0 (none) to 3, with the sign of z: |z| above 1.96, 2.58, 3.29, or p at or below 0.05, 0.01, 0.001.
 */
export type ZBand = -3 | -2 | -1 | 0 | 1 | 2 | 3;

/** Cut-offs of |z| for 95, 99 and 99.9 %, as printed on crime maps. */
export const Z_CUTS = [1.96, 2.58, 3.29] as const;
const P_CUTS = [0.05, 0.01, 0.001] as const;

/**
 * The band of a single z.
 *
 * @example zBand(-2.6) // => -2
 * @example zBand(1.96) // => 0
 */
export function zBand(z: number): ZBand {
  return signed(z, Z_CUTS.filter((cut) => Math.abs(z) > cut).length);
}

/**
 * The bands of many z after Benjamini and Hochberg: which cells are significant when every cell is a test.
 *
 * @param z        one for each cell
 * @param hasValue 0 if a cell has no z; such cells are no tests and get band 0
 * @returns bands from two-sided p-values of the normal distribution, adjusted together.
 * Cost: O(cells log cells).
 */
export function adjustedZBands(z: Float64Array, hasValue: Uint8Array): Int8Array {
  const tested: number[] = [];
  for (let cell = 0; cell < z.length; cell += 1) if (hasValue[cell] === 1) tested.push(cell);
  const adjusted = benjaminiHochberg(Float64Array.from(tested, (cell) => 2 * normalCdf(-Math.abs(z[cell] ?? 0))));
  const bands = new Int8Array(z.length);
  for (const [k, cell] of tested.entries()) {
    const p = adjusted[k] ?? 1;
    bands[cell] = signed(z[cell] ?? 0, P_CUTS.filter((cut) => p <= cut).length);
  }
  return bands;
}

function signed(z: number, size: number): ZBand {
  return (z < 0 ? -size : size) as ZBand; // there are three cut-offs, so size is 0 … 3
}
