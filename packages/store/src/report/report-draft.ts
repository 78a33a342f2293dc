import { addDays, type ReportDraft } from '@reeve/domain';
import type { ActorTx } from '../access/actor.ts';
import { insertReferenced } from '../record/reference.ts';
import { insertTransition } from '../record/transition.ts';
import { ownFile, updateReport, type LoadedReport } from './report.ts';
import { sealedForm, sealedSubject } from './report-words.ts';

/** Days before an unused draft is deleted. */
const DRAFT_DAYS = 30;

/** Creates a report: a row and a form in its author's own file. */
export async function insertDraft(
  tx: ActorTx,
  body: ReportDraft,
): Promise<{ readonly id: string; readonly reference: string; readonly version: number }> {
  const id = tx.uuid();
  const own = ownFile(tx.person.accountId);
  const label_id = await tx.labelFor(own);
  const due = addDays(tx.today, DRAFT_DAYS);
  const reference = await insertReferenced(tx, 'report', (drawn) =>
    tx.db.insertInto('report').values({
      agency_id: tx.person.agencyId,
      id,
      label_id,
      visible_until: due,
      reference: drawn,
      version: 1,
      state: 'draft',
      subject: sealedSubject(tx, id, own, body.subject),
      unit_name: tx.unit.name,
      planned_label_id: null,
      priority: null,
      purpose: null,
      legal_basis: null,
      occurred_on: null,
      created_at: tx.now(),
      submitted_at: null,
      review_on: due,
      maximum_on: due,
      review_set_on: tx.today,
      sanitised_text: null,
      origin_chain_id: id,
      may_assist_defence: 'not_assessed',
      restricted_because: null,
      contested: false,
      hold: false,
      case_ref: tx.person.caseRef ?? null,
      use: null,
      use_because: '',
      area_code: null,
      topic: null,
    }),
  );
  await tx.db
    .insertInto('report_draft')
    .values({
      agency_id: tx.person.agencyId,
      id,
      label_id,
      visible_until: due,
      body: sealedForm(tx, id, own, body),
      saved_at: tx.recordedAt(),
    })
    .execute();
  await insertTransition(tx, { labelId: label_id, kind: 'report', id, from: null, to: 'draft', reason: '' });
  return { id, reference, version: 1 };
}

/** Saves the form as it is; a returned report becomes a draft again with its author's first change. */
export async function updateDraft(
  tx: ActorTx,
  report: LoadedReport,
  body: ReportDraft,
): Promise<{ readonly version: number; readonly savedAt: Date }> {
  const { id } = report.row;
  const own = ownFile(tx.person.accountId);
  const label_id = await tx.labelFor(own);
  const due = addDays(tx.today, DRAFT_DAYS);
  const savedAt = tx.recordedAt();
  if (report.row.state === 'returned') {
    await insertTransition(tx, {
      labelId: label_id,
      kind: 'report',
      id,
      from: 'returned',
      to: 'draft',
      reason: '',
    });
  }
  const version = await updateReport(tx, report.row, {
    state: 'draft',
    label_id,
    subject: sealedSubject(tx, id, own, body.subject),
    visible_until: due,
    review_on: due,
    maximum_on: due,
    review_set_on: tx.today,
  });
  await tx.db
    .updateTable('report_draft')
    .set({ body: sealedForm(tx, id, own, body), saved_at: savedAt, visible_until: due })
    .where('agency_id', '=', report.row.agency_id)
    .where('id', '=', id)
    .execute();
  return { version, savedAt };
}
