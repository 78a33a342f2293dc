import { damerauLevenshtein, withinOneEdit, withinOneEditOfUnits } from './damerau-levenshtein.ts';
import { jaroWinklerOfUnits, mostJaroWinkler } from './jaro-winkler.ts';
import { ADDRESS_SEPARATOR } from './prepare-value.ts';
import { lettersOfUnits, unitsOf } from './units.ts';

/*
 * Each function takes two different prepared values (`prepareValue`) and returns the level of their agreement: 1 is the
 * closest that is not equality, and the last level of the kind is “different”.
 */

/** Names of the levels of dates, closest first. */
export const DATE_LEVELS = [
  'equal',
  'known parts equal',
  'day and month swapped',
  'one edit',
  'same year',
  'different',
] as const;

/**
 * Compares two dates of eight places with X for unknown ones: 1 everything known of both is equal (at least a year), 2 day
 * and month are swapped, 3 one digit is wrong, missing or swapped with its neighbour, 4 the years are equal, 5 different.
 *
 * @example compareDates('19840517', '198405XX') // => 1
 */
export function compareDates(a: string, b: string): number {
  return compareDateUnits(unitsOf(a + b), 0, a.length);
}

const DATE_PLACES = 8;
const YEAR_PLACES = 4;
const UNKNOWN = 'X'.charCodeAt(0);

/** `compareDates` of the eight units at a and those at b. */
export function compareDateUnits(units: Uint16Array, a: number, b: number): number {
  let [knownOfYear, sameYear, agree] = [0, true, true];
  for (let i = 0; i < DATE_PLACES; i += 1) {
    const [one, other] = [units[a + i], units[b + i]];
    const known = one !== UNKNOWN && other !== UNKNOWN;
    if (i < YEAR_PLACES && known) knownOfYear += 1;
    if (one === other) continue;
    if (i < YEAR_PLACES) sameYear = false;
    if (known) agree = false;
  }
  if (agree && knownOfYear === YEAR_PLACES) return 1;
  if (sameYear && sameUnits(units, a + 4, b + 6) && sameUnits(units, a + 6, b + 4)) return 2;
  if (withinOneEditOfUnits(units, a, a + DATE_PLACES, b, b + DATE_PLACES)) return 3;
  return sameYear ? 4 : 5;
}

/** True if two units are equal to two others. */
const sameUnits = (units: Uint16Array, a: number, b: number): boolean =>
  units[a] === units[b] && units[a + 1] === units[b + 1];

export const PHONE_LEVELS = ['equal', 'same last digits', 'one edit', 'different'] as const;
/** Digits at the end that two spellings of one number share, with or without the code of the country and the area. */
const PHONE_DIGITS = 7;

/**
 * Compares two numbers in digits: 1 the shorter one, of at least seven digits, ends the other (+49 30 1234567 and
 * 030 1234567), 2 one digit is wrong, missing or swapped with its neighbour, 3 different.
 *
 * @example comparePhones('49301234567', '301234567') // => 1
 */
export function comparePhones(a: string, b: string): number {
  const shorter = Math.min(a.length, b.length);
  if (shorter >= PHONE_DIGITS && (a.endsWith(b) || b.endsWith(a))) return 1;
  return shorter >= PHONE_DIGITS && withinOneEdit(a, b) ? 2 : 3;
}

export const IDENTIFIER_LEVELS = ['equal', 'one edit', 'two edits', 'different'] as const;

/**
 * Compares two numbers of documents or persons in capitals and digits by their Damerau–Levenshtein distance: 1 one, 2 two, 3
 * more.
 *
 * @example compareIdentifiers('AB123456', 'AB132465') // => 2
 */
export function compareIdentifiers(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  return Math.min(3, damerauLevenshtein(a, b));
}

export const PLATE_LEVELS = ['equal', 'equal but for look-alikes', 'one edit', 'different'] as const;

/** Signs that are read for each other on a plate, and Cyrillic letters that look like Latin ones. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  O: '0', D: '0', Q: '0', О: '0',
  I: '1', L: '1', І: '1',
  Z: '2',
  З: '3',
  S: '5', Ѕ: '5',
  G: '6',
  B: '8', В: '8',
  А: 'A', Е: 'E', К: 'K', М: 'M', Н: 'H', Р: 'P', С: 'C', Т: 'T', У: 'Y', Х: 'X', Ј: 'J',
}; // prettier-ignore

/** A plate in which signs that look alike are the same sign. */
export function foldLookAlikes(plate: string): string {
  return Array.from(plate, (sign) => LOOK_ALIKES[sign] ?? sign).join('');
}

