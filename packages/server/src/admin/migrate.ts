import { migrate } from '@reeve/store';
import type { Config } from '../boot/config.ts';
import { needOwner, openEmbedded, openExternal } from '../boot/database.ts';
import { reach, rolePasswordsOf } from './reach.ts';
import { runningPort } from './running-server.ts';

/** Result of a migration. */
export interface Migrated {
  /** Files applied now; empty if the schema was already current. */
  readonly applied: readonly string[];
  /** A Reeve server runs on this database and must be restarted to use the new schema. */
  readonly running: boolean;
}

/**
 * Migrates an installation's database to the newest schema, creating it if missing. It does not load the demo: the server does that in an
 * empty database.
 *
 * @throws ReeveError misconfigured, unavailable, conflict — in a sentence; migrations applied before stay applied
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
