import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';

/**
 * Returns names recorded with what these records rest on, and with what serves a priority or a proceeding: of persons in their
 * reports, and of the persons and accounts that their statements are about or point to. Over every label, because names are masked
 * also for a reader who cannot see where they are recorded; they are only compared with texts this reader sees anyway.
 *
 * @param ids of records of any kind; other ids are ignored
 */
export async function namesUnder(tx: ActorTx, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const agency = tx.person.agencyId;
  const { rows } = await tx.sweeping(() =>
    sql<{ name: string }>`
      with recursive under(id) as (
        select unnest(${[...ids]}::uuid[])
        union
        select next.id from under cross join lateral (
          select t.to_id as id from thread t where t.agency_id = ${agency} and t.from_id = under.id
            and t.relation in ('rests_on', 'cites', 'raised_by', 'decided_on', 'ordered_by', 'result_of', 'measures', 'made_from', 'about')
          union all
          select t.from_id from thread t where t.agency_id = ${agency} and t.to_id = under.id and t.relation in ('serves', 'answers')
          union all
          select r.id from proceeding c join report r on r.agency_id = c.agency_id and r.case_ref = c.case_ref
          where c.agency_id = ${agency} and c.id = under.id
          union all
          select d.id from meeting m join decision d on d.agency_id = m.agency_id and d.body ->> 'meetingId' = m.id::text
          where m.agency_id = ${agency} and m.id = under.id
          union all
          select a.id from meeting m join agenda_item a on a.agency_id = m.agency_id and a.body ->> 'meetingId' = m.id::text
          where m.agency_id = ${agency} and m.id = under.id
        ) next),
      said(subject_id, object_id) as (
        select s.subject_id, s.object_id from under join statement s on s.agency_id = ${agency} and s.id = under.id
        union
        select s.subject_id, s.object_id from under join statement s on s.agency_id = ${agency} and s.report_id = under.id
        union
        select s.subject_id, s.object_id from under join statement s on s.agency_id = ${agency} and s.subject_id = under.id),
      about(id) as (
        select subject_id from said
        union
        select object_id from said
        union
        select i.related_entity_id from under join person_involvement i on i.agency_id = ${agency} and i.report_id = under.id)
      select i.name from person_involvement i join under on under.id = i.report_id where i.agency_id = ${agency}
      union
      select s.value from statement s join about on about.id = s.subject_id
      where s.agency_id = ${agency} and s.value is not null and s.retracted_at is null
        and ((s.subject_kind = 'person' and s.property in ('name', 'alias'))
          or (s.subject_kind = 'account' and s.property in ('name', 'alias', 'number')))`.execute(tx.db),
  );
  return rows.map((row) => row.name);
}
