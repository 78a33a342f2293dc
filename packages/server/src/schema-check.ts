import { ReeveError } from '@reeve/domain';
import { appliedMigrations, knownMigrations, type Store } from '@reeve/store';

/**
 * Refuse to serve on a schema that is not the one this program knows, where it may not be migrated: without the owner's address.
 *
 * @throws ReeveError misconfigured — there is no schema, it is behind, or a newer Reeve says that older ones must not use it
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

const refusal = (sentence: string): ReeveError =>
  new ReeveError('misconfigured', sentence, { setting: 'REEVE_OWNER_URL' });
