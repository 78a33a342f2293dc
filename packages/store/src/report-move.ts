import {
  compartmentKind,
  joinLabels,
  ReeveError,
  type Grade,
  type LabelParts,
  type ObjectKind,
  type ReportDraft,
  type ReportState,
  type ResidualRisk,
  type RetentionDates,
} from '@reeve/domain';
import type { Selectable } from 'kysely';
import type { ActorTx } from './actor.ts';
import { objectCard } from './object.ts';
import { insertGrade } from './report-draft.ts';
import { evaluationLabel, insertReceipt, ownFile, updateReport, type LoadedReport } from './report.ts';
import { indexForSearch, removeFromSearch } from './search.ts';
import type { ReportRawRow } from './schema.ts';
import { eraseStatements, followReport } from './statement.ts';
import { insertTransition } from './transition.ts';

/** The raw row, without which no step of evaluation can be taken. */
function rawOf(report: LoadedReport): Selectable<ReportRawRow> {
  if (!report.raw)
    throw new ReeveError('not_permitted', 'This step needs the raw text, and the raw file is not yours to read.');
  return report.raw;
}

async function noteMove(
  tx: ActorTx,
  report: LoadedReport,
  to: ReportState,
  reason: string,
  labelId = report.row.label_id,
): Promise<void> {
  await insertTransition(tx, { labelId, kind: 'report', id: report.row.id, from: report.row.state, to, reason });
}

async function tellAuthor(tx: ActorTx, report: LoadedReport, state: ReportState): Promise<void> {
  if (!report.raw) return; // whoever does not know the author has nobody to tell
  await insertReceipt(tx, {
    reportId: report.row.id,
    authorId: report.raw.author_id,
    reference: report.row.reference,
    subject: report.raw.raw_subject,
    state,
    until: report.row.maximum_on,
  });
}

/** A step that changes the state and nothing else: take up, collate, archive. */
export async function moveReport(tx: ActorTx, report: LoadedReport, to: ReportState, reason: string): Promise<number> {
  const version = await updateReport(tx, report.row, { state: to });
  await noteMove(tx, report, to, reason);
  await tellAuthor(tx, report, to);
  return version;
}

/** Set the grade of record and what the report will carry once its sanitised text has been checked. */
export async function evaluateReport(
  tx: ActorTx,
  report: LoadedReport,
  grade: Grade,
  planned: Omit<LabelParts, 'agencyId'>,
  dates: RetentionDates,
): Promise<number> {
  const raw = rawOf(report);
  const plannedId = await tx.labelFor(planned);
  const tray = tx.partsOf(report.row.label_id).compartments.find((code) => compartmentKind(code) === 'unit');
  // Not yet released: the label follows the marking of record. A re-graded report keeps the one it was released under until the next check.
  const labelId = tray === undefined ? report.row.label_id : await tx.labelFor(evaluationLabel(planned, tray));
  const version = await updateReport(tx, report.row, {
    state: 'evaluated',
    planned_label_id: plannedId,
    review_on: dates.reviewOn,
    maximum_on: dates.maximumOn,
    visible_until: dates.reviewOn,
  });
  if (labelId !== report.row.label_id) await relabel(tx, report.row.id, labelId);
  await insertGrade(tx, { reportId: report.row.id, labelId, kind: 'record', grade });
  await updateRaw(tx, raw, {
    grader_id: tx.person.accountId,
    sanitiser_id: null,
    checker_id: null,
  });
  await noteMove(tx, report, 'evaluated', grade.rationale, labelId);
  await tellAuthor(tx, report, 'evaluated');
  return version;
}

