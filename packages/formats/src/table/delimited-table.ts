import { ReeveError, type TextEncoding } from '@reeve/domain';
import { plainBytes } from '../encoding/plain-bytes.ts';
import { feedAll, RowFeed, type TextShape } from './row-feed.ts';
import { guessSingleByte } from '../encoding/single-byte-encoding.ts';
import { detectEncoding, Utf8Tally } from '../encoding/text-encoding.ts';
import { detectTableDialect } from './detect-table-dialect.ts';
import type { Table, TableOverrides, TableSource } from './table.ts';

const HEAD_BYTES = 65_536;
/** Bytes of lines beyond ASCII that are kept to judge the encoding. */
const SAMPLE_BYTES = 16_384;

/**
 * Opens a delimited text, also one compressed with gzip. The whole file is read once: only its last byte shows whether
 * it is UTF-8.
 *
 * @throws ReeveError invalid_input — the file is empty or no text
 */
export async function openDelimited(source: TableSource, overrides: TableOverrides = {}): Promise<Table> {
  const shape = await shapeOf(source, overrides);
  return {
    format: 'text',
    shape,
    named: false,
    system: undefined,
    areas: undefined,
    sheets: [
      {
        name: '',
        rows: async function* () {
          for await (const { rows } of feedAll(plainBytes(source.open()), new RowFeed(shape))) {
            if (rows.length > 0) yield rows;
          }
        },
      },
    ],
  };
}

async function shapeOf(source: TableSource, overrides: TableOverrides): Promise<TextShape> {
  const head = new Uint8Array(HEAD_BYTES);
  const beyond = new Uint8Array(SAMPLE_BYTES);
  const tally = new Utf8Tally();
  let [headBytes, beyondBytes] = [0, 0];
  for await (const chunk of plainBytes(source.open())) {
    if (headBytes < HEAD_BYTES) {
      const piece = chunk.subarray(0, HEAD_BYTES - headBytes);
      head.set(piece, headBytes);
      headBytes += piece.length;
    }
    if (tally.add(chunk) && beyondBytes < SAMPLE_BYTES) beyondBytes += copyBeyond(chunk, beyond.subarray(beyondBytes));
  }
  if (headBytes === 0) throw new ReeveError('invalid_input', 'The file is empty.');
  const first = head.subarray(0, headBytes);
  const marked = detectEncoding(first);
  const encoding: TextEncoding =
    overrides.encoding ?? (marked === 'utf-8' ? settle(tally, beyond.subarray(0, beyondBytes)) : marked);
  const text = new TextDecoder(encoding).decode(first, { stream: true });
  const dialect = detectTableDialect(text);
  return { encoding, ...dialect, ...(overrides.delimiter === undefined ? {} : { delimiter: overrides.delimiter }) };
}

const settle = (tally: Utf8Tally, beyond: Uint8Array): TextEncoding =>
  tally.encoding() === 'utf-8' ? 'utf-8' : guessSingleByte(beyond);

/** Copies the surroundings of bytes beyond ASCII while there is room; returns how much was copied. */
function copyBeyond(chunk: Uint8Array, room: Uint8Array): number {
  let used = 0;
  for (let at = 0; at < chunk.length && used < room.length; at += 1) {
    if ((chunk[at] ?? 0) < 0x80) continue;
    let stop = at;
    while (stop < chunk.length && stop - at < 80 && chunk[stop] !== 0x0a) stop += 1;
    const piece = chunk.subarray(Math.max(0, at - 20), Math.min(stop, Math.max(0, at - 20) + room.length - used));
    room.set(piece, used);
    used += piece.length;
    at = stop;
  }
  return used;
}
