import type { PersonEvent, ReviewGround } from '@reeve/domain';
import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { loadReport, noSuchReport } from '../report/report.ts';
import { noteAct } from './retention-desk.ts';
import { followReport } from '../knowledge/statement.ts';

/** Makes reports due for review today because of an event. No date is moved later. Called where they are within reach. */
export async function reviewToday(
  tx: ActorTx,
  reportIds: readonly string[],
  because: Exclude<ReviewGround, 'adult'>,
): Promise<void> {
  for (const id of reportIds) {
    const { rows } = await sql<{ visible_until: string }>`
      update report set version = version + 1, review_set_on = ${tx.today}, review_because = ${because},
        review_on = least(review_on, ${tx.today}::date), visible_until = least(visible_until, ${tx.today}::date)
      where agency_id = ${tx.person.agencyId} and id = ${id} and state not in ('erased', 'draft', 'returned')
      returning visible_until`.execute(tx.db);
    const [row] = rows;
    if (row) await followReport(tx, id, { visible_until: row.visible_until });
  }
}

/** Records an event of a person named in a report: the link and its report are due for review today. @returns the report's version */
export async function recordPersonEvent(
  tx: ActorTx,
  of: { readonly reportId: string; readonly personId: string },
  event: PersonEvent,
  reason: string,
): Promise<number> {
  const report = await loadReport(tx, of.reportId);
  if (!report.persons.some((person) => person.id === of.personId)) throw noSuchReport();
  await sql`update person_involvement set review_on = least(review_on, ${tx.today}::date), visible_until = least(visible_until, ${tx.today}::date)
    where agency_id = ${tx.person.agencyId} and id = ${of.personId}`.execute(tx.db);
  await noteAct(tx, report, event === 'death' ? 'death_recorded' : 'correction_recorded', reason);
  await reviewToday(tx, [of.reportId], event);
  return report.row.version + 1;
}

/**
 * Called when a priority ends: the reports collected for it, through its requirements and their collection tasks, are reviewed today,
 * readable or not by this person. Reports that also serve a signed priority keep their date.
 */
export async function reviewAfterPriority(tx: ActorTx, priorityId: string): Promise<void> {
  await tx.sweeping(async () => {
    const { rows } = await sql<{ id: string }>`
      with question as (
        select q.from_id as id from thread q
        where q.agency_id = ${tx.person.agencyId} and q.to_id = ${priorityId} and q.from_kind = 'requirement'
          and not exists (select 1 from thread o join priority p on p.agency_id = o.agency_id and p.id = o.to_id
            where o.agency_id = q.agency_id and o.from_id = q.from_id and o.to_id <> ${priorityId} and p.state = 'signed'))
      -- What was collected by a task of the question is linked to the question too.
      select distinct r.from_id as id from thread r join question on r.to_id = question.id
      where r.agency_id = ${tx.person.agencyId} and r.from_kind = 'report' order by 1`.execute(tx.db);
    await reviewToday(
      tx,
      rows.map((row) => row.id),
      'priority_ended',
    );
  });
}
