import { createReport, saveDraft, submitReport, type Draft } from '@reeve/contract';
import {
  adultFrom,
  draftFaults,
  EMPTY_DRAFT,
  isPersonAge,
  mayPerform,
  parseGradeCodes,
  ReeveError,
  isThreat,
  RELATED_CATEGORIES,
  relatedIndex,
  SCHEME_CODES,
  type DraftFault,
  type ObjectKind,
  type ReportDraft,
} from '@reeve/domain';
import {
  expectVersion,
  insertDraft,
  loadReport,
  objectCards,
  readCodeLists,
  submitDraft,
  threatOfReport,
  updateDraft,
  type LoadedReport,
  type ActorTx,
} from '@reeve/store';
import { codeListsOf } from '../code-list/lists.ts';
import { handle, handleRegranting } from '../call/operation.ts';
import { askAtWords } from './ask-at-words.ts';
import { isKnownPerson } from './related-person.ts';
import { gradedReportDates, itemDates, linkDates } from '../retention/rule-dates.ts';
import { raise, wakeAlarms } from '../threat/raise.ts';

/** Returns the form of a request as the domain's draft: missing fields are `undefined`, never a default. */
function draftOf(form: Draft): ReportDraft {
  return {
    ...form,
    answers: { toldBy: form.answers.toldBy, knowsBy: form.answers.knowsBy, recordAgrees: form.answers.recordAgrees },
    grade: form.grade,
    persons: form.persons.map((person) => ({
      ...person,
      category: person.category,
      age: person.age,
      reviewOn: person.reviewOn,
      relatedTo: person.relatedTo && { name: person.relatedTo.name, entityId: person.relatedTo.entityId },
    })),
    classification: form.classification,
    tlp: form.tlp,
    group: form.group,
    purpose: form.purpose,
    legalBasis: form.legalBasis,
    priority: form.priority,
    occurredOn: form.occurredOn,
    place: form.place && { ...form.place, areaCode: form.place.areaCode, point: form.place.point },
    window: form.window,
    topic: form.topic,
    reviewOn: form.reviewOn,
    requirementId: form.requirementId,
    collectionTaskId: form.collectionTaskId,
    patrolQuestionId: form.patrolQuestionId,
    threat: form.threat,
    specialItems: form.specialItems.map((item) => ({ ...item, kind: item.kind, necessity: item.necessity })),
  };
}

const OF_WHOM =
  'Not sent: a contact or associate needs the person they are one of, who is named in this report or already known, and the reason in at least one sentence. The text is kept.';

/** Returns the first fault as a sentence if it needs one; the form shows the others at their fields. */
function sentenceFor(faults: readonly DraftFault[]): string {
  return faults.length > 0 && faults.every((fault) => /^person_\d+_(related|reason)$/.test(fault))
    ? OF_WHOM
    : 'Not sent: something is still missing. The text is kept.';
}

/** Returns whom a person of the form is a contact or associate of; undefined for another category. */
function relatedIn(form: ReportDraft, nth: number) {
  const person = form.persons[nth];
  if (person?.category === undefined || !RELATED_CATEGORIES.includes(person.category)) return {};
  const { relatedTo } = person;
  return { relatedIndex: relatedIndex(form.persons, nth, relatedTo), relatedEntityId: relatedTo?.entityId };
}

async function ownDraft(tx: ActorTx, id: string, version: number): Promise<LoadedReport> {
  const report = await loadReport(tx, id);
  if (report.draft === undefined)
    throw new ReeveError('state_forbids', 'This is no longer a draft of yours; nothing was changed.');
  expectVersion(report.row, version);
  return report;
}

/** True if an object named in a form is visible to its author; an unnamed one need not exist. */
async function isVisible(tx: ActorTx, kind: ObjectKind, id: string | undefined): Promise<boolean> {
  return id === undefined || (await objectCards(tx, kind, [id])).length > 0;
}

export const createReportHandler = handle(createReport, (call) =>
  call.write(async (tx) => {
    if (!mayPerform(tx.actor.roles, 'write_report'))
      throw new ReeveError('not_permitted', 'Your role does not write reports.');
    const made = await insertDraft(tx, draftOf(call.input.draft));
    tx.audit({ action: 'create', objectKind: 'report', objectIds: [made.id] });
    return { ...made, savedAt: tx.recordedAt().toISOString() };
  }),
);

export const saveDraftHandler = handle(saveDraft, (call) =>
  call.write(async (tx) => {
    const report = await ownDraft(tx, call.params.id, call.input.version);
    const { version, savedAt } = await updateDraft(tx, report, draftOf(call.input.draft));
    tx.audit({ action: 'alter', objectKind: 'report', objectIds: [report.row.id] });
    return { version, savedAt: savedAt.toISOString() };
  }),
);

