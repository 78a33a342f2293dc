import { ReeveError } from '@reeve/domain';

/** A random source: each call returns the next whole number 0 … 2³²−1. */
export type Chance = () => number;

/**
 * Returns the nth independent random source of the family defined by one seed.
 *
 * Work split into parts (permutation 0, 1, 2 …) uses a stream by the part's number, so that the result does not depend
 * on the number of workers or the order in which they finish. Not for secrets.
 * Method: xoshiro128** with its state filled by SplitMix32 from the seed and the number.
 * Source: D. Blackman & S. Vigna (2021), Scrambled linear pseudorandom number generators, ACM Transactions on
 * Mathematical Software 47(4), 36; G. L. Steele, D. Lea & C. H. Flood (2014), Fast splittable pseudorandom number
 * generators, OOPSLA.
 *
 * @param seed   whole number, 0 … 2³²−1
 * @param stream whole number, 0 … 2³²−1
 * @throws ReeveError invalid_input — a seed or number outside its range
 * @example chance(1, 0)() === chance(1, 0)() // => true
 * @example chance(1, 0)() === chance(1, 1)() // => false
 */
export function chance(seed: number, stream: number): Chance {
  requireWord(seed);
  requireWord(stream);
  let fill = seed ^ Math.imul(stream, 0x9e3779b9) ^ 0x5bf03635;
  let mixed = mix(stream ^ 0x3c6ef372);
  const word = (): number => {
    fill = (fill + 0x9e3779b9) | 0;
    mixed = mix(mixed ^ fill);
    return mixed;
  };
  return xoshiro128(word(), word(), word(), word() | 1);
}

/** xoshiro128** from a state of four 32-bit words, not all 0. */
export function xoshiro128(a: number, b: number, c: number, d: number): Chance {
  return () => {
    const result = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = rotate(d, 11);
    return result;
  };
}

/**
 * Returns an unbiased random number from 0 … `below` − 1, unlike the remainder of a word.
 *
 * Source: D. Lemire (2019), Fast random integer generation in an interval, ACM Transactions on Modeling and Computer
 * Simulation 29(1), 3; here by rejection of words past the last whole multiple.
 *
 * @param below whole number, 1 … 2³²
 */
export function drawBelow(next: Chance, below: number): number {
  const limit = 0x1_0000_0000 - (0x1_0000_0000 % below);
  for (;;) {
    const word = next();
    if (word < limit) return word % below;
  }
}

/** Shuffles values in place, every order equally likely (Fisher & Yates, in Durstenfeld's form). */
export function shuffle(values: { [index: number]: number; readonly length: number }, next: Chance): void {
  for (let i = values.length - 1; i > 0; i -= 1) {
    const j = drawBelow(next, i + 1);
    const held = values[i] ?? 0;
    values[i] = values[j] ?? 0;
    values[j] = held;
  }
}

function requireWord(value: number): void {
  if (Number.isInteger(value) && value >= 0 && value <= 0xffff_ffff) return;
  throw new ReeveError('invalid_input', 'A seed must be a whole number from 0 to 4294967295.');
}

const rotate = (word: number, by: number): number => (word << by) | (word >>> (32 - by));

/** The finaliser of SplitMix32. */
function mix(word: number): number {
  let z = word | 0;
  z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
  z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
  return z ^ (z >>> 16);
}
