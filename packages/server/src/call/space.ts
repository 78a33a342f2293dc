import { statfs } from 'node:fs/promises';
import { storageFull } from '@reeve/store';

/** Keeps the last part of a disk for what must go on: reading, and the log of it. */
export interface SpaceGuard {
  /** @throws ReeveError storage_full — fewer bytes are free than are kept back */
  refuseWhenFull(): Promise<void>;
}

/** An answer of the file system holds for this long: a request must not wait for one of its own. */
const FRESH_MS = 250;

/**
 * Watch the disks that hold the database and the uploads.
 *
 * PostgreSQL stops altogether when it cannot make another file of its log, so that not even reading goes on; changes are
 * therefore refused while there is still room for that. A disk that cannot be asked is not full.
 *
 * @param folders      any folder on each disk
 * @param reserveBytes what is kept back on each
 * @param free         bytes free to us on the disk of a folder
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
