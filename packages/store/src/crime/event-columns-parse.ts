import { CODED_COLUMNS, ReeveError } from '@reeve/domain';
import { TextCodes } from './event-columns-text.ts';

/** Rows of one block. Blocks are freed one column at a time while the columns are sorted. */
export const BLOCK_ROWS = 65_536;

export interface Block {
  readonly id: Uint8Array;
  readonly fromMin: Float64Array;
  readonly toMin: Float64Array;
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  readonly codes: readonly Uint32Array[];
}

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
  readonly blocks: Block[] = [];
  readonly codes: readonly TextCodes[] = CODED_COLUMNS.map(() => new TextCodes());
  n = 0;
  #begun = false;

  take(piece: Buffer): void {
    const view = new DataView(piece.buffer, piece.byteOffset, piece.byteLength);
    let at = 0;
    if (!this.#begun) {
      at = HEAD_BYTES + view.getUint32(HEAD_BYTES - 4);
      this.#begun = true;
    }
    while (at < piece.length) {
      const fields = view.getInt16(at);
      if (fields === -1) return; // the end
      if (fields !== FIELDS)
        throw new ReeveError('internal', 'The database answered with other columns than asked for.');
      at = this.#row(piece, view, at + 2);
    }
  }

  #row(piece: Buffer, view: DataView, begin: number): number {
    const nth = this.n % BLOCK_ROWS;
    if (nth === 0) this.blocks.push(newBlock());
    const block = this.blocks.at(-1);
    if (!block) throw new ReeveError('internal', 'A block was just made.');
    let at = begin + 4;
    const target = 16 * nth;
    for (let i = 0; i < 16; i += 1) block.id[target + i] = piece[at + i] ?? 0;
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
      if (codes) codes[nth] = this.codes[column]?.codeOf(piece, at + 4, length) ?? 0;
      at += 4 + length;
    }
    this.n += 1;
    return at;
  }
}

const minutesAt = (view: DataView, at: number): number =>
  EPOCH_MIN + (view.getInt32(at) * 4_294_967_296 + view.getUint32(at + 4)) / MICROSECONDS_A_MINUTE;

function newBlock(): Block {
  return {
    id: new Uint8Array(16 * BLOCK_ROWS),
    fromMin: new Float64Array(BLOCK_ROWS),
    toMin: new Float64Array(BLOCK_ROWS),
    lon: new Float64Array(BLOCK_ROWS),
    lat: new Float64Array(BLOCK_ROWS),
    codes: CODED_COLUMNS.map(() => new Uint32Array(BLOCK_ROWS)),
  };
}
