import {
  compartmentKind,
  FEEDBACK,
  ReeveError,
  type CheckAnswers,
  type Feedback,
  type Grade,
  type LabelParts,
  type ReportDraft,
  type ReportState,
  type ResidualRisk,
  type RetentionDates,
  type TransitionAct,
} from '@reeve/domain';
import type { Updateable } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { noteUndecided } from './requested-category.ts';
import { byPerson } from '../access/by-person.ts';
import { deleteWhole } from '../database/delete-whole.ts';
import { deleteCopiesOf } from '../handling/dissemination-copy.ts';
import { noteLostBasis, renewAfterLoss } from '../retention/record-basis.ts';
import { insertGrade } from './report-grade.ts';
import { sealedForm, sealedSanitisation, sealedSubject } from './report-words.ts';
import { evaluationLabel, insertReceipt, ownFile, updateReport, type LoadedReport, type RawFile } from './report.ts';
import { indexForSearch, removeFromSearch } from '../search/search-entry.ts';
import type { ReportRawRow } from '../schema/schema.ts';
import { eraseSpecialItems, relabelSpecialItems, takeBackSpecialItems } from './special-item.ts';
import { eraseOrigins } from '../knowledge/origin-decision.ts';
import { eraseStatements, followReport, statementIdsOf } from '../knowledge/statement.ts';
import { rejoinEdges } from '../thread/thread-relabel.ts';
import { insertTransition } from '../record/transition.ts';

/** Returns the raw file of a report; every step of evaluation requires it. */
function rawOf(report: LoadedReport): RawFile {
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
  if (!report.raw) return; // without access to the author there is no one to notify
  await insertReceipt(tx, {
    reportId: report.row.id,
    authorId: report.raw.author_id,
    reference: report.row.reference,
    subject: report.raw.open().subject,
    state,
    until: report.row.maximum_on,
  });
}

/** A step that only changes the state: accept, collate, archive. */
export async function moveReport(tx: ActorTx, report: LoadedReport, to: ReportState, reason: string): Promise<number> {
  const version = await updateReport(tx, report.row, { state: to });
  await noteMove(tx, report, to, reason);
  await tellAuthor(tx, report, to);
  return version;
}

/** Sets the grade of record and the marking the report will have once its sanitised text is checked. */
export async function evaluateReport(
  tx: ActorTx,
  report: LoadedReport,
  grade: Grade,
  planned: Omit<LabelParts, 'agencyId'>,
  dates: RetentionDates,
): Promise<number> {
  byPerson(tx, 'N3');
  const raw = rawOf(report);
  const plannedId = await tx.labelFor(planned);
  const tray = tx.partsOf(report.row.label_id).compartments.find((code) => compartmentKind(code) === 'unit');
  // Not yet released: the label follows the marking of record. A re-graded report keeps its label of release until the next check.
  const labelId = tray === undefined ? report.row.label_id : await tx.labelFor(evaluationLabel(planned, tray));
  const version = await updateReport(tx, report.row, {
    state: 'evaluated',
    planned_label_id: plannedId,
    review_on: dates.reviewOn,
    maximum_on: dates.maximumOn,
    review_set_on: tx.today,
    visible_until: dates.reviewOn,
  });
  if (labelId !== report.row.label_id) await relabel(tx, report.row.id, labelId);
  // Objects derived from an earlier release fall due with it.
  await followReport(tx, report.row.id, { visible_until: dates.reviewOn });
  await insertGrade(tx, { reportId: report.row.id, labelId, kind: 'record', grade });
  await updateRaw(tx, raw, {
    grader_id: tx.person.accountId,
    sanitiser_id: null,
    checker_id: null,
    check_answers: null,
  });
  await noteMove(tx, report, 'evaluated', grade.rationale, labelId);
  await tellAuthor(tx, report, 'evaluated');
  return version;
}

/** Returns a report: the words, including special categories, go back to the author's own file; raw and derived rows are deleted. */
export async function returnReport(
  tx: ActorTx,
  report: LoadedReport,
  body: ReportDraft,
  reason: string,
): Promise<number> {
  const raw = rawOf(report);
  const { agency_id, id } = report.row;
  const own = ownFile(raw.author_id);
  const specialItems = await takeBackSpecialItems(tx, id, report.persons);
  const version = await updateReport(tx, report.row, { state: 'returned' });
  await tx.db
    .insertInto('report_draft')
    .values({
      agency_id,
      id,
      label_id: await tx.labelFor(own),
      visible_until: report.row.visible_until,
      body: sealedForm(tx, id, own, { ...body, specialItems }),
      saved_at: tx.recordedAt(),
    })
    .execute();
  await noteMove(tx, report, 'returned', reason);
  await tellAuthor(tx, report, 'returned');
  await tx.db.deleteFrom('report_raw').where('agency_id', '=', agency_id).where('id', '=', id).execute();
  // The form contains the requirement again; the next submission creates the edge.
  await deleteWhole(tx, 'thread', 'from_id', id);
  await noteUndecided(tx, report);
  await tx.db.deleteFrom('person_involvement').where('agency_id', '=', agency_id).where('report_id', '=', id).execute();
  await tx.db.deleteFrom('report_grade').where('agency_id', '=', agency_id).where('report_id', '=', id).execute();
  return version;
}

