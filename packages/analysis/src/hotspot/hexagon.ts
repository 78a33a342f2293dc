import { ReeveError } from '@reeve/domain';
import { boxOf, requireLength } from '../place/cell-grid.ts';
import { hotspotWarnings, type HotspotWarning } from './hotspot-warnings.ts';
import type { PlanePoints } from '../place/plane.ts';

/** The orientation of a hexagon: a corner to the north, or a side. */
export type HexagonTop = 'pointy' | 'flat';

/** Hexagons with at least one event, from the south, each row from the west. */
export interface HexagonCounts {
  /** Axial coordinates: hexagon (0, 0) is centred on the plane's origin, q to the east, r to the north (pointy). */
  readonly q: Int32Array;
  readonly r: Int32Array;
  readonly count: Uint32Array;
  /** Middles, plane metres. */
  readonly xM: Float64Array;
  readonly yM: Float64Array;
  readonly sideM: number;
  readonly top: HexagonTop;
  readonly n: number;
  readonly warnings: readonly HotspotWarning[];
}

/**
 * Events counted by hexagon.
 *
 * All neighbours of a hexagon are equally far, and no rows and columns suggest false lines.
 * Method: the hexagons are centred on the plane's origin, so another month of crimes falls into the same ones; a point
 * belongs to the hexagon with the nearest centre (rounding of cube coordinates), and a point on a border always to the
 * same one.
 * Source: D. Carr, A. Olsen & D. White (1992), Hexagon mosaic maps, Cartography and Geographic Information Systems
 * 19(4), 228–236; A. Patel, Hexagonal grids, redblobgames.com (axial and cube coordinates).
 *
 * @param points  plane metres
 * @param sideM   side of a hexagon = from its middle to a corner; its area is 2.598 sideM²
 * @param top     default pointy
 * @throws ReeveError invalid_input — no event, an unknown place, a side not above 0 or too small for the area
 * Cost: O(n + hexagons log hexagons).
 * @example Array.from(countByHexagon({ xM: [0, 10, 180], yM: [0, 5, 0] }, 100).count) // => [2, 1]
 */
export function countByHexagon(points: PlanePoints, sideM: number, top: HexagonTop = 'pointy'): HexagonCounts {
  requireLength(sideM, 'The side of a hexagon');
  const box = boxOf(points);
  const furthest = Math.max(-box.westM, -box.southM, box.eastM, box.northM);
  if (furthest / sideM > 2 ** 23) throw new ReeveError('invalid_input', 'The hexagons are too small for the area.');
  const n = points.xM.length;
  // A flat hexagon is a pointy one with east and north exchanged.
  const [across, along] = top === 'pointy' ? [points.xM, points.yM] : [points.yM, points.xM];
  const numberOf = new Map<number, number>();
  const keys: number[] = [];
  const counts: number[] = [];
  for (let i = 0; i < n; i += 1) {
    const key = hexagonKey((across[i] ?? 0) / sideM, (along[i] ?? 0) / sideM);
    const known = numberOf.get(key);
    if (known === undefined) {
      numberOf.set(key, keys.length);
      keys.push(key);
      counts.push(1);
    } else {
      counts[known] = (counts[known] ?? 0) + 1;
    }
  }
  const order = Uint32Array.from(keys.keys()).toSorted((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
  const result = {
    q: new Int32Array(keys.length),
    r: new Int32Array(keys.length),
    count: new Uint32Array(keys.length),
    xM: new Float64Array(keys.length),
    yM: new Float64Array(keys.length),
  };
  for (const [k, at] of order.entries()) {
    const [q, r] = axialOf(keys[at] ?? 0);
    result.q[k] = q;
    result.r[k] = r;
    result.count[k] = counts[at] ?? 0;
    const [a, b] = [sideM * ROOT_3 * (q + r / 2), sideM * 1.5 * r];
    result.xM[k] = top === 'pointy' ? a : b;
    result.yM[k] = top === 'pointy' ? b : a;
  }
  return { ...result, sideM, top, n, warnings: hotspotWarnings({ n }) };
}

/**
 * The six corners of a hexagon, counter-clockwise.
 *
 * @returns x and y of each, plane metres
 */
export function hexagonCorners(
  xM: number,
  yM: number,
  sideM: number,
  top: HexagonTop,
): readonly (readonly [number, number])[] {
  const first = top === 'pointy' ? 30 : 0;
  return [0, 60, 120, 180, 240, 300].map((turn) => {
    const angle = ((first + turn) * Math.PI) / 180;
    return [xM + sideM * Math.cos(angle), yM + sideM * Math.sin(angle)];
  });
}

const ROOT_3 = Math.sqrt(3);
const SHIFT = 2 ** 25;

/** The hexagon of a point in units of the side, as one number that orders hexagons by r, then q. */
function hexagonKey(a: number, b: number): number {
  const q = (ROOT_3 / 3) * a - b / 3;
  const r = (2 / 3) * b;
  let wholeQ = Math.round(q);
  let wholeR = Math.round(r);
  const wholeS = Math.round(-q - r);
  const [offQ, offR, offS] = [Math.abs(wholeQ - q), Math.abs(wholeR - r), Math.abs(wholeS + q + r)];
  if (offQ > offR && offQ > offS) wholeQ = -wholeR - wholeS;
  else if (offR > offS) wholeR = -wholeQ - wholeS;
  return (wholeR + SHIFT) * (2 * SHIFT) + (wholeQ + SHIFT);
}

function axialOf(key: number): readonly [number, number] {
  const r = Math.floor(key / (2 * SHIFT));
  return [key - r * (2 * SHIFT) - SHIFT, r - SHIFT];
}
