import { sql, type RawBuilder } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { readAlone, type Query } from '../database/read-together.ts';
import { ownFile } from './report.ts';
import { shownReceiptSubject, shownSubject } from './report-words.ts';
import type { ReportRowStored } from '../schema/schema.ts';

export interface ReportFilter {
  readonly state: string | undefined;
  readonly priority: string | undefined;
  /** Labels to include, if the reader selected one group. */
  readonly labelIds: readonly number[] | undefined;
  readonly ids: readonly string[] | undefined;
  readonly mine: boolean;
  /** Reports of high urgency first; then there are no further pages. */
  readonly urgentFirst?: boolean;
  /** Only those that name the area they happened in. */
  readonly placed?: boolean;
  /** The code of the area they happened in. */
  readonly area?: string | undefined;
  /** Days they happened on; the day they were sent (UTC) if none was entered. */
  readonly from?: string | undefined;
  readonly before?: string | undefined;
  /** The last row of the previous page. */
  readonly after: { readonly at: string; readonly id: string } | undefined;
  readonly limit: number;
}

export type ListedReport = Pick<
  ReportRowStored,
  | 'id'
  | 'reference'
  | 'state'
  | 'subject'
  | 'unit_name'
  | 'label_id'
  | 'planned_label_id'
  | 'priority'
  | 'submitted_at'
  | 'review_on'
  | 'area_code'
  | 'topic'
> & {
  readonly happened_on: string | null;
  readonly mine: boolean;
  /** Sort key as text, exact to the microsecond. */
  readonly sort_at: string;
  readonly grade: {
    readonly scheme: string;
    readonly source: string;
    readonly info: string;
    readonly kind: 'provisional' | 'record';
  } | null;
};

/** The day of the event, or of submission where the report has none. */
export const HAPPENED_ON = sql`coalesce(r.occurred_on, (r.submitted_at at time zone 'UTC')::date)`;

/** True if the reader has a receipt or a draft of a report. A value, not `exists`, which would be evaluated for all receipts at once. */
const IS_OWN = sql`coalesce((select true from report_receipt m where m.report_id = r.id limit 1),
        (select true from report_draft d where d.agency_id = r.agency_id and d.id = r.id), false)`;

/** The same, evaluated for all the reader's own reports first: a join would search all reports, newest first. */
function isAmongOwn(tx: ActorTx): RawBuilder<boolean> {
  const own = tx.knownLabel(ownFile(tx.person.accountId));
  if (own === undefined) return sql`false`;
  return sql`r.agency_id = ${tx.person.agencyId} and r.id = any(array(
      select report_id from report_receipt where label_id = ${own} union select id from report_draft where label_id = ${own}))`;
}

/** List columns of `report r`, with the effective grade: the latest of record, else the provisional one. */
export const listedColumns = (tx: ActorTx): RawBuilder<unknown> =>
  sql`r.id, r.reference, r.state, r.subject, r.unit_name, r.label_id, r.planned_label_id, r.priority, r.submitted_at, r.review_on,
      r.area_code, r.topic, ${HAPPENED_ON}::text as happened_on,
      coalesce(r.submitted_at, r.created_at)::text as sort_at,
      (${IS_OWN} or (select w.author_id = ${tx.person.accountId} from report_raw w where w.agency_id = r.agency_id and w.id = r.id) is true) as mine,
      (select json_build_object('scheme', g.scheme, 'source', g.source, 'info', g.info, 'kind', g.kind)
        from report_grade g where g.agency_id = r.agency_id and g.report_id = r.id
        order by g.kind desc, g.recorded_at desc, g.id limit 1) as grade`;

/** Newest first; with `urgentFirst`, high urgency before all others. */
export const listedOrder = (urgentFirst: boolean): RawBuilder<unknown> =>
  sql`${urgentFirst ? sql`(r.priority = 'high') desc nulls last, ` : sql``}coalesce(r.submitted_at, r.created_at) desc, r.id desc`;

/** Reports this person may see, newest first. */
export function reportsQuery(tx: ActorTx, filter: ReportFilter): Query<ListedReport> {
  const conditions = [
    sql`true`,
    ...(filter.state === undefined ? [sql`r.state <> 'erased'`] : [sql`r.state = ${filter.state}`]),
    ...(filter.priority === undefined ? [] : [sql`r.priority = ${filter.priority}`]),
    ...(filter.ids === undefined
      ? []
      : [sql`r.agency_id = ${tx.person.agencyId} and r.id = any(${[...filter.ids]}::uuid[])`]),
    ...(filter.mine ? [filter.state === undefined ? isAmongOwn(tx) : IS_OWN] : []),
    ...(filter.placed ? [sql`r.area_code is not null`] : []),
    ...(filter.area === undefined ? [] : [sql`r.area_code = ${filter.area}`]),
    ...(filter.from === undefined ? [] : [sql`${HAPPENED_ON} >= ${filter.from}::date`]),
    ...(filter.before === undefined ? [] : [sql`${HAPPENED_ON} < ${filter.before}::date`]),
    ...(filter.after === undefined
      ? []
      : [
          sql`(coalesce(r.submitted_at, r.created_at), r.id) < (${filter.after.at}::timestamptz, ${filter.after.id}::uuid)`,
        ]),
  ];
  const order = sql`${listedOrder(filter.urgentFirst ?? false)} limit ${filter.limit}`;
  const asked = sql`report r where ${sql.join(conditions, sql` and `)}`;
  // The newest of each label of a group: even for a rarely used group, no other reports are read.
  const source =
    filter.labelIds === undefined
      ? asked
      : sql`unnest(${[...filter.labelIds]}::int[]) named(label_id) cross join lateral (
      select r.* from ${asked} and r.label_id = named.label_id and r.review_on < 'infinity' order by ${order}) r`;
  return {
    text: sql<ListedReport>`
    select ${listedColumns(tx)}
    from ${source}
    order by ${order}`,
    instants: ['submitted_at'],
    show: (row) => ({ ...row, subject: shownSubject(tx, row) }),
  };
}

