/**
 * Calendar arithmetic on dates without a clock: a `LocalDate` is `YYYY-MM-DD` in some agency's zone, a day number counts
 * days since 1970-01-01. Both are exact for the proleptic Gregorian calendar (years 1 to 9999).
 */
export type LocalDate = string;

/** The years of days that people enter and files contain. A day outside is a mistyped or default year: 0026, 9999. */
export const [FIRST_YEAR, LAST_YEAR] = [1900, 2100] as const;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DASH = 45;
const ZERO = 48;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * True if a text is a date that exists: `2026-02-29` is not. Files of a million rows call this several times per row.
 */
export function isLocalDate(text: string): boolean {
  if (text.length !== 10 || text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return false;
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, 5, 7);
  const day = digitsAt(text, 8, 10);
  return year >= 1 && month >= 1 && day >= 1 && day <= daysIn(year, month);
}

/** True if a date that exists is in a year that Reeve accepts. */
export function isInYears(date: LocalDate): boolean {
  const year = digitsAt(date, 0, 4);
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** 0 if it is no month. */
function daysIn(year: number, month: number): number {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return (DAYS_IN_MONTH[month - 1] ?? 0) + (leap ? 1 : 0);
}

/** Returns the number written by the characters [from, to); -1 if one of them is no digit. */
function digitsAt(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

function rawDayNumber(date: LocalDate): number {
  return daysFromCivil(digitsAt(date, 0, 4), digitsAt(date, 5, 7), digitsAt(date, 8, 10));
}

/** Days from 1970-01-01; Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil. */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The day number of a date that exists. The caller has checked `isLocalDate`. */
export function toDayNumber(date: LocalDate): number {
  return rawDayNumber(date);
}

/** The date of a day number; the inverse of `toDayNumber` (Hinnant, civil_from_days). */
export function fromDayNumber(day: number): LocalDate {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const d = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const m = shifted < 10 ? shifted + 3 : shifted - 9;
  const y = yearOfEra + era * 400 + (m <= 2 ? 1 : 0);
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

/** The date `days` after `date` (before it when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(rawDayNumber(date) + days);
}

/** The date `months` later; 31 January + 1 month is the last day of February. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [, y = '0', m = '0', d = '0'] = DATE.exec(date) ?? [];
  const index = Number(y) * 12 + Number(m) - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  const first = daysFromCivil(year, month, 1);
  const last = daysFromCivil(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) - 1;
  return fromDayNumber(Math.min(first + Number(d) - 1, last));
}

/** Returns the earliest of the dates given; at least one. Dates of this form sort as text. */
export function earliest(first: LocalDate, ...rest: readonly LocalDate[]): LocalDate {
  return rest.reduce((a, b) => (b < a ? b : a), first);
}

/** ISO day of the week of a day number: 1 Monday … 7 Sunday. */
export function isoWeekday(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
