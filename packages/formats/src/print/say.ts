import { compartmentKind, ReeveError, type LocalDate } from '@reeve/domain';
import type { PrintWords } from './words/words.ts';

/** Letters of right-to-left scripts: Hebrew, Arabic, Syriac, Thaana, N'Ko and related ones. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** Isolates a right-to-left value (U+2068 … U+2069), or it would pull the next number over to its side. */
function isolated(value: string): string {
  return RIGHT_TO_LEFT.test(value) ? `\u2068${value}\u2069` : value;
}

/** Fills the placeholders of a pattern in one pass: braces inside a value are kept. */
export function fill(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : isolated(value);
  });
}

/** A word that can be missing: one without a translation is printed as its code. */
export function wordOr(words: PrintWords, key: string, code: string): string {
  return Object.hasOwn(words, key) ? (words[key] ?? code) : code;
}

/**
 * A date in the reader's words: `8 Mar 2026`.
 *
 * @throws ReeveError invalid_input — not `YYYY-MM-DD`
 */
export function sayDate(words: PrintWords, date: LocalDate): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  const name = words.months.split(' ')[Number(month) - 1];
  if (name === undefined) throw new ReeveError('invalid_input', 'A document needs its dates as YYYY-MM-DD.');
  return fill(words.date, { day: day === '01' ? words.first_day : String(Number(day)), month: name, year });
}

/**
 * A wall time in the reader's words: `27 Sep 2026 08:00`.
 *
 * @param at `YYYY-MM-DDTHH:MM`
 * @throws ReeveError invalid_input — anything else
 */
export function sayDateTime(words: PrintWords, at: string): string {
  const [, date = '', time = ''] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/.exec(at) ?? [];
  return fill(words.date_time, { date: sayDate(words, date), time });
}

/** A number of days, declined as the language does: `175 дней`. */
export function sayDays(words: PrintWords, days: number): string {
  const form = wordOr(words, `days.${new Intl.PluralRules(words.language).select(days)}`, words['days.other']);
  return fill(form, { days: String(days) });
}

/** How long a question has been open: `open for 12 days`, and `open since today` for one opened today. */
export function sayOpenFor(words: PrintWords, days: number): string {
  return days === 0 ? words['brief.since_today'] : fill(words['brief.days'], { days: sayDays(words, days) });
}

/** A compartment as readers know it: a group by its code, the rest with the word for their kind. */
export function sayCompartment(words: PrintWords, code: string): string {
  const kind = compartmentKind(code);
  return kind === 'group' ? code : fill(words[`compartment.${kind}`], { of: code.slice(code.indexOf(':') + 1) });
}
