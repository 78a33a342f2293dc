import type { TextEncoding } from '@reeve/domain';
import { detectDialect } from './detect-dialect.ts';
import { RowSplitter, type Dialect, type RawRow } from './split-rows.ts';
import { detectEncoding } from '../encoding/text-encoding.ts';

/** The format of the bytes of a delimited text. */
export interface TextShape extends Dialect {
  readonly encoding: TextEncoding;
}

/** Bytes read to determine the shape of a text. */
const HEAD_BYTES = 65_536;
/** Largest piece processed at a time, so that a file passed whole costs no more memory than one that streams. */
const PIECE_BYTES = 65_536;

/**
 * Turns the bytes of a delimited text into rows as they arrive. Without a `shape` it buffers the first 64 KiB until it
 * has found one.
 */
export class RowFeed {
  #shape: TextShape | undefined;
  #decoder: TextDecoder | undefined;
  #splitter: RowSplitter | undefined;
  #held: Uint8Array[] = [];
  #heldBytes = 0;

  constructor(shape?: TextShape) {
    if (shape) this.#open(shape);
  }

  /** The shape given or found; undefined while it is being determined. */
  get shape(): TextShape | undefined {
    return this.#shape;
  }

  /**
   * The rows that `bytes` complete.
   *
   * @throws ReeveError invalid_input — the file is empty or no text
   */
  push(bytes: Uint8Array): RawRow[] {
    if (this.#splitter && this.#decoder) return this.#splitter.push(this.#decoder.decode(bytes, { stream: true }));
    this.#held.push(bytes);
    this.#heldBytes += bytes.length;
    return this.#heldBytes < HEAD_BYTES ? [] : this.#release();
  }

  /**
   * The rows that the end of the file completes.
   *
   * @throws ReeveError invalid_input — the file is empty or no text
   */
  end(): RawRow[] {
    const rows = this.#shape ? [] : this.#release();
    return [...rows, ...(this.#splitter?.push(this.#decoder?.decode() ?? '') ?? []), ...(this.#splitter?.end() ?? [])];
  }

  #open(shape: TextShape): void {
    this.#shape = shape;
    this.#decoder = new TextDecoder(shape.encoding);
    this.#splitter = new RowSplitter(shape);
  }

  #release(): RawRow[] {
    const held = concat(this.#held, this.#heldBytes);
    this.#held = [];
    const head = held.subarray(0, HEAD_BYTES);
    const encoding = detectEncoding(head);
    this.#open({ encoding, ...detectDialect(new TextDecoder(encoding).decode(head, { stream: true })) });
    return this.push(held);
  }
}

/** A piece of a file of at most 64 KiB, and the rows it completes. The last piece is empty: the end of the file. */
export interface FedPiece {
  readonly piece: Uint8Array;
  readonly rows: readonly RawRow[];
}

/**
 * Feed a whole file, piece by piece. Leaving the loop early closes the source.
 *
 * @throws ReeveError invalid_input — the file is empty or no text
 */
export async function* feedAll(chunks: AsyncIterable<Uint8Array>, feed: RowFeed): AsyncGenerator<FedPiece, void> {
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += PIECE_BYTES) {
      const piece = chunk.subarray(at, at + PIECE_BYTES);
      yield { piece, rows: feed.push(piece) };
    }
  }
  yield { piece: new Uint8Array(0), rows: feed.end() };
}

function concat(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
