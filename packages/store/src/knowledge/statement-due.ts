import {
  statementDates,
  statementsEndingWith,
  type LocalDate,
  type PersonStatement,
  type StatedReport,
} from '@reeve/domain';
import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { followBasis } from '../retention/record-basis.ts';
import { followInSearch } from '../search/search-entry.ts';

/**
 * Sets the last visible day of the statements of a report, and of what rests on them, from the present dates of the report and of
 * its persons' links. Called after each change of one of them. Reaches links and statements of any label and date, because a
 * statement is restricted for all its readers or for none.
 *
 * @returns the dates by id of the statement
 */
export async function renewStatementDates(tx: ActorTx, reportId: string): Promise<ReadonlyMap<string, LocalDate>> {
  return tx.sweeping(async () => {
    const report = await statedReport(tx, reportId);
    if (!report) return new Map();
    const dates = statementDates(report);
    const moved = new Map<LocalDate, string[]>();
    for (const [id, due] of dates) {
      if (due === report.dueNow.get(id)) continue;
      moved.set(due, [...(moved.get(due) ?? []), id]);
    }
    for (const [due, ids] of moved) await setDue(tx, ids, due);
    await followBasis(tx, [reportId, ...report.dueNow.keys()]);
    return dates;
  });
}

/** Ids of the statements that end with a person's link to their report, also of retracted ones. Called within `tx.sweeping`. */
export async function statementsOfLink(
  tx: ActorTx,
  link: { readonly id: string; readonly report_id: string },
): Promise<readonly string[]> {
  const report = await statedReport(tx, link.report_id);
  return report ? statementsEndingWith(link.id, report) : [];
}

/** A report as its statements' dates depend on it, with their present dates by id. */
async function statedReport(
  tx: ActorTx,
  reportId: string,
): Promise<(StatedReport & { readonly dueNow: ReadonlyMap<string, LocalDate> }) | undefined> {
  const { agencyId } = tx.person;
  const report = await tx.db
    .selectFrom('report')
    .select('visible_until')
    .where('agency_id', '=', agencyId)
    .where('id', '=', reportId)
    .executeTakeFirst();
  if (!report) return undefined;
  const links = await tx.db
    .selectFrom('person_involvement')
    .select(['id', 'visible_until'])
    .where('agency_id', '=', agencyId)
    .where('report_id', '=', reportId)
    .execute();
  const statements = await tx.db
    .selectFrom('statement')
    .select(['id', 'visible_until', 'subject_id', 'subject_kind', 'subject_person_id'])
    .select(['object_id', 'object_kind', 'object_person_id'])
    .where('agency_id', '=', agencyId)
    .where('report_id', '=', reportId)
    .orderBy('id')
    .execute();
  return {
    visibleUntil: report.visible_until,
    links: links.map((link) => ({ id: link.id, visibleUntil: link.visible_until })),
    statements: statements.map((row) => ({ id: row.id, persons: personsIn(row) })),
    dueNow: new Map(statements.map((row) => [row.id, row.visible_until])),
  };
}

function personsIn(row: {
  readonly subject_id: string;
  readonly subject_kind: string;
  readonly subject_person_id: string | null;
  readonly object_id: string | null;
  readonly object_kind: string | null;
  readonly object_person_id: string | null;
}): PersonStatement['persons'] {
  const subject = { entityId: row.subject_id, linkId: row.subject_person_id };
  const object = row.object_id !== null && { entityId: row.object_id, linkId: row.object_person_id };
  return [
    ...(row.subject_kind === 'person' ? [subject] : []),
    ...(object && row.object_kind === 'person' ? [object] : []),
  ];
}

/** Moves statements with their search words, and the decisions on them: each lasts no longer than the first it rests on. */
async function setDue(tx: ActorTx, ids: readonly string[], due: LocalDate): Promise<void> {
  const { agencyId } = tx.person;
  const moved = sql`${[...ids]}::uuid[]`;
  await tx.db
    .updateTable('statement')
    .set({ visible_until: due })
    .where('agency_id', '=', agencyId)
    .where('id', 'in', [...ids])
    .execute();
  await followInSearch(tx, ids, due);
  await sql`update contradiction c set visible_until = least(a.visible_until, b.visible_until) from statement a, statement b
    where c.agency_id = ${agencyId} and (c.first_id = any(${moved}) or c.second_id = any(${moved}))
      and a.agency_id = c.agency_id and a.id = c.first_id and b.agency_id = c.agency_id and b.id = c.second_id`.execute(
    tx.db,
  );
  await sql`update identity_decision d set visible_until = (
      select min(s.visible_until) from statement s where s.agency_id = d.agency_id and s.id = any(d.statement_ids))
    where d.agency_id = ${agencyId} and d.statement_ids && ${moved}`.execute(tx.db);
}
