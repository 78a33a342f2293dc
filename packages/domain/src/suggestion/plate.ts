import { allMatches } from './all-matches.ts';
import type { Mention } from './mention.ts';
import { PLATE_FORMS } from './plate-forms.ts';
import type { ReadText } from './read-text.ts';
import { classBits, IS, isOneOf, type ClassBits } from './words/class-bits.ts';

/** What begins a plate; other signs are passed over before anything else is asked of them. */
const BEGINS = '(?=[A-ZÄÖÜŠĐČĆŽА-ЯІ\\d])';
/** The forms that show what they are have a digit after at most two groups of letters. */
const BEGINS_STRONG = `${BEGINS}(?=\\p{Lu}{0,3}[ ·-]?(?:[A-Z]{1,2}[ -]?)?\\d)`;
const EDGE = '(?<![\\p{L}\\p{N}./@_-])';
const END = '(?![\\p{L}\\p{N}@_]|[-./][\\p{L}\\p{N}])';
/** No form has both: at a letter those that begin with a digit are passed over, and the reverse. */
const BEGINS_WITH_DIGIT = /^(?:\\d|\[1-9\]|0|\(\?:0)/u;
const formOf = (strong: boolean): RegExp => {
  const forms = PLATE_FORMS.filter((one) => one.strong === strong).map(({ form }) => form);
  const [digits, letters] = [true, false].map((is) =>
    forms.filter((form) => BEGINS_WITH_DIGIT.test(form) === is).join('|'),
  );
  return new RegExp(
    `${strong ? BEGINS_STRONG : BEGINS}${EDGE}(?:(?=\\d)(?:${digits})|(?=\\p{Lu})(?:${letters}))${END}`,
    'gu',
  );
};
const STRONG = formOf(true);
const WEAK = formOf(false);
/** Forms in small letters, as messages write them. */
const SMALL = new RegExp(
  `^[\\s:,.(«"“-]{1,4}(?:[\\p{Ll}.№°]{1,14}[\\s:]{1,2}){0,2}([a-z]{2}\\d{2} ?[a-z]{3}|[a-z]{2}-?\\d{3}-?[a-z]{2}|\\d{4}[a-z]{3}|[авекмнорстух] ?\\d{3} ?[авекмнорстух]{2}(?: ?\\d{2,3})?)${END}`,
  'u',
);
/** Most signs from a word for a plate or from a vehicle to the end of a plate in small letters. */
const SMALL_REACH = 44;
/** A vehicle of any description: the forms that need one before them may have some words between. */
const VEHICLE = classBits([IS.vehicleNoun, IS.make, IS.model]);
/** Fewest signs of a plate: fewer are a part of one. */
const LEAST = 4;
/** After a word for it, any run of groups of capitals and digits with a digit is a plate; small letters too. */
const CALLED =
  /^[\s:,.«"“(№#-]{1,4}(?:[\p{Ll}.№°]{1,14}[\s:]{1,2}){0,3}[«"“(]?(?=[\p{L}\p{N}|-]{0,12}(?:[ ·][\p{L}\p{N}]{1,4}){0,3})((?:\p{Lu}{1,4}|\d{1,5})(?:[ ·|-]{0,2}(?:\p{Lu}{1,4}|\d{1,5})){1,5})(?![\p{L}\p{N}])/u;
/** Letters that look the same in Cyrillic and Latin: a plate is compared in Latin. */
const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('АВЕКМНОРСТУХІ', (letter, at) => [letter, 'ABEKMHOPCTYXI'.charAt(at)]),
);
const CYRILLIC = /[АВЕКМНОРСТУХІ]/gu;
const MARK = /[^\p{L}\p{N}]/gu;

/** Registration plates. @param vehicles the mentions of vehicles, next to which weaker forms are plates */
export function plateMentions(read: ReadText, vehicles: readonly Mention[]): readonly Mention[] {
  const { text } = read;
  const found: Mention[] = [];
  const ends = new Set(vehicles.map(({ to }) => to));
  const isCalled = (from: number): boolean => read.hasBefore(from, IS.plateCue, 4) || isAfterVehicle(text, from, ends);
  const isNear = (from: number): boolean => read.hasBefore(from, VEHICLE, 4) && !isOther(from) && !isAmount(read, from);
  const isOther = (from: number): boolean => read.hasBefore(from, IS.otherNumber, 3);
  const put = (from: number, words: string): void => {
    // "Volvo V60 VRM RM36 UTW": a word for a plate is no part of one.
    const isOne = /\d/u.test(words) && /\p{L}/u.test(words) && !hasInside(read, from, from + words.length, IS.plateCue);
    if (isOne) found.push({ kind: 'plate', from, to: from + words.length, value: plateValue(words) });
  };
  for (const { 0: words, index } of allMatches(STRONG, text))
    if (isCalled(index) || !(isOther(index) || isAmount(read, index))) put(index, words.trimEnd());
  const cues = read.tokens.filter(({ classes }) => isOneOf(classes, IS.plateCue));
  if (cues.length > 0 || vehicles.length > 0 || read.tokens.some(({ classes }) => isOneOf(classes, IS.vehicleNoun)))
    for (const { 0: words, index } of allMatches(WEAK, text))
      if (isCalled(index) || isNear(index)) put(index, words.trimEnd());
  for (const end of [...ends, ...cues.map(({ to }) => to)]) {
    const small = SMALL.exec(text.slice(end, end + SMALL_REACH));
    if (small?.[1] !== undefined) put(end + small[0].length - small[1].length, small[1]);
  }
  for (const token of cues) {
    const called = CALLED.exec(text.slice(token.to, token.to + 64));
    const words = called?.[1];
    if (called && words !== undefined && /\d/u.test(words) && words.length <= 14 && words.length >= LEAST)
      put(token.to + called[0].length - words.length, words);
  }
  return found;
}

function hasInside(read: ReadText, from: number, to: number, classes: ClassBits): boolean {
  for (let at = read.tokenFrom(from); (read.token(at)?.from ?? to) < to; at += 1)
    if (read.is(at, classes) && read.word(at).length > 2) return true;
  return false;
}

/** True if the letters of a form are a currency, a unit, an hour or an engine: "a van for 500 EUR". */
const ENGINE = /^(?:tdi|hdi|cdi|dci|gti|gtd|tfsi|tsi|ps|cv|kw|km|cc|abs|gps|suv|usd|uhr|mhz)$/u;
function isAmount(read: ReadText, from: number): boolean {
  const at = read.tokenFrom(from);
  return [at, at + 1].some((one) => read.is(one, AMOUNT) || ENGINE.test(read.word(one)));
}
const AMOUNT = classBits([IS.currency, IS.unit, IS.hourMark, IS.month, IS.notClock]);

/** True if a vehicle is named directly before: "grey van, RV 41 KSD". */
function isAfterVehicle(text: string, from: number, ends: ReadonlySet<number>): boolean {
  for (let back = 1; back <= 4; back += 1) {
    if (ends.has(from - back)) return true;
    if (!/[\s,(:;«"“–-]/u.test(text.charAt(from - back))) return false;
  }
  return false;
}

/** Capitals and digits without the marks between them, look-alike Cyrillic letters as Latin. @example plateValue('А 123 ВС-77') // => 'A123BC77' */
export function plateValue(words: string): string {
  return words
    .toUpperCase()
    .replaceAll(MARK, '')
    .replaceAll(CYRILLIC, (letter) => LATIN[letter] ?? letter);
}
