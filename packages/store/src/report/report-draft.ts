import {
  addDays,
  compartmentCode,
  necessitiesIn,
  relationOf,
  type Circumstances,
  type Grade,
  type PersonAge,
  type ReportDraft,
  type RetentionDates,
} from '@reeve/domain';
import type { ActorTx } from '../access/actor.ts';
import { byPerson } from '../access/by-person.ts';
import { objectCard } from '../record/object.ts';
import { requireCurrentAuthority } from '../record/collection-plan.ts';
import { citesOf } from '../record/record.ts';
import { insertReferenced } from '../record/reference.ts';
import { evaluationLabel, insertReceipt, ownFile, rawLabel, updateReport, type LoadedReport } from './report.ts';
import { sealedForm, sealedRaw, sealedSubject } from './report-words.ts';
import { insertSpecialItems } from './special-item.ts';
import { insertEdge } from '../thread/thread.ts';
import { insertTransition } from '../record/transition.ts';

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

/** A complete draft on submission. The caller has found no fault in it. */
export interface Submission {
  readonly draft: ReportDraft;
  readonly marking: {
    readonly classification: NonNullable<ReportDraft['classification']>;
    readonly tlp: NonNullable<ReportDraft['tlp']>;
    readonly group: string;
    readonly purpose: string;
    readonly legalBasis: string;
  };
  readonly grade: Grade;
  readonly dates: RetentionDates;
  readonly persons: readonly (RetentionDates & {
    readonly name: string;
    readonly category: string;
    readonly grounds: string;
    readonly minor: boolean;
    readonly age: PersonAge | undefined;
    readonly adultOn: string | undefined;
    /** Whose contact or associate this is: the index of another person in this list, or the id of a known one. */
    readonly relatedIndex?: number | undefined;
    readonly relatedEntityId?: string | undefined;
  })[];
  /** Items of special categories of data; undefined if the draft has none. */
  readonly specialDates: RetentionDates | undefined;
}

/** The stated age, as stored with the link. */
const ageColumns = (age: PersonAge | undefined) =>
  !age ? {} : 'bornOn' in age ? { born_on: age.bornOn } : { age_from: age.from, age_to: age.to, age_on: age.statedOn };
/** Where, when, and why special categories are in the text. Dismissed names go with the draft. */
function circumstancesOf({ place, window, textAnswers }: ReportDraft): Circumstances {
  return { place, window, necessities: necessitiesIn(textAnswers) };
}

