import { type IdentityOutcome, joinIdentities, type JoinedIdentities } from '@reeve/domain';
import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';

/** What is shown as one with some entities, by the decisions that this person may see. */
export async function joinedWith(tx: ActorTx, ids: readonly string[]): Promise<JoinedIdentities> {
  if (ids.length === 0) return joinIdentities([]);
  const { agencyId } = tx.person;
  const { rows } = await sql<{ first_id: string; second_id: string; outcome: string; kept_id: string | null }>`
    with recursive member (id) as (
      select unnest(${[...ids]}::uuid[])
      union
      select d.other from member m cross join lateral (
        select second_id as other from identity_decision
          where agency_id = ${agencyId} and first_id = m.id and outcome = 'same' and withdrawn_at is null
        union all
        select first_id from identity_decision
          where agency_id = ${agencyId} and second_id = m.id and outcome = 'same' and withdrawn_at is null
      ) d
    )
    select first_id, second_id, outcome, kept_id from identity_decision
    where agency_id = ${agencyId} and withdrawn_at is null
      and first_id in (select id from member) and second_id in (select id from member)
    order by recorded_at, id`.execute(tx.db);
  return joinIdentities(
    rows.map((row) => ({
      pair: [row.first_id, row.second_id],
      outcome: row.outcome as IdentityOutcome, // held by a constraint
      keptId: row.kept_id,
    })),
  );
}

/**
 * The SQL of all entities that lead to another by a current decision that the reader may see: a list shows them once, as the
 * other. Read once a query.
 */
export const joinedToAnother = (agencyId: string) => sql`array(
    select case when d.kept_id = d.first_id then d.second_id else d.first_id end from identity_decision d
    where d.agency_id = ${agencyId} and d.outcome = 'same' and d.withdrawn_at is null and not exists (select from identity_decision later
      where later.agency_id = d.agency_id and later.first_id = d.first_id and later.second_id = d.second_id and later.withdrawn_at is null
        and (later.recorded_at, later.id) > (d.recorded_at, d.id)))`;
