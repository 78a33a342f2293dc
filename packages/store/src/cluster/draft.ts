import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A draft gets its own name within a moment; one that lies longer belongs to a process that was killed meanwhile. */
const DRAFT_MS = 60_000;

/** Delete what processes that were killed in the middle of writing left in a folder, by the beginning of its name. */
export async function removeStaleDrafts(folder: string, prefix: string): Promise<void> {
  for (const name of (await readdir(folder)).filter((name) => name.startsWith(prefix))) {
    const draft = join(folder, name);
    const touched = (await stat(draft).catch(() => undefined))?.mtimeMs;
    if (touched !== undefined && Date.now() - touched > DRAFT_MS) await rm(draft, { force: true });
  }
}
