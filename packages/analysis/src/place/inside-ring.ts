import type { PlanePoints } from './plane.ts';

/**
 * True if a point is inside a ring: a ray from it crosses the ring an odd number of times (even–odd rule).
 *
 * A point on the ring itself is inside on its western and southern sides and outside on the others, so that of two
 * areas that share a border exactly one contains it.
 * Source: M. Shimrat (1962), Algorithm 112: Position of point relative to polygon, Communications of the ACM 5(8), 434.
 *
 * @param ring corners in order, three or more; the last is joined to the first. Any unit, the same as that of x and y
 * @param x,y  NaN is never inside.
 * Cost: O(corners).
 * @example isInsideRing({ xM: Float64Array.of(0, 4, 4, 0), yM: Float64Array.of(0, 0, 4, 4) }, 1, 3) // => true
 */
export function isInsideRing({ xM, yM }: PlanePoints, x: number, y: number): boolean {
  let inside = false;
  for (let i = 0, j = xM.length - 1; i < xM.length; j = i, i += 1) {
    const [xi, xj] = [xM[i] ?? 0, xM[j] ?? 0];
    const [yi, yj] = [yM[i] ?? 0, yM[j] ?? 0];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}
