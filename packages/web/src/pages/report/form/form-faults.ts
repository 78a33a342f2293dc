import {
  draftFaults,
  HELD_CLASSIFICATIONS,
  isLocalDate,
  type Classification,
  type DraftFault,
  type LocalDate,
  type ReportDraft,
  type RetentionRule,
} from '@reeve/domain';
import { withoutIdleConditions } from './field/handling-choice.ts';
import { proposeForPerson, proposeForReport, type Proposal } from './person/retention-proposal.ts';

/** What keeps a form from being sent: the domain's faults, and what only today, the rules and the session know. */
export type FormFault =
  | DraftFault
  | 'classification_held_elsewhere'
  | 'purpose_other'
  | 'review_date_outside'
  | `person_${number}_review_date_outside`;

/** What the form is checked against in addition to itself. */
export interface FormBounds {
  readonly today: LocalDate;
  readonly rules: readonly RetentionRule[];
  /** Purpose of this session: what is sent is sent for it. */
  readonly purpose: string | undefined;
}

/** Whether Reeve may hold content of this level; above `restricted` it keeps a stub only. */
export function isHeld(level: Classification | undefined): boolean {
  return level === undefined || (HELD_CLASSIFICATIONS as readonly Classification[]).includes(level);
}

/** Whether a review date is before tomorrow or later than the rules allow; an earlier one than theirs is the person's to pick. */
function isOutside(date: LocalDate | undefined, proposal: Proposal | undefined, today: LocalDate): boolean {
  if (date === undefined || !isLocalDate(date)) return false;
  return date <= today || (proposal !== undefined && date > proposal.reviewOn);
}

/** Order of the form's parts; a fault belongs to the first that its name begins with. */
const ORDER = [
  'subject',
  'text',
  'source',
  'window',
  'grade',
  'person',
  'special',
  'classification',
  'handling',
  'tlp',
  'group',
];
const LATER = ['purpose', 'legal', 'review', 'priority'];
function place(fault: FormFault): number {
  return [...ORDER, ...LATER].findIndex((part) => fault.startsWith(part));
}

/** Everything that keeps the form from being sent, in the order of the form. */
export function formFaults(form: ReportDraft, { today, rules, purpose }: FormBounds): readonly FormFault[] {
  const faults: FormFault[] = [...draftFaults({ ...form, handling: withoutIdleConditions(form.handling) })];
  if (!isHeld(form.classification)) faults.push('classification_held_elsewhere');
  if (form.purpose && purpose !== undefined && form.purpose !== purpose) faults.push('purpose_other');
  if (isOutside(form.reviewOn, proposeForReport(form, rules, today), today)) faults.push('review_date_outside');
  for (const [index, person] of form.persons.entries()) {
    const outside = isOutside(person.reviewOn, proposeForPerson(person, rules, today), today);
    if (outside) faults.push(`person_${index}_review_date_outside`);
  }
  return faults.toSorted((a, b) => place(a) - place(b));
}
