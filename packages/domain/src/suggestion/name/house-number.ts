import type { ReadText } from '../read-text.ts';
import { IS } from '../words/class-bits.ts';

/** "14", "12/3". */
const HOUSE = /^\d{1,4}(?:\/\d{1,4})?$/u;
/** A letter or word after a number: "14a", "8 bis". */
const SUFFIX = /^(?:\p{L}|bis|ter|quater)$/u;
/** Single letters that are words after a blank: and, or, in. */
const SMALL_WORD = /^[ayeouiàвиско]$/u;

const wordAt = (read: ReadText, at: number): string => read.word(at);

/** True if a token is the number of a house. */
export const isHouseNumber = (read: ReadText, at: number): boolean => HOUSE.test(wordAt(read, at));

/** Where an address begins whose number is before the street: "12, rue X", "2-4 Mill Street", "Flat 3, 77 Millbank Row". */
export function withNumberBefore(read: ReadText, street: number): number {
  const isNumber = (at: number): boolean => read.isSameSentence(at, street) && isHouseNumber(read, at);
  let at = street - 1;
  if (wordAt(read, at) === ',' && read.language !== 'en') at -= 1;
  else if (!/^\s$/u.test(read.between(at))) return street;
  if (SUFFIX.test(wordAt(read, at)) && isNumber(at - 1) && read.between(at - 1).length <= 1) at -= 1;
  const isDate = read.is(at - 1, IS.month) || (read.is(at - 1, IS.hourCue) && read.language === 'it');
  if (!isNumber(at) || isDate) return street;
  if (/^[-–]$/u.test(read.between(at - 1)) && isNumber(at - 1)) at -= 1;
  const flat = read.token(at - 3);
  const isFlat = wordAt(read, at - 1) === ',' && isNumber(at - 2) && read.is(at - 3, IS.houseMark);
  return isFlat && flat?.isCapital === true ? at - 3 : at;
}

/** Where an address ends whose number is after the street: "14a", "2-4", ", 9, кв. 31", "25, 1.º"; the street's end without one. */
export function withNumberAfter(read: ReadText, street: number): number {
  let at = street;
  if (wordAt(read, at) === ',' && read.isSameSentence(street - 1, at)) at += 1;
  while (read.is(at, IS.houseMark) && read.isSameSentence(street - 1, at) && at < street + 4) at += 1;
  if (!isNumberOf(read, street, at)) return street;
  const numbered = withSuffix(read, at + 1);
  return withFlat(read, street, withFloor(read, numbered));
}

/** True if a token is the number of the street before it, and no date, time or sum. */
function isNumberOf(read: ReadText, street: number, at: number): boolean {
  const token = read.token(at);
  if (!token || !isHouseNumber(read, at) || !read.isSameSentence(street - 1, at)) return false;
  // English puts no comma between a street and its number.
  if (at > street && wordAt(read, street) === ',' && read.language === 'en') return false;
  const isTime = read.is(at + 1, IS.hourMark) && token.word.length < 3 && wordAt(read, at + 1) !== 'h';
  if (
    /^[./:]\d/u.test(read.text.slice(token.to)) ||
    read.is(at + 1, IS.month) ||
    read.is(at + 1, IS.currency) ||
    isTime
  )
    return false;
  return /^[\s.,№#°ºª-]{0,4}$/u.test(read.between(at - 1));
}

function withSuffix(read: ReadText, end: number): number {
  const next = /^[-–]$/u.test(read.between(end - 1)) && /^\d{1,4}$/u.test(wordAt(read, end)) ? end + 1 : end;
  const gap = read.between(next - 1);
  const isApart = gap === ' ' && (read.is(next, IS.particle) || SMALL_WORD.test(wordAt(read, next)));
  return SUFFIX.test(wordAt(read, next)) && wordAt(read, next) !== 'quater' && (gap === '' || gap === ' ') && !isApart
    ? next + 1
    : next;
}

/** ", 1.º": a floor in Spanish. */
function withFloor(read: ReadText, end: number): number {
  const number = read.token(end + 1);
  const isFloor =
    wordAt(read, end) === ',' && /^\d{1,2}$/u.test(number?.word ?? '') && /^\.?[ºª]/u.test(read.text.slice(number?.to));
  if (!isFloor) return end;
  return /^[ºª]$/u.test(wordAt(read, end + 2)) ? end + 3 : end + 2;
}

/** ", кв. 31", ", of. 4": at most two. */
function withFlat(read: ReadText, street: number, end: number): number {
  let next = end;
  for (let more = 0; more < 2; more += 1) {
    const at = wordAt(read, next) === ',' ? next + 1 : next;
    if (!read.is(at, IS.houseMark) || !isHouseNumber(read, at + 1) || !read.isSameSentence(street, at + 1)) break;
    next = at + 2;
  }
  return next;
}
