import { submitReport } from '@reeve/contract';
import {
  adultFrom,
  draftFaults,
  EMPTY_DRAFT,
  isPersonAge,
  isThreat,
  mayPerform,
  parseGradeCodes,
  ReeveError,
  RELATED_CATEGORIES,
  relatedIndex,
  SCHEME_CODES,
  type DraftFault,
  type GradeCodes,
  type ObjectKind,
  type ReportDraft,
  type RetentionRule,
} from '@reeve/domain';
import { objectCards, readCodeLists, submitDraft, threatOfReport, type ActorTx, type Submission } from '@reeve/store';
import { handleRegranting } from '../call/operation.ts';
import { codeListsOf, type CodeLists } from '../code-list/lists.ts';
import { gradedReportDates, itemDates, linkDates } from '../retention/rule-dates.ts';
import { raise, wakeAlarms } from '../threat/raise.ts';
import { askAtWords } from './ask-at-words.ts';
import { ownDraft } from './draft.ts';
import { isKnownPerson } from './related-person.ts';

/** Raises the threat of a report, which opens its groups. */
export const submitReportHandler = handleRegranting(submitReport, async (call) => {
  const reply = await call.write(async (tx) => {
    const report = await ownDraft(tx, call.params.id, call.input.version);
    const form = report.draft?.open() ?? EMPTY_DRAFT; // `ownDraft` has found one
    const { codes, marking } = completeForm(form);
    requireOwnPurpose(tx, form);
    await requireVisible(tx, form);
    await askAtWords(tx, form);
    const lists = codeListsOf(await readCodeLists(tx));
    requireListed(form, lists);
    const persons = personsOf(form, lists.retention, tx.today);
    const version = await submitDraft(tx, report, {
      draft: form,
      marking,
      grade: {
        codes,
        schemeVersion: SCHEME_CODES[codes.scheme].version,
        gradedBy: tx.person.accountId,
        gradedAt: tx.now().toISOString(),
        rationale: form.gradeReason,
      },
      dates: gradedReportDates(codes, persons, lists.retention, tx.today, form.reviewOn),
      persons,
      specialDates: form.specialItems.length > 0 ? itemDates(lists.retention, tx.today) : undefined,
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

const OF_WHOM =
  'Not sent: a contact or associate needs the person they are one of, who is named in this report or already known, and the reason in at least one sentence. The text is kept.';

/** Returns the first fault as a sentence if it needs one; the form shows the others at their fields. */
function sentenceFor(faults: readonly DraftFault[]): string {
  return faults.length > 0 && faults.every((fault) => /^person_\d+_(related|reason)$/.test(fault))
    ? OF_WHOM
    : 'Not sent: something is still missing. The text is kept.';
}

/** Returns the grade and the marking of a form in which nothing is missing. @throws ReeveError invalid_input — with its faults */
function completeForm(form: ReportDraft): { readonly codes: GradeCodes; readonly marking: Submission['marking'] } {
  const faults = draftFaults(form);
  const codes = form.grade && parseGradeCodes(form.grade.scheme, form.grade.source, form.grade.info);
  const { classification, tlp, group, purpose, legalBasis } = form;
  if (faults.length > 0 || !codes || !classification || !tlp || !group || !purpose || !legalBasis) {
    throw new ReeveError('invalid_input', sentenceFor(faults), { faults });
  }
  return { codes, marking: { classification, tlp, group, purpose, legalBasis } };
}

/** An informant is named by the sources desk alone, and a report is sent for the purpose of the session. */
function requireOwnPurpose(tx: ActorTx, form: ReportDraft): void {
  const informants = form.persons.flatMap(({ category }, nth) => (category === 'd_informant' ? [nth] : []));
  if (informants.length > 0 && !mayPerform(tx.actor.roles, 'name_informant'))
    throw new ReeveError(
      'invalid_input',
      'Not sent: only the sources desk may use the category “person who can give information”. Choose another category.',
      { faults: informants.map((nth) => `person_${nth}_category`) },
    );
  if (form.purpose !== tx.person.purpose)
    throw new ReeveError(
      'invalid_input',
      'Not sent: the report’s purpose is not the one you are working for. Change your purpose first.',
      { faults: ['purpose'] },
    );
}

/** What the form refers to is visible to its author: the question it answers, and known persons that others are related to. */
async function requireVisible(tx: ActorTx, form: ReportDraft): Promise<void> {
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
}

/** True if an object named in a form is visible to its author; an unnamed one need not exist. */
async function isVisible(tx: ActorTx, kind: ObjectKind, id: string | undefined): Promise<boolean> {
  return id === undefined || (await objectCards(tx, kind, [id])).length > 0;
}

/** The legal basis and the topic are on the agency's lists. */
function requireListed({ legalBasis, topic }: ReportDraft, lists: CodeLists): void {
  if (!lists.legalBases.some((basis) => basis.code === legalBasis))
    throw new ReeveError('invalid_input', 'Not sent: this legal basis is not on the agency’s list.', {
      faults: ['legal_basis'],
    });
  if (topic !== undefined && !lists.offenceTypes.some((type) => type.code === topic))
    throw new ReeveError('invalid_input', 'Not sent: this topic is not on the agency’s list.', { faults: ['topic'] });
}

/** The persons of the form with the dates of their links. */
function personsOf(form: ReportDraft, rules: readonly RetentionRule[], today: string): Submission['persons'] {
  return form.persons.map((person, nth) => {
    if (person.age && !isPersonAge(person.age, today))
      throw new ReeveError('invalid_input', 'Not sent: an age is stated for a day that has come.', {
        faults: [`person_${nth}_age`],
      });
    const adultOn = person.age && adultFrom(person.age);
    return {
      ...linkDates({ ...person, adultOn }, false, rules, today),
      name: person.name.trim(),
      category: person.category ?? '',
      grounds: person.grounds,
      minor: person.minor,
      age: person.age,
      adultOn,
      ...relatedIn(form, nth),
    };
  });
}

/** Returns whom a person of the form is a contact or associate of; undefined for another category. */
function relatedIn(form: ReportDraft, nth: number) {
  const person = form.persons[nth];
  if (person?.category === undefined || !RELATED_CATEGORIES.includes(person.category)) return {};
  const { relatedTo } = person;
  return { relatedIndex: relatedIndex(form.persons, nth, relatedTo), relatedEntityId: relatedTo?.entityId };
}
