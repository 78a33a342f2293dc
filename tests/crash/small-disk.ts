import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, open, rm, rmdir, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MEGABYTE = 1_048_576;

/** A separate disk, so small that it can be filled: memory mounted as a file system. */
export interface SmallDisk {
  readonly folder: string;
  /** Fills it until only this many bytes are free. */
  fill(freeBytes: number): Promise<void>;
  /** Removes what it was filled with. */
  empty(): Promise<void>;
  remove(): Promise<void>;
}

/** Mounts one. @returns undefined if this process lacks the permission */
export async function mountSmallDisk(megabytes: number): Promise<SmallDisk | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'reeve-test-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=711`, 'tmpfs', folder]);
  if (mounted.status !== 0) {
    await rmdir(folder);
    return undefined;
  }
  await chmod(folder, 0o711);
  const ballast = join(folder, 'ballast');
  return {
    folder,
    async fill(freeBytes) {
      const piece = Buffer.alloc(MEGABYTE / 16);
      const file = await open(ballast, 'a');
      try {
        for (;;) {
          const { bavail, bsize } = await statfs(folder);
          const tooMuch = bavail * bsize - freeBytes;
          if (tooMuch <= 0) return;
          await file.write(piece.subarray(0, Math.min(piece.length, tooMuch)));
        }
      } catch {
        // full to the last byte
      } finally {
        await file.close();
      }
    },
    empty: () => rm(ballast, { force: true }),
    async remove() {
      spawnSync('umount', ['-l', folder]);
      await rmdir(folder).catch(() => undefined);
    },
  };
}
