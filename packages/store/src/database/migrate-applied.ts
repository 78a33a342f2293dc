import { asNobody } from '../access/door.ts';
import type { Store } from '../store.ts';

/** A migration that a database has on record, which may be of a newer Reeve than this. */
export interface AppliedMigration {
  readonly name: string;
  /** Older servers must stop. */
  readonly breaking: boolean;
}

/** What has been applied, by name; undefined where there is no schema yet. */
export async function appliedMigrations(store: Store): Promise<readonly AppliedMigration[] | undefined> {
  return asNobody(store, (db) =>
    db.selectFrom('migration').select(['name', 'breaking']).orderBy('name').execute(),
  ).catch(() => undefined);
}