/**
 * Compares two plates in capitals and digits: 1 equal if signs that look alike count as one (O and 0, B and 8, Cyrillic В), 2
 * besides that one sign is wrong, missing or swapped with its neighbour, 3 different.
 *
 * @example comparePlates('AB01', 'A801') // => 1
 */
export function comparePlates(a: string, b: string): number {
  const [one, other] = [foldLookAlikes(a), foldLookAlikes(b)];
  if (one === other) return 1;
  return withinOneEdit(one, other) ? 2 : 3;
}

/** A text in two parts, and where they are among the units. */
export interface SplitText {
  readonly from: number;
  /** The separator, or the end if there is none. */
  readonly at: number;
  readonly end: number;
  /** Letters of the part in words; see `lettersOfUnits`. */
  readonly letters: number;
}

export const ADDRESS_LEVELS = ['equal', 'same number, similar street', 'similar street', 'different'] as const;
const SIMILAR_STREET = 0.9;
const BAR = ADDRESS_SEPARATOR.charCodeAt(0);

/**
 * Compares two addresses, each as its numbers, | and its other words: 1 the same numbers and similar words (Jaro–Winkler from
 * 0.9), 2 similar words, 3 different.
 *
 * @example compareAddresses('12|lane mill', '12|lane mil') // => 1
 */
export function compareAddresses(a: string, b: string): number {
  const units = unitsOf(a + b);
  return compareAddressUnits(units, splitAddress(units, 0, a.length), splitAddress(units, a.length, units.length));
}

export function splitAddress(units: Uint16Array, from: number, end: number): SplitText {
  let at = from;
  while (at < end && units[at] !== BAR) at += 1;
  return { from, at, end, letters: lettersOfUnits(units, at + 1, end) };
}

/** `compareAddresses` of two addresses among the units. */
export function compareAddressUnits(units: Uint16Array, one: SplitText, other: SplitText): number {
  const [a, b] = [one.at + 1, other.at + 1];
  if (a >= one.end || b >= other.end) return 3;
  const most = mostJaroWinkler(units, a, one.end, b, other.end, one.letters, other.letters);
  if (most < SIMILAR_STREET || jaroWinklerOfUnits(units, a, one.end, b, other.end) < SIMILAR_STREET) return 3;
  const numbers = one.at - one.from;
  const sameNumbers = numbers > 0 && numbers === other.at - other.from;
  return sameNumbers && startsEqual(units, one.from, other.from, numbers) ? 1 : 2;
}

export const EMAIL_LEVELS = ['equal', 'same mailbox name', 'one edit', 'similar', 'different'] as const;
const SIMILAR_MAILBOX = 0.88;

/**
 * Compares two e-mail addresses: 1 the same name before the @, 2 one letter is wrong, missing or swapped with its
 * neighbour, 3 a similar name before the @ (Jaro–Winkler from 0.88), 4 different.
 *
 * @example compareEmails('ann@mail.org', 'ann@post.org') // => 1
 */
export function compareEmails(a: string, b: string): number {
  const units = unitsOf(a + b);
  return compareEmailUnits(units, splitEmail(units, 0, a.length), splitEmail(units, a.length, units.length));
}

export function splitEmail(units: Uint16Array, from: number, end: number): SplitText {
  let at = from;
  while (at < end && units[at] !== AT) at += 1;
  return { from, at, end, letters: lettersOfUnits(units, from, at) };
}

const AT = '@'.charCodeAt(0);

/** `compareEmails` of two addresses among the units. */
export function compareEmailUnits(units: Uint16Array, one: SplitText, other: SplitText): number {
  const [a, aName, b, bName] = [one.from, one.at, other.from, other.at];
  if (aName - a === bName - b && startsEqual(units, a, b, aName - a)) return 1;
  if (withinOneEditOfUnits(units, a, one.end, b, other.end)) return 2;
  const most = mostJaroWinkler(units, a, aName, b, bName, one.letters, other.letters);
  if (most < SIMILAR_MAILBOX) return 4;
  return jaroWinklerOfUnits(units, a, aName, b, bName) >= SIMILAR_MAILBOX ? 3 : 4;
}

function startsEqual(units: Uint16Array, a: number, b: number, length: number): boolean {
  for (let i = 0; i < length; i += 1) if (units[a + i] !== units[b + i]) return false;
  return true;
}
