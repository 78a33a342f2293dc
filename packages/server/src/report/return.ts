import { returnReport } from '@reeve/contract';
import { EMPTY_DRAFT, ReeveError, type DraftRelation, type ReportDraft } from '@reeve/domain';
import { answeredBy, requirementOf, returnReport as storeReturn, type ActorTx, type LoadedReport } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { keepSourceIn } from './keep-source.ts';
import { reportForStep } from './step.ts';

export const returnReportHandler = handle(returnReport, (call) =>
  call.write(async (tx) => {
    const report = await reportForStep(tx, call.params.id, call.input.version, 'returned');
    if (report.row.sanitised_text !== null)
      throw new ReeveError(
        'state_forbids',
        'This report has been released before; it can be graded again, not given back.',
      );
    keepSourceIn(report, { reason: call.input.reason });
    const requirement = await requirementOf(tx, report.row.id);
    const form = await formOf(report, tx, {
      requirementId: requirement?.id,
      patrolQuestionId: await answeredBy(tx, report.row.id, 'patrol_question'),
      collectionTaskId: await answeredBy(tx, report.row.id, 'collection_task'),
    });
    const version = await storeReturn(tx, report, form, call.input.reason);
    tx.audit({ action: 'alter', objectKind: 'report', objectIds: [report.row.id] });
    return { state: 'returned' as const, version };
  }),
);

/** The age of a minor as stated. */
function ageOf(person: LoadedReport['persons'][number]): ReportDraft['persons'][number]['age'] {
  if (person.born_on !== null) return { bornOn: person.born_on };
  const { age_from: from, age_to: to, age_on: statedOn } = person;
  return from === null || to === null || statedOn === null ? undefined : { from, to, statedOn };
}

/** Returns the form as its author had filled it in, from the stored report: every field of it, or types complain. */
async function formOf(
  report: LoadedReport,
  tx: ActorTx,
  sentFor: Pick<ReportDraft, 'requirementId' | 'patrolQuestionId' | 'collectionTaskId'>,
): Promise<ReportDraft> {
  const { row } = report;
  const words = report.raw?.open();
  const grade = report.grades.find((one) => one.kind === 'provisional');
  const planned = row.planned_label_id === null ? undefined : await tx.useLabel(row.planned_label_id);
  return {
    subject: words?.subject ?? row.subject,
    text: words?.text ?? '',
    sourceReference: words?.sourceReference ?? '',
    answers: words?.answers ?? EMPTY_DRAFT.answers,
    grade: grade && { scheme: grade.scheme, source: grade.source, info: grade.info },
    gradeReason: words?.gradeReason ?? '',
    persons: report.persons.map((person) => ({
      name: person.name,
      category: person.category as ReportDraft['persons'][number]['category'], // held to the ten by a constraint
      grounds: person.grounds,
      minor: person.minor,
      age: ageOf(person),
      reviewOn: person.review_on,
      relatedTo: relationIn(report, person),
    })),
    namesNobody: report.persons.length === 0,
    classification: planned?.classification,
    handling: planned ? { codes: planned.handling, conditions: planned.conditions } : EMPTY_DRAFT.handling,
    tlp: planned?.tlp,
    group: planned?.compartments[0],
    purpose: row.purpose ?? undefined,
    legalBasis: row.legal_basis ?? undefined,
    priority: (row.priority ?? undefined) as ReportDraft['priority'], // written only from PRIORITIES
    occurredOn: row.occurred_on ?? undefined,
    place: words?.circumstances.place,
    window: words?.circumstances.window,
    topic: row.topic ?? undefined,
    reviewOn: row.review_on,
    ...sentFor,
    // The alarm has been raised, and is not raised again.
    threat: undefined,
    // Positions of words, which are asked about again in the text as it is sent.
    textAnswers: [],
    // Put back where the report is stored: their persons are known there.
    specialItems: [],
  };
}

/** Returns whom a person is a contact or associate of, for the form; a known person's name is looked up when it is shown. */
function relationIn(
  { persons }: LoadedReport,
  { related_person_id: personId, related_entity_id: entityId }: LoadedReport['persons'][number],
): DraftRelation | undefined {
  const name = persons.find(({ id }) => id === personId)?.name;
  if (name !== undefined) return { name, entityId: undefined };
  return entityId === null ? undefined : { name: '', entityId };
}
