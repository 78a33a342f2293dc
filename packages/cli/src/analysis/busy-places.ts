import { type PlacePrecision, placesOfKeys, placesOfPoints } from '@reeve/analysis';
import { ReeveError } from '@reeve/domain';
import type { GivenOptions } from '../command.ts';
import { readEventFile } from './event-file.ts';

/** The text the reader uses for an empty type column. */
const EMPTY_WORDS = 'Not stated';

/** One place with its crimes. */
export interface BusyPlace {
  readonly crimes: number;
  /** As in the file; null if places are distinguished by coordinates. */
  readonly address: string | null;
  readonly lon: number | null;
  readonly lat: number | null;
}

/** The places of a file, busiest first. */
export interface BusyPlaces {
  readonly places: readonly BusyPlace[];
  readonly placePrecision: PlacePrecision;
  readonly withoutPlace: number;
  readonly rejected: number;
  readonly notes: readonly string[];
}

/**
 * The places of a file with their crimes: by address if its column is given, else by coordinates.
 *
 * @param options those of `readEventFile`; address: the column
 * @param step    metres that coordinates are rounded to
 * @throws ReeveError invalid_input — as `readEventFile`; neither addresses nor places finer than an area
 */
export async function readBusyPlaces(
  path: string,
  options: GivenOptions,
  step: number | undefined,
): Promise<BusyPlaces> {
  const address = options.get('address');
  // The reader keeps one text column per event: here the address, because the kind of crime is not needed.
  const file = await readEventFile(path, address === undefined ? options : new Map([...options, ['type', address]]));
  const byAddress = address !== undefined;
  if (!byAddress && (file.placePrecision === 'area' || file.placePrecision === 'none')) {
    throw new ReeveError('invalid_input', 'The file knows no places finer than an area, so none can be counted.');
  }
  const rows = Array.from(file.type.keys()).filter((row) =>
    byAddress
      ? !['', EMPTY_WORDS].includes(file.type[row]?.trim() ?? '')
      : !Number.isNaN(coordinate(file.points.xM, row) + coordinate(file.points.yM, row)),
  );
  const { counts, firstEvent } = byAddress
    ? placesOfKeys(rows.map((row) => file.type[row]?.trim() ?? ''))
    : placesOfPoints(
        {
          xM: Float64Array.from(rows, (row) => coordinate(file.points.xM, row)),
          yM: Float64Array.from(rows, (row) => coordinate(file.points.yM, row)),
        },
        step,
      );
  const places = Array.from(counts, (crimes, place): BusyPlace => {
    const row = rows[firstEvent[place] ?? 0] ?? 0;
    const words = byAddress ? (file.type[row]?.trim() ?? null) : null;
    return { crimes, address: words, lon: degrees(file.lon[row]), lat: degrees(file.lat[row]) };
  });
  return {
    places: places.toSorted((a, b) => b.crimes - a.crimes),
    placePrecision: byAddress ? 'exact' : file.placePrecision,
    withoutPlace: file.type.length - rows.length,
    rejected: file.rejected,
    notes: file.notes,
  };
}

/** Formats places as a file, by its extension. @throws ReeveError invalid_input — another ending */
export function placesAsFile(path: string, places: readonly BusyPlace[]): string {
  if (path.endsWith('.geojson')) {
    const features = places.map(({ crimes, address, lon, lat }) => ({
      type: 'Feature',
      geometry: lon === null || lat === null ? null : { type: 'Point', coordinates: [lon, lat] },
      properties: address === null ? { crimes } : { crimes, address },
    }));
    return JSON.stringify({ type: 'FeatureCollection', features });
  }
  if (!path.endsWith('.csv')) throw new ReeveError('invalid_input', '--out must end in .csv or .geojson.');
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const rows = places.map(({ crimes, address, lon, lat }) =>
    [lon ?? '', lat ?? '', crimes, ...(address === null ? [] : [quoted(address)])].join(','),
  );
  const byAddress = places.some((place) => place.address !== null);
  return [`lon,lat,crimes${byAddress ? ',address' : ''}`, ...rows, ''].join('\n');
}

function coordinate(values: Float64Array, row: number): number {
  return values[row] ?? Number.NaN;
}

function degrees(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : Number(value.toFixed(6));
}
