import { addDays, type DateOrder, FIRST_YEAR, isLocalDate, LAST_YEAR } from '@reeve/domain';
import type { CellTime } from '../crime/crime-time.ts';
import type { FaultCode } from '../crime/row-fault.ts';
import { monthNamed } from './month-name.ts';

/** A date as written, before it is known which of two numbers is the day. */
export interface WrittenDate {
  /**
   * `year-first`, `named`: only one reading; `numbers`: two readings; `serial`: a bare number that can be a spreadsheet
   * date.
   */
  readonly form: 'year-first' | 'named' | 'numbers' | 'serial';
  readonly year: number;
  /** Month for `year-first` and `named`; else the first number. */
  readonly first: number;
  /** Day for `year-first` and `named`, 0 for a month without day; else the second number. */
  readonly second: number;
  readonly hour: number;
  readonly minute: number;
  readonly hasClock: boolean;
  /** Text after the time: `Z`, `UTC`, `+01:00`, `+0100`, `+01`; `''` if none. */
  readonly zone: string;
}

const CLOCK = String.raw`(?:[T ,]+(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?(?: ?([ap])\.?m\.?)?)?`;
const ZONE = String.raw` ?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?`;
const pattern = (date: string): RegExp => new RegExp(`^${date}${CLOCK}${ZONE}$`, 'iu');

const YEAR_FIRST = pattern(String.raw`(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?`);
const COMPACT = pattern(String.raw`(\d{4})(\d{2})(\d{2})`);
const NUMBERS = pattern(String.raw`(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})`);
const DAY_NAMED = pattern(
  String.raw`(?:\p{L}+\.?,? )?(\d{1,2})(?:st|nd|rd|th|er|º)?[-/. ]+(?:de )?(\p{L}{3,})[-/., ]+(?:de )?(\d{4}|\d{2})`,
);
const NAMED_DAY = pattern(String.raw`(?:\p{L}+\.?, )?(\p{L}{3,})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})`);
const MONTH_YEAR = /^(\d{1,2})[-/.](\d{4})$/;
const NAMED_MONTH = /^(\p{L}{3,})\.?[-/., ]+(?:de )?(\d{4}|\d{2})$/u;
const SERIAL = /^(\d{5})(?:[.,](\d+))?$/;

/** Two digits of a year: 00 … 69 are of this century, 70 … 99 of the last, as POSIX reads them. */
const fullYear = (text: string): number => (text.length > 2 ? 0 : Number(text) < 70 ? 2000 : 1900) + Number(text);

/**
 * Parses a cell that can be a date: ISO 8601, dates in numbers with `-`, `/` or `.` between, with month names in six
 * languages, months without a day, bare spreadsheet days; with or without a time of day and a zone.
 *
 * @param text tidied
 * @returns undefined if it is no date
 */
export function writtenDate(text: string): WrittenDate | undefined {
  const plain = plainIso(text);
  if (plain) return plain;
  if (text.length < 5 || text.length > 60 || !/\d/.test(text)) return undefined;
  const iso = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (iso) return written('year-first', Number(iso[1]), Number(iso[2]), Number(iso[3] ?? 0), iso);
  const numbers = NUMBERS.exec(text);
  if (numbers) return written('numbers', fullYear(numbers[3] ?? ''), Number(numbers[1]), Number(numbers[2]), numbers);
  const serial = SERIAL.exec(text);
  if (serial) return serialOf(Number(text.replace(',', '.')));
  const monthYear = MONTH_YEAR.exec(text);
  if (monthYear) return written('year-first', Number(monthYear[2]), Number(monthYear[1]), 0);
  const dayNamed = DAY_NAMED.exec(text);
  if (dayNamed) return named(dayNamed[2] ?? '', Number(dayNamed[1]), fullYear(dayNamed[3] ?? ''), dayNamed);
  const namedDay = NAMED_DAY.exec(text);
  if (namedDay) return named(namedDay[1] ?? '', Number(namedDay[2]), Number(namedDay[3]), namedDay);
  const namedMonth = NAMED_MONTH.exec(text);
  return namedMonth ? named(namedMonth[1] ?? '', 0, fullYear(namedMonth[2] ?? '')) : undefined;
}

/** `2023-05-07`, `2023-05-07 21:05`, `2023-05-07T21:05:59`: what most files write, without a pattern; undefined for other texts. */
function plainIso(text: string): WrittenDate | undefined {
  const { length } = text;
  if ((length !== 10 && length !== 16 && length !== 19) || text[4] !== '-' || text[7] !== '-') return undefined;
  const hasClock = length > 10;
  if (hasClock && ((text[10] !== ' ' && text[10] !== 'T') || text[13] !== ':')) return undefined;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const [first, second] = [twoDigits(text, 5), twoDigits(text, 8)];
  const [hour, minute] = hasClock ? [twoDigits(text, 11), twoDigits(text, 14)] : [0, 0];
  if (length === 19 && (text[16] !== ':' || Number.isNaN(twoDigits(text, 17)))) return undefined;
  if (Number.isNaN(year + first + second + hour + minute)) return undefined;
  return { form: 'year-first', year, first, second, hour, minute, hasClock, zone: '' };
}

/** NaN if there are not two digits. */
function twoDigits(text: string, at: number): number {
  const [ten, one] = [text.charCodeAt(at) - 48, text.charCodeAt(at + 1) - 48];
  return ten >= 0 && ten <= 9 && one >= 0 && one <= 9 ? ten * 10 + one : Number.NaN;
}

