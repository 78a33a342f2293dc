import type { ReportDraft } from '@reeve/domain';
import type { FormFault } from '../form-faults.ts';

/** A fault in words: a key of the report texts with its values, and the field to take the person to. */
export interface FaultMessage {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** Element id of the field next to the message. */
  readonly field: string;
}

/** Element ids of the form's fields, in one place: labels, faults and focus all name them. */
export const FIELD = {
  subject: 'report-subject',
  text: 'report-text',
  sourceReference: 'report-source',
  place: 'report-place',
  window: 'report-window',
  topic: 'report-topic',
  grade: 'report-grade',
  persons: 'report-persons',
  classification: 'report-classification',
  handling: 'report-handling',
  conditions: 'report-conditions',
  tlp: 'report-tlp',
  group: 'report-group',
  purpose: 'report-purpose',
  legalBasis: 'report-legal-basis',
  priority: 'report-priority',
  threat: 'report-threat',
  reviewOn: 'report-review',
} as const;

const PERSON = /^person_(\d+)_(.+)$/;
const SPECIAL = /^special_(\d+)_(.+)$/;

const FIELD_OF: Readonly<Record<string, string>> = {
  subject: FIELD.subject,
  subject_names_source: FIELD.subject,
  text: FIELD.text,
  source_reference: FIELD.sourceReference,
  window: FIELD.window,
  grade: FIELD.grade,
  persons_or_nobody: FIELD.persons,
  classification: FIELD.classification,
  classification_held_elsewhere: FIELD.classification,
  handling_none_chosen: FIELD.handling,
  handling_families_mixed: FIELD.handling,
  handling_p_and_c: FIELD.handling,
  handling_conditions_missing: FIELD.conditions,
  handling_conditions_unexpected: FIELD.conditions,
  handling_conditions_name_source: FIELD.conditions,
  tlp: FIELD.tlp,
  group: FIELD.group,
  purpose: FIELD.purpose,
  purpose_other: FIELD.purpose,
  legal_basis: FIELD.legalBasis,
  priority: FIELD.priority,
  review_date: FIELD.reviewOn,
  review_date_outside: FIELD.reviewOn,
};

/** Faults of a person that appear next to a field of another name. */
const FIELD_OF_PERSON: Readonly<Record<string, string>> = {
  review_date_outside: 'review_date',
  names_source: 'name',
  reason: 'grounds',
};

/** Element id of one field of the person at `index`. */
export function personField(index: number, field: string): string {
  return `report-person-${index}-${field}`;
}

/** Element id of one field of the item of a special category at `index`. */
export function specialField(index: number, field: string): string {
  return `report-special-${index}-${field}`;
}

/** The words for a fault. A person without a name yet is spoken of by number, from 1. */
export function faultMessage(fault: FormFault, form: ReportDraft): FaultMessage {
  const person = PERSON.exec(fault);
  if (person) {
    const index = Number(person[1]);
    const what = person[2] ?? 'name';
    const name = form.persons[index]?.name.trim() ?? '';
    // A name that is the source's reference is not reported twice.
    const numbered = name === '' || what === 'name' || what === 'names_source';
    return {
      key: numbered ? `fault.person_${what}_numbered` : `fault.person_${what}`,
      values: numbered ? { number: index + 1 } : { name },
      field: personField(index, FIELD_OF_PERSON[what] ?? what),
    };
  }
  const special = SPECIAL.exec(fault);
  if (special) {
    const index = Number(special[1]);
    const what = special[2] ?? 'kind';
    return {
      key: `fault.special_${what}`,
      values: { number: index + 1 },
      field: specialField(index, what === 'names_source' ? 'words' : what),
    };
  }
  if (fault === 'persons_or_nobody' && form.persons.length > 0)
    return { key: 'fault.persons_and_nobody', values: {}, field: FIELD.persons };
  if (fault === 'grade' && form.grade && (form.grade.source !== '') !== (form.grade.info !== '')) {
    const missing = form.grade.source === '' ? 'source' : 'info';
    return { key: `fault.grade_${missing}`, values: {}, field: FIELD.grade };
  }
  return { key: `fault.${fault}`, values: {}, field: FIELD_OF[fault] ?? FIELD.subject };
}
