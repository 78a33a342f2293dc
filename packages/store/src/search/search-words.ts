import { foldLetters } from '@reeve/domain';
import { nameForm } from './name-form.ts';

/**
 * Returns the words of a text for indexing and search: lower case, without accents, in bare Latin letters if they are
 * Latin or Cyrillic, so that Карас finds Karas. The same for a text typed with combining accents. At most 60 letters per word.
 */
export function searchWords(text: string): readonly string[] {
  return [...wordsOf(text).keys()];
}

/** The words of a text, each with whether it begins with a capital somewhere, like a name. */
function wordsOf(text: string): ReadonlyMap<string, boolean> {
  const words = new Map<string, boolean>();
  const bare = text.normalize('NFKD').replaceAll(/\p{M}/gu, '');
  // Long texts repeat words: each spelling is folded once.
  for (const written of new Set(bare.match(/[\p{L}\p{N}]+/gu))) {
    const word = foldLetters(written).slice(0, 60).join('');
    // A hard sign alone folds to nothing; as a prefix, an empty word would match everything.
    if (word !== '') words.set(word, words.get(word) === true || /^[\p{Lu}\p{Lt}]/u.test(written));
  }
  return words;
}

/** A lexeme carries its label, so that invisible entries are not even read. */
function lexeme(labelId: number, word: string): string {
  return `L${labelId}:${word}`;
}

/** No word contains this character, so a name form is never mistaken for a word. */
const NAME = '~';

/** The index terms of a text under a label: its words and, for those written like a name, their name form. */
export function lexemesOf(labelId: number, text: string): readonly string[] {
  const words = wordsOf(text);
  const names = [...words].map(([word, capital]) => (capital ? nameForm(word) : undefined));
  const forms = new Set(names.filter((form) => form !== undefined));
  return [...words.keys(), ...Array.from(forms, (form) => NAME + form)].map((word) => lexeme(labelId, word));
}

/** The words of a text under a label, as the text of a tsvector; used by bulk loads. */
export function searchLexemes(labelId: number, text: string): string {
  // They contain only letters, digits and the name character, so that one never contains a quote.
  return lexemesOf(labelId, text)
    .map((one) => `'${one}'`)
    .join(' ');
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;

/** The terms required under one label: every word, or if `alike` is allowed, the form of a name instead. */
export function termsUnder(labelId: number, words: readonly string[], exact: boolean): string {
  const terms = words.map((word, index) => {
    const end = index === words.length - 1 ? ':*' : '';
    const term = `${quoted(lexeme(labelId, word))}${end}`;
    const form = exact ? undefined : nameForm(word);
    if (form === undefined) return term;
    // A prefix this short would match most forms.
    return `(${term} | ${quoted(lexeme(labelId, NAME + form))}${form.length < SHORTEST_BEGINNING ? '' : end})`;
  });
  return `(${terms.join(' & ')})`;
}
const SHORTEST_BEGINNING = 3;
