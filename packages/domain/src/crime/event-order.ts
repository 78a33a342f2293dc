const RADIX = 65_536;

/**
 * Sorts rows by time and then by id: a radix sort over the bits of the times, and a plain one for equal times.
 *
 * @param at finite numbers
 * @param ids four words per row: sixteen bytes, read as they are in memory
 * @returns row numbers, earliest first
 * Cost: O(n) and, for each run of equal times, O(m log m).
 */
export function orderOf(at: Float64Array, ids: Uint32Array): Uint32Array {
  const n = at.length;
  // Loops: `from` with a function takes ten times as long.
  let order = new Uint32Array(n);
  let least = Infinity;
  for (let row = 0; row < n; row += 1) {
    order[row] = row;
    least = Math.min(least, at[row] ?? 0);
  }
  const since = new Float64Array(n);
  for (let row = 0; row < n; row += 1) since[row] = (at[row] ?? 0) - least;
  // Non-negative floating-point numbers sort like their bits; the machine stores the low half first.
  const halves = new Uint16Array(since.buffer);
  let next = new Uint32Array(n);
  for (let digit = 0; digit < 4; digit += 1) {
    const begins = new Uint32Array(RADIX + 1);
    for (let row = 0; row < n; row += 1) {
      const key = (halves[4 * row + digit] ?? 0) + 1;
      begins[key] = (begins[key] ?? 0) + 1;
    }
    // The low digits of whole minutes are all 0: nothing to sort.
    if (n > 0 && begins[(halves[digit] ?? 0) + 1] === n) continue;
    for (let key = 1; key <= RADIX; key += 1) begins[key] = (begins[key] ?? 0) + (begins[key - 1] ?? 0);
    for (let nth = 0; nth < n; nth += 1) {
      const row = order[nth] ?? 0;
      const key = halves[4 * row + digit] ?? 0;
      const place = begins[key] ?? 0;
      next[place] = row;
      begins[key] = place + 1;
    }
    [order, next] = [next, order];
  }
  const view = new DataView(ids.buffer, ids.byteOffset, ids.byteLength);
  const byId = (a: number, b: number): number => {
    for (let byte = 0; byte < 16; byte += 4) {
      const difference = view.getUint32(16 * a + byte) - view.getUint32(16 * b + byte);
      if (difference !== 0) return difference;
    }
    return 0;
  };
  for (let from = 0; from < n;) {
    let to = from + 1;
    while (to < n && at[order[to] ?? 0] === at[order[from] ?? 0]) to += 1;
    if (to - from > 1) order.subarray(from, to).sort(byId);
    from = to;
  }
  return order;
}
