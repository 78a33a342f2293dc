import { ReeveError } from '@reeve/domain';
import type { RawRow } from './split-rows.ts';
import { tidyName } from '../encoding/tidy.ts';
import type { Feature } from './feature-stream.ts';
import type { Sheet, Table, TableAreas } from './table.ts';

const MOST_COLUMNS = 498;
const MOST_VALUES = 100_000;
/** Each layer is unpacked and passed through; a file of events has few. */
const MOST_LAYERS = 50;
/** Columns from the points; a property of the same name gets another column name. */
const POINT_COLUMNS = ['longitude', 'latitude'];

/** Features of one kind in a file, read from its beginning each time. */
export interface FeatureLayer {
  /** `''` if a file has one layer without a name. */
  readonly name: string;
  readonly features: () => AsyncGenerator<readonly Feature[], void>;
}

/**
 * Returns features as a table: two columns for the point, one for each property. Each layer is read once first to learn
 * its properties. A file of shapes is a boundary file: `areas` gives their number and the property that names them.
 *
 * The line of a row is the number of its feature, from 1.
 *
 * @throws ReeveError invalid_input — there are no features, or more properties than any table of events has
 */
export async function featureTable(
  format: Table['format'],
  layers: readonly FeatureLayer[],
  system: number | undefined,
): Promise<Table> {
  if (layers.length > MOST_LAYERS)
    throw new ReeveError(
      'invalid_input',
      `The file has more than ${MOST_LAYERS} layers. Export the one with the crimes.`,
    );
  const looked: { readonly sheet: Sheet; readonly areas: TableAreas | undefined; readonly count: number }[] = [];
  for (const layer of layers) looked.push(await lookAt(layer));
  const filled = looked.filter(({ count }) => count > 0);
  const [first] = filled;
  if (!first) throw new ReeveError('invalid_input', 'There are no features in it.');
  const events = filled.filter(({ areas }) => !areas);
  return {
    format,
    shape: undefined,
    named: true,
    system,
    areas: events.length === 0 ? first.areas : undefined,
    sheets: (events.length === 0 ? filled : events).map(({ sheet }) => sheet),
  };
}

async function lookAt({ name, features }: FeatureLayer) {
  const keys = new Map<string, Set<string>>();
  let [count, points, shapes] = [0, 0, 0];
  for await (const some of features()) {
    for (const { properties, geometry } of some) {
      count += 1;
      if (geometry && geometry.type.endsWith('Point')) points += 1;
      // Boundaries touching at a line or point are collections.
      if (geometry && /Polygon$|^GeometryCollection$/.test(geometry.type)) shapes += 1;
      for (const [key, value] of Object.entries(properties)) {
        const values = keys.get(key) ?? new Set<string>();
        if (values.size < MOST_VALUES) values.add(textOf(value));
        keys.set(key, values);
        if (keys.size > MOST_COLUMNS)
          throw new ReeveError('invalid_input', 'The features have more properties than any table of events.');
      }
    }
  }
  const names = [...keys.keys()].filter((key) => !POINT_COLUMNS.includes(tidyName(key)));
  return {
    count,
    areas: shapes > points ? { count: shapes, properties: [...keys.keys()], ...namesOfAreas(keys, count) } : undefined,
    sheet: { name, rows: () => rowsOf(features, names) },
  };
}

async function* rowsOf(
  features: FeatureLayer['features'],
  names: readonly string[],
): AsyncGenerator<readonly RawRow[], void> {
  yield [{ line: 0, cells: [...POINT_COLUMNS, ...names] }];
  let line = 0;
  for await (const some of features()) {
    yield some.map(({ properties, geometry }): RawRow => {
      line += 1;
      return { line, cells: [...pointOf(geometry), ...names.map((name) => textOf(properties[name]))] };
    });
  }
}

/** The point of a feature as two cells; the only one of several; empty for a shape. */
function pointOf(geometry: Feature['geometry']): readonly [string, string] {
  if (!geometry || !/^(?:Multi)?Point$/.test(geometry.type) || !Array.isArray(geometry.coordinates)) return ['', ''];
  const given: unknown[] = geometry.coordinates;
  const pair: unknown = geometry.type === 'Point' ? given : given[0];
  const [x, y]: unknown[] = Array.isArray(pair) ? pair : [];
  return typeof x === 'number' && typeof y === 'number' ? [String(x), String(y)] : ['', ''];
}

/** Returns a property as the text of a cell. Values parsed from JSON can always be written as JSON. */
const textOf = (value: unknown): string =>
  value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);

/** The properties that identify areas: a code without spaces and a name. An area in two parts has both twice. */
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
