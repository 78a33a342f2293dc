import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A partial file gets its own name within a moment; one that lies longer belongs to a process that was killed meanwhile. */
const PARTIAL_MS = 60_000;

/** Delete what processes that were killed in the middle of writing left in a folder, by the beginning of its name. */
export async function removeStalePartialFiles(folder: string, prefix: string): Promise<void> {
  for (const name of (await readdir(folder)).filter((name) => name.startsWith(prefix))) {
    const partial = join(folder, name);
    const touched = (await stat(partial).catch(() => undefined))?.mtimeMs;
    if (touched !== undefined && Date.now() - touched > PARTIAL_MS) await rm(partial, { force: true });
  }
}