/** Reads `reportsQuery`. */
export const listReports = (tx: ActorTx, filter: ReportFilter): Promise<readonly ListedReport[]> =>
  readAlone(tx, reportsQuery(tx, filter));

/** The status of a report, as shown to its author. */
export interface ListedReceipt {
  readonly id: string;
  readonly report_id: string;
  readonly reference: string;
  readonly subject: string;
  readonly state: string;
  readonly at: Date;
  readonly feedback: string | null;
  /** True if its author may read the report in its current state. */
  readonly opens: boolean;
}

/** An author's receipts, newest first, one per report; undefined for a person without their own file. */
export function receiptsQuery(tx: ActorTx, limit: number): Query<ListedReceipt> | undefined {
  const own = tx.knownLabel(ownFile(tx.person.accountId));
  if (own === undefined) return undefined;
  return {
    // Each is checked for being the last of its report, so that the ten newest are found without reading the others.
    text: sql<ListedReceipt>`
    select n.id, n.report_id, n.reference, n.subject, n.state, n.at,
      (select feedback from report_receipt f where f.report_id = n.report_id and f.label_id = n.label_id and f.feedback is not null
        order by f.recorded_at desc, f.id limit 1) as feedback,
      coalesce((select true from report r where r.agency_id = n.agency_id and r.id = n.report_id), false) as opens
    from report_receipt n
    where n.label_id = ${own} and n.id = (select l.id from report_receipt l
      where l.report_id = n.report_id and l.label_id = n.label_id order by l.recorded_at desc, l.id limit 1)
    order by n.recorded_at desc, n.report_id limit ${limit}`,
    instants: ['at'],
    show: (row) => ({ ...row, subject: shownReceiptSubject(tx, row) }),
  };
}

export type ListedDraft = Pick<ReportRowStored, 'id' | 'reference' | 'subject'> & { readonly saved_at: Date };

/** The author's drafts, last changed first. */
export function draftsQuery(tx: ActorTx, limit: number): Query<ListedDraft> {
  return {
    text: sql<ListedDraft>`
    select r.id, r.reference, r.subject, d.saved_at
    from report_draft d join report r on r.agency_id = d.agency_id and r.id = d.id
    order by d.saved_at desc, r.id limit ${limit}`,
    instants: ['saved_at'],
    show: (row) => ({ ...row, subject: shownSubject(tx, row) }),
  };
}

interface CurrentGrade {
  readonly kind: 'record' | 'provisional';
  readonly scheme: string;
  readonly source: string;
  readonly info: string;
}

/** The effective grade of each of these reports, as far as visible: the latest of record, else the provisional one. */
export async function currentGrades(tx: ActorTx, ids: readonly string[]): Promise<ReadonlyMap<string, CurrentGrade>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<CurrentGrade & { readonly report_id: string }>`
    select distinct on (report_id) report_id, kind, scheme, source, info from report_grade where report_id = any(${[...ids]}::uuid[])
    order by report_id, kind desc, recorded_at desc, id`.execute(tx.db);
  return new Map(rows.map(({ report_id, ...grade }) => [report_id, grade]));
}

/** A report for bulk export, without its text. */
export interface ExportedReport {
  readonly id: string;
  readonly reference: string;
  readonly state: string;
  readonly unit_name: string;
  readonly label_id: number;
  readonly visible_until: string;
  readonly priority: string | null;
  readonly submitted_at: Date | null;
  readonly review_on: string;
  /** Scheme and codes of the latest grade of record. */
  readonly grade: string | null;
  readonly minor_victim: boolean;
  readonly unverified_mention: boolean;
}

/** Every released report this person may see, by reference. */
export async function reportsForExport(tx: ActorTx): Promise<readonly ExportedReport[]> {
  const { rows } = await sql<ExportedReport>`
    select r.id, r.reference, r.state, r.unit_name, r.label_id, r.visible_until, r.priority, r.submitted_at, r.review_on,
      (select g.scheme || ' ' || g.source || g.info from report_grade g where g.report_id = r.id and g.kind = 'record'
        order by g.recorded_at desc, g.id limit 1) as grade,
      exists (select 1 from person_involvement p where p.report_id = r.id and p.minor and p.category in ('c_victim', 'c_possible_victim', 'd_witness')) as minor_victim,
      exists (select 1 from person_involvement p where p.report_id = r.id and p.category = 'u_unverified_mention') as unverified_mention
    from report r where r.state in ('quality_assured', 'collated') order by r.reference`.execute(tx.db);
  return rows;
}