/** Submits a draft: the words go to the raw file, the row to the tray of the unit, the form is deleted, the author gets a receipt. */
export async function submitDraft(tx: ActorTx, report: LoadedReport, submission: Submission): Promise<number> {
  byPerson(tx, 'N3');
  const { draft, marking, grade, dates } = submission;
  const { agency_id, id } = report.row;
  const base = { classification: marking.classification, tlp: marking.tlp, purposeGroup: marking.purpose };
  const tray = evaluationLabel(base, compartmentCode('unit', tx.unit.code));
  const file = rawLabel(base, tx.unit.rawFile);
  const label_id = await tx.labelFor(tray);
  const planned = await tx.labelFor({
    ...base,
    handling: draft.handling.codes,
    conditions: draft.handling.conditions,
    compartments: [marking.group],
  });
  const version = await updateReport(tx, report.row, {
    state: 'submitted',
    label_id,
    planned_label_id: planned,
    subject: sealedSubject(tx, id, tray, draft.subject),
    priority: draft.priority ?? null,
    purpose: marking.purpose,
    legal_basis: marking.legalBasis,
    occurred_on: draft.occurredOn ?? null,
    area_code: draft.place?.areaCode ?? null,
    topic: draft.topic ?? null,
    submitted_at: tx.now(),
    review_on: dates.reviewOn,
    maximum_on: dates.maximumOn,
    review_set_on: tx.today,
    visible_until: dates.reviewOn,
  });
  await tx.db
    .insertInto('report_raw')
    .values({
      agency_id,
      id,
      label_id: await tx.labelFor(file),
      ...sealedRaw(tx, id, file, { ...draft, circumstances: circumstancesOf(draft) }),
      tray: compartmentCode('unit', tx.unit.code),
      author_id: tx.person.accountId,
      grader_id: null,
      sanitiser_id: null,
      checker_id: null,
      sanitised_subject: null,
      sanitised_draft: null,
      sanitisation_note: null,
      residual_risk: null,
      check_answers: null,
    })
    .execute();
  await insertGrade(tx, { reportId: id, labelId: label_id, kind: 'provisional', grade, byUnit: true });
  const personIds = submission.persons.map(() => tx.uuid());
  for (const [nth, person] of submission.persons.entries()) {
    const relatedId = person.relatedIndex === undefined ? undefined : personIds[person.relatedIndex];
    await tx.db
      .insertInto('person_involvement')
      .values({
        agency_id,
        id: personIds[nth] ?? '',
        label_id,
        visible_until: person.reviewOn,
        report_id: id,
        name: person.name,
        category: person.category,
        purpose: marking.purpose,
        legal_basis: marking.legalBasis,
        grounds: person.grounds,
        minor: person.minor,
        ...ageColumns(person.age),
        adult_on: person.adultOn ?? null,
        review_on: person.reviewOn,
        maximum_on: person.maximumOn,
        related_person_id: relatedId ?? null,
        related_entity_id: person.relatedEntityId ?? null,
      })
      .execute();
  }
  await insertSpecialItems(
    tx,
    { id, label: tray },
    draft.specialItems.map((item) => ({
      item,
      personId: personIds[submission.persons.findIndex(({ name }) => name === item.about.trim())],
    })),
    submission.specialDates,
  );
  await tx.db.deleteFrom('report_draft').where('agency_id', '=', agency_id).where('id', '=', id).execute();
  await insertTransition(tx, {
    labelId: label_id,
    kind: 'report',
    id,
    from: 'draft',
    to: 'submitted',
    reason: '',
    byUnit: true,
  });
  await answerTo(
    tx,
    { id, labelId: label_id },
    {
      requirement: draft.requirementId,
      collection_task: draft.collectionTaskId,
      patrol_question: draft.patrolQuestionId,
    },
  );
  await insertReceipt(tx, {
    reportId: id,
    authorId: tx.person.accountId,
    reference: report.row.reference,
    subject: draft.subject,
    state: 'submitted',
    until: dates.maximumOn,
    marking: { ...marking, handling: draft.handling.codes },
  });
  return version;
}

/**
 * Links a report to the requirement, the collection task or the question for patrols it was sent for, read under its author's own
 * rights. A report that answers a task serves the requirement of the task. To the requirement of a question for patrols it is
 * linked through the question alone: its author need not see the requirement.
 *
 * @throws ReeveError not_found
 */
async function answerTo(
  tx: ActorTx,
  report: { readonly id: string; readonly labelId: number },
  of: Readonly<Record<'requirement' | 'collection_task' | 'patrol_question', string | undefined>>,
): Promise<void> {
  if (of.collection_task !== undefined) await requireCurrentAuthority(tx, of.collection_task);
  const [ofTask] = of.collection_task === undefined ? [] : await citesOf(tx, of.collection_task);
  const requirement = of.requirement ?? (ofTask?.kind === 'requirement' ? ofTask.id : undefined);
  for (const [kind, id] of [
    ['requirement', requirement],
    ['collection_task', of.collection_task],
    ['patrol_question', of.patrol_question],
  ] as const) {
    const relation = relationOf('report', kind);
    if (id !== undefined && relation)
      await insertEdge(tx, { kind: 'report', ...report }, relation, await objectCard(tx, kind, id));
  }
}

/** Stores a grade. A provisional grade names the author's unit only; the author's reason stays in the raw file. */
export async function insertGrade(
  tx: ActorTx,
  of: {
    readonly reportId: string;
    readonly labelId: number;
    readonly kind: 'provisional' | 'record';
    readonly grade: Grade;
    readonly byUnit?: boolean;
  },
): Promise<void> {
  const { codes } = of.grade;
  await tx.db
    .insertInto('report_grade')
    .values({
      agency_id: tx.person.agencyId,
      id: tx.uuid(),
      label_id: of.labelId,
      report_id: of.reportId,
      kind: of.kind,
      scheme: codes.scheme,
      scheme_version: of.grade.schemeVersion,
      source: codes.source,
      info: codes.info,
      graded_by: of.byUnit ? null : of.grade.gradedBy,
      unit_name: tx.unit.name,
      graded_at: tx.now(),
      recorded_at: tx.recordedAt(),
      rationale: of.kind === 'provisional' ? '' : of.grade.rationale,
    })
    .execute();
}
