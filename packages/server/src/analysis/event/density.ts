import { cellMiddles, fromPlane, gridFor, hotspotSentence, placeWarnings, type HotspotFinding } from '@reeve/analysis';
import { kdeInParallel } from '@reeve/compute';
import { leftOut, type EventMethodRule } from './method.ts';
import { placedOf } from './selected.ts';

/** Where are crimes dense? */
export const density: EventMethodRule<'density', HotspotFinding> = {
  version: '1',
  run: async (events, { kernel, bandwidthM, cellM }) => {
    const placed = placedOf(events);
    const surface = await kdeInParallel(placed.points, gridFor(placed.points, cellM, bandwidthM), {
      kernel,
      bandwidthM,
      unit: 'per_km2',
    });
    const { grid, values, maximum, n } = surface;
    const peak = values.indexOf(maximum);
    const middle = fromPlane(cellMiddles(grid, [peak]), placed.plane);
    return {
      result: {
        n,
        leftOut: leftOut({ no_place: placed.withoutPlace, discovered: events.discovered }),
        figures: [
          { name: 'maximum', value: maximum, unit: 'per_km2' },
          { name: 'maximum_lon', value: middle.lon[0] ?? null, unit: 'degrees' },
          { name: 'maximum_lat', value: middle.lat[0] ?? null, unit: 'degrees' },
          { name: 'bandwidth', value: bandwidthM, unit: 'metres' },
          { name: 'cells', value: values.length, unit: 'count' },
        ],
        table: null,
        warnings: [
          ...new Set([
            ...surface.warnings,
            ...placeWarnings(placed.precision, Math.min(bandwidthM, cellM)),
            'edge_effects',
          ]),
        ],
      },
      found: { kind: 'density', n, perKm2: maximum, bandwidthM },
    };
  },
  sentence: hotspotSentence,
};
