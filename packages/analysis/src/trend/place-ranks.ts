/**
 * Puts the values of some ranks in their sorted positions, and sorts no others.
 *
 * Method: quickselect with the middle of three as pivot, rank by rank: each searches only between the ones placed
 * before it.
 * Source: C. A. R. Hoare (1961), Algorithm 65: Find, Communications of the ACM 4(7), 321–322.
 *
 * @param values finite; reordered
 * @param ranks  rising, 0 … values.length − 1.
 * Cost: O(values · ranks), usually far less.
 */
export function placeRanks(values: Float64Array, ranks: readonly number[]): void {
  let from = 0;
  for (const rank of ranks) {
    if (rank < from) continue;
    select(values, rank, from, values.length - 1);
    from = rank + 1;
  }
}

/** Afterwards no value below `rank` is larger, and none above it smaller, than the value there. */
function select(values: Float64Array, rank: number, from: number, to: number): void {
  let [low, high] = [from, to];
  while (low < high) {
    const pivot = middleOf(values[low] ?? 0, values[(low + high) >> 1] ?? 0, values[high] ?? 0);
    let [left, right] = [low, high];
    while (left <= right) {
      while ((values[left] ?? 0) < pivot) left += 1;
      while ((values[right] ?? 0) > pivot) right -= 1;
      if (left > right) break;
      const held = values[left] ?? 0;
      values[left] = values[right] ?? 0;
      values[right] = held;
      left += 1;
      right -= 1;
    }
    if (rank <= right) high = right;
    else if (rank >= left) low = left;
    else return;
  }
}

function middleOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
