import { foldLetters } from '@reeve/domain';
import { nameForm } from './name-form.ts';
import { numberRuns } from './number-form.ts';

/**
 * Returns the words of a text for indexing and search: lower case, without accents, in bare Latin letters if they are
 * Latin or Cyrillic, so that Карас finds Karas. The same for a text typed with combining accents. At most 60 letters per word.
 */
export function searchWords(text: string): readonly string[] {
  return [...wordsOf(bareText(text)).keys()];
}

/** Returns a text without accents and without signs that have no width, such as joiners and marks of direction. */
export function bareText(text: string): string {
  return text.normalize('NFKD').replaceAll(/[\p{M}\p{Cf}]/gu, '');
}

/** Cyrillic letters that look like a Latin one: in a word that mixes both, they are the Latin one. */
const CYRILLIC = 'авекмнорстухіѕ';
const LATIN = 'abekmhopctyxis';
const LATIN_LOOK_ALIKE: ReadonlyMap<string, string> = new Map(
  Array.from(CYRILLIC, (letter, at) => [letter, LATIN.charAt(at)]),
);

/** Returns one bare word as it is indexed; empty for a hard sign alone. */
export function foldWord(written: string): string {
  const isMixed = /\p{Script=Latin}/u.test(written) && /\p{Script=Cyrillic}/u.test(written);
  const word = isMixed
    ? Array.from(written.toLowerCase(), (letter) => LATIN_LOOK_ALIKE.get(letter) ?? letter).join('')
    : written;
  return foldLetters(word).slice(0, 60).join('');
}

interface WordUse {
  /** Begins with a capital somewhere, like a name. */
  isCapital: boolean;
  /** Its places among the words of the text, from one. */
  readonly places: number[];
}
/** The database keeps as many places of a word, and none beyond the last. */
const MOST_PLACES = 255;
const LAST_PLACE = 16_383;

/** @param bare as `bareText` returns it */
function wordsOf(bare: string): ReadonlyMap<string, Readonly<WordUse>> {
  const words = new Map<string, WordUse>();
  // Long texts repeat words: each spelling is folded once.
  const folded = new Map<string, string>();
  let place = 0;
  for (const [written] of bare.matchAll(/[\p{L}\p{N}]+/gu)) {
    const word = folded.get(written) ?? foldWord(written);
    folded.set(written, word);
    // As a prefix, an empty word would match everything.
    if (word === '') continue;
    place += 1;
    const use = words.get(word) ?? { isCapital: false, places: [] };
    words.set(word, use);
    use.isCapital ||= /^[\p{Lu}\p{Lt}]/u.test(written);
    if (place <= LAST_PLACE && use.places.length < MOST_PLACES) use.places.push(place);
  }
  return words;
}

/** A lexeme carries its label, so that invisible entries are not even read. */
export function lexeme(labelId: number, word: string): string {
  return `L${labelId}:${word}`;
}

/** No word contains these characters, so a name form or a joined number is never mistaken for a word. */
const NAME = '~';
const NUMBER = '#';

/**
 * Returns the index terms of a text under a label, as the text of a tsvector: its words with their places, the name forms of those written like
 * a name, and its joined numbers. The database derives the keys of `search_keys` from them. Of a text with more different words than the
 * database keeps, some 70,000, the first are found.
 */
export function searchLexemes(labelId: number, text: string): string {
  const bare = bareText(text);
  const words = wordsOf(bare);
  const names = Array.from(words, ([word, { isCapital }]) => (isCapital ? nameForm(word) : undefined));
  const forms = new Set(names.filter((form) => form !== undefined));
  const numbers = new Set(numberRuns(bare).map((run) => run.form));
  const terms = [
    ...Array.from(words, ([word, { places }]) => ({ term: lexeme(labelId, word), places })),
    ...[...Array.from(forms, (form) => NAME + form), ...Array.from(numbers, (number) => NUMBER + number)].map(
      (sign) => ({
        term: lexeme(labelId, sign),
        places: [],
      }),
    ),
  ];
  let bytes = 0;
  const held = terms.filter(({ term, places }) => {
    bytes += Buffer.byteLength(term) + 2 * places.length + BYTES_A_TERM;
    return bytes <= MOST_BYTES;
  });
  // They contain only letters, digits and the signs above, so that one never contains a quote.
  return held.map(({ term, places }) => `'${term}'${places.length > 0 ? `:${places.join(',')}` : ''}`).join(' ');
}

/** The database keeps 1,048,575 bytes of terms and places for one text; a term with places has up to four more. */
const [MOST_BYTES, BYTES_A_TERM] = [1_048_000, 4];

/** Returns a term of a tsquery. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`;

/** Returns the condition for a word under one label as typed, and unless `exact`, for the form of a name instead. */
export function wordUnder(
  labelId: number,
  word: string,
  { isBeginning, exact }: { readonly isBeginning: boolean; readonly exact: boolean },
): string {
  const end = isBeginning ? ':*' : '';
  const term = `${quoted(lexeme(labelId, word))}${end}`;
  const form = exact ? undefined : nameForm(word);
  if (form === undefined) return term;
  // A prefix this short would match most forms.
  return `(${term} | ${quoted(lexeme(labelId, NAME + form))}${form.length < SHORTEST_BEGINNING ? '' : end})`;
}

/** The terms required under one label: every word, or unless `exact`, the form of a name instead. */
export function termsUnder(labelId: number, words: readonly string[], exact: boolean): string {
  const terms = words.map((word, index) =>
    wordUnder(labelId, word, { isBeginning: index === words.length - 1, exact }),
  );
  return `(${terms.join(' & ')})`;
}
const SHORTEST_BEGINNING = 3;
