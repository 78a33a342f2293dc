import type { AreaShape } from './area-shape.ts';

/** Entries of the index for each edge, at most: a little more memory than the corners themselves. */
const ENTRIES_AN_EDGE = 4;

/**
 * Returns what decides whether points are inside an area, for many points and many corners: exactly as `isInsideRing` does for each of
 * its rings, from the edges alone that reach the height of the point.
 *
 * Method: bands of equal height, each with the edges that reach it; as many as give at most some five entries an edge.
 *
 * Cost: O(corners) to begin with, memory as well; then O(edges in the band of the point), a few for a boundary of any number of
 * corners, all of them for one whose every edge goes from its bottom to its top.
 */
export function insideByBands({ rings }: AreaShape): (x: number, y: number) => boolean {
  const edges = edgesOf(rings);
  const { count, south, north } = edges;
  if (count === 0) return () => false;
  const height = north - south;
  const reached = edges.climbed / height;
  const bands = Math.max(1, Math.min(count, Math.floor((ENTRIES_AN_EDGE * count) / reached)));
  const band = (y: number): number => Math.min(bands - 1, Math.max(0, Math.floor(((y - south) / height) * bands)));
  const starts = new Uint32Array(bands + 1);
  const each = (visit: (band: number, edge: number) => void): void => {
    for (let edge = 0; edge < count; edge += 1) {
      const [one, other] = [band(edges.y1[edge] ?? 0), band(edges.y2[edge] ?? 0)];
      for (let b = Math.min(one, other); b <= Math.max(one, other); b += 1) visit(b, edge);
    }
  };
  each((b) => (starts[b + 1] = (starts[b + 1] ?? 0) + 1));
  for (let b = 0; b < bands; b += 1) starts[b + 1] = (starts[b + 1] ?? 0) + (starts[b] ?? 0);
  const [listed, next] = [new Uint32Array(starts[bands] ?? 0), starts.slice()];
  each((b, edge) => {
    listed[next[b] ?? 0] = edge;
    next[b] = (next[b] ?? 0) + 1;
  });
  return (x, y) => {
    let inside = false;
    if (!(y >= south && y <= north)) return inside;
    const b = band(y);
    for (let at = starts[b] ?? 0; at < (starts[b + 1] ?? 0); at += 1) {
      const edge = listed[at] ?? 0;
      const [xi, yi] = [edges.x1[edge] ?? 0, edges.y1[edge] ?? 0];
      const [xj, yj] = [edges.x2[edge] ?? 0, edges.y2[edge] ?? 0];
      if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
    }
    return inside;
  };
}

/** All edges of some rings that are not level, from each corner to the one before it, as `isInsideRing` has them. */
function edgesOf(rings: AreaShape['rings']) {
  const most = rings.reduce((sum, { xM }) => sum + xM.length, 0);
  const [x1, y1, x2, y2] = [0, 1, 2, 3].map(() => new Float64Array(most)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ]; // four of four
  let [count, climbed, south, north] = [0, 0, Infinity, -Infinity];
  for (const { xM, yM } of rings)
    for (let i = 0, j = xM.length - 1; i < xM.length; j = i, i += 1) {
      const [yi, yj] = [yM[i] ?? 0, yM[j] ?? 0];
      if (yi === yj) continue;
      [x1[count], y1[count], x2[count], y2[count]] = [xM[i] ?? 0, yi, xM[j] ?? 0, yj];
      count += 1;
      climbed += Math.abs(yi - yj);
      south = Math.min(south, yi, yj);
      north = Math.max(north, yi, yj);
    }
  return { count, climbed, south, north, x1, y1, x2, y2 };
}
