import { draft as draftShape, type Report } from '@reeve/contract';
import {
  isReeveError,
  mayGiveFeedback,
  mayMoveReport,
  REPORT_MACHINE,
  specialDecideBy,
  type Priority,
  type ReportUse,
  type ResidualRisk,
  type SubjectCategory,
  type StepActor,
} from '@reeve/domain';
import {
  askedCategory,
  actorsOf,
  firstRequirement,
  staffNames,
  stateOf,
  todayIn,
  type ActorTx,
  type LoadedReport,
  type RawWords,
  type ReportPage,
} from '@reeve/store';
import { markingOf } from '../marking.ts';
import { shownStep, stepActor } from '../record/shown-step.ts';
import { itemsOnPage, type ItemInSight } from '../special-item/in-sight.ts';
import { relationNames } from './related-person.ts';

type Grade = LoadedReport['grades'][number];

/** Undefined if the key of the words is not on this server: everything else is still answered. */
function openIfHere<T>(open: () => T): T | undefined {
  try {
    return open();
  } catch (error) {
    if (isReeveError(error, 'key_absent')) return undefined;
    throw error;
  }
}

/** The author's reasons for the provisional grade are for the raw compartment alone. */
function gradeOf(row: Grade, words: RawWords | undefined): NonNullable<Report['grade']> {
  return {
    scheme: row.scheme as NonNullable<Report['grade']>['scheme'], // written only from parsed codes
    source: row.source,
    info: row.info,
    gradedBy: row.grader,
    gradedAt: row.graded_at.toISOString(),
    rationale: row.kind === 'provisional' ? (words?.gradeReason ?? '') : row.rationale,
  };
}

/** The requested category of a person that waits for a decision. */
function askedOf(
  tx: ActorTx,
  person: LoadedReport['persons'][number],
  related: Awaited<ReturnType<typeof relationNames>>,
  names: ReadonlyMap<string, string>,
): Report['persons'][number]['asked'] {
  const asked = askedCategory(person);
  if (!asked) return null;
  return {
    category: asked.category,
    grounds: asked.grounds,
    reviewOn: asked.reviewOn,
    relatedTo: related(asked.related)?.name ?? null,
    by: names.get(asked.askedBy) ?? '',
    at: asked.askedAt.toISOString(),
    byMe: asked.askedBy === tx.person.accountId,
  };
}

/** Returns a report for its page, for this reader. */
export async function reportReply(tx: ActorTx, loaded: ReportPage): Promise<Report> {
  const { row, raw, grades, persons } = loaded;
  const opened = openIfHere(() => ({ words: raw?.open(), form: loaded.draft?.open() }));
  const words = opened?.words;
  const form = opened?.form;
  const state = stateOf(loaded);
  // Read together; special items are not, because their decider has wider access while they are read.
  const [related, requirement] = await Promise.all([
    relationNames(tx, loaded),
    firstRequirement(tx, loaded.requirementIds),
  ]);
  const special = await itemsOnPage(tx, loaded);
  const names = await namesIn(tx, loaded, special);
  return {
    ...headOf(tx, loaded),
    ...gradesOf(grades, words),
    sanitisedText: row.sanitised_text,
    raw: raw && words ? rawOf(raw, words, names, row.unit_name) : null,
    keyAbsent: opened === undefined,
    persons: persons.map((person) => ({
      id: person.id,
      name: person.name,
      category: person.category as SubjectCategory, // held to the ten by a constraint
      purpose: person.purpose,
      legalBasis: person.legal_basis,
      grounds: person.grounds,
      minor: person.minor,
      adultOn: person.adult_on,
      relatedTo: related(person),
      asked: askedOf(tx, person, related, names),
      reviewOn: person.review_on,
      maximumOn: person.maximum_on,
    })),
    specialItems: special.map((one) => specialItemOf(tx, one, persons, names)),
    history: loaded.history.map((line) => ({
      from: line.from as Report['state'] | null,
      to: line.to as Report['state'],
      at: line.at.toISOString(),
      by: line.by,
      reason: line.reason, // written only through the state machine
      act: line.act,
    })),
    requirement: requirement
      ? {
          id: requirement.id,
          reference: requirement.reference,
          title: requirement.title,
          state: requirement.state ?? '',
        }
      : null,
    use: row.use === null ? null : { verdict: row.use as ReportUse, because: row.use_because }, // held by a constraint
    feedback: feedbackOf(tx, loaded, state),
    draft: form === undefined ? null : draftShape.parse(form),
    actions: actionsOf(tx, loaded, state),
  };
}

type Names = ReadonlyMap<string, string>;

