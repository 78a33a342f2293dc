import { chmod, mkdtemp, readdir, rm, stat, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { removeDatabaseServer } from './remove.ts';

const PREFIX = 'reeve-test-';
const ABANDONED_MS = 3_600_000;
/** The file system in memory of Linux; elsewhere there is none. */
const MEMORY = '/dev/shm';
const TMPFS = 0x01_02_19_94;
/** What must be free in memory for a test run: its databases take half a gigabyte, a large one two. */
const ROOM_BYTES = 6 * 2 ** 30;

/**
 * Creates a folder for a test, which every user can traverse; a database server in it belongs in its folder `data`.
 *
 * It is in memory where there is room. Copying a database makes a thousand files: 0.03 s in memory, 0.8 s on a disk on which as many were
 * just deleted, because ext4 looks at each deleted inode for each new one.
 *
 * @param on `disk` for what has to be on a disk, or is large
 */
export async function temporaryFolder(on: 'memory' | 'disk' = 'memory'): Promise<string> {
  const folder = await mkdtemp(join(on === 'memory' && (await hasRoom()) ? MEMORY : tmpdir(), PREFIX));
  await chmod(folder, 0o711);
  return folder;
}

async function hasRoom(): Promise<boolean> {
  const memory = await statfs(MEMORY).catch(() => undefined); // there is none
  if (memory?.type !== TMPFS) return false;
  return Math.min(memory.bavail * memory.bsize, process.availableMemory()) >= ROOM_BYTES;
}

/** Deletes such a folder, first ending the database server in its `data`, if any. */
export async function removeTemporaryFolder(folder: string): Promise<void> {
  await removeDatabaseServer(join(folder, 'data'));
  await rm(folder, { recursive: true, force: true });
}

/** Deletes the folders and ends the servers that killed test runs left more than an hour ago; those in use are kept. */
export async function sweepTemporaryFolders(): Promise<void> {
  for (const root of [tmpdir(), MEMORY]) {
    for (const name of await readdir(root).catch(() => [])) {
      if (!name.startsWith(PREFIX)) continue;
      const folder = join(root, name);
      const age = Date.now() - ((await stat(folder).catch(() => undefined))?.mtimeMs ?? Date.now());
      if (age > ABANDONED_MS) await removeTemporaryFolder(folder).catch(() => undefined); // belongs to another user, or in use
    }
  }
}
