import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Texts. Fonts and pictures of the bundle are compressed already. */
const SHRINKS = /\.(js|mjs|css|json|svg|wasm|html|txt)$/;
/** A smaller file fits into one packet uncompressed. */
const LEAST_BYTES = 1024;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/**
 * Writes a `.br` and a `.gz` next to each file of a folder that compresses; the server sends these instead of
 * compressing each response. Browsers request brotli over https and on localhost, and gzip elsewhere.
 */
export async function compressAssets(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && SHRINKS.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const take = async (): Promise<void> => {
    for (let file = files.pop(); file !== undefined; file = files.pop()) await compressFile(file);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, take));
}

async function compressFile(file: string): Promise<void> {
  const plain = await readFile(file);
  if (plain.length < LEAST_BYTES) return;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
  const made = [
    ['br', await brotli(plain, { params })],
    ['gz', await zip(plain, { level: 9 })],
  ] as const;
  for (const [ending, bytes] of made) if (bytes.length < plain.length) await writeFile(`${file}.${ending}`, bytes);
}
