import { sql } from 'kysely';
import type { ActorTx } from './actor.ts';
import type { ReportRowStored } from './schema.ts';

export interface ReportFilter {
  readonly state: string | undefined;
  readonly priority: string | undefined;
  /** Labels to keep, where the reader asked for one group. */
  readonly labelIds: readonly number[] | undefined;
  readonly ids: readonly string[] | undefined;
  readonly mine: boolean;
  /** The last row of the page before. */
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
> & {
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

/** Reports this person may see, newest first, each with the grade that counts: the latest of record, else the provisional one. */
export async function listReports(tx: ActorTx, filter: ReportFilter): Promise<readonly ListedReport[]> {
  const me = tx.person.accountId;
  const conditions = [
    sql`true`,
    ...(filter.state === undefined ? [sql`r.state <> 'erased'`] : [sql`r.state = ${filter.state}`]),
    ...(filter.priority === undefined ? [] : [sql`r.priority = ${filter.priority}`]),
    ...(filter.labelIds === undefined ? [] : [sql`r.label_id = any(${[...filter.labelIds]}::int[])`]),
    ...(filter.ids === undefined ? [] : [sql`r.id = any(${[...filter.ids]}::uuid[])`]),
    ...(filter.mine
      ? [
          sql`(exists (select 1 from report_receipt m where m.report_id = r.id) or exists (select 1 from report_draft d where d.id = r.id))`,
        ]
      : []),
    ...(filter.after === undefined
      ? []
      : [
          sql`(coalesce(r.submitted_at, r.created_at), r.id) < (${filter.after.at}::timestamptz, ${filter.after.id}::uuid)`,
        ]),
  ];
  const { rows } = await sql<ListedReport>`
    select r.id, r.reference, r.state, r.subject, r.unit_name, r.label_id, r.planned_label_id, r.priority, r.submitted_at, r.review_on,
      coalesce(r.submitted_at, r.created_at)::text as sort_at,
      (exists (select 1 from report_receipt m where m.report_id = r.id) or exists (select 1 from report_draft d where d.id = r.id)
        or exists (select 1 from report_raw w where w.id = r.id and w.author_id = ${me})) as mine,
      (select json_build_object('scheme', g.scheme, 'source', g.source, 'info', g.info, 'kind', g.kind)
        from report_grade g where g.agency_id = r.agency_id and g.report_id = r.id
        order by g.kind desc, g.recorded_at desc, g.id limit 1) as grade
    from report r where ${sql.join(conditions, sql` and `)}
    order by coalesce(r.submitted_at, r.created_at) desc, r.id desc limit ${filter.limit}`.execute(tx.db);
  return rows;
}

/** An author's receipts, newest first, one a report: what became of what he wrote. */
export async function listReceipts(tx: ActorTx, limit: number) {
  const { rows } = await sql<{ report_id: string; reference: string; subject: string; state: string; at: Date }>`
    select * from (
      select distinct on (report_id) report_id, reference, subject, state, at, recorded_at
      from report_receipt order by report_id, recorded_at desc, id
    ) newest order by recorded_at desc, report_id limit ${limit}`.execute(tx.db);
  return rows;
}

/** The author's drafts, last touched first. */
export async function listDrafts(tx: ActorTx, limit: number) {
  return tx.db
    .selectFrom('report_draft')
    .innerJoin('report', (join) =>
      join.onRef('report.id', '=', 'report_draft.id').onRef('report.agency_id', '=', 'report_draft.agency_id'),
    )
    .select(['report.id', 'report.reference', 'report.subject', 'report_draft.saved_at'])
    .orderBy('report_draft.saved_at', 'desc')
    .orderBy('report.id')
    .limit(limit)
    .execute();
}

/** The grade that counts of each of these reports, as far as visible: the latest of record, else the provisional one. */
export async function currentGrades(
  tx: ActorTx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly scheme: string; readonly source: string; readonly info: string }>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ report_id: string; scheme: string; source: string; info: string }>`
    select distinct on (report_id) report_id, scheme, source, info from report_grade where report_id = any(${[...ids]}::uuid[])
    order by report_id, kind desc, recorded_at desc, id`.execute(tx.db);
  return new Map(rows.map(({ report_id, ...grade }) => [report_id, grade]));
}

/** The released texts of these reports, for excerpts. */
export async function sanitisedTexts(tx: ActorTx, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('report')
    .select(['id', 'sanitised_text'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row.sanitised_text ?? '']));
}
