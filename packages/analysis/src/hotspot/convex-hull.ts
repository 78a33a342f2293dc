import type { PlanePoints } from '../place/plane.ts';

/**
 * The smallest convex polygon around points.
 *
 * Method: A. M. Andrew (1979), Another efficient algorithm for convex hulls in two dimensions, Information Processing
 * Letters 9(5), 216–219.
 *
 * @param points plane metres, all known
 * @returns numbers of the corners, counter-clockwise from the westernmost; fewer than three if all are on a line.
 * Cost: O(n log n).
 * @example convexHull({ xM: [0, 2, 2, 0, 1], yM: [0, 0, 2, 2, 1] }) // => [0, 1, 2, 3]
 */
export function convexHull({ xM, yM }: PlanePoints): readonly number[] {
  const order = Uint32Array.from({ length: xM.length }, (_, i) => i).toSorted(
    (a, b) => (xM[a] ?? 0) - (xM[b] ?? 0) || (yM[a] ?? 0) - (yM[b] ?? 0),
  );
  const turn = (a: number, b: number, c: number): number =>
    ((xM[b] ?? 0) - (xM[a] ?? 0)) * ((yM[c] ?? 0) - (yM[a] ?? 0)) -
    ((yM[b] ?? 0) - (yM[a] ?? 0)) * ((xM[c] ?? 0) - (xM[a] ?? 0));
  const chain = (members: Iterable<number>): number[] => {
    const kept: number[] = [];
    for (const point of members) {
      while (kept.length >= 2 && turn(kept.at(-2) ?? 0, kept.at(-1) ?? 0, point) <= 0) kept.pop();
      kept.push(point);
    }
    kept.pop();
    return kept;
  };
  return [...chain(order), ...chain(order.toReversed())];
}

/** Area and perimeter of a polygon of points, in square metres and metres. */
export function measurePolygon(
  { xM, yM }: PlanePoints,
  corners: readonly number[],
): { readonly areaM2: number; readonly perimeterM: number } {
  let [twice, perimeterM] = [0, 0];
  const [left, base] = [xM[corners[0] ?? 0] ?? 0, yM[corners[0] ?? 0] ?? 0];
  for (const [k, corner] of corners.entries()) {
    const next = corners[(k + 1) % corners.length] ?? corner;
    const [x, y, toX, toY] = [xM[corner] ?? 0, yM[corner] ?? 0, xM[next] ?? 0, yM[next] ?? 0];
    twice += (x - left) * (toY - base) - (toX - left) * (y - base);
    perimeterM += Math.hypot(toX - x, toY - y);
  }
  return { areaM2: Math.abs(twice) / 2, perimeterM };
}
