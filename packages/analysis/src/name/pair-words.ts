/** Words of two names, paired: position in one, position in the other, likeness. */
export interface WordPair<Likeness> {
  readonly one: number;
  readonly other: number;
  readonly likeness: Likeness;
}

/**
 * Pairs each word of the shorter name with a word of the longer, the most alike first; where several are as alike, the
 * pair whose places are nearest, then the earlier one. At most 31 words a name.
 *
 * Cost: O(words³), and a comparison for each pair of words.
 */
export function pairWords<Word, Likeness extends { readonly score: number }>(
  one: readonly Word[],
  other: readonly Word[],
  compare: (one: Word, other: Word) => Likeness,
): readonly WordPair<Likeness>[] {
  const columns = other.length;
  const likenesses: Likeness[] = [];
  for (const word of one) for (const otherWord of other) likenesses.push(compare(word, otherWord));
  const pairs: WordPair<Likeness>[] = [];
  let [usedOne, usedOther] = [0, 0];
  while (pairs.length < one.length && pairs.length < columns) {
    let best: Likeness | undefined;
    let [bestOne, bestOther] = [0, 0];
    for (let a = 0; a < one.length; a += 1)
      for (let b = 0; b < columns; b += 1) {
        if (((usedOne >> a) & 1) === 1 || ((usedOther >> b) & 1) === 1) continue;
        const likeness = likenesses[a * columns + b];
        if (likeness === undefined) continue;
        const isNearer = Math.abs(a - b) < Math.abs(bestOne - bestOther);
        if (best !== undefined && (likeness.score < best.score || (likeness.score === best.score && !isNearer)))
          continue;
        best = likeness;
        [bestOne, bestOther] = [a, b];
      }
    if (best === undefined) break;
    usedOne |= 1 << bestOne;
    usedOther |= 1 << bestOther;
    pairs.push({ one: bestOne, other: bestOther, likeness: best });
  }
  return pairs;
}

/** True if two pairs have their words in another order: Ivan Sidorov and Sidorov Ivan. */
export function isCrossed(pairs: readonly WordPair<unknown>[]): boolean {
  for (const p of pairs) for (const q of pairs) if (p.one < q.one && p.other > q.other) return true;
  return false;
}
