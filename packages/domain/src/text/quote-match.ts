import { countWords, shareKept, wordsOf } from './block-words.ts';

/** Characters of a text, `[from, to)`. */
export type Range = readonly [number, number];

/** One place where a quote occurs in a later text. */
export interface Standing {
  readonly range: Range;
  /** The share of the old surrounding words that surround the quote here, [0, 1]. */
  readonly shared: number;
  /**
   * The number of sides on which the adjacent word is unchanged; a side where the text ended then and ends now counts.
   */
  readonly neighbours: 0 | 1 | 2;
}

/** Words on either side of a quote that are its surroundings. */
const SURROUNDING_WORDS = 8;
/** The correct place of a quote shares at least this much of the surrounding words. */
const SAME_SURROUNDINGS = 0.5;
/** A quote of so few words occurs too often by chance: both its neighbours must be there. */
const FEW_WORDS = 2;

/** A quote with its old position and surroundings. */
export interface QuotePlace {
  readonly words: number;
  /** Its old position; undefined if the text does not contain it. */
  readonly range: Range | undefined;
  readonly before: readonly string[];
  readonly behind: readonly string[];
  readonly pattern: RegExp;
}

/**
 * Returns the position of a quote in its original text, ignoring differences in white space: at or after `from`, else
 * its first occurrence, else undefined.
 *
 * @param quote white space collapsed, not empty
 */
export function quotePlace(quote: string, text: string, from = 0): QuotePlace {
  const found = standingsOf(patternOf(quote, false), text);
  const range = found.find((one) => one[0] >= from) ?? found[0];
  const [before, behind] = range ? around(text, range) : [[], []];
  // A quote of whole words matches whole words; a partial word is searched for as one.
  const isWhole = range !== undefined && isEdge(text, range[0]) && isEdge(text, range[1]);
  return { words: wordsOf(quote).length, range, before, behind, pattern: patternOf(quote, isWhole) };
}

/** Of the occurrences of a quote in a later text, returns the one most like the old; undefined if there is none. */
export function bestQuoteMatch(old: QuotePlace, text: string): Standing | undefined {
  const standings = standingsOf(old.pattern, text).map((range): Standing => {
    const [before, behind] = around(text, range);
    const isSame = Number(before.at(-1) === old.before.at(-1)) + Number(behind[0] === old.behind[0]);
    return { range, shared: shareAround(old, before, behind), neighbours: isSame as Standing['neighbours'] }; // of two sides
  });
  return standings.toSorted((a, b) => b.shared - a.shared || b.neighbours - a.neighbours)[0];
}

/**
 * True if these are the same words and not others that read alike: the surroundings match, and so do the adjacent
 * words.
 */
export function areTheVeryWords(old: QuotePlace, standing: Standing): boolean {
  const needed = old.words <= FEW_WORDS ? 2 : 1;
  return standing.shared >= SAME_SURROUNDINGS && standing.neighbours >= needed;
}

function around(text: string, [from, to]: Range): readonly [readonly string[], readonly string[]] {
  return [wordsOf(text.slice(0, from)).slice(-SURROUNDING_WORDS), wordsOf(text.slice(to)).slice(0, SURROUNDING_WORDS)];
}

/** [0, 1]; 1 if the old quote was its whole block, so that there were no surroundings to lose. */
function shareAround(old: QuotePlace, before: readonly string[], behind: readonly string[]): number {
  const all = old.before.length + old.behind.length;
  if (all === 0) return 1;
  const shared = (a: readonly string[], b: readonly string[]): number =>
    shareKept(countWords(a), countWords(b)) * a.length;
  return (shared(old.before, before) + shared(old.behind, behind)) / all;
}

const LETTER = /[\p{L}\p{N}\p{M}]/u;
/** True if no word crosses this position of a text. */
function isEdge(text: string, at: number): boolean {
  return !(LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at)));
}

/** Returns every match of a pattern, including overlapping ones. */
function standingsOf(pattern: RegExp, text: string): readonly Range[] {
  return Array.from(text.matchAll(pattern), (found) => [found.index, found.index + (found[1] ?? '').length] as const);
}

/** Returns a pattern for a quote with any white space; a lookahead, so that overlapping matches are also found. */
function patternOf(quote: string, isWhole: boolean): RegExp {
  const words = quote.replace(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`).replaceAll(' ', String.raw`\s+`);
  const start = isWhole && LETTER.test(quote.charAt(0)) ? String.raw`(?<![\p{L}\p{N}\p{M}])` : '';
  const end = isWhole && LETTER.test(quote.at(-1) ?? '') ? String.raw`(?![\p{L}\p{N}\p{M}])` : '';
  return new RegExp(`${start}(?=(${words}${end}))`, 'gu');
}
