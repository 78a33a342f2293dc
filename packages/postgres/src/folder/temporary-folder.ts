import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { removeDatabaseServer } from './remove.ts';

const PREFIX = 'reeve-test-';
const ABANDONED_MS = 3_600_000;

/** Creates a folder for a test, which every user can traverse; a database server in it belongs in its folder `data`. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), PREFIX));
  await chmod(folder, 0o711);
  return folder;
}

/** Deletes such a folder, first ending the database server in its `data`, if any. */
export async function removeTemporaryFolder(folder: string): Promise<void> {
  await removeDatabaseServer(join(folder, 'data'));
  await rm(folder, { recursive: true, force: true });
}

/** Deletes the folders and ends the servers that killed test runs left more than an hour ago; those in use are kept. */
export async function sweepTemporaryFolders(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(PREFIX)) continue;
    const folder = join(tmpdir(), name);
    const age = Date.now() - ((await stat(folder).catch(() => undefined))?.mtimeMs ?? Date.now());
    if (age > ABANDONED_MS) await removeTemporaryFolder(folder).catch(() => undefined); // belongs to another user, or in use
  }
}
