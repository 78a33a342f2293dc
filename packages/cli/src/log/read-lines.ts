import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { ReeveError } from '@reeve/domain';

const PIECE_BYTES = 1_048_576;
const GZIP = Buffer.from([0x1f, 0x8b]);
const NEWLINE = 10;
/** Replaces an incomplete line: a byte that no format uses. */
const TORN = Buffer.from([0]);

/**
 * The lines of a file, some hundred at a time, each without its newline, as bytes that are valid until the next batch is read. A
 * compressed file is decompressed. Memory does not grow with the file.
 *
 * @throws ReeveError invalid_input — it cannot be read, or the compressed data are damaged
 */
export async function* linesOf(path: string): AsyncGenerator<readonly Buffer[], void> {
  let rest: Buffer | undefined;
  for await (const piece of await piecesOf(path)) {
    const bytes = rest === undefined ? piece : Buffer.concat([rest, piece]);
    const lines: Buffer[] = [];
    let from = 0;
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, from)) {
      lines.push(bytes.subarray(from, end));
      from = end + 1;
    }
    rest = from < bytes.length ? bytes.subarray(from) : undefined;
    yield lines;
  }
  // A line without a newline is incomplete: the file was truncated.
  if (rest !== undefined) yield [TORN];
}

async function piecesOf(path: string): Promise<AsyncIterable<Buffer>> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw new ReeveError('invalid_input', `There is no file ${path}.`);
  const head = Buffer.alloc(GZIP.length);
  const handle = await open(path).catch((cause: unknown) => {
    throw new ReeveError('invalid_input', `${path} cannot be read.`, {}, { cause });
  });
  await handle.read(head, 0, GZIP.length, 0);
  await handle.close();
  const file = createReadStream(path, { highWaterMark: PIECE_BYTES });
  if (!head.equals(GZIP)) return file;
  const plain = createGunzip({ chunkSize: PIECE_BYTES });
  file.on('error', (error) => plain.destroy(error)).pipe(plain);
  return readable(plain, path);
}

async function* readable(pieces: AsyncIterable<Buffer>, path: string): AsyncGenerator<Buffer, void> {
  try {
    yield* pieces;
  } catch (cause) {
    throw new ReeveError('invalid_input', `${path} is damaged: it cannot be decompressed to its end.`, {}, { cause });
  }
}
