import type { Language } from '../../language.ts';
import type { ReadText } from '../read-text.ts';
import { classBits, IS } from '../words/class-bits.ts';
import { phraseIndex, phrasesIn, type PhraseIndex } from '../words/phrase.ts';
import { isGivenName } from '../words/person-evidence.ts';
import { MENTION_WORDS } from '../words/word-class.ts';
import { clockAt } from './clock.ts';
import { isDay, isYear, monthNumber, yearAfter, yearMark, type DateAtom } from './date-part.ts';
import { numericDayAt } from './numeric-day.ts';
import { writtenDayAt } from './written-day.ts';

/** A part of a date that is no number begins with one of these. */
const BEGINS_DATE = classBits([IS.month, IS.weekday, IS.whichDay, IS.dayPart, IS.relativeDay]);

/** The longest part of a date that starts at a token. */
export function dateAtomAt(read: ReadText, at: number): DateAtom | undefined {
  if (!(read.isNumber(at) || read.is(at, BEGINS_DATE))) return undefined;
  return (
    relativeAt(read, at) ??
    numericDayAt(read, at) ??
    clockAt(read, at) ??
    writtenDayAt(read, at) ??
    monthAt(read, at) ??
    weekdayAt(read, at) ??
    yearAt(read, at) ??
    (read.is(at, IS.dayPart) ? { at, length: 1, kind: 'part' } : undefined)
  );
}

const relative = new Map<Language, PhraseIndex<string>>();
function relativeDays(language: Language): PhraseIndex<string> {
  const known = relative.get(language);
  if (known) return known;
  const made = phraseIndex(phrasesIn(MENTION_WORDS[language].relativeDays), IS.relativeDay);
  relative.set(language, made);
  return made;
}

function relativeAt(read: ReadText, at: number): DateAtom | undefined {
  const found = relativeDays(read.language).findAt(read, at);
  if (!found || read.between(at - 1) === '-' || read.between(at + found.length - 1) === '-') return undefined;
  const daysAgo = /^-?\d+$/u.test(found.value) ? Number(found.value) : undefined;
  return { at, length: found.length, kind: 'relative', ...(daysAgo === undefined ? {} : { daysAgo }) };
}

/** A month with its year, or after a word that introduces a time. */
function monthAt(read: ReadText, at: number): DateAtom | undefined {
  const month = monthNumber(read, at);
  if (month === undefined) return undefined;
  const year = yearAfter(read, at + 1);
  const isIntroduced =
    read.isSameSentence(at - 1, at) && (read.is(at - 1, IS.datePrep) || read.is(at - 1, IS.whichDay));
  const isRomance = read.language === 'fr' || read.language === 'it' || read.language === 'es';
  const isWeak = isRomance
    ? read.isCapital(at) && !read.token(at)?.isAllCapitals
    : read.is(at, IS.weakDay) && !read.token(at)?.isCapital;
  if (year.of.year === undefined && (!isIntroduced || isWeak)) return undefined;
  const from = read.is(at - 1, IS.whichDay) && read.isSameSentence(at - 1, at) ? at - 1 : at;
  return { at: from, length: year.end - from, kind: 'month', month, ...year.of };
}

function weekdayAt(read: ReadText, at: number): DateAtom | undefined {
  const which = read.is(at, IS.whichDay) && read.isSameSentence(at, at + 1) && read.is(at + 1, IS.weekday);
  const day = which ? at + 1 : at;
  if (!read.is(day, IS.weekday)) return undefined;
  if (read.isSameSentence(at - 1, at) && (read.is(at - 1, IS.every) || read.is(at - 2, IS.every))) return undefined;
  const word = read.token(day);
  if (read.is(day - 1, IS.organisationBefore) || read.is(day, IS.currency) || isNamePart(read, day)) return undefined;
  if (read.is(day, IS.weakDay) && !/^\d/u.test(read.word(day + 1))) return undefined;
  // "Friday Market" is no day, nor is "Monday's".
  const next = read.token(day + 1);
  const isName =
    read.language === 'en' &&
    word?.isCapital === true &&
    next?.isCapital === true &&
    read.between(day) === ' ' &&
    !read.is(day + 1, IS.month) &&
    !read.is(day + 1, IS.dayPart);
  if (isName) return undefined;
  const after = read.is(day + 1, IS.whichDay) && read.isSameSentence(day, day + 1) && read.language !== 'en' ? 1 : 0;
  return { at, length: dayNumberEnd(read, day + 1 + after) - at, kind: 'weekday' };
}

