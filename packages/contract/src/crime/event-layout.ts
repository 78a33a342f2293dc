import { CODED_COLUMNS, type CodedColumnName } from '@reeve/domain';
import { packColumn, unpackColumn, type ColumnPlace } from './event-planes.ts';

/**
 * Many events as columns in one message, for drawing and counting. Little-endian:
 *
 *     8 bytes   REEVE-EV
 *     uint32    version of the layout, 2
 *     uint32    length of the head in bytes
 *     head      JSON in ASCII: rows, seconds of a step of time, steps from 1970-01-01 00:00 of the local wall clock to the
 *               first row, texts of the coded columns, and the place of each column, counted
 *               from the end of the head
 *     keys      eight bytes a row: the last eight of the id
 *     columns   whole numbers, each as `packColumn` writes it
 *
 * Columns: `from` (steps of time since the row before, in the first 0), `lasts` (steps
 * from beginning to end), `lon` and `lat` (ten-millionths of a degree, about a centimetre, a gap in both where the place is not
 * known), and the coded ones (the number of a text in the head). A step is a minute, or a second where a time has seconds. Rows
 * are in order of `fromMin`, then of id.
 */
const MAGIC = 'REEVE-EV';
const VERSION = 2;
const HEAD_AT = 16;
/** The magic string of a message. */
export const EVENTS_MEDIA_TYPE = 'application/vnd.reeve.events';

const ID_BYTES = 16;
/** Bytes of a key, with 62 random bits: in one of two million messages of two million events, two keys collide. */
export const KEY_BYTES = 8;
/** Steps of a degree. */
const DEGREE = 10_000_000;

export interface EventTexts {
  readonly values: readonly string[];
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
}
interface Columns {
  readonly n: number;
  /** Minutes since 1970-01-01 00:00 of the local wall clock. */
  readonly fromMin: Float64Array;
  readonly toMin: Float64Array;
  /** Degrees, NaN in both where the place is not known. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly coded: Readonly<Record<CodedColumnName, EventTexts>>;
}
export interface EventTable extends Columns {
  /** `KEY_BYTES` a row: the end of its id. */
  readonly key: Uint8Array;
}

interface EventHead {
  readonly n: number;
  readonly stepS: 1 | 60;
  readonly start: number;
  readonly texts: Readonly<Record<string, readonly string[]>>;
  readonly columns: readonly ColumnPlace[];
}

function writeAscii(into: Uint8Array, text: string, at: number): void {
  for (let i = 0; i < text.length; i += 1) into[at + i] = text.charCodeAt(i);
}

/** The number of characters that fit into one call. */
const SIGNS = 8192;
function readAscii(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += SIGNS) parts.push(String.fromCharCode(...bytes.subarray(at, at + SIGNS)));
  return parts.join('');
}

function keysOf(id: Uint8Array, n: number): Uint8Array {
  const keys = new Uint8Array(KEY_BYTES * n);
  for (let row = 0; row < n; row += 1)
    for (let byte = 0; byte < KEY_BYTES; byte += 1)
      keys[KEY_BYTES * row + byte] = id[ID_BYTES * row + ID_BYTES - KEY_BYTES + byte] ?? 0;
  return keys;
}

/** Steps from the previous start to this one, and from start to end. */
function stepsOf({ n, fromMin, toMin }: Columns, stepsAMinute: number) {
  const [since, lasts] = [new Float64Array(n), new Float64Array(n)];
  let before = Math.round((fromMin[0] ?? 0) * stepsAMinute);
  const start = before;
  for (let row = 0; row < n; row += 1) {
    const from = Math.round((fromMin[row] ?? 0) * stepsAMinute);
    since[row] = from - before;
    lasts[row] = Math.round((toMin[row] ?? 0) * stepsAMinute) - from;
    before = from;
  }
  return { start, since, lasts };
}

function placesOf(degrees: Float64Array): Float64Array {
  const places = new Float64Array(degrees.length);
  for (let row = 0; row < degrees.length; row += 1) places[row] = Math.round((degrees[row] ?? 0) * DEGREE);
  return places;
}

