import { compartmentKind } from './label.ts';
import type { SubjectCategory } from './involvement.ts';

/**
 * Why the session's reason is not enough for one object, and another is required: the object belongs to another case,
 * or shows especially sensitive content.
 */
export const CLOSER_REASONS = ['other_case', 'special_category', 'minor', 'victim', 'colleague'] as const;
export type CloserReason = (typeof CLOSER_REASONS)[number];

/** Validity of a reason given for one object, equal to that of a session's purpose. */
export const REASON_HOURS = 4;

/** A person named in an object, as far as reasons for access depend on them. */
export interface NamedPerson {
  readonly category: SubjectCategory;
  readonly minor: boolean;
  /** A colleague in the reader's own agency has this name. */
  readonly colleague: boolean;
}

const VICTIMS: readonly SubjectCategory[] = ['c_victim', 'c_possible_victim'];

/**
 * Returns what requires a separate reason before an object is shown; empty if the session's reason is enough. An object
 * without a case counts as part of any case.
 */
export function closerReasons(
  object: {
    readonly caseRef: string | undefined;
    readonly compartments: readonly string[];
    readonly persons: readonly NamedPerson[];
  },
  sessionCase: string | undefined,
): readonly CloserReason[] {
  const { caseRef, compartments, persons } = object;
  const asks: Readonly<Record<CloserReason, boolean>> = {
    other_case: caseRef !== undefined && caseRef !== sessionCase,
    special_category: compartments.some((code) => compartmentKind(code) === 'special'),
    minor: persons.some((person) => person.minor),
    victim: persons.some((person) => VICTIMS.includes(person.category)),
    colleague: persons.some((person) => person.colleague),
  };
  return CLOSER_REASONS.filter((reason) => asks[reason]);
}
