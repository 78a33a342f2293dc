import { dateWords, type Language } from '@reeve/domain';
import { firstDayOfMonth } from '../time/month.ts';
import { sayNumber } from './sentence-number.ts';

const MS_PER_DAY = 86_400_000;

/** 1970-01-05, a Monday. */
const A_MONDAY = 4;

/** Below this, p is reported as smaller than it: its digits are not informative. */
const LEAST_P = 0.0001;

/** A month in words: `March 2026`. */
export function sayMonth(language: Language, month: number): string {
  const format = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return dateWords(language, format)(firstDayOfMonth(month) * MS_PER_DAY);
}

/** The name of a weekday, 0 Monday … 6 Sunday. */
export function sayWeekday(language: Language, weekday: number): string {
  return dateWords(language, { weekday: 'long', timeZone: 'UTC' })((A_MONDAY + weekday) * MS_PER_DAY);
}

/** An hour of the clock as the time from its beginning to its end: `18:00–19:00`. */
export function sayHour(hour: number): string {
  const two = (value: number): string => `${String(value).padStart(2, '0')}:00`;
  return `${two(hour)}–${two(hour + 1)}`;
}

/** A probability: `p = 0.012`, or `p < 0.0001`. */
export function sayP(language: Language, p: number): string {
  return p < LEAST_P
    ? `p < ${sayNumber(language, LEAST_P, { maximumFractionDigits: 4 })}`
    : `p = ${sayNumber(language, p, { maximumSignificantDigits: 2 })}`;
}

/** A share as a percentage. */
export function sayShare(language: Language, share: number, decimals = 0): string {
  return sayNumber(language, share, { style: 'percent', maximumFractionDigits: decimals });
}
