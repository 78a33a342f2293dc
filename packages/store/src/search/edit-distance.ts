/** The shortest word with one permitted error, and the shortest with two. */
const ONE_ERROR = 4;
const TWO_ERRORS = 8;
/** A longer word has no keys. */
const LONGEST = 24;

/** Returns how many errors a typed word may contain: one from four letters, two from eight; none in a word with digits. */
export function errorsIn(word: string): 0 | 1 | 2 {
  const { length } = word;
  if (length < ONE_ERROR || length > LONGEST || !/^\p{L}+$/u.test(word)) return 0;
  return length < TWO_ERRORS ? 1 : 2;
}

/**
 * Returns the number of errors between two words: letters inserted, omitted, replaced, or two neighbours exchanged; no
 * letter is changed twice (optimal string alignment).
 * Source: Damerau 1964, A technique for computer detection and correction of spelling errors, doi:10.1145/363958.363994.
 */
export function editDistance(one: string, other: string): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      let least = Math.min((row[j - 1] ?? 0) + (same ? 0 : 1), (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    [before, row] = [row, next];
  }
  return row[other.length] ?? 0;
}
