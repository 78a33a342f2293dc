import { sql, type Kysely } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { objectCards, type ObjectCard } from '../record/object.ts';
import type { Query } from '../database/read-together.ts';
import type { Database } from '../schema/schema.ts';
import { shownSubject } from './report-words.ts';

/** The query of the requirements that a report was sent for, seen or not. */
export const requirementEdgesQuery = (db: Kysely<Database>, reportId: string) =>
  db
    .selectFrom('thread')
    .select('to_id')
    .where('from_id', '=', reportId)
    .where('to_kind', '=', 'requirement')
    .orderBy('at')
    .orderBy('id');

/** Returns the requirement that a report was sent for, if this person may see it. */
export async function requirementOf(tx: ActorTx, reportId: string): Promise<ObjectCard | undefined> {
  const edges = await requirementEdgesQuery(tx.db, reportId).execute();
  return firstRequirement(
    tx,
    edges.map((edge) => edge.to_id),
  );
}

/** Returns the first of these requirements that this person may see. */
export async function firstRequirement(tx: ActorTx, ids: readonly string[]): Promise<ObjectCard | undefined> {
  const [card] = await objectCards(tx, 'requirement', ids);
  return card;
}

/** Returns the question for patrols or the collection task that a report answers, if this person may see it. */
export async function answeredBy(
  tx: ActorTx,
  reportId: string,
  kind: 'patrol_question' | 'collection_task',
): Promise<string | undefined> {
  const edge = await tx.db
    .selectFrom('thread')
    .select('to_id')
    .where('from_id', '=', reportId)
    .where('to_kind', '=', kind)
    .orderBy('at')
    .orderBy('id')
    .executeTakeFirst();
  return edge?.to_id;
}

/** A report sent for a requirement, the collection task it answers, and whether it helped. */
export interface Answer {
  readonly id: string;
  readonly reference: string;
  readonly version: number;
  readonly subject: string;
  readonly state: string;
  readonly submitted_at: Date | null;
  readonly use: string | null;
  readonly use_because: string;
  readonly question_id: string;
  readonly task_id: string | null;
  /** Another person wrote it, and this person reads its raw file. */
  readonly of_others: boolean;
}

/** The reports sent for these requirements, directly or through a question for patrols, that this person may see, newest first. */
export async function answersOf(tx: ActorTx, requirementIds: readonly string[]): Promise<readonly Answer[]> {
  const { rows } = await sql<Answer & { readonly label_id: number }>`
    select r.id, r.reference, r.version, r.subject, r.state, r.submitted_at, r.use, r.use_because, r.label_id,
      t.requirement_id as question_id,
      (select a.to_id from thread a where a.from_id = r.id and a.to_kind = 'collection_task' order by a.at, a.id limit 1) as task_id,
      exists (select 1 from report_raw w where w.agency_id = r.agency_id and w.id = r.id
        and w.author_id <> ${tx.person.accountId}) as of_others
    from (
      select from_id as report_id, to_id as requirement_id from thread
      where to_id = any(${[...requirementIds]}::uuid[]) and from_kind = 'report' and relation = 'serves'
      union
      select a.from_id, q.to_id from thread q join thread a on a.to_id = q.from_id and a.from_kind = 'report'
      where q.to_id = any(${[...requirementIds]}::uuid[]) and q.from_kind = 'patrol_question') t
    join report r on r.agency_id = ${tx.person.agencyId} and r.id = t.report_id
    order by r.submitted_at desc, r.id, t.requirement_id`.execute(tx.db);
  return rows.map((row) => ({ ...row, subject: shownSubject(tx, row) }));
}

/** A report on a requirement whose author is due feedback. */
export interface ReportWithoutFeedback {
  readonly id: string;
  readonly reference: string;
  readonly subject: string;
  readonly label_id: number;
  readonly submitted_at: Date | null;
}

/**
 * Graded reports on a requirement whose authors are due feedback, oldest first, of those whose raw file this person reads
 * and that others wrote.
 */
export function reportsWithoutFeedbackQuery(tx: ActorTx, limit: number): Query<ReportWithoutFeedback> {
  return {
    text: sql<ReportWithoutFeedback>`
    select r.id, r.reference, r.subject, r.label_id, r.submitted_at from report r
    join report_raw w on w.agency_id = r.agency_id and w.id = r.id and w.author_id <> ${tx.person.accountId}
    where r.agency_id = ${tx.person.agencyId} and r.use is null and r.state in ('evaluated', 'sanitised', 'quality_assured', 'collated')
      and exists (select 1 from thread t where t.agency_id = r.agency_id and t.from_id = r.id and (t.relation = 'serves' or t.to_kind = 'patrol_question'))
    order by r.submitted_at, r.id limit ${limit}`,
    instants: ['submitted_at'],
    show: (row) => ({ ...row, subject: shownSubject(tx, row) }),
  };
}
