import { migrate } from '@reeve/store';
import type { Config } from '../boot/config.ts';
import { needOwner, openEmbedded, openExternal } from '../boot/database.ts';
import { reach, rolePasswordsOf } from './reach.ts';
import { runningPort } from './running-server.ts';

/** What a migration did. */
export interface Migrated {
  /** Files applied now; none where the schema was the newest already. */
  readonly applied: readonly string[];
  /** A server of ours works on this database, so it must be restarted to know the new schema. */
  readonly running: boolean;
}

/**
 * Bring an installation's database to the newest schema, making it where there is none. The demo is not loaded: that is the
 * server's to do in an empty database.
 *
 * @throws ReeveError misconfigured, unavailable, conflict — in a sentence; what was applied before stays applied
 */
export async function migrateInstallation(config: Config, say: (sentence: string) => void): Promise<Migrated> {
  if (config.database) {
    needOwner(config.database.owner);
    const { migrated } = await openExternal(config, config.database);
    return { applied: migrated, running: false };
  }
  if ((await runningPort(config.dataFolder)) !== undefined) {
    const reached = await reach(config, say);
    const applied = await migrate(needOwner(reached.ownerUrl), await rolePasswordsOf(config.dataFolder));
    return { applied, running: true };
  }
  const { migrated, databaseServer } = await openEmbedded(config, say);
  await databaseServer?.stop();
  return { applied: migrated, running: false };
}
