import { ReeveError } from '@reeve/domain';
import { appliedMigrations, knownMigrations, mayReadStatistics, asNobody, type Store } from '@reeve/store';

/**
 * Refuses to serve on a schema that this program does not know, if it cannot be migrated: without the owner's address.
 *
 * @throws ReeveError misconfigured — there is no schema, it is outdated, or a newer Reeve forbids older ones to use it
 */
export async function refuseOldSchema(store: Store): Promise<void> {
  const applied = await appliedMigrations(store);
  if (applied === undefined)
    throw refusal('There is no schema of Reeve in this database. Run reeve-admin migrate with REEVE_OWNER_URL set.');
  const names = new Set(applied.map((row) => row.name));
  const missing = [...knownMigrations()].filter((name) => !names.has(name));
  if (missing.length > 0)
    throw refusal(
      `The schema of this database is behind: ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing. Run reeve-admin migrate with REEVE_OWNER_URL set; nothing was changed.`,
    );
  const newer = applied.find((row) => row.breaking && !knownMigrations().has(row.name));
  if (newer) throw refusal(`A newer Reeve has changed this database (${newer.name}) so that this one may not use it.`);
}

/**
 * Returns a sentence if the application's role can read from PostgreSQL's statistics how many rows a table has, regardless of who can see
 * them. Only the superuser of the server can close them.
 */
export async function statisticsNote(store: Store): Promise<string | undefined> {
  return (await asNobody(store, mayReadStatistics))
    ? 'The statistics of this PostgreSQL show the application’s role how many rows each table has. Ask its administrator to close them: docs/operations/own-postgresql.md, Statistics.'
    : undefined;
}

const refusal = (sentence: string): ReeveError =>
  new ReeveError('misconfigured', sentence, { setting: 'REEVE_OWNER_URL' });
