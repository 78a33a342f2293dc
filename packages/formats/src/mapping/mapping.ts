import {
  COLUMN_ROLES,
  DATE_ORDERS,
  DELIMITERS,
  PLACE_PRECISIONS,
  ReeveError,
  TEXT_ENCODINGS,
  THOUSANDS_MARKS,
  TIME_PRECISIONS,
  type ColumnRole,
  type DateOrder,
  type TextEncoding,
  type ThousandsMark,
} from '@reeve/domain';
import { murmur3Hex } from '../crime/murmur3.ts';
import { coordinateSystems } from '../place/coordinate-system.ts';

/** A column by its tidied heading, or by its number from 1. */
export type ColumnRef = string | number;

/**
 * The meaning of a table's columns: enough to read its rows as crimes, and next month's file again. A plain value that
 * can be stored, shared and printed; it can be made by hand.
 */
export interface Mapping {
  readonly format: 'reeve-mapping';
  readonly version: 1;
  readonly title: string;
  /** The headings it was made for: see `headingsKey`. */
  readonly headings: string;
  readonly table: {
    /** Rows above the heading or the first data. */
    readonly skipRows: number;
    readonly heading: boolean;
    /** Null: as found in the file. */
    readonly encoding: TextEncoding | null;
    readonly delimiter: (typeof DELIMITERS)[number] | null;
    /** Names of the sheets to read; null: every sheet that has these columns. */
    readonly sheets: readonly string[] | null;
  };
  readonly columns: Readonly<Partial<Record<ColumnRole, ColumnRef>>>;
  readonly dates: {
    readonly order: DateOrder;
    readonly precision: (typeof TIME_PRECISIONS)[number];
    /** Zone in which the times are to be expressed if the file states them in UTC; null: they are local as written. */
    readonly fromUtcTo: string | null;
  };
  readonly place: {
    /** EPSG code; null: not known yet, so no coordinates can be read. */
    readonly system: number | null;
    readonly precision: (typeof PLACE_PRECISIONS)[number];
    /** The thousands separator in coordinates such as `457,123`, if it could be the decimal mark; null: none. */
    readonly thousands: ThousandsMark | null;
  };
  readonly types: {
    /** The type of every row, if no column has it. */
    readonly all: string | null;
    /** The agency's own name for a type as written in the file (tidied); others are unchanged. */
    readonly names: Readonly<Record<string, string>>;
  };
  readonly areas: {
    /** The agency's code of an area by the file's code or, without one, its name (tidied); others are unchanged. */
    readonly names: Readonly<Record<string, string>>;
  };
}

/** True if a mapping names columns of coordinates. */
export const hasPlace = ({ columns }: Pick<Mapping, 'columns'>): boolean =>
  columns.x !== undefined || columns.xy !== undefined || columns.yx !== undefined;

/**
 * Returns a key that two headings share if they name the same columns, in any order; without heading only the width
 * counts.
 */
export function headingsKey(names: readonly string[], heading: boolean): string {
  if (!heading) return `columns:${names.length}`;
  const used = names.filter((name) => name !== '');
  return `headings:${murmur3Hex(JSON.stringify(used.toSorted()))}`;
}

/** Returns the stored mappings made for these columns. Offer the first. */
export function mappingsFor<T extends Pick<Mapping, 'headings'>>(
  stored: readonly T[],
  names: readonly string[],
  heading: boolean,
): readonly T[] {
  const key = headingsKey(names, heading);
  return stored.filter(({ headings }) => headings === key);
}

/** Returns a mapping as a file: JSON, two spaces, keys in the order of the type. `parseMapping` restores it. */
export function printMapping(mapping: Mapping): string {
  return `${JSON.stringify(parseMapping(mapping), undefined, 2)}\n`;
}

/**
 * Parses an external value as a mapping. Unknown keys are refused: they can carry settings this reader would miss.
 *
 * @param value a mapping's JSON, parsed or as text
 * @throws ReeveError invalid_input — naming the invalid part
 */
