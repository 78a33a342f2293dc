import { sql } from 'kysely';
import { withAuditRole } from '../access/door.ts';
import type { Store } from '../store.ts';

/**
 * Returns the agencies whose journal contains an event that was not set aside, by id. The index of the journal is stepped from
 * one agency to the next: agencies with an empty journal cost nothing, and further events of one cost nothing either.
 */
export async function waitingAgencies(store: Store, aside: ReadonlySet<string>): Promise<readonly string[]> {
  const left = sql`id <> all(${[...aside]}::uuid[])`;
  const { rows } = await withAuditRole(store, undefined, (db) =>
    sql<{ agency_id: string }>`
      with recursive waiting as (
        (select agency_id from audit_journal where ${left} order by agency_id limit 1)
        union all
        select next.agency_id from waiting cross join lateral (
          select agency_id from audit_journal where agency_id > waiting.agency_id and ${left} order by agency_id limit 1) next
      )
      select agency_id from waiting`.execute(db),
  );
  return rows.map((row) => row.agency_id);
}
