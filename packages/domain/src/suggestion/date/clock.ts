import type { ReadText } from '../read-text.ts';
import { CLOCK, type DateAtom } from './date-part.ts';
import { IS } from '../words/class-bits.ts';

const DOT_CLOCK = /^(?:[01]?\d|2[0-4])\.[0-5]\d$/u;
const HOUR = /^(?:[01]?\d|2[0-4])$/u;

/** A time of day: `22:15`, `2 pm`, `14 Uhr 30`, `21h30`, `a las 14.30`. */
export function clockAt(read: ReadText, at: number): DateAtom | undefined {
  const word = read.word(at);
  const next = read.token(at + 1);
  const marked =
    next !== undefined &&
    read.isSameSentence(at, at + 1) &&
    /^[\s\u00a0]?$/u.test(read.between(at)) &&
    read.is(at + 1, IS.hourMark);
  const clock = (length: number): DateAtom => ({ at, length, kind: 'clock' });
  if (read.is(at + 1, IS.notClock) && read.isSameSentence(at, at + 1)) return undefined;
  if (CLOCK.test(word) || (marked && (DOT_CLOCK.test(word) || /^(?:[01]\d|2[0-4])[0-5]\d$/u.test(word)))) {
    return clock(marked ? markLength(read, at) : 1);
  }
  if (!HOUR.test(word) && !DOT_CLOCK.test(word)) return undefined;
  if (marked) {
    const length = markLength(read, at);
    const minutes = read.token(at + length);
    const hasMinutes =
      minutes !== undefined &&
      /^[0-5]\d$/u.test(minutes.word) &&
      read.isSameSentence(at, at + length) &&
      /^\s?$/u.test(read.between(at + length - 1));
    if (!hasMinutes) return clock(length);
    return clock(
      read.is(at + length + 1, IS.hourMark) && /^\s?$/u.test(read.between(at + length)) ? length + 2 : length + 1,
    );
  }
  const isAfterCue = read.isSameSentence(at - 1, at) && read.is(at - 1, IS.hourCue);
  // "zwischen 16 und 17 Uhr": the mark comes once, at the end.
  const isRange =
    HOUR.test(word) &&
    read.isSameSentence(at, at + 3) &&
    read.is(at + 1, IS.dateJoin) &&
    HOUR.test(read.word(at + 2)) &&
    read.is(at + 3, IS.hourMark) &&
    /^\s?$/u.test(read.between(at + 2));
  if (isRange) return clock(1);
  const isAfterDay =
    read.token(at - 1)?.word === ',' &&
    (read.is(at - 2, IS.month) || /^(?:19|20)\d{2}$|^\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?$/u.test(read.word(at - 2))) &&
    read.isSameSentence(at - 2, at);
  if (DOT_CLOCK.test(word) && isAfterDay) return clock(1);
  if (DOT_CLOCK.test(word) && read.token(at)?.isFirst && /^\s\p{Lu}/u.test(read.text.slice(read.token(at)?.to)))
    return clock(1);
  if (isAfterCue && DOT_CLOCK.test(word)) return clock(1);
  const before = read.word(at - 1);
  const isHourWord = /^(?:las|ore|alle|dalle)$/u.test(before) || (before === 'le' && read.is(at - 2, IS.dateJoin));
  return isAfterCue && isHourWord && HOUR.test(word) ? clock(1) : undefined;
}

/** "p.m." is two letters with dots, one mark. */
function markLength(read: ReadText, at: number): number {
  const isLetter = (n: number): boolean => (read.token(at + n)?.word.length ?? 9) === 1;
  return isLetter(1) && isLetter(2) && read.between(at + 1) === '.' ? 3 : 2;
}