function areWhole(values: Float64Array): boolean {
  for (let row = 0; row < values.length; row += 1) if (!Number.isInteger(values[row])) return false;
  return true;
}

/** The parts of the message, to be sent one after the other. @param table its `id` has sixteen bytes a row */
export function encodeEvents(table: Columns & { readonly id: Uint8Array }): readonly Uint8Array[] {
  const { n, lon, lat, coded } = table;
  const stepS = areWhole(table.fromMin) && areWhole(table.toMin) ? 60 : 1;
  const { start, since, lasts } = stepsOf(table, 60 / stepS);
  const packed = [
    packColumn('from', since),
    packColumn('lasts', lasts),
    packColumn('lon', placesOf(lon)),
    packColumn('lat', placesOf(lat)),
    ...CODED_COLUMNS.map((name) => packColumn(name, coded[name].codes)),
  ];
  const keys = keysOf(table.id, n);
  const columns: ColumnPlace[] = [];
  let at = keys.length;
  for (const { bytes, ...column } of packed) {
    columns.push({ ...column, at });
    at += bytes.length;
  }
  const texts = Object.fromEntries(CODED_COLUMNS.map((name) => [name, coded[name].values]));
  const head: EventHead = { n, stepS, start, texts, columns };
  const json = JSON.stringify(head).replaceAll(
    /[\u0080-\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const front = new Uint8Array(HEAD_AT + json.length);
  writeAscii(front, MAGIC, 0);
  writeAscii(front, json, HEAD_AT);
  const view = new DataView(front.buffer);
  view.setUint32(8, VERSION, true);
  view.setUint32(12, json.length, true);
  return [front, keys, ...packed.map(({ bytes }) => bytes)];
}

/**
 * Read a message back.
 *
 * @throws Error not such a message, another version, or cut off
 */
export function decodeEvents(message: ArrayBuffer): EventTable {
  const bytes = new Uint8Array(message);
  if (bytes.length < HEAD_AT || readAscii(bytes.subarray(0, MAGIC.length)) !== MAGIC)
    throw new Error('this is not a message of events');
  const view = new DataView(message);
  const version = view.getUint32(8, true);
  if (version !== VERSION) throw new Error(`events of layout ${version}, where ${VERSION} is read`);
  const begin = HEAD_AT + view.getUint32(12, true);
  // written by encodeEvents in this version
  const { n, stepS, start, texts, columns } = JSON.parse(readAscii(bytes.subarray(HEAD_AT, begin))) as EventHead;
  const body = bytes.subarray(begin);
  if (body.length < KEY_BYTES * n) throw new Error('events cut off in their keys');
  const column = <Into extends { readonly length: number; [row: number]: number }>(name: string, into: Into): Into => {
    const found = columns.find((one) => one.name === name);
    if (!found) throw new Error(`events without the column ${name}`);
    return unpackColumn(body, found, into);
  };
  const degrees = (name: string): Float64Array => column(name, new Float64Array(n)).map((steps) => steps / DEGREE);
  const fromMin = column('from', new Float64Array(n));
  const toMin = column('lasts', new Float64Array(n));
  const stepsAMinute = 60 / stepS;
  let steps = start;
  for (let row = 0; row < n; row += 1) {
    steps += fromMin[row] ?? 0;
    fromMin[row] = steps / stepsAMinute;
    toMin[row] = (steps + (toMin[row] ?? 0)) / stepsAMinute;
  }
  const coded = CODED_COLUMNS.map((name) => {
    const values = texts[name] ?? [];
    return [name, { values, codes: column(name, codesFor(values.length, n)) }];
  });
  return {
    n,
    key: body.slice(0, KEY_BYTES * n),
    fromMin,
    toMin,
    lon: degrees('lon'),
    lat: degrees('lat'),
    coded: Object.fromEntries(coded) as EventTable['coded'], // one entry per name
  };
}

/** The narrowest number array for this many texts. */
function codesFor(texts: number, n: number): EventTexts['codes'] {
  if (texts <= 2 ** 8) return new Uint8Array(n);
  return texts <= 2 ** 16 ? new Uint16Array(n) : new Uint32Array(n);
}