function named(word: string, day: number, year: number, match?: RegExpExecArray): WrittenDate | undefined {
  const month = monthNamed(word);
  return month === undefined ? undefined : written('named', year, month, day, match);
}

function written(
  form: WrittenDate['form'],
  year: number,
  first: number,
  second: number,
  match?: RegExpExecArray,
): WrittenDate | undefined {
  const hour = match?.[4];
  const zone = match?.[8] ?? '';
  // A short offset needs a time before it; `2019-09-27-04` is no date.
  if (hour === undefined && /^[+-]\d{2}$/.test(zone)) return undefined;
  return {
    form,
    year,
    first,
    second,
    hour: hour === undefined ? 0 : hour24(Number(hour), match?.[7]),
    minute: Number(match?.[5] ?? 0),
    hasClock: hour !== undefined,
    zone,
  };
}

/** 12 AM is midnight and 12 PM noon; an hour that no such clock shows becomes one that no clock shows. */
export function hour24(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return 99;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

function serialOf(days: number): WrittenDate {
  const minutes = Math.round((days % 1) * 1440);
  return {
    form: 'serial',
    year: Math.floor(days) + (minutes === 1440 ? 1 : 0),
    first: 0,
    second: 0,
    hour: Math.floor((minutes % 1440) / 60),
    minute: minutes % 60,
    hasClock: days % 1 !== 0,
    zone: '',
  };
}

/**
 * Settle a written date by the order of its column.
 *
 * @returns the local time as written, without its zone; or why it is invalid
 */
export function settleDate(found: WrittenDate, order: DateOrder): CellTime | FaultCode {
  const serial = order === 'serial' || order === 'serial-1904';
  if (found.form === 'serial' && !serial) return 'date_unreadable';
  const date = found.form === 'serial' ? serialDate(found.year, order) : writtenAs(found, order);
  const endOfDay = found.hour === 24 && found.minute === 0;
  if (!isLocalDate(date) || (found.hour > 23 && !endOfDay) || found.minute > 59) return 'date_impossible';
  const year = found.form === 'serial' ? Number(date.slice(0, 4)) : found.year;
  if (year < FIRST_YEAR || year > LAST_YEAR) return 'date_out_of_range';
  const dayless = found.form !== 'serial' && found.form !== 'numbers' && found.second === 0;
  const unit = found.hasClock ? 'minute' : dayless ? 'month' : 'day';
  if (endOfDay) return { date: addDays(date, 1), time: '00:00', unit };
  return { date, time: `${two(found.hour)}:${two(found.minute)}`, unit };
}

const TWO_DIGITS = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, '0'));
const two = (value: number): string => TWO_DIGITS[value] ?? String(value);

/**
 * Spreadsheets count 1 January 1900 as day 1 and treat 1900 as a leap year, so day 61 is 1 March 1900 of the calendar.
 */
function serialDate(days: number, order: DateOrder): string {
  return order === 'serial-1904' ? addDays('1904-01-01', days) : addDays('1899-12-30', days);
}

function writtenAs({ form, year, first, second }: WrittenDate, order: DateOrder): string {
  const swapped = form === 'numbers' && order !== 'mdy';
  const [month, day] = swapped ? [second, first] : [first, second];
  return `${year > 999 ? year : String(year).padStart(4, '0')}-${two(month)}-${two(form === 'numbers' ? day : day || 1)}`;
}

/** A tidied cell as a time by the order of its column. */
export function readDate(text: string, order: DateOrder): CellTime | FaultCode {
  if (text === '') return 'date_missing';
  const found = writtenDate(text);
  return found === undefined ? 'date_unreadable' : settleDate(found, order);
}

/** One to four digits with what can follow them, or a fraction of a day. */
const BEGINS_AS_CLOCK = /^(?:\d{1,2}(?:[:.,h]|$)|\d{3,4}(?:\.|$)|[.,])/i;
const CLOCK_ALONE = /^(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?(?: ?([ap])\.?m\.?)?$/i;

/**
 * Returns a time of day from a separate column, as `HH:MM`: `9:05 pm`, `2105`, `930`, `0.878` of a day; undefined for
 * anything else. `24:00` is the end of the day (ISO 8601-1, 5.3.1.1), for the caller to move to the next.
 */
export function readClock(text: string): string | undefined {
  if (!BEGINS_AS_CLOCK.test(text)) return undefined;
  const clock = CLOCK_ALONE.exec(text) ?? numberClock(text);
  if (clock) {
    const [hour, minute] = [hour24(Number(clock[1]), clock[4]), Number(clock[2])];
    return (hour < 24 && minute < 60) || (hour === 24 && minute === 0)
      ? `${two(hour)}:${String(minute).padStart(2, '0')}`
      : undefined;
  }
  if (!/^0?[.,]\d+$/.test(text)) return undefined;
  const minutes = Math.round(Number(text.replace(',', '.')) * 1440) % 1440;
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/**
 * Hours and minutes as one number, without leading zeros: `930`, `5` for 00:05; `930.0` from programs that write
 * decimals.
 */
function numberClock(text: string): RegExpExecArray | null {
  const [, digits] = /^(\d{1,4})(?:\.0+)?$/.exec(text) ?? [];
  return digits === undefined ? null : /^(\d{2})(\d{2})$/.exec(digits.padStart(4, '0'));
}
