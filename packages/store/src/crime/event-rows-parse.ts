import { CODED_COLUMNS, EVENT_BLOCK_ROWS, ReeveError, type EventBlock } from '@reeve/domain';
import { TextCodes } from './event-rows-text.ts';

/** Minutes from 1970-01-01, the epoch of wall-clock times here, to 2000-01-01, that of PostgreSQL. */
const EPOCH_MIN = 10_957 * 1440;
const MICROSECONDS_A_MINUTE = 60_000_000;
/** `PGCOPY\n\xff\r\n\0`, flags, length of the extension. */
const HEAD_BYTES = 19;
const FIELDS = 5 + CODED_COLUMNS.length;

/**
 * Parses rows of `copy (…) to stdout (format binary)`: id, from, to, lon, lat, then the coded columns in their order.
 * Each chunk contains whole rows, as the connection delivers them.
 */
export class RowReader {
  readonly blocks: EventBlock[] = [];
  readonly codes: readonly TextCodes[] = CODED_COLUMNS.map(() => new TextCodes());
  n = 0;
  #begun = false;
  /** The memory of the last chunk: hundreds of rows are in the same. */
  #memory: ArrayBufferLike = new ArrayBuffer(0);
  #view = new DataView(this.#memory);
  #bytes = new Uint8Array(this.#memory);

  take({ buffer, byteOffset, byteLength }: Uint8Array): void {
    if (buffer !== this.#memory) {
      this.#memory = buffer;
      this.#view = new DataView(buffer);
      this.#bytes = new Uint8Array(buffer);
    }
    const end = byteOffset + byteLength;
    let at = byteOffset;
    if (!this.#begun) {
      at += HEAD_BYTES + this.#view.getUint32(at + HEAD_BYTES - 4);
      this.#begun = true;
    }
    while (at < end) {
      const fields = this.#view.getInt16(at);
      if (fields === -1) return; // the end
      if (fields !== FIELDS)
        throw new ReeveError('internal', 'The database answered with other columns than asked for.');
      at = this.#row(this.#bytes, this.#view, at + 2);
    }
  }

  #row(bytes: Uint8Array, view: DataView, begin: number): number {
    const nth = this.n % EVENT_BLOCK_ROWS;
    if (nth === 0) this.blocks.push(newBlock());
    const block = this.blocks.at(-1);
    if (!block) throw new ReeveError('internal', 'A block was just made.');
    let at = begin + 4;
    for (let word = 0; word < 4; word += 1) block.id[4 * nth + word] = view.getUint32(at + 4 * word, IS_LITTLE_ENDIAN);
    at += 20;
    block.fromMin[nth] = minutesAt(view, at);
    at += 12;
    block.toMin[nth] = minutesAt(view, at);
    at += 8;
    const hasLon = view.getInt32(at) === 8;
    block.lon[nth] = hasLon ? view.getFloat64(at + 4) : Number.NaN;
    at += hasLon ? 12 : 4;
    const hasLat = view.getInt32(at) === 8;
    block.lat[nth] = hasLat ? view.getFloat64(at + 4) : Number.NaN;
    at += hasLat ? 12 : 4;
    for (let column = 0; column < CODED_COLUMNS.length; column += 1) {
      const length = view.getInt32(at);
      const codes = block.codes[column];
      if (codes) codes[nth] = this.codes[column]?.codeOf(bytes, at + 4, length) ?? 0;
      at += 4 + length;
    }
    this.n += 1;
    return at;
  }
}

/** Whether the machine stores the low byte of a word first. */
const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

const minutesAt = (view: DataView, at: number): number =>
  EPOCH_MIN + (view.getInt32(at) * 4_294_967_296 + view.getUint32(at + 4)) / MICROSECONDS_A_MINUTE;

function newBlock(): EventBlock {
  return {
    id: new Uint32Array(4 * EVENT_BLOCK_ROWS),
    fromMin: new Float64Array(EVENT_BLOCK_ROWS),
    toMin: new Float64Array(EVENT_BLOCK_ROWS),
    lon: new Float64Array(EVENT_BLOCK_ROWS),
    lat: new Float64Array(EVENT_BLOCK_ROWS),
    codes: CODED_COLUMNS.map(() => new Uint32Array(EVENT_BLOCK_ROWS)),
  };
}
