import { readdir, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { lockFolder } from './folder-lock.ts';
import { stopLeftovers } from '../run/leftovers.ts';
import { findDatabase } from './database-folder.ts';

/**
 * Deletes a data folder with its database, wherever that is, after ending its processes. For throw-away
 * servers only: there is no confirmation.
 *
 * @throws ReeveError conflict — a Reeve works in the folder
 */
export async function removeDatabaseServer(dataFolder: string): Promise<void> {
  const found = await realpath(dataFolder).catch(() => undefined);
  if (found === undefined) return;
  const lock = await lockFolder(found);
  try {
    const databaseFolder = await findDatabase(found);
    if (databaseFolder !== undefined) {
      await stopLeftovers(databaseFolder.folder, undefined, () => undefined);
      await rm(databaseFolder.moved ? databaseFolder.home : databaseFolder.folder, { recursive: true, force: true });
    }
    for (const name of await readdir(found)) {
      if (!name.startsWith('reeve-lock-')) await rm(join(found, name), { recursive: true, force: true });
    }
  } finally {
    await lock.release();
  }
  await rm(found, { recursive: true, force: true });
}