/** Give a report back: the words return to the author's own file, the raw row and what was made from it are gone. */
export async function returnReport(
  tx: ActorTx,
  report: LoadedReport,
  body: ReportDraft,
  reason: string,
): Promise<number> {
  const raw = rawOf(report);
  const { agency_id, id } = report.row;
  const version = await updateReport(tx, report.row, { state: 'returned' });
  await tx.db
    .insertInto('report_draft')
    .values({
      agency_id,
      id,
      label_id: await tx.labelFor(ownFile(raw.author_id)),
      visible_until: report.row.visible_until,
      body: JSON.stringify(body),
      saved_at: tx.recordedAt(),
    })
    .execute();
  await noteMove(tx, report, 'returned', reason);
  await tellAuthor(tx, report, 'returned');
  await tx.db.deleteFrom('report_raw').where('agency_id', '=', agency_id).where('id', '=', id).execute();
  await tx.db.deleteFrom('person_involvement').where('agency_id', '=', agency_id).where('report_id', '=', id).execute();
  await tx.db.deleteFrom('report_grade').where('agency_id', '=', agency_id).where('report_id', '=', id).execute();
  return version;
}

/** Keep the sanitised text in the raw file until a third person has checked it. */
export async function sanitiseReport(
  tx: ActorTx,
  report: LoadedReport,
  text: { readonly subject: string; readonly text: string; readonly residualRisk: ResidualRisk; readonly note: string },
): Promise<number> {
  const version = await updateReport(tx, report.row, { state: 'sanitised' });
  await updateRaw(tx, rawOf(report), {
    sanitiser_id: tx.person.accountId,
    sanitised_subject: text.subject,
    sanitised_draft: text.text,
    residual_risk: text.residualRisk,
    sanitisation_note: text.note,
  });
  await noteMove(tx, report, 'sanitised', '');
  return version;
}

/** Release: the checked text leaves the raw file, and everything of the report takes the label it was evaluated for. */
export async function releaseReport(tx: ActorTx, report: LoadedReport, reason: string): Promise<number> {
  const raw = rawOf(report);
  const labelId = report.row.planned_label_id;
  if (labelId === null || raw.sanitised_draft === null || raw.sanitised_subject === null) {
    throw new ReeveError('state_forbids', 'There is no sanitised text to release.');
  }
  const version = await updateReport(tx, report.row, {
    state: 'quality_assured',
    subject: raw.sanitised_subject,
    sanitised_text: raw.sanitised_draft,
  });
  await updateRaw(tx, raw, { checker_id: tx.person.accountId });
  await noteMove(tx, report, 'quality_assured', reason);
  await relabel(tx, report.row.id, labelId);
  await indexForSearch(tx, {
    kind: 'report',
    id: report.row.id,
    labelId,
    text: `${report.row.reference} ${raw.sanitised_subject} ${raw.sanitised_draft}`,
  });
  await tellAuthor(tx, report, 'quality_assured');
  return version;
}

/** The check has failed: back to the evaluated report. What had been released already is taken back to the tray. */
export async function rejectSanitisation(tx: ActorTx, report: LoadedReport, reason: string): Promise<number> {
  const raw = rawOf(report);
  const released = report.row.state === 'quality_assured';
  const version = await updateReport(tx, report.row, {
    state: 'evaluated',
    ...(released ? { sanitised_text: null, subject: raw.raw_subject } : {}),
  });
  if (released) {
    await relabel(tx, report.row.id, await tx.labelFor(evaluationLabel(tx.partsOf(report.row.label_id), raw.tray)));
    await removeFromSearch(tx, report.row.id);
  }
  await noteMove(tx, report, 'evaluated', reason);
  return version;
}

/** A named person decides that the report is still needed, until a later date. */
export async function revalidateReport(
  tx: ActorTx,
  report: LoadedReport,
  dates: RetentionDates,
  reason: string,
): Promise<number> {
  const version = await updateReport(tx, report.row, {
    review_on: dates.reviewOn,
    maximum_on: dates.maximumOn,
    visible_until: dates.reviewOn,
  });
  await followReport(tx, report.row.id, { visible_until: dates.reviewOn });
  await noteMove(tx, report, report.row.state as ReportState, reason); // written only through the state machine
  return version;
}

