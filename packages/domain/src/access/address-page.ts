import type { SubjectCategory } from './involvement.ts';

/** Categories of which the page of an address shows no link: it would name the victim of violence at home. */
const PROTECTED_AT_ADDRESS: readonly SubjectCategory[] = ['c_victim', 'c_possible_victim', 'd_witness', 'd_informant'];

const isProtectedAtAddress = (category: SubjectCategory): boolean => PROTECTED_AT_ADDRESS.includes(category);

/** A statement that joins an address to a person, with what the reader may see of the person's link to its report. */
export interface AddressLink {
  readonly property: string;
  /** The category on the link that the statement names; `unseen` if the reader may not see that link; undefined if it names none. */
  readonly category: SubjectCategory | 'unseen' | undefined;
  /** The categories of all persons linked to the report. */
  readonly reportCategories: readonly SubjectCategory[];
}

/**
 * True if the page of an address may show that a person is joined to it. Every address is treated as a dwelling: whether one
 * is known to be a dwelling depends on statements that the reader may not see.
 *
 * A statement without a link of its person is not shown if its report names any victim or witness: it can be that person.
 * @example mayShowAtAddress({ property: 'lives_at', category: 'c_victim', reportCategories: ['c_victim'] }) // => false
 */
export function mayShowAtAddress({ property, category, reportCategories }: AddressLink): boolean {
  if (property === 'victim_of' || property === 'witness_in' || category === 'unseen') return false;
  if (category !== undefined) return !isProtectedAtAddress(category);
  return !reportCategories.some(isProtectedAtAddress);
}
