import type { Language } from '../../language.ts';
import type { ReadText } from '../read-text.ts';
import { IS } from '../words/class-bits.ts';

/** A part of a date: some tokens and what they tell. Several joined make a date. */
export interface DateAtom {
  readonly at: number;
  readonly length: number;
  readonly kind: 'day' | 'weekday' | 'month' | 'year' | 'relative' | 'clock' | 'part';
  readonly day?: number;
  /** 1 to 12. */
  readonly month?: number;
  readonly year?: number;
  /** Days before the day of writing; negative: after it. */
  readonly daysAgo?: number;
}

export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2099;
/** True for the number of a day of a month. */
export const isDay = (word: string | undefined): boolean => /^(?:0?[1-9]|[12]\d|3[01])$/u.test(word ?? '');
/** True for a year in four digits. */
export const isYear = (word: string | undefined): boolean =>
  /^\d{4}$/u.test(word ?? '') && Number(word) >= FIRST_YEAR && Number(word) <= LAST_YEAR;
/** A time of day with a colon. */
export const CLOCK = /^(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?$/u;

/** The month that follows, directly or after "of". */
export function monthNext(read: ReadText, end: number): { readonly month: number; readonly end: number } | undefined {
  for (const at of [end, end + 1]) {
    if (!read.isSameSentence(end - 1, at)) return undefined;
    const month = monthNumber(read, at);
    if (month !== undefined) return { month, end: at + 1 };
    if (!/^(?:of|de|di)$/u.test(read.word(at))) return undefined;
  }
  return undefined;
}

/** The year after a month, directly or after "de", with where it ends. */
export function yearAfter(
  read: ReadText,
  end: number,
): { readonly end: number; readonly of: { readonly year?: number } } {
  for (const at of [end, end + 1]) {
    if (!read.isSameSentence(end - 1, at)) break;
    const word = read.token(at)?.word;
    if (isYear(word)) return { end: at + 1 + yearMark(read, at + 1), of: { year: Number(word) } };
    if (!/^(?:de|del|,)$/u.test(word ?? '')) break;
  }
  return { end, of: {} };
}
/** "2026 года", "2026 г." */
export const yearMark = (read: ReadText, at: number): number => (/^(?:года|году|г)$/u.test(read.word(at)) ? 1 : 0);

/** The number of the month a word names, 1 to 12. */
export function monthNumber(read: ReadText, at: number): number | undefined {
  if (!read.is(at, IS.month)) return undefined;
  return MONTHS[read.language](read.word(at));
}
const monthsBy = (starts: string): ((word: string) => number | undefined) => {
  const months = starts.split(' ').map((start) => start.split('|'));
  return (word) => {
    const at = months.findIndex((month) => month.some((start) => word.startsWith(start)));
    return at < 0 ? undefined : at + 1;
  };
};
const MONTHS: Readonly<Record<Language, (word: string) => number | undefined>> = {
  en: monthsBy('jan feb mar apr may jun jul aug sep oct nov dec'),
  de: monthsBy('jan|jän feb|fer mär|mar apr mai jun jul aug sep okt nov dez'),
  fr: monthsBy('janv fév|fev mars avr mai juin juil août|aout sept oct nov déc|dec'),
  it: monthsBy('gen feb mar apr mag giu lug ago set ott nov dic'),
  es: monthsBy('ene feb mar abr may jun jul ago sep|set oct nov dic'),
  ru: monthsBy('янв фев мар апр ма июн июл авг сен окт ноя дек'),
};
