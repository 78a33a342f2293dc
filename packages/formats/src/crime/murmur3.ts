const ENCODER = new TextEncoder();
const C1 = 0x239b961b;
const C2 = 0xab0e9789;
const C3 = 0x38b34ae5;
const C4 = 0xa1e38b93;

const rotate = (x: number, by: number): number => (x << by) | (x >>> (32 - by));

function mix(h: number): number {
  let x = h;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}

const scramble1 = (k: number): number => Math.imul(rotate(Math.imul(k, C1), 15), C2);
const scramble2 = (k: number): number => Math.imul(rotate(Math.imul(k, C2), 16), C3);
const scramble3 = (k: number): number => Math.imul(rotate(Math.imul(k, C3), 17), C4);
const scramble4 = (k: number): number => Math.imul(rotate(Math.imul(k, C4), 18), C1);

/**
 * MurmurHash3_x86_128: 128 bits that distinguish contents, in the four words of the reference implementation.
 *
 * Use it to recognise a row seen before. It is no cryptographic hash: an adversary can construct two contents with one
 * hash. For contents not chosen against it, the odds that any two of n differ and still share a hash are about n²/2¹²⁹:
 * 10⁻²⁵ for ten million rows.
 * Source: Austin Appleby, SMHasher, MurmurHash3.cpp (public domain).
 *
 * @param bytes any length below 2³²
 * @param seed  a 32-bit integer
 * @returns four unsigned 32-bit integers
 * Cost: O(bytes), about 1 ns each.
 */
export function murmur3(bytes: Uint8Array, seed = 0): readonly [number, number, number, number] {
  hashInto(bytes, bytes.length, seed, WORDS);
  const [a = 0, b = 0, c = 0, d = 0] = WORDS;
  return [a, b, c, d];
}

/** Writes the four words of a text's UTF-8 bytes and of more bytes after them, seed 0, into an array. */
export function murmur3Into(text: string, into: Uint32Array, more?: Uint8Array): void {
  const most = text.length * 3 + (more?.length ?? 0);
  if (most > utf8.length) utf8 = new Uint8Array(most);
  const { written } = ENCODER.encodeInto(text, utf8);
  if (more) utf8.set(more, written);
  hashInto(utf8, written + (more?.length ?? 0), 0, into);
}

/** `murmur3` of a text's UTF-8 bytes, seed 0, as 32 hexadecimal digits: the four words in order. */
export function murmur3Hex(text: string): string {
  murmur3Into(text, WORDS);
  return hex(WORDS[0] ?? 0) + hex(WORDS[1] ?? 0) + hex(WORDS[2] ?? 0) + hex(WORDS[3] ?? 0);
}

const hex = (word: number): string => word.toString(16).padStart(8, '0');

const WORDS = new Uint32Array(4);
/** Buffer for the bytes of one text; it is not shared between threads, and nothing is kept in it. */
let utf8 = new Uint8Array(4096);

function hashInto(bytes: Uint8Array, length: number, seed: number, into: Uint32Array): void {
  let h1 = seed | 0;
  let h2 = seed | 0;
  let h3 = seed | 0;
  let h4 = seed | 0;
  let at = 0;
  for (; at + 16 <= length; at += 16) {
    h1 = (Math.imul(rotate(h1 ^ scramble1(wordAt(bytes, at)), 19) + h2, 5) + 0x561ccd1b) | 0;
    h2 = (Math.imul(rotate(h2 ^ scramble2(wordAt(bytes, at + 4)), 17) + h3, 5) + 0x0bcaa747) | 0;
    h3 = (Math.imul(rotate(h3 ^ scramble3(wordAt(bytes, at + 8)), 15) + h4, 5) + 0x96cd1c35) | 0;
    h4 = (Math.imul(rotate(h4 ^ scramble4(wordAt(bytes, at + 12)), 13) + h1, 5) + 0x32ac3b17) | 0;
  }
  // The reference skips the words of the tail without bytes; a word of zeros scrambles to zero, so this is the same.
  h1 ^= scramble1(tailAt(bytes, at, length)) ^ length;
  h2 ^= scramble2(tailAt(bytes, at + 4, length)) ^ length;
  h3 ^= scramble3(tailAt(bytes, at + 8, length)) ^ length;
  h4 ^= scramble4(tailAt(bytes, at + 12, length)) ^ length;

  h1 = (h1 + h2 + h3 + h4) | 0;
  h2 = (h2 + h1) | 0;
  h3 = (h3 + h1) | 0;
  h4 = (h4 + h1) | 0;
  h1 = mix(h1);
  h2 = mix(h2);
  h3 = mix(h3);
  h4 = mix(h4);
  h1 = (h1 + h2 + h3 + h4) | 0;
  into[0] = h1;
  into[1] = h2 + h1;
  into[2] = h3 + h1;
  into[3] = h4 + h1;
}

const wordAt = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);

/** A word whose bytes past the end count as zero, which does not change a sum. */
function tailAt(bytes: Uint8Array, at: number, length: number): number {
  let word = 0;
  for (let k = 0; k < 4 && at + k < length; k += 1) word |= (bytes[at + k] ?? 0) << (8 * k);
  return word;
}
