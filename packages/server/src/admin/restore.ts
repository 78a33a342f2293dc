import { ReeveError } from '@reeve/domain';
import { openBackup, refuseFilledDatabase, type BackupOpener, type RestoreSummary } from '@reeve/store';
import type { Config } from '../boot/config.ts';
import { needOwner, openEmbedded, openExternal } from '../boot/database.ts';
import { readBackupFile } from './backup.ts';
import { reach } from './reach.ts';
import { holdsDatabase, runningPort } from './running-server.ts';

/** Read a backup from its first to its last byte: whether it is whole, and what it holds. No database is needed. */
export async function checkBackup(file: string, opener: BackupOpener): Promise<RestoreSummary> {
  return (await openBackup(await readBackupFile(file), opener)).check();
}

/**
 * Restore a backup into the installation's database, all or nothing: into the agency's own where REEVE_OWNER_URL names it, else
 * into the embedded one, which must not run. The login roles and their passwords are this installation's, made where missing.
 *
 * @throws ReeveError conflict — Reeve runs, or there is something in the database; invalid_input — the backup is not whole, not
 *         for this key, or of another schema
 */
export async function restoreBackup(
  config: Config,
  file: string,
  opener: BackupOpener,
  say: (sentence: string) => void,
): Promise<RestoreSummary> {
  // The file first: a wrong key must not leave as much as an empty database behind.
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
