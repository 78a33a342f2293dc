import type { SubjectCategory } from '@reeve/domain';
import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';

/**
 * Returns the categories of persons named in the reports a record rests on, directly or through judgements, statements and
 * comparisons, as far as this person may see them; in the order of their codes.
 */
export async function categoriesUnder(tx: ActorTx, id: string): Promise<readonly SubjectCategory[]> {
  const agency = tx.person.agencyId;
  const { rows } = await sql<{ category: SubjectCategory }>`
    with recursive rests(id, kind, hop) as (
      select t.to_id, t.to_kind, 1 from thread t where t.agency_id = ${agency} and t.from_id = ${id} and t.relation <> 'serves'
      union
      select t.to_id, t.to_kind, r.hop + 1 from thread t join rests r on t.from_id = r.id
      where t.agency_id = ${agency} and t.relation <> 'serves' and r.hop < 6)
    select distinct i.category from rests r join person_involvement i on i.agency_id = ${agency} and i.report_id = r.id
    where r.kind = 'report' order by 1`.execute(tx.db);
  return rows.map(({ category }) => category); // held to the ten by a constraint
}

/** Names of the recipients an object was sent to, of the sendings this person may see; each once, in the order of names. */
export async function recipientsOf(tx: ActorTx, objectId: string): Promise<readonly string[]> {
  const rows = await tx.db
    .selectFrom('dissemination')
    .select('recipient')
    .distinct()
    .where('agency_id', '=', tx.person.agencyId)
    .where('object_id', '=', objectId)
    .orderBy('recipient')
    .execute();
  return rows.map(({ recipient }) => recipient);
}
