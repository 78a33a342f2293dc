/**
 * Returns the indices of a longest subsequence of non-decreasing values (equal values are a merge); indices without a
 * value are left out.
 *
 * Source: patience sorting, Fredman 1975, doi:10.1016/0012-365X(75)90103-X. Cost: O(n log n).
 * @example [...longestRising([5, 1, undefined, 2])] // => [3, 1]
 */
export function longestRising(values: readonly (number | undefined)[]): ReadonlySet<number> {
  const tails: number[] = []; // index of the smallest last value of a rising run of each length
  const before: (number | undefined)[] = values.map(() => undefined);
  for (const [i, value] of values.entries()) {
    if (value === undefined) continue;
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] ?? 0] ?? 0) <= value) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? tails[low - 1] : undefined;
    tails[low] = i;
  }
  const kept = new Set<number>();
  for (let i = tails.at(-1); i !== undefined; i = before[i]) kept.add(i);
  return kept;
}
