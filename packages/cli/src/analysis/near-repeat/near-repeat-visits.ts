import { writeFile } from 'node:fs/promises';
import { type KnoxResult, nearRepeatReach, type Visit, visitList } from '@reeve/analysis';
import { fromDayNumber, isLocalDate, ReeveError, toDayNumber } from '@reeve/domain';
import type { CommandOption, GivenOptions } from '../../command.ts';
import { readPositives } from '../../read-value.ts';
import type { EventFile } from '../event-file.ts';
import type { KeptEvents } from './near-repeat-events.ts';

export const VISIT_OPTIONS: Readonly<Record<string, CommandOption>> = {
  out: { value: 'FILE.csv|.geojson', about: 'write the addresses to visit, each with the last day to do so' },
  within: {
    value: 'M,DAYS',
    about: 'how near and for how long a crime makes an address worth a visit; default: as the test finds',
  },
  'as-of': { value: 'DATE', about: 'day of the list; default: the last day in the file' },
};

export interface VisitRequest {
  readonly path: string;
  /** Undefined: the distance and duration of near repeats found by the test. */
  readonly within: { readonly withinM: number; readonly withinDays: number } | undefined;
  readonly asOf: number | undefined;
}

/** The requested list; undefined if none. */
export function readVisitOptions(options: GivenOptions): VisitRequest | undefined {
  const path = options.get('out');
  if (typeof path !== 'string') {
    if (options.has('within') || options.has('as-of')) {
      throw new ReeveError('invalid_input', '--within and --as-of are for the list that --out writes.');
    }
    return undefined;
  }
  if (!/\.(csv|geojson)$/.test(path)) throw new ReeveError('invalid_input', '--out must end in .csv or .geojson.');
  const [withinM, withinDays] = readPositives(options, 'within', [2]) ?? [];
  const asOf = options.get('as-of');
  if (asOf !== undefined && (asOf === true || !isLocalDate(asOf))) {
    throw new ReeveError('invalid_input', '--as-of must be a date such as 2026-03-02.');
  }
  const within = withinM === undefined || withinDays === undefined ? undefined : { withinM, withinDays };
  return { path, within, asOf: asOf === undefined ? undefined : toDayNumber(asOf) };
}

/** Writes the list, if requested. @returns a note of what was written */
export async function writeVisitList(
  request: VisitRequest | undefined,
  { events, rows }: KeptEvents,
  file: EventFile,
  knox: KnoxResult,
): Promise<readonly string[]> {
  if (request === undefined) return [];
  const reach = request.within ?? nearRepeatReach(knox.cells);
  if (!reach)
    return [
      `${request.path} was not written: nearest and soonest is no more than chance here, so a list would rest on nothing. --within M,DAYS makes one all the same.`,
    ];
  const asOf = request.asOf ?? events.day.reduce((last, day) => Math.max(last, day), -Infinity);
  const visits = visitList(events, { ...reach, asOf });
  const placed = visits.map((visit) => {
    const row = rows[visit.address] ?? 0;
    return { ...visit, lon: file.lon[row] ?? Number.NaN, lat: file.lat[row] ?? Number.NaN };
  });
  await writeFile(request.path, request.path.endsWith('.csv') ? asCsv(placed) : asGeoJson(placed));
  return [
    `${request.path}: ${visits.length} addresses to visit as of ${fromDayNumber(asOf)}, within ${reach.withinM} m and ${reach.withinDays} days of a crime.`,
  ];
}

interface PlacedVisit extends Visit {
  readonly lon: number;
  readonly lat: number;
}

const degrees = (value: number): number | null => (Number.isNaN(value) ? null : Math.round(value * 1e6) / 1e6);
const metres = (value: number): number => Math.round(value * 100) / 100;

function asCsv(visits: readonly PlacedVisit[]): string {
  const lines = visits.map(({ xM, yM, lon, lat, untilDay, crimes, nearestM }) =>
    [
      metres(xM),
      metres(yM),
      degrees(lon) ?? '',
      degrees(lat) ?? '',
      fromDayNumber(untilDay),
      crimes,
      metres(nearestM),
    ].join(','),
  );
  return `${['x_m,y_m,lon,lat,visit_until,crimes_nearby,nearest_m', ...lines].join('\n')}\n`;
}

function asGeoJson(visits: readonly PlacedVisit[]): string {
  if (visits.some(({ lon, lat }) => Number.isNaN(lon + lat))) {
    throw new ReeveError('invalid_input', 'Give --crs, so that the addresses can be laid on the map, or write a .csv.');
  }
  const features = visits.map(({ lon, lat, untilDay, crimes, nearestM }) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [degrees(lon), degrees(lat)] },
    properties: { visitUntil: fromDayNumber(untilDay), crimesNearby: crimes, nearestM: metres(nearestM) },
  }));
  return `${JSON.stringify({ type: 'FeatureCollection', features })}\n`;
}
