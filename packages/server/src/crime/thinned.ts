/**
 * Keeps every nth item of a sequence, so that the kept ones are spread evenly over all of it.
 *
 * @param most limit of kept items; at least half of it is kept if the sequence is long enough
 */
export function thinned<T>(most: number): { readonly see: (one: T) => void; readonly result: () => readonly T[] } {
  let [kept, stride, at]: [T[], number, number] = [[], 1, 0];
  return {
    see(one) {
      if (at % stride === 0) kept.push(one);
      at += 1;
      if (kept.length <= most) return;
      kept = kept.filter((_, nth) => nth % 2 === 0);
      stride *= 2;
    },
    result: () => kept,
  };
}
