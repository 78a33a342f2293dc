import { countWords, shareKept, wordsOf } from './block-words.ts';

/** Characters of a text, `[from, to)`. */
export type Range = readonly [number, number];

/** One place where a quote stands in a later text. */
export interface Standing {
  readonly range: Range;
  /** How much of what stood around the quote stands around it here, [0, 1]. */
  readonly shared: number;
  /** On how many sides the very next word is the one it was; a side where the text ended then and ends now counts. */
  readonly neighbours: 0 | 1 | 2;
}

/** Words on either side of a quote that are its surroundings. */
const SURROUNDING_WORDS = 8;
/** The right place of a quote shares at least this much of the words around it. */
const SAME_SURROUNDINGS = 0.5;
/** A quote of so few words stands too often by chance: both its neighbours must be there. */
const FEW_WORDS = 2;

/** A quote as it stood, and what stood around it. */
export interface QuotePlace {
  readonly words: number;
  /** Where it stood; undefined where the text does not hold it. */
  readonly range: Range | undefined;
  readonly before: readonly string[];
  readonly behind: readonly string[];
  readonly pattern: RegExp;
}

/**
 * Where a quote stood in the text it was taken from, whatever the white space in either: at or after `from`, else the first place
 * where it stands, else nowhere.
 *
 * @param quote white space collapsed, not empty
 */
export function quotePlace(quote: string, text: string, from = 0): QuotePlace {
  const found = standingsOf(patternOf(quote, false), text);
  const range = found.find((one) => one[0] >= from) ?? found[0];
  const [before, behind] = range ? around(text, range) : [[], []];
  // Whoever marks whole words means whole words; a part of a word is looked for as one.
  const isWhole = range !== undefined && isEdge(text, range[0]) && isEdge(text, range[1]);
  return { words: wordsOf(quote).length, range, before, behind, pattern: patternOf(quote, isWhole) };
}

/** Of the places where a quote stands in a later text, the one that is most like the old one; undefined where it stands nowhere. */
export function bestQuoteMatch(old: QuotePlace, text: string): Standing | undefined {
  const standings = standingsOf(old.pattern, text).map((range): Standing => {
    const [before, behind] = around(text, range);
    const isSame = Number(before.at(-1) === old.before.at(-1)) + Number(behind[0] === old.behind[0]);
    return { range, shared: shareAround(old, before, behind), neighbours: isSame as Standing['neighbours'] }; // of two sides
  });
  return standings.toSorted((a, b) => b.shared - a.shared || b.neighbours - a.neighbours)[0];
}

/** Whether these are the very words, not others that read alike: what stood around them is there, and next to them what stood next. */
export function areTheVeryWords(old: QuotePlace, standing: Standing): boolean {
  const needed = old.words <= FEW_WORDS ? 2 : 1;
  return standing.shared >= SAME_SURROUNDINGS && standing.neighbours >= needed;
}

function around(text: string, [from, to]: Range): readonly [readonly string[], readonly string[]] {
  return [wordsOf(text.slice(0, from)).slice(-SURROUNDING_WORDS), wordsOf(text.slice(to)).slice(0, SURROUNDING_WORDS)];
}

/** [0, 1]; 1 where the old quote was all of its block, so that nothing stood around it to be lost. */
function shareAround(old: QuotePlace, before: readonly string[], behind: readonly string[]): number {
  const all = old.before.length + old.behind.length;
  if (all === 0) return 1;
  const shared = (a: readonly string[], b: readonly string[]): number =>
    shareKept(countWords(a), countWords(b)) * a.length;
  return (shared(old.before, before) + shared(old.behind, behind)) / all;
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;
/** Whether no word goes on across this place of a text. */
function isEdge(text: string, at: number): boolean {
  return !(LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at)));
}

/** Every place where a pattern stands, also where one overlaps the next. */
function standingsOf(pattern: RegExp, text: string): readonly Range[] {
  return Array.from(text.matchAll(pattern), (found) => [found.index, found.index + (found[1] ?? '').length] as const);
}

/** A quote, whatever the white space in it; looked for ahead, so that one that overlaps another is found too. */
function patternOf(quote: string, isWhole: boolean): RegExp {
  const words = quote.replace(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`).replaceAll(' ', String.raw`\s+`);
  const start = isWhole && LETTER.test(quote.charAt(0)) ? String.raw`(?<![\p{L}\p{N}\p{M}])` : '';
  const end = isWhole && LETTER.test(quote.at(-1) ?? '') ? String.raw`(?![\p{L}\p{N}\p{M}])` : '';
  return new RegExp(`${start}(?=(${words}${end}))`, 'gu');
}
