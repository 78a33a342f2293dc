import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { EXPIRING_KINDS } from '../thread/thread.ts';

/** Steps from a record to its sources. */
const HOPS = 2;

/**
 * Counts the expired sources of each of these records, direct or indirect, of those this person could
 * read; a record without one is omitted. An edge has the join of the labels of both its ends, so an end that its reader does not
 * see has passed its last visible day.
 */
export async function expiredSources(tx: ActorTx, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const isGone = sql`(t.relation <> 'about' and t.to_kind = any(${[...EXPIRING_KINDS]}::text[]) and not case t.to_kind
      when 'report' then exists (select 1 from report s where s.agency_id = t.agency_id and s.id = t.to_id)
      when 'statement' then exists (select 1 from statement s where s.agency_id = t.agency_id and s.id = t.to_id)
      when 'hypothesis_matrix' then exists (select 1 from hypothesis_matrix s where s.agency_id = t.agency_id and s.id = t.to_id)
      when 'judgement' then exists (select 1 from judgement s where s.agency_id = t.agency_id and s.id = t.to_id)
      when 'product' then exists (select 1 from product s where s.agency_id = t.agency_id and s.id = t.to_id)
      else exists (select 1 from person_nomination s where s.agency_id = t.agency_id and s.id = t.to_id) end)`;
  const { rows } = await sql<{ id: string; sources: number }>`
    with recursive under(root, id, hop) as (
      select asked.id, asked.id, 0 from unnest(${[...ids]}::uuid[]) asked (id)
      union
      select under.root, next.id, under.hop + 1 from under cross join lateral (
        select t.to_id as id from thread t
        where t.agency_id = ${tx.person.agencyId} and t.from_id = under.id and t.relation <> 'about' and not ${isGone}
        union all
        select t.from_id from thread t
        where t.agency_id = ${tx.person.agencyId} and t.to_id = under.id and t.relation = 'about'
          and exists (select 1 from statement s where s.agency_id = t.agency_id and s.id = t.from_id)) next
      where under.hop < ${HOPS})
    select under.root as id, count(distinct (under.id, t.to_id))::int as sources
    from under join thread t on t.agency_id = ${tx.person.agencyId} and t.from_id = under.id and ${isGone}
    group by under.root`.execute(tx.db);
  return new Map(rows.map((row) => [row.id, row.sources]));
}
