import type { Language } from '../language.ts';

/** The names of a concept in one language. */
export interface LinkedConcept {
  readonly id: string;
  readonly names: readonly string[];
}

/** A stretch of a text that names concepts of the bank: `from` inclusive, `to` exclusive, in UTF-16 units. */
export interface TermRange {
  readonly from: number;
  readonly to: number;
  /** Every concept of that name: "evaluation" names two. */
  readonly conceptIds: readonly string[];
}

/** A word with letters and digits, and apostrophe or hyphen only inside it. */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’-](?=[\p{L}\p{N}]))*/gu;
/** If an article is joined to its word ("l’analyse"), an apostrophe separates two words. */
const ELIDED = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|-(?=[\p{L}\p{N}]))*/gu;
const wordsIn = (text: string, language: Language): IterableIterator<RegExpExecArray> =>
  text.matchAll(language === 'fr' || language === 'it' ? ELIDED : WORD);

/**
 * Endings a word can take or lose in a language, the longest first, and how many letters must remain. No dictionary: it
 * finds "des Auftrags" and "оценки" and is now and then too lenient. Umlauts ("Aufträge") and changed stems are not
 * found unless they are among the alternatives.
 */
const ENDINGS: Readonly<Record<Language, { readonly endings: RegExp; readonly least: number }>> = {
  en: { endings: /(?:['’]s|s)$/, least: 3 },
  fr: { endings: /(?:es|s|x|e)$/, least: 3 },
  de: { endings: /(?:ern|ens|en|er|es|em|e|n|s)$/, least: 4 },
  it: { endings: /(?:he|hi|[aeio])$/, least: 3 },
  ru: {
    endings:
      /(?:иями|ями|ами|ией|иях|ого|ему|ому|ыми|ими|ям|ам|ях|ах|ов|ев|ей|ой|ом|ем|ия|ию|ии|ий|ый|ая|ое|ые|ую|ых|их|ым|им|[аеиоуыьэюя])$/,
    least: 3,
  },
  es: { endings: /(?:es|s)$/, least: 3 },
};

/** Written in capitals alone it is an abbreviation and matches only that way: `OCG`, never `ocg`. */
const isAbbreviation = (word: string): boolean => /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(word);

/** Returns a word without case and ending. */
function stemOf(word: string, language: Language): string {
  if (isAbbreviation(word)) return word;
  const lower = word.toLocaleLowerCase(language).replaceAll('’', "'");
  const { endings, least } = ENDINGS[language];
  const short = lower.replace(endings, '');
  return short.length >= least ? short : lower;
}

/** Finds the names of one bank in texts of one language. */
export type TermFinder = (text: string) => readonly TermRange[];

/**
 * Finds where texts name concepts of the bank. Whole words, the longest name first, from left to right without overlap;
 * case and the ending of each word do not matter, except in abbreviations.
 *
 * Use it to link words of documents and products to their concepts. It knows names, not meanings.
 *
 * @param concepts their names in the texts' language, preferred and alternative; empty names are passed over
 * @returns from a text to ranges in its order; concept ids in the order given.
 * Cost: the names are read once; then O(words of the text), and for a word that begins names O(words of the longest of
 *          them).
 * @example termFinder([{ id: 'a', names: ['threat assessment'] }], 'en')('Threat assessments and harm.')
 *   // => [{ from: 0, to: 18, conceptIds: ['a'] }]
 */
export function termFinder(concepts: readonly LinkedConcept[], language: Language): TermFinder {
  const byStems = new Map<string, string[]>();
  /** Number of words of the longest name that begins with a stem. */
  const longestFrom = new Map<string, number>();
  for (const { id, names } of concepts) {
    for (const name of names) {
      const stems = Array.from(wordsIn(name, language), ([word]) => stemOf(word, language));
      const [first] = stems;
      if (first === undefined) continue;
      longestFrom.set(first, Math.max(longestFrom.get(first) ?? 0, stems.length));
      const key = stems.join(' ');
      const ids = byStems.get(key) ?? [];
      if (!ids.includes(id)) ids.push(id);
      byStems.set(key, ids);
    }
  }
  return (text) => {
    const words = Array.from(wordsIn(text, language), (match) => ({
      from: match.index,
      to: match.index + match[0].length,
      stem: stemOf(match[0], language),
    }));
    const found: TermRange[] = [];
    for (let at = 0; at < words.length;) {
      const range = longestAt(text, words, at, longestFrom.get(words[at]?.stem ?? '') ?? 0, byStems);
      if (range) found.push(range.range);
      at += range?.words ?? 1;
    }
    return found;
  };
}

type Word = { readonly from: number; readonly to: number; readonly stem: string };

function longestAt(
  text: string,
  words: readonly Word[],
  at: number,
  longest: number,
  byStems: ReadonlyMap<string, readonly string[]>,
): { readonly range: TermRange; readonly words: number } | undefined {
  for (let count = Math.min(longest, words.length - at); count > 0; count -= 1) {
    const run = words.slice(at, at + count);
    const conceptIds = byStems.get(run.map((word) => word.stem).join(' '));
    const [first, last] = [run[0], run.at(-1)];
    if (!conceptIds || !first || !last) continue;
    // Between the words of one name there is white space, a hyphen or an apostrophe, never the end of a sentence.
    const gaps = run.slice(1).map((word, index) => text.slice(run[index]?.to, word.from));
    if (gaps.every((gap) => /^[\s\u00AD'’-]+$/u.test(gap)))
      return { range: { from: first.from, to: last.to, conceptIds }, words: count };
  }
  return undefined;
}
