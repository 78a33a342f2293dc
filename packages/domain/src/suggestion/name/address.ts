import type { Mention } from '../mention.ts';
import type { ReadText } from '../read-text.ts';
import { foldedWords, isJoined, isNameWord, nameEnd, spanOf } from './capital-run.ts';
import type { KnownPlaces } from './known-place.ts';

const HOUSE = /^\d{1,4}(?:\/\d{1,4})?$/u;
/** Most words of a street name. */
const MOST = 6;

/** Streets with or without house number, postcode and town in one run. */
export function addressMentions(read: ReadText, known: KnownPlaces): readonly Mention[] {
  const found: Mention[] = [];
  for (let at = 0; at < read.tokens.length; at += 1) {
    const street = streetAt(read, at, known);
    if (!street) continue;
    const start = withNumberBefore(read, street.at);
    const numbered = withNumberAfter(read, street.end);
    if (start === street.at && numbered === street.end && !street.isStreet) continue;
    const end = withTown(read, numbered, known);
    const run = { at: withTownBefore(read, start, known), end };
    found.push({ kind: 'address', ...spanOf(read, run), value: foldedWords(read, { at: street.at, end: street.end }) });
    at = end - 1;
  }
  return found;
}

/** Ends of German names that are places until a house number follows. */
const SQUARE = /(?:platz|brücke|park|markt|tor|hof|siedlung|wall|acker|halde|matte|leite|rain)$/u;
/** German words for a street that need a name before them. */
const BARE =
  /^(?:stra(?:ß|ss)e|str|gasse|weg|allee|ufer|damm|ring|steig|zeile|platz|promenade|chaussee|graben|lände|kai|quai)$/u;

interface Street {
  readonly at: number;
  readonly end: number;
  /** Its own words show a street; otherwise only a house number does. */
  readonly isStreet: boolean;
}

function streetAt(read: ReadText, at: number, known: KnownPlaces): Street | undefined {
  const token = read.tokens[at];
  if (!token) return undefined;
  // "rue de la Paix", "ул. Садовая", "via Roma": the word first.
  const isPreposition = read.language === 'de' && token.word.length < 6;
  if (
    (read.is(at, 'streetBefore') && (!isPreposition || token.isCapital)) ||
    (read.is(at, 'placeBefore') && token.word.length > 2)
  ) {
    let from = at + 1;
    while (read.is(from, 'particle') && isJoinedWord(read, from - 1)) from += 1;
    const isVehicle = read.is(from, 'make') || read.is(from, 'model');
    if (isJoinedWord(read, from - 1) && isStreetWord(read, from) && !isVehicle) {
      const end = nameEnd(read, from, MOST, isStreetWord);
      if (end > from) return { at, end, isStreet: read.is(at, 'streetBefore') && !isPreposition };
    }
    if (!token.isCapital || (read.language !== 'ru' && !isPreposition)) return undefined;
  }
  if (!token.isCapital) return undefined;
  // "Mill Street", "Lange Straße", "Невский проспект": the word last, or the end of one word.
  let end = at;
  for (let last = at; last < at + MOST && (last === at || isJoined(read, last - 1)); last += 1) {
    const word = read.tokens[last];
    if (
      !word ||
      (last > at && !word.isCapital && word.word !== 's' && !read.is(last, 'particle') && !read.is(last, 'streetAfter'))
    )
      break;
    if (read.is(last, 'streetAfter') && (last > at || word.word.length > 5)) {
      const isCompound = word.word.length > 10 || !BARE.test(word.word);
      if (last === at && read.language !== 'de') break;
      // "Baustelle Nordring": a German compound is a street without another word.
      if (read.language === 'de' && isCompound !== (last === at)) break;
      end = last + 1;
      break;
    }
    if (
      last === at &&
      read.is(last, 'notName') &&
      !/^(?:old|new|north|south|east|west|upper|lower|st|saint)$/u.test(word.word)
    )
      break;
  }
  if (end > at) return { at, end, isStreet: !SQUARE.test(read.tokens[end - 1]?.word ?? '') };
  // A name of the agency's list, or any capitalised word, before a house number: "Ropewalk 14", "Am Hafen 3".
  const listed = known.streetEnd(read, at);
  if (listed !== undefined) return { at, end: listed, isStreet: false };
  const words = nameEnd(read, at, 4, isStreetWord);
  const number = read.tokens[words];
  const isNumbered =
    words > at &&
    words - at <= 4 &&
    !read.is(words - 1, 'model') &&
    !read.is(words - 1, 'make') &&
    !read.is(words - 1, 'month') &&
    number !== undefined &&
    HOUSE.test(number.word) &&
    read.between(words - 1) === ' ' &&
    /^(?:[.,;:)]|\s|$)/u.test(read.text.slice(number.to)) &&
    isAfterPlaceWord(read, at) &&
    !read.is(words - 1, 'placeBefore') &&
    !/^[:.]\d/u.test(read.text.slice(number.to));
  return isNumbered ? { at, end: words, isStreet: false } : undefined;
}

/** A bare name and number is an address only where a place is expected. */
const isAfterPlaceWord = (read: ReadText, at: number): boolean =>
  read.isSameSentence(at - 1, at) && (read.is(at - 1, 'placePrep') || read.is(at - 1, 'particle'));

const isStreetWord = (read: ReadText, at: number): boolean => {
  const token = read.tokens[at];
  if (!token || !/^\p{L}/u.test(token.word))
    return /^\d{1,2}$/u.test(token?.word ?? '') && (read.tokens[at + 1]?.isCapital ?? false);
  return (
    token.isCapital &&
    (isNameWord(read, at) ||
      read.is(at, 'month') ||
      read.is(at, 'streetAfter') ||
      token.isFirst ||
      token.word.length > 3)
  );
};

