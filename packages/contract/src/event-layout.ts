import { CODED_COLUMNS, type CodedColumnName } from '@reeve/domain';

/**
 * Many events as columns in one message, for those who draw and count them. Little-endian:
 *
 *     8 bytes   REEVE-EV
 *     uint32    version of the layout, 1
 *     uint32    length of the head in bytes, filled up with spaces to a multiple of 8
 *     head      JSON in ASCII: rows, texts of the coded columns, and where each column stands, counted from the end of the head
 *     columns   each filled up to a multiple of 8, so that a reader may lay arrays over them where they are
 *
 * Columns: `id` (sixteen bytes a row), `fromMin` and `toMin` (float64, minutes since 1970-01-01 00:00 of the local wall clock),
 * `lon` and `lat` (float64, degrees, NaN in both where the place is not known), and the coded ones (uint8, uint16 or uint32:
 * the number of a text in the head). Rows are in order of `fromMin`, then of `id`.
 */
const MAGIC = 'REEVE-EV';
const VERSION = 1;
const HEAD_AT = 16;

const NUMBER_COLUMNS = ['fromMin', 'toMin', 'lon', 'lat'] as const;

export interface EventTexts {
  readonly values: readonly string[];
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
}
export interface EventTable {
  readonly n: number;
  readonly id: Uint8Array;
  readonly fromMin: Float64Array;
  readonly toMin: Float64Array;
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly coded: Readonly<Record<CodedColumnName, EventTexts>>;
}

interface ColumnPlace {
  readonly name: string;
  readonly kind: 'f64' | 'u8' | 'u16' | 'u32';
  readonly at: number;
  readonly length: number;
}
interface EventHead {
  readonly n: number;
  readonly texts: Readonly<Record<string, readonly string[]>>;
  readonly columns: readonly ColumnPlace[];
}

function writeAscii(into: Uint8Array, text: string, at: number): void {
  for (let i = 0; i < text.length; i += 1) into[at + i] = text.charCodeAt(i);
}

/** So many signs fit into one call. */
const SIGNS = 8192;
function readAscii(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += SIGNS) parts.push(String.fromCharCode(...bytes.subarray(at, at + SIGNS)));
  return parts.join('');
}

const padded = (bytes: number): number => Math.ceil(bytes / 8) * 8;

/** Codes in the narrowest numbers that hold them. */
function narrow({ values, codes }: EventTexts): EventTexts['codes'] {
  if (values.length <= 2 ** 8) return Uint8Array.from(codes);
  return values.length <= 2 ** 16 ? Uint16Array.from(codes) : codes;
}

const kindOf = (values: ArrayBufferView): ColumnPlace['kind'] => {
  if (values instanceof Float64Array) return 'f64';
  if (values instanceof Uint8Array) return 'u8';
  return values instanceof Uint16Array ? 'u16' : 'u32';
};

/** The parts of the message, to be sent one after the other; the columns of numbers are not copied. */
export function encodeEvents(table: EventTable): readonly Uint8Array[] {
  const arrays: readonly (readonly [string, EventTable['id'] | Float64Array | EventTexts['codes']])[] = [
    ['id', table.id],
    ...NUMBER_COLUMNS.map((name) => [name, table[name]] as const),
    ...CODED_COLUMNS.map((name) => [name, narrow(table.coded[name])] as const),
  ];
  const columns: ColumnPlace[] = [];
  const parts: Uint8Array[] = [];
  let at = 0;
  for (const [name, values] of arrays) {
    columns.push({ name, kind: kindOf(values), at, length: values.length });
    const gap = padded(values.byteLength) - values.byteLength;
    parts.push(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), new Uint8Array(gap));
    at += values.byteLength + gap;
  }
  const texts = Object.fromEntries(CODED_COLUMNS.map((name) => [name, table.coded[name].values]));
  const head: EventHead = { n: table.n, texts, columns };
  const json = JSON.stringify(head).replaceAll(
    /[\u0080-\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const front = new Uint8Array(HEAD_AT + padded(json.length)).fill(0x20);
  writeAscii(front, MAGIC, 0);
  writeAscii(front, json, HEAD_AT);
  const view = new DataView(front.buffer);
  view.setUint32(8, VERSION, true);
  view.setUint32(12, padded(json.length), true);
  return [front, ...parts];
}

/**
 * Read a message back. Its arrays lie over the message itself.
 *
 * @throws Error it is not such a message, it is of another version, or it was cut off
 */
export function decodeEvents(message: ArrayBuffer): EventTable {
  const bytes = new Uint8Array(message);
  if (bytes.length < HEAD_AT || readAscii(bytes.subarray(0, MAGIC.length)) !== MAGIC)
    throw new Error('this is not a message of events');
  const view = new DataView(message);
  const version = view.getUint32(8, true);
  if (version !== VERSION) throw new Error(`events of layout ${version}, where ${VERSION} is read`);
  const headBytes = view.getUint32(12, true);
  // what encodeEvents wrote under this version
  const head = JSON.parse(readAscii(bytes.subarray(HEAD_AT, HEAD_AT + headBytes))) as EventHead;
  const begin = HEAD_AT + headBytes;
  const place = (name: string): ColumnPlace => {
    const found = head.columns.find((column) => column.name === name);
    if (!found) throw new Error(`events without the column ${name}`);
    return found;
  };
  const numbers = (name: string): Float64Array => {
    const { at, length } = place(name);
    return new Float64Array(message, begin + at, length);
  };
  const codes = (name: string): EventTexts['codes'] => {
    const { kind, at, length } = place(name);
    if (kind === 'u8') return new Uint8Array(message, begin + at, length);
    return kind === 'u16' ? new Uint16Array(message, begin + at, length) : new Uint32Array(message, begin + at, length);
  };
  const ids = place('id');
  const coded = CODED_COLUMNS.map((name) => [name, { values: head.texts[name] ?? [], codes: codes(name) }]);
  return {
    n: head.n,
    id: new Uint8Array(message, begin + ids.at, ids.length),
    fromMin: numbers('fromMin'),
    toMin: numbers('toMin'),
    lon: numbers('lon'),
    lat: numbers('lat'),
    coded: Object.fromEntries(coded) as EventTable['coded'], // one entry a name
  };
}
