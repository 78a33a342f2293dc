import { isLocalDate } from '../calendar.ts';
import { isPersonAge, type PersonAge } from './person-age.ts';
import { ALLOWED, refused, type Verdict } from './verdict.ts';

/**
 * Data-subject categories (LED Art. 6; domain brief §6.1). The category belongs to the link between a person and one
 * record, never to the person: a victim today can be a witness tomorrow. Nothing is preselected.
 */
export const SUBJECT_CATEGORIES = [
  'a_suspect_committed',
  'a_suspect_about_to',
  'b_convicted',
  'c_victim',
  'c_possible_victim',
  'd_witness',
  'd_informant',
  'd_contact',
  'd_associate',
  'u_unverified_mention',
] as const;
export type SubjectCategory = (typeof SUBJECT_CATEGORIES)[number];

/** Categories for suspected or convicted persons: they need written serious grounds. */
export const GROUNDS_CATEGORIES: readonly SubjectCategory[] = [
  'a_suspect_committed',
  'a_suspect_about_to',
  'b_convicted',
];

/** A person named in a record. None of category, purpose, legal basis and review date can be empty (I4). */
export interface InvolvementInput {
  readonly name: string;
  readonly category: SubjectCategory | undefined;
  readonly purpose: string | undefined;
  readonly legalBasis: string | undefined;
  readonly reviewOn: string | undefined;
  readonly grounds: string;
  readonly minor?: boolean;
  readonly age?: PersonAge | undefined;
}

export type InvolvementFault = 'name' | 'category' | 'purpose' | 'legal_basis' | 'review_date' | 'grounds' | 'age';

/** Everything missing from a person's link, in the order of the form. */
export function involvementFaults(link: InvolvementInput): readonly InvolvementFault[] {
  const faults: InvolvementFault[] = [];
  if (link.name.trim() === '') faults.push('name');
  if (link.category === undefined) faults.push('category');
  else if (GROUNDS_CATEGORIES.includes(link.category) && link.grounds.trim() === '') faults.push('grounds');
  // The age of an adult sets no date, so it is not stored.
  if (link.age && (link.minor !== true || !isPersonAge(link.age))) faults.push('age');
  if ((link.purpose ?? '').trim() === '') faults.push('purpose');
  if ((link.legalBasis ?? '').trim() === '') faults.push('legal_basis');
  if (!isLocalDate(link.reviewOn ?? '')) faults.push('review_date');
  return faults;
}

/** Uses excluded for an unverified mention until a named person has re-categorised it (I4). */
export const UNVERIFIED_FORBIDDEN = ['analysis', 'hit_no_hit', 'product', 'dissemination'] as const;

/** True if a person's link can be used for a purpose. */
export function mayUseInvolvement(
  category: SubjectCategory,
  use: (typeof UNVERIFIED_FORBIDDEN)[number],
): Verdict<'unverified_mention'> {
  return category === 'u_unverified_mention' && UNVERIFIED_FORBIDDEN.includes(use)
    ? refused('unverified_mention')
    : ALLOWED;
}
