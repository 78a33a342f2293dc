import { countBits, unitsOf } from './units.ts';

/** Winkler’s limits: a common beginning of up to four letters counts, for words that are already this similar. */
const MOST_PREFIX = 4;
const PREFIX_WEIGHT = 0.1;
const BOOSTED_ABOVE = 0.7;

/** Of longer words the beginning is compared. */
export const MOST_LETTERS = 255;
/** Which letters of the second word are matched, and the matched letters of the first in order. */
const takenOf = new Uint8Array(MOST_LETTERS + 1);
const matchedOf = new Uint16Array(MOST_LETTERS + 1);

/**
 * Returns the Jaro–Winkler similarity of two words: 1 for equal, 0 for nothing in common.
 *
 * Method: Jaro similarity `(m/|a| + m/|b| + (m − t)/m)/3` of the m letters that are equal within half the longer word, t half
 * of those out of order; above 0.7 it is raised by 0.1 for each of the first four letters that are equal, of what is
 * missing to 1.
 * Source: W. E. Winkler (1990), String comparator metrics and enhanced decision rules in the Fellegi–Sunter model of record
 * linkage, Proceedings of the Section on Survey Research Methods, American Statistical Association, 354–359.
 *
 * @param a,b words of up to 255 UTF-16 units; of longer ones the beginning is compared. Two empty words are equal
 * @returns [0, 1]
 * Cost: O(|a| · |b|).
 * @example jaroWinkler('MARTHA', 'MARHTA').toFixed(3) // => "0.961"
 */
export function jaroWinkler(a: string, b: string): number {
  const units = unitsOf(a + b);
  return jaroWinklerOfUnits(units, 0, a.length, a.length, a.length + b.length);
}

/** Returns the Jaro similarity of two words, without Winkler’s prefix; see `jaroWinkler`. */
export function jaro(a: string, b: string): number {
  return jaroOfUnits(unitsOf(a + b), 0, a.length, a.length, a.length + b.length);
}

/** `jaroWinkler` of the units [a, aEnd) and [b, bEnd). */
export function jaroWinklerOfUnits(units: Uint16Array, a: number, aEnd: number, b: number, bEnd: number): number {
  return boosted(jaroOfUnits(units, a, aEnd, b, bEnd), commonPrefix(units, a, aEnd, b, bEnd));
}

/** Winkler’s correction of a Jaro similarity. */
export function boosted(similarity: number, prefix: number): number {
  return similarity > BOOSTED_ABOVE ? similarity + prefix * PREFIX_WEIGHT * (1 - similarity) : similarity;
}

/** Equal units at the beginning, up to four. */
export function commonPrefix(units: Uint16Array, a: number, aEnd: number, b: number, bEnd: number): number {
  const most = Math.min(MOST_PREFIX, aEnd - a, bEnd - b);
  let prefix = 0;
  while (prefix < most && units[a + prefix] === units[b + prefix]) prefix += 1;
  return prefix;
}

/** `jaro` of the units [a, aEnd) and [b, bEnd). */
export function jaroOfUnits(units: Uint16Array, a: number, aEnd: number, b: number, bEnd: number): number {
  const aLength = Math.min(aEnd - a, MOST_LETTERS);
  const bLength = Math.min(bEnd - b, MOST_LETTERS);
  if (aLength === 0 || bLength === 0) return aLength === bLength ? 1 : 0;
  const reach = Math.max(0, (Math.max(aLength, bLength) >> 1) - 1);
  takenOf.fill(0, 0, bLength);
  let matches = 0;
  for (let i = 0; i < aLength; i += 1) {
    const unit = units[a + i] ?? 0;
    const last = Math.min(bLength - 1, i + reach);
    for (let j = Math.max(0, i - reach); j <= last; j += 1) {
      if (units[b + j] !== unit || takenOf[j] !== 0) continue;
      takenOf[j] = 1;
      matchedOf[matches] = unit;
      matches += 1;
      break;
    }
  }
  if (matches === 0) return 0;
  let outOfOrder = 0;
  for (let j = 0, k = 0; k < matches; j += 1) {
    if (takenOf[j] === 0) continue;
    if (units[b + j] !== matchedOf[k]) outOfOrder += 1;
    k += 1;
  }
  return (matches / aLength + matches / bLength + (matches - (outOfOrder >> 1)) / matches) / 3;
}

/**
 * Returns what the Jaro–Winkler similarity of the units [a, aEnd) and [b, bEnd) cannot exceed, from their lengths, the letters
 * they contain and their common beginning: most pairs are refused by it.
 *
 * @param aLetters,bLetters as `lettersOfUnits`
 */
export function mostJaroWinkler(
  units: Uint16Array,
  a: number,
  aEnd: number,
  b: number,
  bEnd: number,
  aLetters: number,
  bLetters: number,
): number {
  const [aLength, bLength] = [aEnd - a, bEnd - b];
  // Letters beyond the part that is compared would count as missing.
  if (aLength > MOST_LETTERS || bLength > MOST_LETTERS) return 1;
  const matches = Math.min(aLength - countBits(aLetters & ~bLetters), bLength - countBits(bLetters & ~aLetters));
  if (matches <= 0) return 0;
  return boosted((matches / aLength + matches / bLength + 1) / 3, commonPrefix(units, a, aEnd, b, bEnd));
}
