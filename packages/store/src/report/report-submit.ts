import {
  compartmentCode,
  necessitiesIn,
  relationOf,
  type Circumstances,
  type Grade,
  type LabelParts,
  type PersonAge,
  type ReportDraft,
  type RetentionDates,
} from '@reeve/domain';
import type { ActorTx } from '../access/actor.ts';
import { byPerson } from '../access/by-person.ts';
import { requireCurrentAuthority } from '../record/collection-plan.ts';
import { objectCard } from '../record/object.ts';
import { citesOf } from '../record/record.ts';
import { insertTransition } from '../record/transition.ts';
import { insertEdge } from '../thread/thread.ts';
import { insertGrade } from './report-grade.ts';
import { sealedRaw, sealedSubject } from './report-words.ts';
import { evaluationLabel, insertReceipt, rawLabel, updateReport, type LoadedReport } from './report.ts';
import { insertSpecialItems } from './special-item.ts';

type Marking = Omit<LabelParts, 'agencyId'>;

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

/** Submits a draft: the words go to the raw file, the row to the tray of the unit, the form is deleted, the author gets a receipt. */
export async function submitDraft(tx: ActorTx, report: LoadedReport, submission: Submission): Promise<number> {
  byPerson(tx, 'N3');
  const { draft, marking, grade, persons } = submission;
  const { agency_id, id } = report.row;
  const base = { classification: marking.classification, tlp: marking.tlp, purposeGroup: marking.purpose };
  const tray = evaluationLabel(base, compartmentCode('unit', tx.unit.code));
  const labelId = await tx.labelFor(tray);
  const version = await moveToTray(tx, report, submission, { tray, labelId, base });
  await insertRaw(tx, id, rawLabel(base, tx.unit.rawFile), draft);
  await insertGrade(tx, { reportId: id, labelId, kind: 'provisional', grade, byUnit: true });
  const personIds = await insertPersons(tx, { id, labelId }, submission);
  await insertSpecialItems(
    tx,
    { id, label: tray },
    draft.specialItems.map((item) => ({
      item,
      personId: personIds[persons.findIndex(({ name }) => name === item.about.trim())],
    })),
    submission.specialDates,
  );
  await tx.db.deleteFrom('report_draft').where('agency_id', '=', agency_id).where('id', '=', id).execute();
  await insertTransition(tx, {
    labelId,
    kind: 'report',
    id,
    from: 'draft',
    to: 'submitted',
    reason: '',
    byUnit: true,
  });
  await answerTo(
    tx,
    { id, labelId },
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
    until: submission.dates.maximumOn,
    marking: { ...marking, handling: draft.handling.codes },
  });
  return version;
}

/** Moves the row to the tray of the unit, with the label the author plans for it. @returns its version */
async function moveToTray(
  tx: ActorTx,
  report: LoadedReport,
  { draft, marking, dates }: Submission,
  to: {
    readonly tray: Marking;
    readonly labelId: number;
    /** What the label of the tray and the planned one have in common. */
    readonly base: Pick<LabelParts, 'classification' | 'tlp' | 'purposeGroup'>;
  },
): Promise<number> {
  const planned = await tx.labelFor({
    ...to.base,
    handling: draft.handling.codes,
    conditions: draft.handling.conditions,
    compartments: [marking.group],
  });
  return updateReport(tx, report.row, {
    state: 'submitted',
    label_id: to.labelId,
    planned_label_id: planned,
    subject: sealedSubject(tx, report.row.id, to.tray, draft.subject),
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
}

/** Stores the author's words in the raw file. */
async function insertRaw(tx: ActorTx, id: string, file: Marking, draft: ReportDraft): Promise<void> {
  await tx.db
    .insertInto('report_raw')
    .values({
      agency_id: tx.person.agencyId,
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
}

/** Where, when, and why special categories are in the text. Dismissed names go with the draft. */
function circumstancesOf({ place, window, textAnswers }: ReportDraft): Circumstances {
  return { place, window, necessities: necessitiesIn(textAnswers) };
}

/** Links the persons named to the report. @returns the ids of the links, in the order of the form */
async function insertPersons(
  tx: ActorTx,
  report: { readonly id: string; readonly labelId: number },
  { persons, marking }: Submission,
): Promise<readonly string[]> {
  const personIds = persons.map(() => tx.uuid());
  for (const [nth, person] of persons.entries()) {
    const relatedId = person.relatedIndex === undefined ? undefined : personIds[person.relatedIndex];
    await tx.db
      .insertInto('person_involvement')
      .values({
        agency_id: tx.person.agencyId,
        id: personIds[nth] ?? '',
        label_id: report.labelId,
        visible_until: person.reviewOn,
        report_id: report.id,
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
  return personIds;
}

/** The stated age, as stored with the link. */
const ageColumns = (age: PersonAge | undefined) =>
  !age ? {} : 'bornOn' in age ? { born_on: age.bornOn } : { age_from: age.from, age_to: age.to, age_on: age.statedOn };

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
