import { ReeveError } from '@reeve/domain';
import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import type { Database } from '../schema/schema.ts';

/**
 * Deletes what belongs to an object and verifies that it is gone: rows are counted first, and a row that stays ends the
 * transaction. A policy makes a delete skip rows silently; an incomplete erasure would be reported as done.
 *
 * @param expected the expected number, if known
 * @returns the number of rows deleted
 * @throws ReeveError conflict — a row would have stayed
 */
export async function deleteWhole(
  tx: ActorTx,
  table: keyof Database,
  column: string,
  id: string,
  expected?: number,
): Promise<number> {
  const which = sql`from ${sql.table(table)} where agency_id = ${tx.person.agencyId} and ${sql.ref(column)} = ${id}`;
  const counted = await sql<{ count: string }>`select count(*) ${which}`.execute(tx.db);
  const there = Number(counted.rows[0]?.count);
  const gone = Number((await sql`delete ${which}`.execute(tx.db)).numAffectedRows ?? 0n);
  if (gone !== there || (expected !== undefined && gone !== expected))
    throw new ReeveError(
      'conflict',
      'Nothing was deleted: a part of what belongs to it is out of reach and would have stayed behind.',
      { table },
    );
  return gone;
}