export function parseMapping(value: unknown): Mapping {
  const root = record(typeof value === 'string' ? fromJson(value) : value, 'The mapping', [
    'format',
    'version',
    'title',
    'headings',
    'table',
    'columns',
    'dates',
    'place',
    'types',
    'areas',
  ]);
  if (root['format'] !== 'reeve-mapping') throw refusal('This is not a mapping of Reeve.');
  if (root['version'] !== 1) throw refusal('The mapping is of another version; this Reeve reads version 1.');
  const table = record(root['table'], 'table', ['skipRows', 'heading', 'encoding', 'delimiter', 'sheets']);
  const columns = record(root['columns'], 'columns', COLUMN_ROLES);
  const dates = record(root['dates'], 'dates', ['order', 'precision', 'fromUtcTo']);
  const place = record(root['place'], 'place', ['system', 'precision', 'thousands']);
  const types = record(root['types'], 'types', ['all', 'names']);
  // A mapping made before areas could be named has none.
  const areas = record(root['areas'] ?? { names: {} }, 'areas', ['names']);
  return {
    format: 'reeve-mapping',
    version: 1,
    title: text(root['title'], 'title'),
    headings: text(root['headings'], 'headings'),
    table: {
      skipRows: count(table['skipRows'], 'table.skipRows', 0, 1000),
      heading: flag(table['heading'], 'table.heading'),
      encoding: orNull(table['encoding'], (one) => oneOf(one, TEXT_ENCODINGS, 'table.encoding')),
      delimiter: orNull(table['delimiter'], (one) => oneOf(one, DELIMITERS, 'table.delimiter')),
      sheets: orNull(table['sheets'], sheetNames),
    },
    columns: columnsOf(columns),
    dates: {
      order: oneOf(dates['order'], DATE_ORDERS, 'dates.order'),
      precision: oneOf(dates['precision'], TIME_PRECISIONS, 'dates.precision'),
      fromUtcTo: orNull(dates['fromUtcTo'], zoneName),
    },
    place: {
      system: orNull(place['system'], systemCode),
      precision: oneOf(place['precision'], PLACE_PRECISIONS, 'place.precision'),
      thousands: orNull(place['thousands'], (one) => oneOf(one, THOUSANDS_MARKS, 'place.thousands')),
    },
    types: {
      all: orNull(types['all'], (one) => text(one, 'types.all', 80)),
      names: namesOf(types['names'], 'types.names'),
    },
    areas: { names: namesOf(areas['names'], 'areas.names') },
  };
}

const refusal = (sentence: string): ReeveError => new ReeveError('invalid_input', sentence);

function fromJson(value: string): unknown {
  try {
    return JSON.parse(value.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new ReeveError('invalid_input', 'The mapping is not JSON.', {}, { cause });
  }
}

function record(value: unknown, what: string, keys: readonly string[]): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refusal(`${what} must be an object.`);
  const strange = Object.keys(value).find((key) => !keys.includes(key));
  if (strange !== undefined)
    throw refusal(`${what} holds "${strange.slice(0, 40)}", which this version does not know.`);
  return Object.fromEntries(Object.entries(value));
}

function text(value: unknown, what: string, most = 300): string {
  if (typeof value !== 'string' || value.length > most)
    throw refusal(`${what} must be a text of at most ${most} characters.`);
  return value;
}

function flag(value: unknown, what: string): boolean {
  if (typeof value !== 'boolean') throw refusal(`${what} must be true or false.`);
  return value;
}

function count(value: unknown, what: string, least: number, most: number): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
  throw refusal(`${what} must be a whole number from ${least} to ${most}.`);
}

function oneOf<T extends string>(value: unknown, choices: readonly T[], what: string): T {
  const found = choices.find((choice) => choice === value);
  if (found === undefined)
    throw refusal(`${what} must be one of ${choices.map((one) => JSON.stringify(one)).join(', ')}.`);
  return found;
}

function orNull<T>(value: unknown, read: (value: unknown) => T): T | null {
  return value === null || value === undefined ? null : read(value);
}

function sheetNames(value: unknown): readonly string[] {
  if (!Array.isArray(value) || value.length > 1000) throw refusal('table.sheets must be a list of names.');
  return value.map((one) => text(one, 'A name in table.sheets'));
}

function columnsOf(columns: Readonly<Record<string, unknown>>): Mapping['columns'] {
  const given = COLUMN_ROLES.filter((role) => columns[role] !== undefined);
  return Object.fromEntries(
    given.map((role) => {
      const ref = columns[role];
      return [role, typeof ref === 'string' ? text(ref, `columns.${role}`) : count(ref, `columns.${role}`, 1, 500)];
    }),
  );
}

function zoneName(value: unknown): string {
  const name = text(value, 'dates.fromUtcTo', 60);
  try {
    new Intl.DateTimeFormat('en', { timeZone: name }).format(0);
    return name;
  } catch (cause) {
    throw new ReeveError(
      'invalid_input',
      'dates.fromUtcTo must name a time zone such as Europe/London.',
      {},
      { cause },
    );
  }
}

function systemCode(value: unknown): number {
  const code = count(value, 'place.system', 1, 999_999);
  if (!coordinateSystems().has(code)) throw refusal(`place.system: EPSG:${code} is not among the systems Reeve knows.`);
  return code;
}

const MOST_NAMES = 5000;

function namesOf(value: unknown, what: string): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refusal(`${what} must be an object.`);
  const entries = Object.entries(value);
  if (entries.length > MOST_NAMES) throw refusal(`${what} must hold at most ${MOST_NAMES} names.`);
  return Object.fromEntries(entries.map(([from, to]) => [from, text(to, `A name in ${what}`, 80)]));
}
