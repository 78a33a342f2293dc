import { dbscan, fromPlane, hotspotSentence, placeWarnings, type HotspotFinding } from '@reeve/analysis';
import { leftOut, MOST_ROWS, type EventMethodRule } from './method.ts';
import { placedOf } from './selected.ts';

/** Which crimes are close together, and which are in no cluster? */
export const clusters: EventMethodRule<'clusters', HotspotFinding> = {
  version: '1',
  run: (events, { withinM, leastEvents }) => {
    const placed = placedOf(events);
    const found = dbscan(placed.points, withinM, leastEvents);
    const shown = Math.min(found.clusters, MOST_ROWS);
    const boxes = Array.from({ length: shown }, () => ({
      west: Infinity,
      south: Infinity,
      east: -Infinity,
      north: -Infinity,
    }));
    for (const [i, cluster] of found.cluster.entries()) {
      const box = boxes[cluster - 1];
      if (!box) continue;
      const [x, y] = [placed.points.xM[i] ?? 0, placed.points.yM[i] ?? 0];
      box.west = Math.min(box.west, x);
      box.east = Math.max(box.east, x);
      box.south = Math.min(box.south, y);
      box.north = Math.max(box.north, y);
    }
    const middles = fromPlane(
      {
        xM: Float64Array.from(boxes, ({ west, east }) => (west + east) / 2),
        yM: Float64Array.from(boxes, ({ south, north }) => (south + north) / 2),
      },
      placed.plane,
    );
    const [noise = 0, largest = 0] = found.size;
    return {
      result: {
        n: found.n,
        leftOut: leftOut({ no_place: placed.withoutPlace, discovered: events.discovered }),
        figures: [
          { name: 'clusters', value: found.clusters, unit: 'count' },
          { name: 'largest', value: largest, unit: 'count' },
          { name: 'noise', value: noise, unit: 'count' },
        ],
        table: {
          columns: [
            { name: 'cluster', unit: 'count' },
            { name: 'crimes', unit: 'count' },
            { name: 'lon', unit: 'degrees' },
            { name: 'lat', unit: 'degrees' },
            { name: 'across', unit: 'metres' },
          ],
          rows: boxes.map(({ west, east, south, north }, i) => [
            i + 1,
            found.size[i + 1] ?? 0,
            middles.lon[i] ?? null,
            middles.lat[i] ?? null,
            Math.hypot(east - west, north - south),
          ]),
          rowsInAll: found.clusters,
        },
        warnings: [...new Set([...found.warnings, ...placeWarnings(placed.precision, withinM)])],
      },
      found: { kind: 'clusters', n: found.n, clusters: found.clusters, inside: found.n - noise },
    };
  },
  sentence: hotspotSentence,
};
