/** Letters and digits of one word, or one other sign; white space only separates them. */
const WORD = /[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu;

/** Returns the words of a text in order, without regard to case and white space. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/**
 * Returns a text with white space collapsed to single spaces, none at the ends: the form in which quotes are compared,
 * whatever the line breaks.
 */
export function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Counts how often each word occurs. */
export function countWords(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * The share of a text's words found in another, counted with multiplicity.
 *
 * @returns [0, 1]; 0 for a text without words
 * @example shareKept(countWords(['a', 'b', 'b']), countWords(['b', 'c'])) // => 0.3333333333333333
 */
export function shareKept(of: ReadonlyMap<string, number>, where: ReadonlyMap<string, number>): number {
  let [all, kept] = [0, 0];
  for (const [word, count] of of) {
    all += count;
    kept += Math.min(count, where.get(word) ?? 0);
  }
  return all === 0 ? 0 : kept / all;
}
