import type { ReadText } from '../read-text.ts';
import { classBits, IS } from '../words/class-bits.ts';
import { isGivenName } from '../words/person-evidence.ts';
import { isNameWord, nameEnd, type TokenRun } from './capital-run.ts';

/** Most words before and after a word of trade. */
const MOST_BEFORE = 3;
const MOST_AFTER = 5;
const NO_PART = classBits([IS.stop, IS.personRole, IS.month, IS.weekday, IS.make, IS.colour]);
/** "Fleurs de Mai": after the word of trade a month is part of the name. */
const NO_LATER_PART = classBits([IS.stop, IS.personRole, IS.make]);
const PLACE = classBits([IS.placeAfter, IS.streetAfter]);
const JOINED = /^(?: |-| & )$/u;

const isPart = (read: ReadText, at: number): boolean => isNameWord(read, at) && !read.is(at, NO_PART);

/**
 * The firm that a capitalised word of trade shows, in whatever language: "Gold Phone", "Pizza Turbo", "Balkan Motors".
 * Next to a first name alone it is a person.
 */
export function tradeNameAt(read: ReadText, at: number): TokenRun | undefined {
  if (!read.is(at, IS.trade) || !read.isCapital(at)) return undefined;
  let first = at;
  while (
    at - first < MOST_BEFORE &&
    read.isSameSentence(first - 1, at) &&
    JOINED.test(read.between(first - 1)) &&
    isPart(read, first - 1)
  )
    first -= 1;
  const end = Math.max(at + 1, nameEnd(read, at, MOST_AFTER, isTradePart));
  const others = end - first - read.tokens.slice(first, end).filter((_, nth) => read.is(first + nth, IS.trade)).length;
  const isPerson = end - first === 2 && isGivenName(read.token(first)?.folded ?? '', read.language === 'ru');
  // "Market Square", "Gas Street".
  return others > 0 && !isPerson && !read.is(end - 1, PLACE) ? { at: first, end } : undefined;
}

const isTradePart = (read: ReadText, at: number): boolean =>
  read.isCapital(at) &&
  !read.is(at, NO_LATER_PART) &&
  (isNameWord(read, at) ||
    read.is(at, IS.trade) ||
    (read.is(at, IS.month) && read.language !== 'de' && !read.isNumber(at + 1)));

/** A made-up name of a firm inside a sentence: "Eurofret". German writes common nouns of that form with a capital. */
export const isFirmShape = (read: ReadText, at: number): boolean =>
  read.language !== 'de' && read.is(at, IS.firmShape) && read.token(at)?.isFirst === false;
