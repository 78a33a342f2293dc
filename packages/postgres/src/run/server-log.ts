import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The length in bytes of each file of the server's log. */
export async function logSizes(folder: string): Promise<ReadonlyMap<string, number>> {
  const sizes = new Map<string, number>();
  for (const name of await readdir(join(folder, 'log')).catch(() => [])) {
    const found = await stat(join(folder, 'log', name)).catch(() => undefined);
    if (found !== undefined) sizes.set(name, found.size);
  }
  return sizes;
}

/**
 * Returns the server's output during one attempt to start: first to the file we gave it, then to its own log.
 *
 * @param before the sizes of the log files when the attempt began
 */
export async function readServerLog(
  firstWords: string,
  folder: string,
  before: ReadonlyMap<string, number>,
): Promise<string> {
  const texts = [await readFile(firstWords, 'utf8').catch(() => '')];
  for (const [name, size] of await logSizes(folder)) {
    const known = before.get(name) ?? 0;
    const from = size < known ? 0 : known; // last week's file was restarted
    if (size === from) continue;
    const bytes = await readFile(join(folder, 'log', name)).catch(() => Buffer.alloc(0));
    texts.push(bytes.subarray(from).toString('utf8'));
  }
  return texts.join('\n');
}
