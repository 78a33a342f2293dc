import { STOP_WORDS } from '../person/stop-words.ts';

/**
 * A sign, or a word that occurs in every text. Blocks carry no language, so a stop word of one language is one in all.
 */
const SAYS_LITTLE: ReadonlySet<string> = new Set(Object.values(STOP_WORDS).join(' ').trim().split(/\s+/u));
const IS_WORD = /^[\p{L}\p{N}\p{M}]/u;

/**
 * Returns a text without punctuation and stop words.
 *
 * @param words how often each word occurs, as `countWords` counts them
 * @example contentWords(new Map([['the', 2], ['log', 1], [',', 1]])) // => new Map([['log', 1]])
 */
export function contentWords(words: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...words].filter(([word]) => IS_WORD.test(word) && !SAYS_LITTLE.has(word)));
}

/**
 * Returns how alike two texts are, symmetrically: twice the words they share, over the words of both.
 *
 * Source: Dice 1945, doi:10.2307/1932409, counted with repetitions.
 *
 * @param a content words with their counts; `b` likewise
 * @returns [0, 1]; 0 if one of them has no words
 * @example likeness(new Map([['grade', 1], ['source', 1]]), new Map([['grade', 1], ['purpose', 1]])) // => 0.5
 */
export function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [word, count] of few) shared += Math.min(count, many.get(word) ?? 0);
  const all = countOf(a) + countOf(b);
  return all === 0 ? 0 : (2 * shared) / all;
}

/** Returns the total number of words, each counted as often as it occurs. */
export function countOf(words: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const count of words.values()) sum += count;
  return sum;
}
