import { ReeveError } from '@reeve/domain';
import { plainBytes } from '../plain-bytes.ts';
import { coordinateSystems } from '../place/coordinate-system.ts';
import type { RawRow } from '../split-rows.ts';
import { tidyName } from '../tidy.ts';
import { FeatureCutter, type Feature } from './feature-stream.ts';
import type { Table, TableSource } from './table.ts';

const PIECE_BYTES = 65_536;
const MOST_COLUMNS = 498;
/** Columns that the points give; a property of the same name steps back. */
const POINT_COLUMNS = ['longitude', 'latitude'];

/** The features of a GeoJSON file, some at a time. @throws ReeveError invalid_input — it is not GeoJSON or damaged */
export async function* readFeatures(source: TableSource): AsyncGenerator<readonly Feature[], void> {
  const cutter = new FeatureCutter();
  const decoder = new TextDecoder();
  for await (const chunk of plainBytes(source.open())) {
    for (let at = 0; at < chunk.length; at += PIECE_BYTES) {
      const features = cutter.push(decoder.decode(chunk.subarray(at, at + PIECE_BYTES), { stream: true }));
      if (features.length > 0) yield features;
    }
  }
  const last = cutter.push(decoder.decode());
  cutter.end();
  if (last.length > 0) yield last;
}

/**
 * Open GeoJSON as a table: two columns for the point, one for each property. The file is passed through once to learn its
 * properties. A file of shapes is a boundary file: `areas` tells how many and by what they are named.
 *
 * The line of a row is the number of its feature, from 1.
 *
 * @param head the beginning of the file, where an older file names its coordinate system
 * @throws ReeveError invalid_input — it is not GeoJSON, damaged, or has no features
 */
export async function openGeoJson(source: TableSource, head: string): Promise<Table> {
  const keys = new Map<string, Set<string>>();
  let [count, points, shapes] = [0, 0, 0];
  for await (const features of readFeatures(source)) {
    for (const { properties, geometry } of features) {
      count += 1;
      if (geometry && geometry.type.endsWith('Point')) points += 1;
      // Boundaries touching at a line or point come as collections.
      if (geometry && /Polygon$|^GeometryCollection$/.test(geometry.type)) shapes += 1;
      for (const [key, value] of Object.entries(properties)) {
        const values = keys.get(key) ?? new Set<string>();
        if (values.size < 100_000) values.add(textOf(value));
        keys.set(key, values);
        if (keys.size > MOST_COLUMNS)
          throw new ReeveError('invalid_input', 'The features have more properties than any table of events.');
      }
    }
  }
  if (count === 0) throw new ReeveError('invalid_input', 'There are no features in it.');
  const names = [...keys.keys()].filter((key) => !POINT_COLUMNS.includes(tidyName(key)));
  return {
    format: 'geojson',
    shape: undefined,
    named: true,
    system: systemIn(head),
    areas: shapes > points ? { count: shapes, properties: [...keys.keys()], ...namesOfAreas(keys, count) } : undefined,
    sheets: [
      {
        name: '',
        rows: async function* () {
          yield [{ line: 0, cells: [...POINT_COLUMNS, ...names] }];
          let line = 0;
          for await (const features of readFeatures(source)) {
            yield features.map(({ properties, geometry }): RawRow => {
              line += 1;
              return { line, cells: [...pointOf(geometry), ...names.map((name) => textOf(properties[name]))] };
            });
          }
        },
      },
    ],
  };
}

/** The point of a feature as two cells; the only one of several; empty for a shape. */
function pointOf(geometry: Feature['geometry']): readonly [string, string] {
  if (!geometry || !/^(?:Multi)?Point$/.test(geometry.type) || !Array.isArray(geometry.coordinates)) return ['', ''];
  const given: unknown[] = geometry.coordinates;
  const pair: unknown = geometry.type === 'Point' ? given : given[0];
  const [x, y]: unknown[] = Array.isArray(pair) ? pair : [];
  return typeof x === 'number' && typeof y === 'number' ? [String(x), String(y)] : ['', ''];
}

/** A property as a cell. What came out of JSON has a JSON form. */
const textOf = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);

/** `"crs": {"properties": {"name": "urn:ogc:def:crs:EPSG::27700"}}`, as files before RFC 7946 have it. */
function systemIn(head: string): number | undefined {
  const [, code] = /"crs"\s*:\s*\{[^{}]*\{[^{}]*"name"\s*:\s*"[^"]*EPSG:+(\d{4,6})"/.exec(head) ?? [];
  return code !== undefined && coordinateSystems().has(Number(code)) ? Number(code) : undefined;
}

/** The properties that tell areas apart: a code without spaces and a name. An area in two parts has both twice. */
function namesOfAreas(keys: ReadonlyMap<string, Set<string>>, count: number) {
  const best = (pattern: RegExp, fits: (values: Set<string>) => boolean): string | undefined => {
    const fitting = [...keys].filter(([, values]) => !values.has('') && fits(values));
    return (fitting.find(([key]) => pattern.test(key)) ?? fitting[0])?.[0];
  };
  return {
    code: best(
      /code|gss|number|num$/i,
      (values) => values.size > count * 0.9 && [...values].every((value) => /^[\p{L}\p{N}_.-]{1,20}$/u.test(value)),
    ),
    name: best(
      /name|district|ward|borough|label/i,
      (values) => values.size > count / 2 && [...values].some((value) => /\p{L}{3}/u.test(value)),
    ),
  };
}
