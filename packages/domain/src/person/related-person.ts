import type { SubjectCategory } from '../access/involvement.ts';

/** Categories that need a related person: a contact or associate is one of a person, for a reason (LED Art. 6(d)). */
export const RELATED_CATEGORIES: readonly SubjectCategory[] = ['d_contact', 'd_associate'];

/**
 * The person to whom a person in a draft is a contact or associate: another person of the same report by name, or a
 * known one.
 */
export interface DraftRelation {
  readonly name: string;
  readonly entityId: string | undefined;
}

/** Fewest words of a sentence. */
const SENTENCE_WORDS = 3;

/** True if a text is at least one sentence: three words with letters. */
export function isSentence(text: string): boolean {
  return (text.match(/[\p{L}\p{N}]*\p{L}[\p{L}\p{M}\p{N}'’-]*/gu) ?? []).length >= SENTENCE_WORDS;
}

export type RelationFault = 'related' | 'reason';

/**
 * Returns what is missing for a contact or associate: of whom, and why in at least one sentence. Other categories need
 * neither.
 *
 * @param isRelated true if another person of the same report, or an already known person, is named
 */
export function relationFaults(
  category: SubjectCategory | undefined,
  isRelated: boolean,
  reason: string,
): readonly RelationFault[] {
  if (category === undefined || !RELATED_CATEGORIES.includes(category)) return [];
  return [...(isRelated ? [] : ['related' as const]), ...(isSentence(reason) ? [] : ['reason' as const])];
}

/**
 * Returns the index of the person to whom a draft's person is a contact or associate; undefined if the report names no
 * such person.
 */
export function relatedIndex(
  persons: readonly { readonly name: string }[],
  index: number,
  relation: DraftRelation | undefined,
): number | undefined {
  const name = relation?.name.trim() ?? '';
  if (name === '' || relation?.entityId !== undefined) return undefined;
  const found = persons.findIndex((person, at) => at !== index && person.name.trim() === name);
  return found < 0 ? undefined : found;
}
