import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A partial file is renamed within a moment; an older one belongs to a process that was killed. */
const PARTIAL_MS = 60_000;

/** Deletes partial files that killed processes left in a folder, by their name prefix. */
export async function removeStalePartialFiles(folder: string, prefix: string): Promise<void> {
  for (const name of (await readdir(folder)).filter((name) => name.startsWith(prefix))) {
    const partial = join(folder, name);
    const touched = (await stat(partial).catch(() => undefined))?.mtimeMs;
    if (touched !== undefined && Date.now() - touched > PARTIAL_MS) await rm(partial, { force: true });
  }
}
