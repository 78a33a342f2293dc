import { ReeveError } from '@reeve/domain';
import { joinPieces } from './whole-file.ts';

/** A value of a row. */
export type SqliteValue = string | number | Uint8Array | null;

export interface SqliteRow {
  readonly rowId: number;
  readonly values: readonly SqliteValue[];
}

const HEADER_BYTES = 100;
const [INTERIOR, LEAF] = [5, 13];
const ENCODINGS = ['utf-8', 'utf-8', 'utf-16le', 'utf-16be'];

const damaged = (): ReeveError =>
  new ReeveError('invalid_input', 'The file is damaged or was cut off; save it again and choose that file.');

/** True if bytes begin like an SQLite database. */
export const isSqlite = (head: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(head.subarray(0, 16)) === 'SQLite format 3\0';

/**
 * Reads the rows of tables from an SQLite database: pages, table b-trees and records, and nothing else. It runs no SQL,
 * so a hostile file can only be damaged. The contents of an adjacent write-ahead log are not read.
 *
 * Source: "Database File Format", sqlite.org/fileformat2.html, sections 1.3, 1.6, 2.1.
 */
export class SqliteFile {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #pageBytes: number;
  /** Bytes of a page that are in use; the rest is reserved for extensions. */
  readonly #usable: number;
  readonly #decoder: TextDecoder;

  /** @throws ReeveError invalid_input — it is no database */
  constructor(bytes: Uint8Array) {
    if (bytes.length < HEADER_BYTES || !isSqlite(bytes)) throw damaged();
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const size = this.#view.getUint16(16);
    this.#pageBytes = size === 1 ? 65_536 : size;
    this.#usable = this.#pageBytes - (bytes[20] ?? 0);
    if (this.#pageBytes < 512 || (this.#pageBytes & (this.#pageBytes - 1)) !== 0 || this.#usable < 480) throw damaged();
    this.#decoder = new TextDecoder(ENCODINGS[this.#view.getUint32(56)] ?? 'utf-8');
  }

  /**
   * Yields the rows of the table whose b-tree begins at a page, in the order of their ids.
   *
   * @throws ReeveError invalid_input — the database is damaged
   */
  *rows(rootPage: number): Generator<SqliteRow, void> {
    const seen = new Set<number>();
    // No byte belongs to two rows, so all of them together are no larger than the file.
    let left = this.#bytes.length;
    const pages = [rootPage];
    for (let page = pages.pop(); page !== undefined; page = pages.pop()) {
      if (seen.has(page)) throw damaged();
      seen.add(page);
      const at = this.#begin(page) + (page === 1 ? HEADER_BYTES : 0);
      const kind = this.#bytes[at];
      if (kind !== INTERIOR && kind !== LEAF) throw damaged();
      const cells = this.#cells(page, at, kind === INTERIOR ? 12 : 8);
      if (kind === LEAF)
        for (const cell of cells) {
          left -= this.#varint(this.#bytes, cell)[0];
          if (left < 0) throw damaged();
          yield this.#row(cell);
        }
      else pages.push(this.#uint32(at + 8), ...cells.map((cell) => this.#uint32(cell)).toReversed());
    }
  }

  #begin(page: number): number {
    const at = (page - 1) * this.#pageBytes;
    if (page < 1 || at + this.#pageBytes > this.#bytes.length) throw damaged();
    return at;
  }

  #uint32(at: number): number {
    if (at < 0 || at + 4 > this.#bytes.length) throw damaged();
    return this.#view.getUint32(at);
  }

  /** Returns the offsets of the cells of a page. */
  #cells(page: number, at: number, headBytes: number): number[] {
    const count = this.#view.getUint16(at + 3);
    const begin = this.#begin(page);
    if (at + headBytes + 2 * count > begin + this.#pageBytes) throw damaged();
    return Array.from({ length: count }, (_, nth) => begin + this.#view.getUint16(at + headBytes + 2 * nth));
  }

  #row(cell: number): SqliteRow {
    const [size, afterSize] = this.#varint(this.#bytes, cell);
    const [rowId, at] = this.#varint(this.#bytes, afterSize);
    return { rowId, values: this.#values(this.#payload(at, size)) };
  }

  /** Returns the bytes of a record: on its page and, if it is long, on a chain of others. */
  #payload(at: number, size: number): Uint8Array {
    const most = this.#usable - 35;
    const least = Math.floor(((this.#usable - 12) * 32) / 255) - 23;
    const rest = least + ((size - least) % (this.#usable - 4));
    const local = size <= most ? size : rest <= most ? rest : least;
    if (at + local > this.#bytes.length) throw damaged();
    const pieces = [this.#bytes.subarray(at, at + local)];
    let left = size - local;
    let next = left > 0 ? this.#uint32(at + local) : 0;
    while (left > 0) {
      const begin = this.#begin(next);
      const length = Math.min(left, this.#usable - 4);
      pieces.push(this.#bytes.subarray(begin + 4, begin + 4 + length));
      left -= length;
      next = this.#uint32(begin);
    }
    return pieces.length === 1 ? (pieces[0] ?? new Uint8Array(0)) : joinPieces(pieces);
  }

  #values(record: Uint8Array): SqliteValue[] {
    const [headBytes, first] = this.#varint(record, 0);
    if (headBytes > record.length) throw damaged();
    const values: SqliteValue[] = [];
    const view = new DataView(record.buffer, record.byteOffset, record.byteLength);
    let body = headBytes;
    for (let at = first; at < headBytes;) {
      const [type, next] = this.#varint(record, at);
      at = next;
      const length = lengthOf(type);
      if (body + length > record.length) throw damaged();
      values.push(this.#value(type, record, view, body, length));
      body += length;
    }
    return values;
  }

  #value(type: number, record: Uint8Array, view: DataView, at: number, length: number): SqliteValue {
    if (type === 0) return null;
    if (type === 7) return view.getFloat64(at);
    if (type === 8 || type === 9) return type - 8;
    if (type < 7) {
      let value = view.getInt8(at);
      for (let nth = 1; nth < length; nth += 1) value = value * 256 + (record[at + nth] ?? 0);
      return value;
    }
    const bytes = record.subarray(at, at + length);
    return type % 2 === 0 ? bytes : this.#decoder.decode(bytes);
  }

  /** Returns a number of seven bits per byte, the highest first, and its end. */
  #varint(bytes: Uint8Array, at: number): readonly [value: number, next: number] {
    let value = 0;
    for (let nth = 0; nth < 9; nth += 1) {
      const byte = bytes[at + nth];
      if (byte === undefined) throw damaged();
      if (nth === 8) return [value * 256 + byte, at + 9];
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) return [value, at + nth + 1];
    }
    throw damaged();
  }
}

const INTEGER_BYTES = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];

function lengthOf(type: number): number {
  if (type < INTEGER_BYTES.length) return INTEGER_BYTES[type] ?? 0;
  if (type < 12) throw damaged();
  return Math.floor((type - 12) / 2);
}
