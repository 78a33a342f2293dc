import { ReeveError } from '@reeve/domain';
import { coordinateSystem, toDegreesFrom, WGS84 } from '../place/coordinate-system.ts';
import type { Feature } from './feature-stream.ts';
import { readFeatures } from './open-table.ts';
import type { TableSource } from './table.ts';

/** One area of a boundary file, in degrees. */
export interface BoundaryArea {
  readonly code: string;
  readonly name: string;
  /** Polygons, each its outer ring and then its holes, each ring as longitude, latitude, longitude, latitude … without its first corner again. */
  readonly polygons: readonly (readonly (readonly number[])[])[];
}

/** The content of a boundary file. */
export interface BoundaryFile {
  readonly areas: readonly BoundaryArea[];
  readonly corners: number;
  /** Features without a shape, as labels and empty ones are. */
  readonly leftOut: number;
}

/** More than these are a country in full detail: no agency's map needs it. */
export const MOST_AREAS = 10_000;
export const MOST_CORNERS = 1_000_000;
const LONGEST_TEXT = 200;

/**
 * Reads the areas of a boundary file (GeoJSON, GeoPackage or a zipped shapefile, also .gz). Features with the same code
 * are parts of one area. Corners are kept to a centimetre.
 *
 * @param named  the properties with code and name; an area without a code uses its name, without both its number
 * @param system EPSG code of the coordinates, if the file names one; else degrees, as in RFC 7946
 * @throws ReeveError invalid_input — no areas, a corner outside the earth's coordinates, more than Reeve keeps
 */
export async function readAreas(
  source: TableSource,
  named: { readonly code?: string | undefined; readonly name?: string | undefined },
  system: number = WGS84,
): Promise<BoundaryFile> {
  const toDegrees = toDegreesFrom(coordinateSystem(system));
  const areas = new Map<string, { code: string; name: string; polygons: (readonly (readonly number[])[])[] }>();
  let [number, corners, leftOut] = [0, 0, 0];
  for await (const features of readFeatures(source))
    for (const { properties, geometry } of features) {
      number += 1;
      const polygons = polygonsOf(geometry).flatMap((polygon) => {
        const rings = polygon.map((ring) => ringOf(ring, number, toDegrees)).filter((ring) => ring.length >= 6);
        return rings.length > 0 ? [rings] : [];
      });
      if (polygons.length === 0) {
        leftOut += 1;
        continue;
      }
      corners += polygons.reduce((sum, rings) => sum + rings.reduce((all, ring) => all + ring.length / 2, 0), 0);
      const name = textOf(named.name === undefined ? undefined : properties[named.name]);
      const code = textOf(named.code === undefined ? undefined : properties[named.code]) || name || String(number);
      const before = areas.get(code);
      if (before) before.polygons.push(...polygons);
      else areas.set(code, { code, name: name || code, polygons });
      if (areas.size > MOST_AREAS || corners > MOST_CORNERS)
        throw new ReeveError(
          'invalid_input',
          `The file has more than ${MOST_AREAS} areas or ${MOST_CORNERS} corners. Simplify it first.`,
          { because: 'areas_too_many' },
        );
    }
  if (areas.size === 0) throw new ReeveError('invalid_input', 'There are no areas in it.', { because: 'areas_none' });
  return { areas: [...areas.values()], corners, leftOut };
}

function textOf(value: unknown): string {
  const text = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
  return text.trim().replaceAll('\0', '').slice(0, LONGEST_TEXT);
}

/** The polygons of a geometry; of a collection those of its members. */
function polygonsOf(geometry: Feature['geometry']): readonly (readonly unknown[])[] {
  if (!geometry) return [];
  const { type, coordinates, geometries = [] } = geometry;
  if (type === 'Polygon') return [listOf(coordinates)];
  if (type === 'MultiPolygon') return listOf(coordinates).map(listOf);
  return geometries.flatMap((one) =>
    isGeometry(one) ? polygonsOf({ type: one.type, coordinates: one.coordinates }) : [],
  );
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const isGeometry = (value: unknown): value is { type: string; coordinates: unknown } =>
  typeof value === 'object' &&
  value !== null &&
  'type' in value &&
  typeof value.type === 'string' &&
  'coordinates' in value;

function ringOf(ring: unknown, feature: number, toDegrees: ReturnType<typeof toDegreesFrom>): readonly number[] {
  const flat: number[] = [];
  for (const corner of listOf(ring)) {
    const [x, y]: readonly unknown[] = listOf(corner);
    const place = typeof x === 'number' && typeof y === 'number' ? toDegrees(x, y) : undefined;
    if (!place)
      throw new ReeveError('invalid_input', `Area ${feature} of the file has a corner that lies nowhere on earth.`, {
        because: 'areas_nowhere',
      });
    const [lon, lat] = place.map((degrees) => Math.round(degrees * 1e7) / 1e7);
    if (lon === flat.at(-2) && lat === flat.at(-1)) continue;
    flat.push(lon ?? 0, lat ?? 0);
  }
  const isClosed = flat.length > 2 && flat[0] === flat.at(-2) && flat[1] === flat.at(-1);
  return isClosed ? flat.slice(0, -2) : flat;
}
