import { foldLetters } from '@reeve/domain';

/** What a column contains, which decides how two of its values are compared. */
export const COMPARISON_KINDS = [
  'name',
  'text',
  'exact',
  'identifier',
  'date',
  'phone',
  'plate',
  'address',
  'email',
] as const;
export type ComparisonKind = (typeof COMPARISON_KINDS)[number];

/**
 * Returns the form of a value in which two spellings of the same thing are equal, '' for no value:
 * name, text: bare Latin letters and digits of both alphabets, one space between words; address: the same, its numbers in order,
 * then | and its other words in alphabetical order; date: as `isoDate`; phone: its digits
 * without zeros in front; plate, identifier: capitals and digits; email: lower case; exact: as it is, without space around it.
 */
export function prepareValue(kind: ComparisonKind, text: string): string {
  const trimmed = text.trim();
  if (trimmed === '') return '';
  switch (kind) {
    case 'name':
    case 'text':
      return foldWords(trimmed);
    case 'address':
      return sortAddress(foldWords(trimmed));
    case 'date':
      return isoDate(trimmed);
    case 'phone':
      return trimmed.replace(/\D/g, '').replace(/^0+/, '');
    case 'plate':
    case 'identifier':
      return trimmed.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
    case 'email':
      return trimmed.toLowerCase();
    case 'exact':
      return trimmed;
  }
}

function foldWords(text: string): string {
  // Most values of most files are this already.
  if (/^[a-z0-9]+(?: [a-z0-9]+)*$/.test(text)) return text;
  const bare = text.normalize('NFKD').replace(/\p{M}/gu, '');
  return foldLetters(bare)
    .join('')
    .replace(/['’`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Separates the numbers of an address from its words. */
export const ADDRESS_SEPARATOR = '|';

function sortAddress(words: string): string {
  if (words === '') return '';
  const sorted = words.split(' ').toSorted();
  const isNumber = (word: string): boolean => /^\d/.test(word);
  const numbers = sorted.filter(isNumber).join(' ');
  return `${numbers}${ADDRESS_SEPARATOR}${sorted.filter((word) => !isNumber(word)).join(' ')}`;
}

/**
 * Returns a date as eight places, `YYYYMMDD`, with X for what is not known; '' if it is none.
 *
 * Read: 1984-05-17, 1984-05, 1984, 19840517, 17.05.1984, 17/5/1984 (day before month unless that is impossible), EDTF
 * `1984-05-XX`, `198X`, and a final ~ or ?, which is ignored. Day 00 and month 00 are unknown.
 *
 * @example isoDate('17.5.1984') // => "19840517"
 */
export function isoDate(text: string): string {
  const plain = text
    .trim()
    .replace(/[~?%]$/, '')
    .toUpperCase();
  const found =
    /^([\dX]{4})-?([\dX]{2})-?([\dX]{2})(?:T.*)?$/.exec(plain) ??
    /^([\dX]{4})(?:-([\dX]{1,2}))?(?:-([\dX]{1,2}))?$/.exec(plain);
  if (found) return dated(found[1], found[2], found[3]);
  const european = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(plain);
  if (european === null) return '';
  const [, first = '', second = '', year] = european;
  return Number(second) > 12 ? dated(year, first, second) : dated(year, second, first);
}

function dated(year = 'XXXX', month = 'XX', day = 'XX'): string {
  const part = (text: string): string => (Number(text) === 0 ? 'XX' : text.padStart(2, '0'));
  const whole = year + part(month) + part(day);
  if (Number(month) > 12 || Number(day) > 31) return '';
  return /^X+$/.test(whole) ? '' : whole;
}
