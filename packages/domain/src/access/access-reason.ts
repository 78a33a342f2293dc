import { compartmentKind } from './label.ts';
import type { SubjectCategory } from './involvement.ts';

/**
 * Why the reason of a session does not do for one object, and is asked again: the object belongs to another case, or
 * shows what is to be read with more care than the rest.
 */
export const CLOSER_REASONS = ['other_case', 'special_category', 'minor', 'victim', 'colleague'] as const;
export type CloserReason = (typeof CLOSER_REASONS)[number];

/** A reason given for one object holds for this long, as the purpose of a session does. */
export const REASON_HOURS = 4;

/** A person named in an object, as far as the asking of reasons goes. */
export interface NamedPerson {
  readonly category: SubjectCategory;
  readonly minor: boolean;
  /** A colleague in the reader's own agency has this name. */
  readonly colleague: boolean;
}

const VICTIMS: readonly SubjectCategory[] = ['c_victim', 'c_possible_victim'];

/**
 * What asks for a reason of its own before an object is shown; nothing where the session's reason does. An object without
 * a case belongs to whatever case it is read for.
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
