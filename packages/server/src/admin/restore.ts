import { ReeveError } from '@reeve/domain';
import { openBackup, refuseFilledDatabase, type BackupOpener, type RestoreSummary } from '@reeve/store';
import type { Config } from '../boot/config.ts';
import { needOwner, openEmbedded, openExternal } from '../boot/database.ts';
import { readBackupFile } from './backup.ts';
import { reach } from './reach.ts';
import { holdsDatabase, runningPort } from './running-server.ts';

/** Reads a backup completely: reports whether it is complete, and its content. No database is needed. */
export async function checkBackup(file: string, opener: BackupOpener): Promise<RestoreSummary> {
  return (await openBackup(await readBackupFile(file), opener)).check();
}

/**
 * Restores a backup into the installation's database, all or nothing: into the agency's own if REEVE_OWNER_URL names it, else into the
 * embedded one, which must not be running. The login roles and their passwords are this installation's, created if missing.
 *
 * @throws ReeveError conflict — Reeve is running, or the database is not empty; invalid_input — the backup is incomplete, for another key,
 * or of another schema
 */
export async function restoreBackup(
  config: Config,
  file: string,
  opener: BackupOpener,
  say: (sentence: string) => void,
): Promise<RestoreSummary> {
  // The file first: with a wrong key not even an empty database must be created.
  const backup = await openBackup(await readBackupFile(file), opener);
  if (config.database) {
    const owner = needOwner(config.database.owner);
    await refuseFilledDatabase(owner);
    await openExternal(config, config.database);
    return backup.restore(owner);
  }
  if ((await runningPort(config.dataFolder)) !== undefined)
    throw new ReeveError('conflict', 'Reeve runs on this data folder. Stop it first; nothing was changed.');
  if (await holdsDatabase(config.dataFolder)) {
    const reached = await reach(config, () => undefined);
    try {
      await refuseFilledDatabase(needOwner(reached.ownerUrl));
    } finally {
      await reached.close();
    }
  }
  const { databaseServer, ownerUrl } = await openEmbedded(config, say);
  try {
    return await backup.restore(needOwner(ownerUrl));
  } finally {
    await databaseServer?.stop();
  }
}
