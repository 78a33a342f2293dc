/**
 * How well a figure separates two groups: the chance that one of the first is above one of the second, ties by half
 * (the Mann–Whitney statistic over the number of pairs). 0.5 means no separation, 0 and 1 complete separation.
 */
export function aucOf(first: readonly number[], second: readonly number[]): number {
  const all = [...first.map((value) => ({ value, own: 1 })), ...second.map((value) => ({ value, own: 0 }))];
  all.sort((a, b) => a.value - b.value);
  let ranks = 0;
  for (let from = 0; from < all.length;) {
    let to = from;
    let own = 0;
    for (; to < all.length && all[to]?.value === all[from]?.value; to += 1) own += all[to]?.own ?? 0;
    // Equal figures share the mean of the ranks from + 1 to to.
    ranks += (own * (from + 1 + to)) / 2;
    from = to;
  }
  return (ranks - (first.length * (first.length + 1)) / 2) / (first.length * second.length);
}