const isJoinedWord = (read: ReadText, at: number): boolean =>
  read.isSameSentence(at, at + 1) && /^(?:\.?\s|['’]|\.)$/u.test(read.between(at));

function withNumberBefore(read: ReadText, at: number): number {
  let first = at;
  const number = (before: number): boolean => {
    const word = read.tokens[before]?.word ?? '';
    return read.isSameSentence(before, at) && (HOUSE.test(word) || /^\d{1,4}$/u.test(word));
  };
  const between = read.between(first - 1);
  // "12, rue X", "12A Mill Street", "2-4 Mill Street", "8 bis rue X".
  let before = first - 1;
  if (read.tokens[before]?.word === ',' && read.language !== 'en') before -= 1;
  else if (!/^\s$/u.test(between)) return first;
  if (
    /^(?:[a-z]|bis|ter|quater)$/u.test(read.tokens[before]?.word ?? '') &&
    number(before - 1) &&
    read.between(before - 1).length <= 1
  )
    before -= 1;
  if (!number(before) || read.is(before - 1, 'month') || (read.is(before - 1, 'hourCue') && read.language === 'it'))
    return first;
  first = before;
  if (/^[-–]$/u.test(read.between(first - 1)) && number(first - 1)) first -= 1;
  // "Flat 3, 77 Millbank Row".
  if (
    read.tokens[first - 1]?.word === ',' &&
    number(first - 2) &&
    read.is(first - 3, 'houseMark') &&
    read.tokens[first - 3]?.isCapital
  )
    first -= 3;
  return first;
}

function withNumberAfter(read: ReadText, end: number): number {
  let next = end;
  if (read.tokens[next]?.word === ',' && read.isSameSentence(end - 1, next)) next += 1;
  while (read.is(next, 'houseMark') && read.isSameSentence(end - 1, next) && next < end + 4) next += 1;
  const token = read.tokens[next];
  if (!token || !HOUSE.test(token.word) || !read.isSameSentence(end - 1, next)) return end;
  if (next > end && read.tokens[end]?.word === ',' && read.language === 'en') return end;
  if (
    /^[./:]\d/u.test(read.text.slice(token.to)) ||
    read.is(next + 1, 'month') ||
    read.is(next + 1, 'currency') ||
    (read.is(next + 1, 'hourMark') && token.word.length < 3 && read.tokens[next + 1]?.word !== 'h')
  )
    return end;
  if (!/^[\s.,№#°ºª-]{0,4}$/u.test(read.between(next - 1))) return end;
  next += 1;
  // "14a", "2-4", "12 bis", "9, кв. 31", "1º B".
  if (/^[-–]$/u.test(read.between(next - 1)) && /^\d{1,4}$/u.test(read.tokens[next]?.word ?? '')) next += 1;
  if (
    /^(?:\p{L}|bis|ter)$/u.test(read.tokens[next]?.word ?? '') &&
    /^[ ]?$/u.test(read.between(next - 1)) &&
    !(read.between(next - 1) === ' ' && read.is(next, 'particle')) &&
    !(read.between(next - 1) === ' ' && /^[ayeouiàвиско]$/u.test(read.tokens[next]?.word ?? ''))
  )
    next += 1;
  if (
    read.tokens[next]?.word === ',' &&
    /^\d{1,2}$/u.test(read.tokens[next + 1]?.word ?? '') &&
    /^\.?[ºª]/u.test(read.text.slice(read.tokens[next + 1]?.to))
  )
    next += read.tokens[next + 2]?.word === 'º' || read.tokens[next + 2]?.word === 'ª' ? 3 : 2;
  for (let more = 0; more < 2; more += 1) {
    const comma = read.tokens[next]?.word === ',' ? next + 1 : next;
    if (!(
      read.is(comma, 'houseMark') &&
      HOUSE.test(read.tokens[comma + 1]?.word ?? '') &&
      read.isSameSentence(end, comma + 1)
    ))
      break;
    next = comma + 2;
  }
  return next;
}

/** "г. Гродно, ул. Замковая": in Russian the town comes first. */
function withTownBefore(read: ReadText, start: number, known: KnownPlaces): number {
  if (read.language !== 'ru' || read.tokens[start - 1]?.word !== ',') return start;
  for (let back = 2; back <= 5; back += 1) {
    const at = start - back;
    if (!read.isSameSentence(at, start)) return start;
    const isMarked = read.is(at, 'placeBefore') && (read.tokens[at + 1]?.isCapital ?? false);
    if (isMarked || (known.placeEnd(read, at) === start - 1 && !read.is(at - 1, 'placeBefore'))) return at;
  }
  return start;
}

/** "…, 8001 Zürich", "…, Norrin". */
function withTown(read: ReadText, end: number, known: KnownPlaces): number {
  let next = end;
  if (read.tokens[next]?.word === ',') next += 1;
  if (!read.isSameSentence(end - 1, next)) return end;
  const hasPostcode = /^\d{4,6}$/u.test(read.tokens[next]?.word ?? '') && (read.tokens[next + 1]?.isCapital ?? false);
  if (hasPostcode) {
    const town = nameEnd(read, next + 1, 4);
    return town > next + 1 ? town : end;
  }
  if (next === end) return end;
  const town = known.placeEnd(read, next);
  // "Kaiserallee 40, Kaiserallee 58": a number after it makes it the next street.
  return town === undefined || HOUSE.test(read.tokens[town]?.word ?? '') ? end : town;
}
