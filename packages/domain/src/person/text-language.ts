import { LANGUAGES, type Language } from '../language.ts';
import { STOP_WORDS } from './stop-words.ts';

/** The languages of each common word. */
const COMMON = new Map<string, Language[]>();
for (const language of LANGUAGES)
  for (const word of new Set(STOP_WORDS[language].trim().split(/\s+/)))
    COMMON.set(word, [...(COMMON.get(word) ?? []), language]);

/**
 * Returns the language of a text, determined by its commonest words: the one of the six with most of its words in the
 * text. Cost: one pass.
 *
 * @returns undefined if the text has no such word, or two languages are tied
 */
export function textLanguage(text: string): Language | undefined {
  const counts = new Map<Language, number>();
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? [])
    for (const language of COMMON.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1);
  const counted = LANGUAGES.map((language) => ({ language, count: counts.get(language) ?? 0 })).toSorted(
    (a, b) => b.count - a.count,
  );
  const [first, second] = counted;
  return first && second && first.count > second.count ? first.language : undefined;
}
