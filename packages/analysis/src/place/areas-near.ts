import { isInsideRing } from './inside-ring.ts';
import type { AreaShape } from './area-shape.ts';
import type { PlanePoints } from './plane.ts';

/**
 * True if two areas overlap, touch, or lie within a distance of each other.
 *
 * Method: sides that cross or a corner within the distance of a side, looked for where the boxes around runs of sides are
 * that near; if there are none, a ring within the other.
 *
 * @param metres ≥ 0, in the unit of the rings
 * Cost: O(corners) of both for areas apart; otherwise also O(runs × runs) of 64 sides each near the other’s box.
 * @example areAreasNear({ rings: [{ xM: Float64Array.of(0, 4, 4, 0), yM: Float64Array.of(0, 0, 4, 4) }] }, { rings: [{ xM: Float64Array.of(9, 12, 12), yM: Float64Array.of(0, 0, 4) }] }, 5) // => true
 */
export function areAreasNear(one: AreaShape, other: AreaShape, metres: number): boolean {
  const boxes = other.rings.map((ring) => boxOf(ring));
  return one.rings.some((a) => {
    const box = boxOf(a);
    return other.rings.some((b, at) => areRingsNear(a, box, b, boxes[at] ?? box, metres));
  });
}

interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The box around corners `from` … `before` − 1; after the last corner comes the first. */
function boxOf({ xM, yM }: PlanePoints, from = 0, before = xM.length): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let nth = from; nth < before; nth += 1) {
    const [x, y] = [xM[nth % xM.length] ?? Number.NaN, yM[nth % xM.length] ?? Number.NaN];
    [west, east] = [Math.min(west, x), Math.max(east, x)];
    [south, north] = [Math.min(south, y), Math.max(north, y)];
  }
  return { west, south, east, north };
}

function areBoxesNear(one: Box, other: Box, metres: number): boolean {
  return (
    one.west - metres <= other.east &&
    other.west - metres <= one.east &&
    one.south - metres <= other.north &&
    other.south - metres <= one.north
  );
}

function areRingsNear(a: PlanePoints, boxA: Box, b: PlanePoints, boxB: Box, metres: number): boolean {
  if (!areBoxesNear(boxA, boxB, metres)) return false;
  const runsOfB = runsNear(b, boxA, metres);
  const isSideNear = runsNear(a, boxB, metres).some((one) =>
    runsOfB.some((other) => areBoxesNear(one.box, other.box, metres) && areRunsNear(a, one, b, other, metres)),
  );
  return isSideNear || isWithin(a, b) || isWithin(b, a);
}

/** Sides one after another, by their first corners, and the box around them. */
interface Run {
  readonly from: number;
  readonly before: number;
  readonly box: Box;
}

/** Long enough that few boxes are compared, short enough that a box is tight. */
const SIDES_A_RUN = 64;

/** The runs of a ring that come within the distance of a box: no other can be near what is in it. */
function runsNear(ring: PlanePoints, near: Box, metres: number): readonly Run[] {
  const corners = ring.xM.length;
  return Array.from({ length: Math.ceil(corners / SIDES_A_RUN) }, (_, nth): Run => {
    const [from, before] = [nth * SIDES_A_RUN, Math.min(corners, (nth + 1) * SIDES_A_RUN)];
    return { from, before, box: boxOf(ring, from, before + 1) };
  }).filter(({ box }) => areBoxesNear(box, near, metres));
}

function areRunsNear(a: PlanePoints, one: Run, b: PlanePoints, other: Run, metres: number): boolean {
  for (let a0 = one.from; a0 < one.before; a0 += 1) {
    const a1 = (a0 + 1) % a.xM.length;
    for (let b0 = other.from; b0 < other.before; b0 += 1) {
      const b1 = (b0 + 1) % b.xM.length;
      if (distanceToSide(a, a0, b, b0, b1) <= metres || distanceToSide(b, b0, a, a0, a1) <= metres) return true;
      if (distanceToSide(a, a1, b, b0, b1) <= metres || distanceToSide(b, b1, a, a0, a1) <= metres) return true;
      if (cross(a, a0, a1, b, b0, b1)) return true;
    }
  }
  return false;
}

/** Where no sides are near each other, one corner says whether a ring is within the other. */
function isWithin({ xM, yM }: PlanePoints, ring: PlanePoints): boolean {
  return xM.length > 0 && isInsideRing(ring, xM[0] ?? 0, yM[0] ?? 0);
}

function distanceToSide(p: PlanePoints, corner: number, { xM, yM }: PlanePoints, from: number, to: number): number {
  const [x, y, x0, y0] = [p.xM[corner] ?? 0, p.yM[corner] ?? 0, xM[from] ?? 0, yM[from] ?? 0];
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