/** Stores the sanitised text in the raw file until a third person has checked it. */
export async function sanitiseReport(
  tx: ActorTx,
  report: LoadedReport,
  text: { readonly subject: string; readonly text: string; readonly residualRisk: ResidualRisk; readonly note: string },
): Promise<number> {
  const raw = rawOf(report);
  const version = await updateReport(tx, report.row, { state: 'sanitised' });
  await updateRaw(tx, raw, {
    sanitiser_id: tx.person.accountId,
    ...sealedSanitisation(tx, raw.id, tx.partsOf(raw.label_id), text),
    residual_risk: text.residualRisk,
    checker_id: null,
    check_answers: null,
  });
  await noteMove(tx, report, 'sanitised', '');
  return version;
}

/** The checker and their answers stay in the raw file until the text is rewritten. */
async function noteCheck(tx: ActorTx, raw: RawFile, answers: CheckAnswers): Promise<void> {
  await updateRaw(tx, raw, { checker_id: tx.person.accountId, check_answers: JSON.stringify(answers) });
}

/** Releases a report: the checked text leaves the raw file, and the whole report gets the label set in evaluation. */
export async function releaseReport(
  tx: ActorTx,
  report: LoadedReport,
  answers: CheckAnswers,
  reason: string,
): Promise<number> {
  byPerson(tx, 'N5');
  const raw = rawOf(report);
  const labelId = report.row.planned_label_id;
  const { sanitisedSubject, sanitisedText } = raw.open();
  if (labelId === null || sanitisedText === null || sanitisedSubject === null) {
    throw new ReeveError('state_forbids', 'There is no sanitised text to release.');
  }
  await tx.useLabel(labelId);
  const version = await updateReport(tx, report.row, {
    state: 'quality_assured',
    subject: sanitisedSubject,
    sanitised_text: sanitisedText,
  });
  await noteCheck(tx, raw, answers);
  await noteMove(tx, report, 'quality_assured', reason);
  await relabel(tx, report.row.id, labelId);
  await indexForSearch(tx, {
    kind: 'report',
    id: report.row.id,
    labelId,
    text: `${report.row.reference} ${sanitisedSubject} ${sanitisedText}`,
    visibleUntil: report.row.visible_until,
  });
  await tellAuthor(tx, report, 'quality_assured');
  return version;
}

/** Fails the check: back to the evaluated report. An already released report goes back to the tray. */
export async function rejectSanitisation(
  tx: ActorTx,
  report: LoadedReport,
  answers: CheckAnswers,
  reason: string,
): Promise<number> {
  const raw = rawOf(report);
  const released = report.row.state === 'quality_assured';
  const back = evaluationLabel(tx.partsOf(report.row.label_id), raw.tray);
  const version = await updateReport(tx, report.row, {
    state: 'evaluated',
    ...(released ? { sanitised_text: null, subject: sealedSubject(tx, report.row.id, back, raw.open().subject) } : {}),
  });
  if (released) {
    await relabel(tx, report.row.id, await tx.labelFor(back));
    await removeFromSearch(tx, report.row.id);
  }
  await noteCheck(tx, raw, answers);
  await noteMove(tx, report, 'evaluated', reason);
  return version;
}

/** Records whether a report helped, and sends its author the sentence about it. */
export async function recordUse(
  tx: ActorTx,
  report: LoadedReport,
  found: { readonly sentence: Feedback; readonly reason: string },
): Promise<number> {
  const raw = rawOf(report);
  const version = await updateReport(tx, report.row, { use: FEEDBACK[found.sentence], use_because: found.reason });
  const { id, label_id: labelId, state } = report.row;
  await insertTransition(tx, {
    labelId,
    kind: 'report',
    id,
    from: state,
    to: state,
    reason: found.reason,
    act: 'told_author',
  });
  await insertReceipt(tx, {
    reportId: id,
    authorId: raw.author_id,
    reference: report.row.reference,
    subject: raw.open().subject,
    state: state as ReportState, // written only through the state machine
    until: report.row.maximum_on,
    feedback: found.sentence,
  });
  return version;
}

