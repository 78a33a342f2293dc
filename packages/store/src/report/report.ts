import {
  compartmentCode,
  ReeveError,
  type Feedback,
  type LabelParts,
  type ReportDraft,
  type ReportActors,
  type ReportState,
  type UsualMarking,
} from '@reeve/domain';
import type { Kysely, Selectable } from 'kysely';
import { AGENCY_WIDE, type ActorTx } from '../access/actor.ts';
import { built, readTogetherOnce, type Together } from '../database/read-together.ts';
import { openForm, openRaw, sealedReceiptSubject, shownSubject, type RawWords } from './report-words.ts';
import type { PersonInvolvementRow } from '../schema/retention.ts';
import type { Database, ReportGradeRow, ReportRawRow, ReportRowStored } from '../schema/schema.ts';
import type { SealedColumn } from '../seal/sealed-row.ts';

/** The raw file of a report: who handled it is readable at once, its text only when opened. */
export interface RawFile extends Omit<Selectable<ReportRawRow>, SealedColumn<'report_raw'>> {
  /** @throws ReeveError key_absent — the raw file's key is not on this server */
  open(): RawWords;
}

/** A report, within this person's rights. */
export interface LoadedReport {
  /** With its subject for this person. */
  readonly row: ReportRowStored;
  readonly raw: RawFile | undefined;
  /** The form, while this is the person's own draft. */
  readonly draft: { open(): ReportDraft } | undefined;
  /** This person wrote it: its form, or a receipt for it, is in their own file. */
  readonly isOwn: boolean;
  readonly grades: readonly (ReportGradeRow & { readonly grader: string })[];
  readonly persons: readonly PersonInvolvementRow[];
}

/** The same answer for a missing and an invisible report: different wordings would distinguish them. */
export const noSuchReport = (): ReeveError => new ReeveError('not_found', 'There is no such report that you may see.');

/** The key of a report. Keys begin with the agency: an id alone would scan the whole table. */
export interface ReportKey {
  readonly agency_id: string;
  readonly id: string;
}

/** The queries of a report and its dependent rows. Dependent rows of an invisible report are invisible too. */
export function reportQueries(db: Kysely<Database>, { agency_id, id }: ReportKey) {
  return {
    rows: built(
      db.selectFrom('report').selectAll().where('agency_id', '=', agency_id).where('id', '=', id),
      'created_at',
      'submitted_at',
    ),
    raws: built(db.selectFrom('report_raw').selectAll().where('agency_id', '=', agency_id).where('id', '=', id)),
    drafts: built(db.selectFrom('report_draft').select('body').where('agency_id', '=', agency_id).where('id', '=', id)),
    receipts: built(
      db
        .selectFrom('report_receipt')
        .select('id')
        .where('agency_id', '=', agency_id)
        .where('report_id', '=', id)
        .limit(1),
    ),
    grades: built(
      db
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
        .orderBy('report_grade.id'),
      'graded_at',
      'recorded_at',
    ),
    persons: built(
      db.selectFrom('person_involvement').selectAll().where('report_id', '=', id).orderBy('name').orderBy('id'),
      'asked_at',
    ),
  };
}
const readReport = readTogetherOnce(reportQueries);

/**
 * Loads a report with its dependent rows; `not_found` if missing or invisible.
 *
 * @param subject `closed`: the reference replaces the subject, which may be sealed: for the sweep, which has no compartment
 */
export async function loadReport(
  tx: ActorTx,
  id: string,
  subject: 'opened' | 'closed' = 'opened',
): Promise<LoadedReport> {
  return loadedReport(tx, await readReport(tx, { agency_id: tx.person.agencyId, id }), subject);
}

/** Returns a report from what `reportQueries` read. @throws ReeveError not_found — it is missing or invisible */
export function loadedReport(
  tx: ActorTx,
  read: Together<ReturnType<typeof reportQueries>>,
  subject: 'opened' | 'closed' = 'opened',
): LoadedReport {
  const { rows, raws, drafts, receipts, grades, persons } = read;
  const [[row], [raw], [draft], [receipt]] = [rows, raws, drafts, receipts];
  if (!row) throw noSuchReport();
  return {
    row: { ...row, subject: subject === 'opened' ? shownSubject(tx, row) : row.reference },
    raw: raw && rawFile(tx, raw),
    draft: draft && { open: () => openForm(tx, row.id, draft.body) },
    isOwn: draft !== undefined || receipt !== undefined,
    grades: grades.map(({ name, ...grade }) => ({ ...grade, grader: name ?? grade.unit_name })),
    persons,
  };
}

function rawFile(tx: ActorTx, row: Selectable<ReportRawRow>): RawFile {
  let words: RawWords | undefined;
  return { ...row, open: () => (words ??= openRaw(tx, row)) };
}

/** The people who handled it. Outside the raw compartment, a person knows only their own part, and nothing depends on the others. */
export function actorsOf(report: LoadedReport, tx: ActorTx): ReportActors {
  if (report.raw) {
    return {
      authorId: report.raw.author_id,
      graderId: report.raw.grader_id ?? undefined,
      sanitiserId: report.raw.sanitiser_id ?? undefined,
    };
  }
  // The form or the receipt proves authorship; both are in the author's own file.
  return {
    authorId: report.isOwn ? tx.person.accountId : undefined,
    graderId: undefined,
    sanitiserId: undefined,
  };
}

/** The persons named in some reports, as far as this reader may see them. */
export async function involvementsOf(
  tx: ActorTx,
  reportIds: readonly string[],
): Promise<readonly PersonInvolvementRow[]> {
  if (reportIds.length === 0) return [];
  return tx.db
    .selectFrom('person_involvement')
    .selectAll()
    .where('report_id', 'in', [...reportIds])
    .orderBy('id')
    .execute();
}

export function stateOf(report: LoadedReport): ReportState {
  return report.row.state as ReportState; // written only through the state machine
}

/** Refuses a change based on an older version than the stored one. */
export function expectVersion(row: { readonly version: number }, version: number): void {
  if (row.version !== version) {
    throw new ReeveError(
      'stale_version',
      'Another person changed this in the meantime. Nothing of yours was lost; look at the present state first.',
      { version: row.version },
    );
  }
}

/** The label of a person's own file: drafts and receipts. */
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

/** Changes a report's row; the version rises, and a conflicting change has no effect. */
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

/** Notifies the author of the state of their report, in their own file: only content they wrote, and the state. */
export async function insertReceipt(
  tx: ActorTx,
  of: {
    readonly reportId: string;
    readonly authorId: string;
    readonly reference: string;
    readonly subject: string;
    readonly state: ReportState;
    readonly until: string;
    readonly feedback?: Feedback;
    /** From a submission: the defaults for the author's next report. */
    readonly marking?: UsualMarking;
  },
): Promise<void> {
  const id = tx.uuid();
  const own = ownFile(of.authorId);
  await tx.db
    .insertInto('report_receipt')
    .values({
      agency_id: tx.person.agencyId,
      id,
      label_id: await tx.labelFor(own),
      visible_until: of.until,
      report_id: of.reportId,
      reference: of.reference,
      subject: sealedReceiptSubject(tx, id, own, of.subject),
      state: of.state,
      feedback: of.feedback ?? null,
      marking: of.marking === undefined ? null : JSON.stringify(of.marking),
      at: tx.now(),
      recorded_at: tx.recordedAt(),
    })
    .execute();
}
