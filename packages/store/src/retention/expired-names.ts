import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';

/** Rows that report on a decision, by the decision: its tasks, outcomes and evaluations, its agenda items and its meeting. */
const TELLING = sql`
  telling(id, decision_id) as (
    select d.id, d.id from named d
    union
    select t.from_id, f.decision_id from telling f join thread t on t.agency_id = (select agency_id from named limit 1) and t.to_id = f.id
      and t.relation in ('ordered_by', 'result_of', 'measures')),
  told(id, decision_id) as (
    select id, decision_id from telling
    union
    select t.to_id, d.id from named d join thread t on t.agency_id = d.agency_id and t.from_id = d.id and t.to_kind = 'agenda_item'
    union
    select (d.body ->> 'meetingId')::uuid, d.id from named d where d.body ->> 'meetingId' is not null)`;

/**
 * Ids of the decisions in which names are masked, because all content about the person has expired, and of rows reporting on them.
 * Over every label: a task is masked for a reader who may not see its decision. Only what a reader sees anyway is compared with it.
 * Cost: one query of a partial index where there are none.
 */
export async function expiredNames(tx: ActorTx): Promise<ReadonlySet<string>> {
  const { rows } = await tx.sweeping(() =>
    sql<{ id: string }>`
      with recursive named as (select agency_id, id, body from decision
        where agency_id = ${tx.person.agencyId} and named_until < ${tx.today}::date), ${TELLING}
      select distinct id from told`.execute(tx.db),
  );
  return new Set(rows.map((row) => row.id));
}

/** Keeps rows that report on a decision searchable until its names are masked. Called where all of them are within reach. */
export async function findUntilMasked(tx: ActorTx, decisionId: string): Promise<void> {
  await sql`
    with recursive named as (select agency_id, id, body, named_until from decision
      where agency_id = ${tx.person.agencyId} and id = ${decisionId}), ${TELLING}
    update search_entry e set visible_until = named.named_until from told, named
    where e.agency_id = ${tx.person.agencyId} and e.id = told.id`.execute(tx.db);
}

/** The decisions on which a record reports, including itself. Called where all of them are within reach. */
export async function decisionsReportedBy(tx: ActorTx, id: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive up(id, hop) as (
      select ${id}::uuid, 0
      union
      select t.to_id, up.hop + 1 from up join thread t on t.agency_id = ${tx.person.agencyId} and t.from_id = up.id
        and t.relation in ('ordered_by', 'result_of', 'measures') and up.hop < 6)
    select d.id from decision d where d.agency_id = ${tx.person.agencyId} and (d.id in (select id from up)
      or d.body ->> 'meetingId' = ${id} or exists (select 1 from thread t
        where t.agency_id = d.agency_id and t.from_id = d.id and t.to_id = ${id}::uuid))`.execute(tx.db);
  return rows.map((row) => row.id);
}
