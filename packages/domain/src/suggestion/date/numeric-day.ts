import type { ReadText } from '../read-text.ts';
import { CLOCK, FIRST_YEAR, isYear, LAST_YEAR, type DateAtom } from './date-part.ts';
import { IS } from '../words/class-bits.ts';

const NUMERIC = /^(\d{1,2})([./])(\d{1,2})\2(\d{4}|\d{2})$/u;
const SHORT = /^(\d{1,2})([./])(\d{1,2})$/u;

/** `24.03.2026`, `24/03/26`, `2026-03-24`, and `24.03.` or `24/03` after a word that introduces a day. */
export function numericDayAt(read: ReadText, at: number): DateAtom | undefined {
  const { tokens, text } = read;
  const token = tokens[at];
  if (!token) return undefined;
  const hyphens =
    read.between(at) === '-' && read.between(at + 1) === '-' && !/^[-/]/u.test(text.slice(tokens[at + 2]?.to ?? 0));
  if (hyphens && !/[-/.\p{L}\p{N}]$/u.test(text.slice(0, token.from).slice(-1))) {
    const [first = '', second = '', third = ''] = [0, 1, 2].map((n) => tokens[at + n]?.word);
    const atom = isYear(first) ? dayOf(third, second, first) : dayOf(first, second, third);
    if (atom && /^\d{1,2}$/u.test(second)) return { at, length: 3, ...atom };
  }
  const full = NUMERIC.exec(token.word);
  if (full && !(full[4]?.length === 2 && read.hasBefore(token.from, IS.otherNumber, 1))) {
    const atom = dayOf(full[1] ?? '', full[3] ?? '', full[4] ?? '');
    return atom && { at, length: 1, ...atom };
  }
  const short = SHORT.exec(token.word);
  const isGerman = read.language === 'de' && text.charAt(token.to) === '.';
  if (!short || !(isGerman || /^\d{1,2}[./]\d{2}$/u.test(token.word))) return undefined;
  const atom = dayOf(short[1] ?? '', short[3] ?? '', undefined);
  if (!atom) return undefined;
  const isIntroduced =
    read.isSameSentence(at - 1, at) &&
    (read.is(at - 1, IS.dateJoin) || read.is(at - 1, IS.weekday) || read.is(at - 1, IS.datePrep));
  if (read.is(at + 1, IS.unit) || read.is(at + 1, IS.currency)) return undefined;
  const hasEnd = short[2] === '.' && /^\.(?:\s|$|,)/u.test(text.slice(token.to)) && read.language === 'de';
  // "18 maggio, 6.05": directly after a day it is a time of day.
  if (short[2] === '.' && read.token(at - 1)?.word === ',' && isDayBefore(read, at - 2) && !isGerman) return undefined;
  // A number of a version or a part, with a few words between: "la nouvelle version du logiciel, la 26.01".
  if (read.hasBefore(token.from, IS.otherNumber, 6)) return undefined;
  const isClock = short[2] === '.' && (read.is(at - 1, IS.hourCue) || read.is(at + 1, IS.hourMark));
  if (isClock && !hasEnd) return undefined;
  const comma =
    read.token(at + 1)?.word === ',' || /^(?:ок|около|circa|ca)$/u.test(read.word(at + 1)) ? at + 2 : at + 1;
  const isBeforeClock = CLOCK.test(read.word(comma)) && read.isSameSentence(at, comma);
  return isIntroduced || hasEnd || isBeforeClock || (token.isFirst && short[2] === '/')
    ? { at, length: 1, ...atom }
    : undefined;
}

const isDayBefore = (read: ReadText, at: number): boolean =>
  read.is(at, IS.month) || isYear(read.word(at)) || NUMERIC.test(read.word(at)) || SHORT.test(read.word(at));

/** The day first, or the month first where only that is possible. */
function dayOf(first: string, second: string, year: string | undefined): Omit<DateAtom, 'at' | 'length'> | undefined {
  const isSwapped = Number(second) > 12;
  const day = Number(isSwapped ? second : first);
  const month = Number(isSwapped ? first : second);
  if (!(day >= 1 && day <= 31 && month >= 1 && month <= 12)) return undefined;
  if (year === undefined) return { kind: 'day', day, month };
  const whole = year.length === 2 ? 2000 + Number(year) : Number(year);
  return whole >= FIRST_YEAR && whole <= LAST_YEAR ? { kind: 'day', day, month, year: whole } : undefined;
}
