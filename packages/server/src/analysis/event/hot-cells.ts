import {
  adjustedZBands,
  cellMiddles,
  countByCell,
  fromPlane,
  giStar,
  gridFor,
  hotspotSentence,
  placeWarnings,
  type HotspotFinding,
} from '@reeve/analysis';
import { leftOut, MOST_ROWS, type EventMethodRule } from './method.ts';
import { placedOf } from './selected.ts';

/** Confidence of each band. */
const SURE = [0, 0.95, 0.99, 0.999];

/** Which cells, with their neighbours, have more crime than expected by chance? */
export const hotCells: EventMethodRule<'hot_cells', HotspotFinding> = {
  version: '1',
  run: (events, { cellM }) => {
    const placed = placedOf(events);
    const { grid, values, n } = countByCell(placed.points, gridFor(placed.points, cellM, cellM));
    const scores = giStar({ grid, values });
    const bands = adjustedZBands(scores.z, scores.hasValue);
    const hot = Array.from(bands.keys())
      .filter((cell) => (bands[cell] ?? 0) > 0)
      .toSorted((a, b) => (scores.z[b] ?? 0) - (scores.z[a] ?? 0) || a - b);
    const shown = hot.slice(0, MOST_ROWS);
    const middles = fromPlane(cellMiddles(grid, shown), placed.plane);
    const cold = bands.filter((band) => band < 0).length;
    const inHot = hot.reduce((sum, cell) => sum + (values[cell] ?? 0), 0);
    const share = inHot / n;
    return {
      result: {
        n,
        leftOut: leftOut({ no_place: placed.withoutPlace, discovered: events.discovered }),
        figures: [
          { name: 'cells', value: scores.cells, unit: 'count' },
          { name: 'hot_cells', value: hot.length, unit: 'count' },
          { name: 'cold_cells', value: cold, unit: 'count' },
          { name: 'hot_share', value: share, unit: 'share' },
        ],
        table: {
          columns: [
            { name: 'lon', unit: 'degrees' },
            { name: 'lat', unit: 'degrees' },
            { name: 'crimes', unit: 'count' },
            { name: 'z', unit: 'score' },
            { name: 'band', unit: 'share' },
          ],
          rows: shown.map((cell, i) => [
            middles.lon[i] ?? null,
            middles.lat[i] ?? null,
            values[cell] ?? 0,
            scores.z[cell] ?? 0,
            SURE[bands[cell] ?? 0] ?? null,
          ]),
          rowsInAll: hot.length,
        },
        warnings: [...new Set([...scores.warnings, ...placeWarnings(placed.precision, cellM), 'bounding_box_area'])],
      },
      found: { kind: 'significant', n, cells: scores.cells, hot: hot.length, cold },
    };
  },
  sentence: hotspotSentence,
};
