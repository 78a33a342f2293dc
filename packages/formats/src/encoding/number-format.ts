import { addDays } from '@reeve/domain';

/** How a workbook's number format displays a number. */
export type NumberKind = 'number' | 'date' | 'date-utc' | 'clock';

const BUILT_IN_DATES: readonly (readonly [from: number, to: number])[] = [
  [14, 17],
  [22, 22],
  [27, 36],
  [50, 58],
];
const BUILT_IN_CLOCKS: readonly (readonly [from: number, to: number])[] = [
  [18, 21],
  [45, 47],
];

const among = (id: number, ranges: readonly (readonly [number, number])[]): boolean =>
  ranges.some(([from, to]) => id >= from && id <= to);

/**
 * Returns the kind of a number format: dates, times of day or plain numbers. A format that writes `UTC` or `Z` after
 * the time is a separate kind.
 *
 * @param id   number of the format; below 164 it is built in
 * @param code its text, for those that are not
 */
export function numberKind(id: number, code: string | undefined): NumberKind {
  if (code === undefined) return among(id, BUILT_IN_DATES) ? 'date' : among(id, BUILT_IN_CLOCKS) ? 'clock' : 'number';
  const [first = ''] = code.split(';');
  const utc = /\bUTC\b|"Z"|\\Z|Z$/.test(first);
  const shown = first.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]hms]*\]/g, '').replace(/UTC|General/gi, '');
  if (/[yd]/i.test(shown)) return utc ? 'date-utc' : 'date';
  return /[hs]/i.test(shown) ? 'clock' : 'number';
}

const SECONDS_A_DAY = 86_400;
/** 31 December 9999 in both systems, roughly; larger numbers are no dates. */
const LAST_SERIAL = 2_958_465;

/**
 * Returns a number of a workbook as text: a date as `YYYY-MM-DD`, with ` HH:MM:SS` if it has a time of day; a time as
 * `HH:MM:SS`. Day 60 of the 1900 system is 29 February 1900, which never existed; days before it are one further on.
 *
 * @param from1904 the workbook counts days from 1904
 */
export function numberText(value: number, kind: NumberKind, from1904: boolean): string {
  if (kind === 'number' || value < 0 || value > LAST_SERIAL) return String(value);
  const seconds = Math.round(value * SECONDS_A_DAY);
  const day = Math.floor(seconds / SECONDS_A_DAY);
  const rest = seconds - day * SECONDS_A_DAY;
  const two = (part: number): string => String(Math.floor(part)).padStart(2, '0');
  const clock = `${two(rest / 3600)}:${two((rest / 60) % 60)}:${two(rest % 60)}`;
  if (kind === 'clock' && day === 0) return clock;
  const date = from1904 ? addDays('1904-01-01', day) : addDays(day < 60 ? '1899-12-31' : '1899-12-30', day);
  const zone = kind === 'date-utc' ? 'Z' : '';
  return rest === 0 && zone === '' ? date : `${date} ${clock}${zone}`;
}