/** Raises the threat of a report, which opens its groups. */
export const submitReportHandler = handleRegranting(submitReport, async (call) => {
  const reply = await call.write(async (tx) => {
    const report = await ownDraft(tx, call.params.id, call.input.version);
    const form = report.draft?.open() ?? EMPTY_DRAFT; // `ownDraft` has found one
    const faults = draftFaults(form);
    const codes = form.grade && parseGradeCodes(form.grade.scheme, form.grade.source, form.grade.info);
    const { classification, tlp, group, purpose, legalBasis } = form;
    if (faults.length > 0 || !codes || !classification || !tlp || !group || !purpose || !legalBasis) {
      throw new ReeveError('invalid_input', sentenceFor(faults), { faults });
    }
    const informants = form.persons.flatMap(({ category }, nth) => (category === 'd_informant' ? [nth] : []));
    if (informants.length > 0 && !mayPerform(tx.actor.roles, 'name_informant'))
      throw new ReeveError(
        'invalid_input',
        'Not sent: only the sources desk may use the category “person who can give information”. Choose another category.',
        { faults: informants.map((nth) => `person_${nth}_category`) },
      );
    if (purpose !== tx.person.purpose)
      throw new ReeveError(
        'invalid_input',
        'Not sent: the report’s purpose is not the one you are working for. Change your purpose first.',
        { faults: ['purpose'] },
      );
    if (
      !(await isVisible(tx, 'requirement', form.requirementId)) ||
      !(await isVisible(tx, 'collection_task', form.collectionTaskId)) ||
      !(await isVisible(tx, 'patrol_question', form.patrolQuestionId))
    )
      throw new ReeveError(
        'invalid_input',
        'Not sent: there is no such requirement, collection task or question for patrols that you may see. Remove it or choose another.',
        { faults: ['requirement'] },
      );
    for (const [nth, { category, relatedTo }] of form.persons.entries())
      if (
        category !== undefined &&
        RELATED_CATEGORIES.includes(category) &&
        relatedTo?.entityId !== undefined &&
        !(await isKnownPerson(tx, relatedTo.entityId))
      )
        throw new ReeveError('invalid_input', OF_WHOM, { faults: [`person_${nth}_related`] });
    await askAtWords(tx, form);
    const lists = codeListsOf(await readCodeLists(tx));
    if (!lists.legalBases.some((basis) => basis.code === legalBasis))
      throw new ReeveError('invalid_input', 'Not sent: this legal basis is not on the agency’s list.', {
        faults: ['legal_basis'],
      });
    if (form.topic !== undefined && !lists.offenceTypes.some((type) => type.code === form.topic))
      throw new ReeveError('invalid_input', 'Not sent: this topic is not on the agency’s list.', { faults: ['topic'] });
    const persons = form.persons.map((person, nth) => {
      if (person.age && !isPersonAge(person.age, tx.today))
        throw new ReeveError('invalid_input', 'Not sent: an age is stated for a day that has come.', {
          faults: [`person_${nth}_age`],
        });
      const adultOn = person.age && adultFrom(person.age);
      return {
        ...linkDates({ ...person, adultOn }, false, lists.retention, tx.today),
        name: person.name.trim(),
        category: person.category ?? '',
        grounds: person.grounds,
        minor: person.minor,
        age: person.age,
        adultOn,
        ...relatedIn(form, nth),
      };
    });
    const dates = gradedReportDates(codes, persons, lists.retention, tx.today, form.reviewOn);
    const special = form.specialItems.length > 0 ? itemDates(lists.retention, tx.today) : undefined;
    const version = await submitDraft(tx, report, {
      draft: form,
      marking: { classification, tlp, group, purpose, legalBasis },
      grade: {
        codes,
        schemeVersion: SCHEME_CODES[codes.scheme].version,
        gradedBy: tx.person.accountId,
        gradedAt: tx.now().toISOString(),
        rationale: form.gradeReason,
      },
      dates,
      persons,
      specialDates: special,
    });
    tx.audit({ action: 'grade', objectKind: 'report', objectIds: [report.row.id] });
    // Its button raises it earlier, whatever is missing from the report; at the latest it is raised here.
    if (isThreat(form) && (await threatOfReport(tx, report.row.id)) === undefined)
      await raise(tx, form.threat, report.row.id);
    return { state: 'submitted' as const, version };
  });
  wakeAlarms(call.deps, call.person.agencyId);
  return reply;
});
