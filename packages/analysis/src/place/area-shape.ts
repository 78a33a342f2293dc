import { isInsideRing } from './inside-ring.ts';
import type { PlanePoints } from './plane.ts';
import { insideByBands } from './ring-bands.ts';

/**
 * An area as drawn in its boundary file: all its rings, outer ones and holes alike. Any unit, the same in all areas.
 */
export interface AreaShape {
  readonly rings: readonly PlanePoints[];
}

interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Cells of the index along each side. */
const SIDE = 64;

/**
 * Finds which of many areas contains a point: even–odd over all rings of an area, so that holes and separate parts need
 * no marking. Of overlapping areas it is the first; of two that share a border exactly one contains a point on it.
 *
 * Shapes across the 180th meridian must be cut there, as RFC 7946 section 3.1.9 requires.
 * Method: a grid over the boxes of the areas, then `isInsideRing`, or `insideByBands` for an area of many corners.
 *
 * @returns for a point the number of its area, −1 outside of all; NaN is outside of all.
 * Cost: O(areas × 64² at worst) to begin with, then O(edges at the height of the point, of the areas whose box
 * contains it).
 * @example areaFinder([{ rings: [{ xM: Float64Array.of(0, 4, 4, 0), yM: Float64Array.of(0, 0, 4, 4) }] }])(1, 3) // => 0
 */
export function areaFinder(areas: readonly AreaShape[]): (x: number, y: number) => number {
  const boxes = areas.map(boxOf);
  const whole = boxes.reduce(joined, NOWHERE);
  const [wide, high] = [(whole.east - whole.west) / SIDE, (whole.north - whole.south) / SIDE];
  const column = (x: number): number => Math.min(SIDE - 1, Math.max(0, Math.floor((x - whole.west) / wide)));
  const row = (y: number): number => Math.min(SIDE - 1, Math.max(0, Math.floor((y - whole.south) / high)));
  const cells = Array.from({ length: SIDE * SIDE }, (): number[] => []);
  for (const [nth, box] of boxes.entries()) {
    if (!(box.east >= box.west)) continue;
    for (let r = row(box.south); r <= row(box.north); r += 1)
      for (let c = column(box.west); c <= column(box.east); c += 1) cells[r * SIDE + c]?.push(nth);
  }
  const tests: ((x: number, y: number) => boolean)[] = [];
  const insideOf = (nth: number) => (tests[nth] ??= insideTest(areas[nth]));
  return (x, y) => {
    if (!(x >= whole.west && x <= whole.east && y >= whole.south && y <= whole.north)) return -1;
    for (const nth of cells[row(y) * SIDE + column(x)] ?? []) {
      const box = boxes[nth] ?? NOWHERE;
      if (x < box.west || x > box.east || y < box.south || y > box.north) continue;
      if (insideOf(nth)(x, y)) return nth;
    }
    return -1;
  };
}

/** An area with more corners has an index of its edges. */
const FEW_CORNERS = 64;

function insideTest(area: AreaShape | undefined): (x: number, y: number) => boolean {
  const corners = area?.rings.reduce((sum, { xM }) => sum + xM.length, 0) ?? 0;
  return area && corners > FEW_CORNERS ? insideByBands(area) : (x, y) => isInsideArea(area, x, y);
}

/** True if an area contains a point, not counting its holes. */
export function isInsideArea(area: AreaShape | undefined, x: number, y: number): boolean {
  let inside = false;
  for (const ring of area?.rings ?? []) if (isInsideRing(ring, x, y)) inside = !inside;
  return inside;
}

const NOWHERE: Box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };

const joined = (a: Box, b: Box): Box => ({
  west: Math.min(a.west, b.west),
  south: Math.min(a.south, b.south),
  east: Math.max(a.east, b.east),
  north: Math.max(a.north, b.north),
});

function boxOf({ rings }: AreaShape): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { xM, yM } of rings)
    for (let i = 0; i < xM.length; i += 1) {
      west = Math.min(west, xM[i] ?? west);
      east = Math.max(east, xM[i] ?? east);
      south = Math.min(south, yM[i] ?? south);
      north = Math.max(north, yM[i] ?? north);
    }
  return { west, south, east, north };
}
