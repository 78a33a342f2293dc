import { asNobody } from '../access/door.ts';
import type { Store } from '../store.ts';

/** A migration recorded in a database, possibly by a newer Reeve. */
export interface AppliedMigration {
  readonly name: string;
  /** Older servers must stop. */
  readonly breaking: boolean;
}

/** The applied migrations, by name; undefined if there is no schema yet. */
export async function appliedMigrations(store: Store): Promise<readonly AppliedMigration[] | undefined> {
  return asNobody(store, (db) =>
    db.selectFrom('migration').select(['name', 'breaking']).orderBy('name').execute(),
  ).catch(() => undefined);
}
