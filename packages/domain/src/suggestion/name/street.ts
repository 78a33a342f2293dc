import type { ReadText } from '../read-text.ts';
import { isJoined, isNameWord, nameEnd } from './capital-run.ts';
import { isHouseNumber } from './house-number.ts';
import type { KnownPlaces } from './known-place.ts';
import { classBits, IS } from '../words/class-bits.ts';

/** The words of a street, `end` exclusive. */
export interface Street {
  readonly at: number;
  readonly end: number;
  /** Its own words show a street; otherwise only a house number does. */
  readonly isStreet: boolean;
}

/** Most words of a street name. */
const MOST = 6;
/** Most words of a name that only its number shows to be a street. */
const MOST_NUMBERED = 4;
/** Ends of German names that are places until a house number follows. */
const SQUARE = /(?:platz|brücke|park|markt|tor|hof|siedlung|wall|acker|halde|matte|leite|rain)$/u;
/** German words for a street that need a name before them. */
const BARE =
  /^(?:stra(?:ß|ss)e|str|gasse|weg|allee|ufer|damm|ring|steig|zeile|platz|promenade|chaussee|graben|lände|kai|quai)$/u;
/** The last word of a run that is no street, whatever number follows. */
const NO_STREET = classBits([IS.model, IS.make, IS.month, IS.placeBefore]);
/** Words that begin a street name though they begin sentences too. */
const OPENING = /^(?:old|new|north|south|east|west|upper|lower|st|saint)$/u;

/** The street that starts at a token: by its word for a street, by the agency's list, or by its number. */
export function streetAt(read: ReadText, at: number, known: KnownPlaces): Street | undefined {
  const token = read.token(at);
  if (!token) return undefined;
  if (isWordForStreet(read, at)) {
    const named = namedAfter(read, at);
    if (named) return named;
    // "Am Hafen 3", "Улица Абая": the word may still belong to the name.
    if (!token.isCapital || (read.language !== 'ru' && !isGermanPreposition(read, at))) return undefined;
  }
  return token.isCapital ? (namedBefore(read, at) ?? listedOrNumbered(read, at, known)) : undefined;
}

/** "Am Hafen", "Auf der Wies": German streets begin with a preposition; only a number shows them. */
const isGermanPreposition = (read: ReadText, at: number): boolean =>
  read.language === 'de' && (read.token(at)?.word.length ?? 0) < 6;

function isWordForStreet(read: ReadText, at: number): boolean {
  const token = read.token(at);
  if (read.is(at, IS.streetBefore) && (token?.isCapital === true || !isGermanPreposition(read, at))) return true;
  return read.is(at, IS.placeBefore) && (token?.word.length ?? 0) > 2;
}

/** "rue de la Paix", "ул. Садовая", "via Roma": the word first. */
function namedAfter(read: ReadText, at: number): Street | undefined {
  let from = at + 1;
  while (read.is(from, IS.particle) && isNext(read, from - 1)) from += 1;
  const isVehicle = read.is(from, IS.make) || read.is(from, IS.model);
  if (!isNext(read, from - 1) || !isStreetWord(read, from) || isVehicle) return undefined;
  const end = nameEnd(read, from, MOST, isStreetWord);
  return end > from ? { at, end, isStreet: read.is(at, IS.streetBefore) && !isGermanPreposition(read, at) } : undefined;
}

/** "Mill Street", "Lange Straße", "Невский проспект", "Hafenstraße": the word last, or the end of one word. */
function namedBefore(read: ReadText, at: number): Street | undefined {
  for (let last = at; last < at + MOST && (last === at || isJoined(read, last - 1)); last += 1) {
    const token = read.token(last);
    if (!token) return undefined;
    const isPart = token.isCapital || token.word === 's' || read.is(last, IS.particle) || read.is(last, IS.streetAfter);
    if (last > at && !isPart) return undefined;
    if (read.is(last, IS.streetAfter) && (last > at || token.word.length > 5))
      return isWholeStreet(read, at, last) ? { at, end: last + 1, isStreet: !SQUARE.test(token.word) } : undefined;
    if (last === at && read.is(last, IS.notName) && !OPENING.test(token.word)) return undefined;
  }
  return undefined;
}

/** "Baustelle Nordring": a German compound is a street without another word; in other languages a street has two words. */
function isWholeStreet(read: ReadText, at: number, last: number): boolean {
  const word = read.word(last);
  if (read.language !== 'de') return last > at;
  const isCompound = word.length > 10 || !BARE.test(word);
  return isCompound === (last === at);
}

/** A name of the agency's list, or any capitalised words where a place is expected, before a house number: "Ropewalk 14". */
function listedOrNumbered(read: ReadText, at: number, known: KnownPlaces): Street | undefined {
  const listed = known.streetEnd(read, at);
  if (listed !== undefined) return { at, end: listed, isStreet: false };
  if (!isPlaceExpected(read, at)) return undefined;
  const end = nameEnd(read, at, MOST_NUMBERED, isStreetWord);
  const number = read.token(end);
  const isOther = read.is(end - 1, NO_STREET);
  const isNumbered =
    end > at &&
    !isOther &&
    number !== undefined &&
    isHouseNumber(read, end) &&
    read.between(end - 1) === ' ' &&
    /^(?:[.,;:)](?!\d)|[,;)]|\s|$)/u.test(read.text.slice(number.to));
  return isNumbered ? { at, end, isStreet: false } : undefined;
}

const isPlaceExpected = (read: ReadText, at: number): boolean =>
  read.isSameSentence(at - 1, at) && (read.is(at - 1, IS.placePrep) || read.is(at - 1, IS.particle));

function isStreetWord(read: ReadText, at: number): boolean {
  const token = read.token(at);
  // "rue du 8 Mai": a number inside a name.
  if (!token || !/^\p{L}/u.test(token.word)) return /^\d{1,2}$/u.test(token?.word ?? '') && read.isCapital(at + 1);
  if (!token.isCapital) return false;
  const isNamed = isNameWord(read, at) || read.is(at, IS.month) || read.is(at, IS.streetAfter);
  return isNamed || token.isFirst || token.word.length > 3;
}

const isNext = (read: ReadText, at: number): boolean =>
  read.isSameSentence(at, at + 1) && /^(?:\.?\s|['’]|\.)$/u.test(read.between(at));
