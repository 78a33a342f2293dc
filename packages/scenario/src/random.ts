/** A random source: each call returns the next number in [0, 1). */
export type Random = () => number;

/**
 * The generator for everything in Riverton: sfc32 ("small fast counter", 128 bits of state, Chris Doty-Humphrey,
 * PractRand 0.93), chosen because it needs only 32-bit additions and shifts, so that every engine gives the same
 * numbers. Not for secrets.
 *
 * @param a,b,c,d the four state words, as unsigned 32-bit; as its author advises, the first twelve numbers are dropped
 * @returns a function giving whole numbers 0 … 2³²−1
 */
export function sfc32(a: number, b: number, c: number, d: number): () => number {
  const next = (): number => {
    const t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return t >>> 0;
  };
  for (let i = 0; i < 12; i += 1) next();
  return next;
}

/** FNV-1a over UTF-16 code units, started at `basis`: enough to turn similar seeds into different states. */
function hash(text: string, basis: number): number {
  let h = basis;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  // The finaliser of MurmurHash3: without it the last character would affect only the low bits.
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}

/**
 * A seeded random source. The same seed gives the same numbers on every machine, permanently; `7` and `'7'` are one
 * seed.
 *
 * Use a separate seed for each independent part of the scenario (`${seed}/crimes`), so that a change in one part does
 * not change the numbers of another.
 */
export function makeRandom(seed: number | string): Random {
  const text = String(seed);
  const next = sfc32(hash(text, 0x811c9dc5), hash(text, 0x9e3779b9), hash(text, 0x7f4a7c15), 1);
  return () => next() / 0x1_0000_0000;
}

/** A version 4 UUID drawn from `random`: 122 bits of chance in the usual text form. */
export function uuidFrom(random: Random): string {
  let hex = '';
  for (let i = 0; i < 8; i += 1) {
    hex += Math.floor(random() * 0x10000)
      .toString(16)
      .padStart(4, '0');
  }
  const variant = ((parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
