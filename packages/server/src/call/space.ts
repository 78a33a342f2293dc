import { statfs } from 'node:fs/promises';
import { storageFull } from '@reeve/store';

/** Reserves the last part of a disk for what must continue: reading, and its log. */
export interface SpaceGuard {
  /** @throws ReeveError storage_full — fewer bytes are free than reserved */
  refuseWhenFull(): Promise<void>;
}

/** Validity of a file system's answer: a request must not wait for its own. */
const FRESH_MS = 250;

/**
 * Watches the disks of the database and the uploads.
 *
 * PostgreSQL stops completely when it cannot create another WAL file, so that even reading fails; changes are therefore refused while there
 * is still room for that. A disk that cannot be checked is not full.
 *
 * @param folders      any folder on each disk
 * @param reserveBytes reserved on each
 * @param free         free bytes on the disk of a folder
 */
export function guardSpace(
  folders: readonly string[],
  reserveBytes: number,
  now: () => number = () => performance.now(),
  free: (folder: string) => Promise<number> = freeBytes,
): SpaceGuard {
  let askedAt = -Infinity;
  let full: Promise<boolean> = Promise.resolve(false);
  const isFull = async (): Promise<boolean> => {
    const answers = await Promise.all(folders.map((folder) => free(folder).catch(() => Infinity)));
    return answers.some((bytes) => bytes < reserveBytes);
  };
  return {
    async refuseWhenFull() {
      if (now() - askedAt >= FRESH_MS) {
        askedAt = now();
        full = isFull();
      }
      if (await full) throw storageFull();
    },
  };
}

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
