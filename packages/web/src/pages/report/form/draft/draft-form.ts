import type { Draft } from '@reeve/contract';
import { EMPTY_DRAFT, type DraftPerson, type DraftSpecialItem, type ReportDraft } from '@reeve/domain';
import { withoutIdleConditions } from '../field/handling-choice.ts';

/** Most persons that one report names. */
export const MOST_PERSONS = 20;

/** A person row as it begins: nothing chosen. */
export const EMPTY_PERSON: DraftPerson = {
  name: '',
  category: undefined,
  grounds: '',
  minor: false,
  age: undefined,
  reviewOn: undefined,
  relatedTo: undefined,
};

/** An item of a special category as it begins: nothing chosen. */
export const EMPTY_SPECIAL_ITEM: DraftSpecialItem = {
  kind: undefined,
  about: '',
  words: '',
  necessity: undefined,
  because: '',
};

/** Members that are `undefined` left out: the contract speaks of absent fields, the form of empty ones. */
type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
function present<T extends object>(fields: T): Present<T> {
  // Object.fromEntries forgets the keys' types; nothing but undefined members was taken away.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>;
}

/** The form's state as the server keeps it. An axis not picked yet travels as an empty code. */
export function toDraft(form: ReportDraft): Draft {
  const { grade, persons, answers } = form;
  const handling = withoutIdleConditions(form.handling);
  return {
    subject: form.subject,
    text: form.text,
    sourceReference: form.sourceReference,
    answers: present(answers),
    gradeReason: form.gradeReason,
    persons: persons.map(({ name, grounds, minor, age, category, reviewOn, relatedTo }) => ({
      name,
      grounds,
      minor,
      ...present({
        age,
        category,
        reviewOn,
        relatedTo: relatedTo && { name: relatedTo.name, ...present({ entityId: relatedTo.entityId }) },
      }),
    })),
    namesNobody: form.namesNobody,
    textAnswers: form.textAnswers.map((answer) => ({ ...answer })),
    specialItems: form.specialItems.map(({ kind, about, words, necessity, because }) => ({
      about,
      words,
      because,
      ...present({ kind, necessity }),
    })),
    handling: { codes: [...handling.codes], conditions: handling.conditions },
    ...present({
      // The scheme was one of the list when the code was picked; the server checks it again.
      grade: grade as Draft['grade'],
      classification: form.classification,
      tlp: form.tlp,
      group: form.group,
      purpose: form.purpose,
      legalBasis: form.legalBasis,
      priority: form.priority,
      occurredOn: form.occurredOn,
      place: form.place && {
        name: form.place.name,
        ...present({ areaCode: form.place.areaCode, point: form.place.point }),
      },
      window: form.window && { from: form.window.from, to: form.window.to },
      topic: form.topic,
      reviewOn: form.reviewOn,
      requirementId: form.requirementId,
      collectionTaskId: form.collectionTaskId,
      patrolQuestionId: form.patrolQuestionId,
      threat: form.threat && { ...form.threat },
    }),
  };
}

/** A kept draft as the form shows it. The inverse of `toDraft`. */
export function fromDraft(draft: Draft): ReportDraft {
  return {
    ...EMPTY_DRAFT,
    ...present(draft),
    answers: { ...EMPTY_DRAFT.answers, ...draft.answers },
    place: draft.place && { name: draft.place.name, areaCode: draft.place.areaCode, point: draft.place.point },
    specialItems: draft.specialItems.map((item) => ({ ...EMPTY_SPECIAL_ITEM, ...item })),
    persons: draft.persons.map((person) => ({
      ...EMPTY_PERSON,
      ...person,
      relatedTo: person.relatedTo && { name: person.relatedTo.name, entityId: person.relatedTo.entityId },
    })),
  };
}

/** The grade after one axis was picked; the other axis stays as it was, or open when the scheme changed. */
export function pickGrade(
  form: ReportDraft,
  scheme: string,
  axis: 'source' | 'info',
  code: string,
): NonNullable<ReportDraft['grade']> {
  const before = form.grade?.scheme === scheme ? form.grade : { scheme, source: '', info: '' };
  return { ...before, [axis]: code };
}
