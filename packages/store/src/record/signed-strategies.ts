import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';

/**
 * Locks the signed strategies that this person can change, so that of two people who sign at once one waits. One of another
 * purpose, which a post lets them read, is not among them.
 *
 * @returns their ids, also of those that another transaction signed meanwhile
 */
export async function lockSigned(tx: ActorTx): Promise<readonly string[]> {
  // Signing takes turns: a strategy that is signed at this moment is not yet in the list.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`strategies of ${tx.person.agencyId}`}, 0))`.execute(tx.db);
  const rows = await tx.db
    .selectFrom('control_strategy')
    .select('id')
    .where('agency_id', '=', tx.person.agencyId)
    .where('state', '=', 'signed')
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map(({ id }) => id);
}
