import { createHash } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { identify } from '@reeve/postgres';

/**
 * Makes this server's own folder for uploaded files, and deletes those of servers that have ended: they contain case data that is no longer
 * read.
 *
 * @returns `<dataFolder>/uploads/<process>`, closed to others
 */
export async function openUploadFolder(dataFolder: string): Promise<string> {
  const all = join(dataFolder, 'uploads');
  await mkdir(all, { recursive: true, mode: 0o700 });
  const own = await nameOf(process.pid);
  for (const name of await readdir(all)) {
    const alive = name !== own && name === (await nameOf(Number.parseInt(name, 10)));
    if (!alive) await rm(join(all, name), { recursive: true, force: true });
  }
  const folder = join(all, own ?? String(process.pid));
  await mkdir(folder, { mode: 0o700 });
  return folder;
}

/** A unique process: its number, and what distinguishes it from earlier ones with that number. */
async function nameOf(pid: number): Promise<string | undefined> {
  const identity = pid > 0 ? await identify(pid) : undefined;
  if (identity === undefined) return undefined;
  const { startedAt, machine } = identity;
  return `${pid}-${createHash('sha256').update(`${startedAt} ${machine}`).digest('hex').slice(0, 12)}`;
}
