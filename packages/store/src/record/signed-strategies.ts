import type { LocalDate } from '@reeve/domain';
import { sql, type RawBuilder } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import type { Query } from '../database/read-together.ts';

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

/**
 * The first day of the control strategies in force that this person sees, no earlier than a given one, which it is where none
 * is in force.
 *
 * @param earliest of several, the earliest counts
 */
export function sinceStrategyInForce(tx: ActorTx, earliest: LocalDate): RawBuilder<LocalDate> {
  return sql<LocalDate>`(
    select greatest(min((s.body ->> 'validFrom')::date), ${earliest}::date) from control_strategy s
    where s.agency_id = ${tx.person.agencyId} and s.state = 'signed' and (s.body ->> 'validFrom')::date <= ${tx.today}::date)`;
}

/** Reads a day that the database computes. */
export const dayQuery = (day: RawBuilder<LocalDate>): Query<{ readonly day: LocalDate }> => ({
  text: sql<{ readonly day: LocalDate }>`select ${day}::text as day`,
  instants: [],
  show: (row) => row,
});