/** Stores an assessment of whether the report may help the defence. */
export async function assessForDefence(
  tx: ActorTx,
  report: LoadedReport,
  mayAssist: 'yes' | 'no' | 'not_assessed',
  reason: string,
): Promise<number> {
  const version = await updateReport(tx, report.row, { may_assist_defence: mayAssist });
  const { id, label_id: labelId, state } = report.row;
  await insertTransition(tx, {
    labelId,
    kind: 'report',
    id,
    from: state,
    to: state,
    reason,
    act: 'assessed_for_defence',
  });
  return version;
}

/**
 * Erases a report with everything derived from it, including its author's receipts and rows that fell due earlier. What remains is
 * a tombstone: id, kind, time, actor, ground. Either everything is erased, or nothing is.
 */
export async function eraseReport(tx: ActorTx, report: LoadedReport, ground: string): Promise<number> {
  if (!isAtAuthors(report) && !report.raw)
    throw new ReeveError(
      'not_permitted',
      'Nothing was erased: the raw file of this report is not yours to read, and its words would have stayed there.',
    );
  const authorId = report.raw?.author_id ?? tx.person.accountId; // a report still with its author is erased only by them
  const own = await tx.labelFor(ownFile(authorId));
  return tx.withErasureAccess([own], () => eraseWhole(tx, report, ground));
}

/** Erases a report that reached its maximum period, as `eraseReport` does. Called where everything is within reach (`tx.sweeping`). */
export async function eraseAtMaximum(tx: ActorTx, report: LoadedReport): Promise<void> {
  await eraseWhole(tx, report, '', 'erased_at_maximum');
}

/** Erases a report by decision of two people who cannot read its raw file. Called where everything is within reach. */
export async function eraseOpened(tx: ActorTx, report: LoadedReport, ground: string): Promise<void> {
  await eraseWhole(tx, report, ground);
}

/** Then its words are only in the author's own file. */
const isAtAuthors = ({ row }: LoadedReport): boolean => row.state === 'draft' || row.state === 'returned';

async function eraseWhole(tx: ActorTx, report: LoadedReport, ground: string, act?: TransitionAct): Promise<number> {
  const { id, label_id: labelId, state } = report.row;
  const statementIds = await tx.sweeping(() => statementIdsOf(tx, id));
  const weakened = await noteLostBasis(tx, [id, ...statementIds], report.row.visible_until);
  const version = await updateReport(tx, report.row, {
    state: 'erased',
    subject: '',
    sanitised_text: null,
    priority: null,
    occurred_on: null,
    area_code: null,
    topic: null,
    planned_label_id: null,
    case_ref: null,
    restricted_because: null,
    review_because: null,
    use: null,
    use_because: '',
  });
  await tx.db
    .updateTable('transition')
    .set({ reason: '' })
    .where('agency_id', '=', report.row.agency_id)
    .where('object_id', '=', id)
    .execute();
  await insertTransition(tx, { labelId, kind: 'report', id, from: state, to: 'erased', reason: ground, act });
  await deleteWhole(tx, 'report_raw', 'id', id, isAtAuthors(report) ? 0 : 1);
  await deleteWhole(tx, 'report_draft', 'id', id, isAtAuthors(report) ? 1 : 0);
  for (const table of [
    'person_involvement',
    'report_grade',
    'report_receipt',
    'retention_proposal',
    'report_hold',
    'desk_grant',
    'suggestion_dismissal',
  ] as const)
    await deleteWhole(tx, table, 'report_id', id);
  await eraseSpecialItems(tx, id);
  // Statements that name a protected address are in its file, which the person who erases may not belong to.
  await tx.sweeping(() => eraseStatements(tx, statementIds));
  await eraseOrigins(tx, id);
  await deleteWhole(tx, 'thread', 'from_id', id);
  await deleteWhole(tx, 'thread', 'to_id', id);
  await deleteWhole(tx, 'search_entry', 'id', id);
  await deleteCopiesOf(tx, id);
  await renewAfterLoss(tx, weakened);
  return version;
}

async function updateRaw(
  tx: ActorTx,
  raw: RawFile,
  change: Omit<Updateable<ReportRawRow>, 'agency_id' | 'id'>,
): Promise<void> {
  await tx.db
    .updateTable('report_raw')
    .set(change)
    .where('agency_id', '=', raw.agency_id)
    .where('id', '=', raw.id)
    .execute();
}

/** Puts a report and all rows with its label under another, and recomputes the labels of its thread edges. */
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
  await relabelSpecialItems(tx, id, label_id);
  await followReport(tx, id, { label_id });
  await rejoinEdges(tx, id, label_id);
}
