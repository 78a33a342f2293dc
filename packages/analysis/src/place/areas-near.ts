import { isInsideRing } from './inside-ring.ts';
import type { AreaShape } from './area-shape.ts';
import type { PlanePoints } from './plane.ts';

/**
 * True if two areas overlap, touch, or lie within a distance of each other.
 *
 * Method: a corner of one inside a ring of the other or within the distance of a side of it, or two sides that cross.
 *
 * @param metres ≥ 0, in the unit of the rings
 * Cost: O(corners × corners) of the two.
 * @example areAreasNear({ rings: [{ xM: Float64Array.of(0, 4, 4, 0), yM: Float64Array.of(0, 0, 4, 4) }] }, { rings: [{ xM: Float64Array.of(9, 12, 12), yM: Float64Array.of(0, 0, 4) }] }, 5) // => true
 */
export function areAreasNear(one: AreaShape, other: AreaShape, metres: number): boolean {
  return one.rings.some((a) => other.rings.some((b) => isRingNear(a, b, metres) || isRingNear(b, a, metres)));
}

/** True if a corner of `points` is inside `ring` or within the distance of a side of it, or sides of both cross. */
function isRingNear(points: PlanePoints, ring: PlanePoints, metres: number): boolean {
  const sides = ring.xM.length;
  for (let corner = 0; corner < points.xM.length; corner += 1) {
    const [x, y] = [points.xM[corner] ?? Number.NaN, points.yM[corner] ?? Number.NaN];
    if (isInsideRing(ring, x, y)) return true;
    for (let from = 0; from < sides; from += 1) {
      const to = (from + 1) % sides;
      if (distanceToSide(x, y, ring, from, to) <= metres) return true;
      if (cross(points, corner, (corner + 1) % points.xM.length, ring, from, to)) return true;
    }
  }
  return false;
}

function distanceToSide(x: number, y: number, { xM, yM }: PlanePoints, from: number, to: number): number {
  const [x0, y0] = [xM[from] ?? 0, yM[from] ?? 0];
  const [dx, dy] = [(xM[to] ?? 0) - x0, (yM[to] ?? 0) - y0];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / length));
  return Math.hypot(x - x0 - along * dx, y - y0 - along * dy);
}

function cross(a: PlanePoints, a0: number, a1: number, b: PlanePoints, b0: number, b1: number): boolean {
  const side = (p: PlanePoints, i: number, j: number, q: PlanePoints, k: number): number =>
    ((p.xM[j] ?? 0) - (p.xM[i] ?? 0)) * ((q.yM[k] ?? 0) - (p.yM[i] ?? 0)) -
    ((p.yM[j] ?? 0) - (p.yM[i] ?? 0)) * ((q.xM[k] ?? 0) - (p.xM[i] ?? 0));
  return side(a, a0, a1, b, b0) * side(a, a0, a1, b, b1) < 0 && side(b, b0, b1, a, a0) * side(b, b0, b1, a, a1) < 0;
}
