import { compartmentCode, ReeveError, type LabelParts, type ReportHands, type ReportState } from '@reeve/domain';
import type { Selectable } from 'kysely';
import { AGENCY_WIDE, type ActorTx } from './actor.ts';
import type { PersonInvolvementRow, ReportGradeRow, ReportRawRow, ReportRowStored } from './schema.ts';

/** A report as far as this person's rights reach. */
export interface LoadedReport {
  readonly row: ReportRowStored;
  readonly raw: Selectable<ReportRawRow> | undefined;
  readonly draftBody: unknown;
  readonly grades: readonly (ReportGradeRow & { readonly grader: string })[];
  readonly persons: readonly PersonInvolvementRow[];
}

const GONE = 'There is no such report that you may see.';

/** A report and what hangs on it; `not_found` when it is not there or not visible. */
export async function loadReport(tx: ActorTx, id: string): Promise<LoadedReport> {
  const row = await tx.db.selectFrom('report').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new ReeveError('not_found', GONE);
  const raw = await tx.db.selectFrom('report_raw').selectAll().where('id', '=', id).executeTakeFirst();
  const draft = await tx.db.selectFrom('report_draft').select('body').where('id', '=', id).executeTakeFirst();
  const grades = await tx.db
    .selectFrom('report_grade')
    .leftJoin('staff_card', (join) =>
      join
        .onRef('staff_card.id', '=', 'report_grade.graded_by')
        .onRef('staff_card.agency_id', '=', 'report_grade.agency_id'),
    )
    .selectAll('report_grade')
    .select('staff_card.name')
    .where('report_id', '=', id)
    .orderBy('recorded_at')
    .orderBy('report_grade.id')
    .execute();
  const persons = await tx.db
    .selectFrom('person_involvement')
    .selectAll()
    .where('report_id', '=', id)
    .orderBy('name')
    .orderBy('id')
    .execute();
  return {
    row,
    raw,
    draftBody: draft?.body,
    grades: grades.map(({ name, ...grade }) => ({ ...grade, grader: name ?? grade.unit_name })),
    persons,
  };
}

/** Who has had a hand in it. Outside the raw compartment hands are not known, and nothing that depends on them is allowed. */
export function handsOf(report: LoadedReport, tx: ActorTx): ReportHands {
  if (report.raw) {
    return {
      authorId: report.raw.author_id,
      graderId: report.raw.grader_id ?? undefined,
      sanitiserId: report.raw.sanitiser_id ?? undefined,
    };
  }
  // A draft or returned report is visible only where its author's own file or unit is; the draft body is the author's proof.
  return {
    authorId: report.draftBody === undefined ? undefined : tx.person.accountId,
    graderId: undefined,
    sanitiserId: undefined,
  };
}

export function stateOf(report: LoadedReport): ReportState {
  return report.row.state as ReportState; // written only through the state machine
}

/** Refuse a change made on an older version than the one stored. */
export function expectVersion(row: { readonly version: number }, version: number): void {
  if (row.version !== version) {
    throw new ReeveError(
      'stale_version',
      'Somebody changed this in the meantime. Nothing of yours was lost; look at the present state first.',
      { version: row.version },
    );
  }
}

/** The label of a person's own file: his drafts, his receipts. */
export function ownFile(accountId: string): Omit<LabelParts, 'agencyId'> {
  return { ...AGENCY_WIDE, compartments: [compartmentCode('personal', accountId)] };
}

/** The label of a report from submission until release: originating and intelligence unit only, enforced like H2. */
export function evaluationLabel(
  planned: Pick<LabelParts, 'classification' | 'tlp' | 'purposeGroup'>,
  tray: string,
): Omit<LabelParts, 'agencyId'> {
  return { ...planned, handling: ['H2'], conditions: '', compartments: [tray] };
}

/** The tighter label of the raw text: the raw file of the unit instead of its tray. */
export function rawLabel(
  planned: Pick<LabelParts, 'classification' | 'tlp' | 'purposeGroup'>,
  rawFile: string,
): Omit<LabelParts, 'agencyId'> {
  return { ...planned, handling: ['H2'], conditions: '', compartments: [compartmentCode('raw', rawFile)] };
}

/** Change a report's row; the version rises, and a change that met another changes nothing. */
export async function updateReport(
  tx: ActorTx,
  row: ReportRowStored,
  change: Partial<Omit<ReportRowStored, 'agency_id' | 'id' | 'version'>>,
): Promise<number> {
  const version = row.version + 1;
  const result = await tx.db
    .updateTable('report')
    .set({ ...change, version })
    .where('agency_id', '=', row.agency_id)
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) expectVersion({ version: row.version }, -1);
  return version;
}

/** Tell the author what became of his report, in his own file: content he wrote himself, and the state. */
export async function insertReceipt(
  tx: ActorTx,
  of: {
    readonly reportId: string;
    readonly authorId: string;
    readonly reference: string;
    readonly subject: string;
    readonly state: ReportState;
    readonly until: string;
  },
): Promise<void> {
  await tx.db
    .insertInto('report_receipt')
    .values({
      agency_id: tx.person.agencyId,
      id: tx.uuid(),
      label_id: await tx.labelFor(ownFile(of.authorId)),
      visible_until: of.until,
      report_id: of.reportId,
      reference: of.reference,
      subject: of.subject,
      state: of.state,
      at: tx.now(),
      recorded_at: tx.recordedAt(),
    })
    .execute();
}
