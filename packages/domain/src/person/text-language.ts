import { LANGUAGES, type Language } from '../language.ts';
import { STOP_WORDS } from './stop-words.ts';

/** The positions in `LANGUAGES` of the languages of each common word. */
const COMMON = new Map<string, number[]>();
for (const [nth, language] of LANGUAGES.entries())
  for (const word of new Set(STOP_WORDS[language].trim().split(/\s+/)))
    COMMON.set(word, [...(COMMON.get(word) ?? []), nth]);
/** Longer words are not looked up. */
const LONGEST = Math.max(...Array.from(COMMON.keys(), (word) => word.length));
/** Letters; the usual ones are listed first, because a look-up in the list of all letters is slow. */
const WORD = /[a-zß-öø-ÿа-я]+\p{L}*|\p{L}+/gu;

/**
 * Returns the language of a text, determined by its commonest words: the one of the six with most of its words in the
 * text. Cost: one pass.
 *
 * @returns undefined if the text has no such word, or two languages are tied
 */
export function textLanguage(text: string): Language | undefined {
  const counts = LANGUAGES.map(() => 0);
  for (const word of text.toLowerCase().match(WORD) ?? []) {
    const languages = word.length > LONGEST ? undefined : COMMON.get(word);
    if (languages) for (const nth of languages) counts[nth] = (counts[nth] ?? 0) + 1;
  }
  const most = Math.max(...counts);
  const first = counts.indexOf(most);
  return counts.lastIndexOf(most) === first ? LANGUAGES[first] : undefined;
}
