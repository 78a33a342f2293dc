/** The UTF-16 units of a text. */
export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i += 1) units[i] = text.charCodeAt(i);
  return units;
}

/** A word of 32 bits in which bit u mod 32 is set for each unit u of [from, to): texts without a common bit have no common letter. */
export function lettersOfUnits(units: Uint16Array, from: number, to: number): number {
  let bits = 0;
  for (let at = from; at < to; at += 1) bits |= 1 << ((units[at] ?? 0) & 31);
  return bits;
}

/** The number of bits set in a word of 32. */
export function countBits(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
