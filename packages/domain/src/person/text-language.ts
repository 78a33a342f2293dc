import { LANGUAGES, type Language } from '../language.ts';
import { STOP_WORDS } from './stop-words.ts';

const COMMON = new Map(LANGUAGES.map((language) => [language, new Set(STOP_WORDS[language].trim().split(/\s+/))]));

/**
 * Returns the language of a text, determined by its commonest words: the one of the six with most of its words in the
 * text. Cost: one pass.
 *
 * @returns undefined if the text has no such word, or two languages are tied
 */
export function textLanguage(text: string): Language | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counted = LANGUAGES.map((language) => {
    const common = COMMON.get(language);
    return { language, count: words.filter((word) => common?.has(word)).length };
  }).toSorted((a, b) => b.count - a.count);
  const [first, second] = counted;
  return first && second && first.count > second.count ? first.language : undefined;
}
