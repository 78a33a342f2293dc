import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The content of `postmaster.pid` about the server that wrote it, which may be long gone. */
export interface PostmasterFile {
  readonly pid: number;
  /** True once it accepts connections. */
  readonly ready: boolean;
}

/**
 * Reads `postmaster.pid`; undefined if missing or still being written. It is never deleted: PostgreSQL
 * finds the shared memory in it, which shows whether orphans of a dead server are still writing.
 */
export async function readPostmasterFile(folder: string): Promise<PostmasterFile | undefined> {
  const text = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number.parseInt(lines[0] ?? '', 10);
  if (!(Math.abs(pid) > 0)) return undefined;
  return { pid: Math.abs(pid), ready: lines[7]?.trim() === 'ready' }; // a lone backend writes its number negative
}