/** "Paul Sonntag", "Jean-Noël", "LUNDI ROUGE": a weekday or feast that is part of a name. */
function isNamePart(read: ReadText, at: number): boolean {
  const [before, day, next] = [read.token(at - 1), read.token(at), read.token(at + 1)];
  const isJoined = /^[ -]$/u.test(read.between(at - 1)) && before?.isCapital === true;
  if (isJoined && day?.isCapital && isGivenName(before.folded, false)) return true;
  return (
    day?.isAllCapitals === true && (next?.isCapital ?? false) && read.between(at) === ' ' && !read.is(at + 1, IS.month)
  );
}

/** "Venerdì 13", "Freitag, den 13.", "Friday the 13th": the day of a month that is not named. */
function dayNumberEnd(read: ReadText, end: number): number {
  let at = read.word(end) === ',' ? end + 1 : end;
  if (/^(?:the|le|il|el|den|dem|día|dia|giorno)$/u.test(read.word(at))) at += 1;
  if (!isDay(read.word(at)) || !read.isSameSentence(end - 1, at)) return end;
  const ordinal = /^(?:st|nd|rd|th|го|er)$/u.test(read.word(at + 1)) ? 1 : 0;
  const next = read.token(at + 1 + ordinal);
  const isOpen = next !== undefined && read.isSameSentence(at, at + 1 + ordinal);
  const isOther =
    isOpen &&
    (read.is(at + 1 + ordinal, NO_DAY) ||
      next.isNumber ||
      (/^\p{L}/u.test(next.word) && !read.is(at + 1 + ordinal, AFTER_DAY)));
  return isOther || /^[/:.-]\d/u.test(read.text.slice(read.token(at)?.to)) ? end : at + 1 + ordinal;
}
const NO_DAY = classBits([IS.month, IS.hourMark, IS.currency, IS.unit, IS.dateAnd, IS.streetBefore]);
const AFTER_DAY = classBits([IS.stop, IS.hourCue, IS.dateJoin, IS.placePrep, IS.dayPart]);

const SEASON =
  /^(?:spring|summer|autumn|fall|winter|printemps|été|automne|hiver|frühling|frühjahr|sommer|herbst|primavera|estate|autunno|inverno|verano|otoño|invierno|весной|летом|осенью|зимой|весна|лето|осень|зима|весны|лета|осени|зимы)$/u;
function yearAt(read: ReadText, at: number): DateAtom | undefined {
  const word = read.token(at)?.word;
  if (!isYear(word) || Number(word) < 1950 || Number(word) > 2040) return undefined;
  const before = read.word(at - 1);
  const isIntroduced =
    read.isSameSentence(at - 1, at) && read.is(at - 1, IS.datePrep) && /^\s$/u.test(read.between(at - 1));
  const season = SEASON.test(before) || (/^(?:de|del|di)$/u.test(before) && SEASON.test(read.word(at - 2)));
  if (season && read.isSameSentence(at - 2, at)) {
    const from = SEASON.test(before) ? at - 1 : at - 2;
    return { at: from, length: at + 1 + yearMark(read, at + 1) - from, kind: 'year', year: Number(word) };
  }
  const isNamed = /^(?:jahr|jahre|year|anno|año|année|году)$/u.test(before) || yearMark(read, at + 1) > 0;
  if (!isIntroduced && !isNamed) return undefined;
  if (read.is(at + 1, IS.currency) || read.is(at + 1, IS.unit)) return undefined;
  return { at, length: 1 + yearMark(read, at + 1), kind: 'year', year: Number(word) };
}
