import { textLanguage } from './text-language.ts';
import { wordMatches, type WordMatchKind, type WordMatchOptions } from './written-word.ts';

/** Statements of a text about persons that need review, with their words. */
export interface PersonWords {
  readonly kind: WordMatchKind;
  readonly words: string;
}

/**
 * Returns the matches in a text in its language, in order, each wording once. If the language cannot be determined
 * nothing is found: the method states this limit, and no text is refused for it.
 */
export function personWordsIn(text: string, options: WordMatchOptions = {}): readonly PersonWords[] {
  const language = textLanguage(text);
  if (language === undefined) return [];
  const found = wordMatches(text, language, options).map(({ kind, from, to }) => ({
    kind,
    words: text.slice(from, to),
  }));
  return [...new Map(found.map((one) => [`${one.kind} ${one.words}`, one])).values()];
}

/** A number or an order of persons is always refused (N2); the other matches pass with a reviewer's reason. */
export const isRefused = (found: PersonWords): boolean => found.kind === 'person_number';
