/** In the byte order used by a database. */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * Returns a text that sorts between two others, byte by byte: a block is inserted between two without touching any
 * other.
 *
 * @param before place of the block before; empty at the beginning
 * @param after place of the block after; undefined at the end. Neither ends in `0`, and no result does
 * @example placeBetween('', undefined) // => 'V'
 */
export function placeBetween(before: string, after: string | undefined): string {
  let place = '';
  let limit = after;
  for (let i = 0; ; i += 1) {
    const low = i < before.length ? DIGITS.indexOf(before[i] ?? '0') : 0;
    const high = limit === undefined ? DIGITS.length : DIGITS.indexOf(limit[i] ?? '0');
    const middle = Math.floor((low + high) / 2);
    if (middle > low) return place + (DIGITS[middle] ?? '');
    place += DIGITS[low] ?? '';
    if (high > low) limit = undefined;
  }
}

/** Returns places for a number of blocks in a row, all of one length. */
export function placesFor(count: number): readonly string[] {
  let width = 1;
  while (DIGITS.length ** width <= count) width += 1;
  return Array.from({ length: count }, (_, nth) => {
    let [left, text] = [nth + 1, ''];
    for (let i = 0; i < width; i += 1) {
      text = (DIGITS[left % DIGITS.length] ?? '') + text;
      left = Math.floor(left / DIGITS.length);
    }
    return `${text}V`;
  });
}

/**
 * Returns places for a number of blocks between two others: many are inserted at once, and the places stay short.
 *
 * @param before `after` as for `placeBetween`
 */
export function placesWithin(before: string, after: string | undefined, count: number): readonly string[] {
  if (count === 0) return [];
  const left = Math.floor(count / 2);
  const middle = placeBetween(before, after);
  return [...placesWithin(before, middle, left), middle, ...placesWithin(middle, after, count - left - 1)];
}