/** Erase a report with everything made from it. What remains is a tombstone: id, kind, when, by whom, on what ground. */
export async function eraseReport(tx: ActorTx, report: LoadedReport, ground: string): Promise<number> {
  const { agency_id, id } = report.row;
  const version = await updateReport(tx, report.row, {
    state: 'erased',
    subject: '',
    sanitised_text: null,
    priority: null,
    occurred_on: null,
    planned_label_id: null,
  });
  await tx.db
    .updateTable('transition')
    .set({ reason: '' })
    .where('agency_id', '=', agency_id)
    .where('object_id', '=', id)
    .execute();
  await noteMove(tx, report, 'erased', ground);
  await tx.db.deleteFrom('report_raw').where('agency_id', '=', agency_id).where('id', '=', id).execute();
  await tx.db.deleteFrom('report_draft').where('agency_id', '=', agency_id).where('id', '=', id).execute();
  await tx.db.deleteFrom('person_involvement').where('agency_id', '=', agency_id).where('report_id', '=', id).execute();
  await tx.db.deleteFrom('report_grade').where('agency_id', '=', agency_id).where('report_id', '=', id).execute();
  await tx.db.deleteFrom('report_receipt').where('agency_id', '=', agency_id).where('report_id', '=', id).execute();
  await tx.db
    .deleteFrom('thread')
    .where('agency_id', '=', agency_id)
    .where((eb) => eb.or([eb('from_id', '=', id), eb('to_id', '=', id)]))
    .execute();
  await eraseStatements(tx, id);
  await removeFromSearch(tx, id);
  return version;
}

async function updateRaw(
  tx: ActorTx,
  raw: Selectable<ReportRawRow>,
  change: Partial<Omit<ReportRawRow, 'agency_id' | 'id' | 'answers'>>,
): Promise<void> {
  await tx.db
    .updateTable('report_raw')
    .set(change)
    .where('agency_id', '=', raw.agency_id)
    .where('id', '=', raw.id)
    .execute();
}

/** Put a report and all that carries its label under another, and join its edges of the thread anew. */
async function relabel(tx: ActorTx, id: string, label_id: number): Promise<void> {
  const agency_id = tx.person.agencyId;
  await tx.db.updateTable('report').set({ label_id }).where('agency_id', '=', agency_id).where('id', '=', id).execute();
  await tx.db
    .updateTable('transition')
    .set({ label_id })
    .where('agency_id', '=', agency_id)
    .where('object_id', '=', id)
    .execute();
  await tx.db
    .updateTable('report_grade')
    .set({ label_id })
    .where('agency_id', '=', agency_id)
    .where('report_id', '=', id)
    .execute();
  await tx.db
    .updateTable('person_involvement')
    .set({ label_id })
    .where('agency_id', '=', agency_id)
    .where('report_id', '=', id)
    .execute();
  await followReport(tx, id, { label_id });
  const edges = await tx.db
    .selectFrom('thread')
    .selectAll()
    .where((eb) => eb.or([eb('from_id', '=', id), eb('to_id', '=', id)]))
    .execute();
  for (const edge of edges) {
    const other =
      edge.from_id === id ? { kind: edge.to_kind, id: edge.to_id } : { kind: edge.from_kind, id: edge.from_id };
    const card = await objectCard(tx, other.kind as ObjectKind, other.id); // written only by insertEdge
    const joined = await tx.labelFor(joinLabels(tx.partsOf(label_id), tx.partsOf(card.labelId)));
    await tx.db
      .updateTable('thread')
      .set({ label_id: joined })
      .where('agency_id', '=', agency_id)
      .where('id', '=', edge.id)
      .execute();
  }
}

/** Give a person named in a report another category, with grounds and the dates that follow from it. */
export async function recategorisePerson(
  tx: ActorTx,
  report: LoadedReport,
  personId: string,
  change: { readonly category: string; readonly grounds: string } & RetentionDates,
  reason: string,
): Promise<number> {
  const version = await updateReport(tx, report.row, {});
  await tx.db
    .updateTable('person_involvement')
    .set({
      category: change.category,
      grounds: change.grounds,
      review_on: change.reviewOn,
      maximum_on: change.maximumOn,
      visible_until: change.reviewOn,
    })
    .where('agency_id', '=', report.row.agency_id)
    .where('id', '=', personId)
    .execute();
  await noteMove(tx, report, report.row.state as ReportState, reason); // written only through the state machine
  return version;
}