/** Names of the staff who wrote, sanitised, checked or decided something in a report. */
function namesIn(tx: ActorTx, { raw, persons }: LoadedReport, special: readonly ItemInSight[]): Promise<Names> {
  const ids = [
    raw?.author_id,
    raw?.sanitiser_id,
    raw?.checker_id,
    ...special.map(({ item }) => item.decided_by),
    ...persons.map((person) => person.asked_by),
  ];
  return staffNames(
    tx,
    ids.filter((id) => typeof id === 'string'),
  );
}

/** The row of a report: what it is about, its markings and its dates. */
function headOf(tx: ActorTx, loaded: LoadedReport) {
  const { row } = loaded;
  const state = stateOf(loaded);
  const planned = row.planned_label_id;
  const isPlannedSeen = planned !== null && planned !== row.label_id && tx.reads.includes(planned);
  return {
    id: row.id,
    reference: row.reference,
    version: row.version,
    state,
    subject: row.subject,
    unit: row.unit_name,
    mine: actorsOf(loaded, tx).authorId === tx.person.accountId,
    marking: markingOf(tx.partsOf(row.label_id)),
    plannedMarking: isPlannedSeen ? markingOf(tx.partsOf(planned)) : null,
    priority: row.priority as Priority | null, // written only from PRIORITIES
    purpose: row.purpose,
    legalBasis: row.legal_basis,
    occurredOn: row.occurred_on,
    areaCode: row.area_code,
    topic: row.topic,
    submittedAt: row.submitted_at?.toISOString() ?? null,
    reviewOn: state === 'draft' ? null : row.review_on,
    maximumOn: state === 'draft' ? null : row.maximum_on,
  };
}

/** The author's grade, the one of record, and all there have been. */
function gradesOf(grades: LoadedReport['grades'], words: RawWords | undefined) {
  const provisional = grades.find((grade) => grade.kind === 'provisional');
  const record = grades.findLast((grade) => grade.kind === 'record');
  return {
    provisionalGrade: provisional ? gradeOf(provisional, words) : null,
    grade: record ? gradeOf(record, words) : null,
    gradeHistory: grades.map((grade) => gradeOf(grade, words)),
  };
}

/** The raw text with what was written from it, for the raw compartment. */
function rawOf(raw: NonNullable<LoadedReport['raw']>, words: RawWords, names: Names, unit: string): Report['raw'] {
  return {
    text: words.text,
    sourceReference: words.sourceReference,
    author: names.get(raw.author_id) ?? unit,
    sanitisedDraft: words.sanitisedText,
    sanitisedSubject: words.sanitisedSubject,
    residualRisk: raw.residual_risk as ResidualRisk | null, // written only from RESIDUAL_RISKS
    sanitisedBy: raw.sanitiser_id === null ? null : (names.get(raw.sanitiser_id) ?? null),
    sanitisationNote: words.sanitisationNote,
    check: raw.checker_id === null ? null : { by: names.get(raw.checker_id) ?? null, answers: raw.check_answers ?? {} },
    place: words.circumstances.place ?? null,
    window: words.circumstances.window ?? null,
    necessities: [...(words.circumstances.necessities ?? [])],
    answers: words.answers,
  };
}

/** An item of a special category, with the decision on it. */
function specialItemOf(
  tx: ActorTx,
  { item, undecided, mayDecide }: ItemInSight,
  persons: LoadedReport['persons'],
  names: Names,
): Report['specialItems'][number] {
  return {
    id: item.id,
    kind: item.kind,
    state: item.state,
    personId: persons.find(({ id }) => id === item.involvement_id)?.id ?? null,
    decideBy: specialDecideBy(item.proposed_on),
    undecided,
    decidedBy: item.decided_by === null ? null : (names.get(item.decided_by) ?? null),
    decidedOn: item.decided_at === null ? null : todayIn(tx.timeZone, item.decided_at),
    decidedBecause: item.decided_because,
    reviewOn: item.review_on,
    maximumOn: item.maximum_on,
    mayDecide: { allowed: mayDecide.allowed, because: mayDecide.allowed ? null : mayDecide.because },
  };
}

/** Whether the reader may give feedback to the author. */
function feedbackOf(tx: ActorTx, loaded: LoadedReport, state: Report['state']): Report['feedback'] {
  const verdict = mayGiveFeedback(state, stepActor(tx), actorsOf(loaded, tx));
  if (verdict.allowed && loaded.raw === undefined) return { allowed: false, because: 'role' };
  return { allowed: verdict.allowed, because: verdict.allowed ? null : verdict.because };
}

/** The states the report can move to, and whether the reader may move it there. */
function actionsOf(tx: ActorTx, loaded: LoadedReport, state: Report['state']): Report['actions'] {
  const actors = actorsOf(loaded, tx);
  return REPORT_MACHINE[state].map((to) => {
    const rule = (actor: StepActor) => mayMoveReport(state, to, actor, actors);
    return shownStep(to, rule(stepActor(tx)), rule);
  });
}
