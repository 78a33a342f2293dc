import { dateWords, type Language } from '@reeve/domain';
import { useMemo } from 'react';
import { useSession } from './api/session.ts';
import { useLanguage } from './i18n.ts';

/** How times, days and numbers are written in one language and one time zone. */
export interface Format {
  /** `26 Sep 22:10`; with the year where it is not this one. */
  readonly instant: (at: string) => string;
  /** The whole of it with weekday and zone: `Saturday, 26 September 2026 at 22:10 UTC+1`. */
  readonly instantFull: (at: string) => string;
  /** `26 Sep`; with the year where it is not this one. */
  readonly date: (on: string) => string;
  readonly dateFull: (on: string) => string;
  /** `September 2026`, of `2026-09`. */
  readonly month: (of: string) => string;
  readonly number: (value: number) => string;
  /** `Direct, Know and Act`. */
  readonly list: (items: readonly string[]) => string;
  /** Whole days from the agency's today to a day; negative when it has passed. */
  readonly daysUntil: (on: string) => number;
}

const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const DAY = { day: 'numeric', month: 'short' } as const;
const FULL = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
const isDate = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Returns formats for a language, the agency's zone and its today (`YYYY-MM-DD`). A value that is not a time or day is returned unchanged:
 * a screen must not break on a value it does not understand.
 */
export function makeFormat(language: Language, timeZone: string, today: string): Format {
  const locale = language === 'en' ? 'en-GB' : language;
  const make = (options: Intl.DateTimeFormatOptions, zone = timeZone): ((date: Date) => string) => {
    const words = dateWords(language, { ...options, timeZone: zone });
    return (date) => short(words(date));
  };
  const formats = {
    time: make(CLOCK),
    day: make(DAY),
    dayYear: make({ ...DAY, year: 'numeric' }),
    instantFull: make({ ...FULL, ...CLOCK, timeZoneName: 'shortOffset' }),
    date: make(DAY, 'UTC'),
    dateYear: make({ ...DAY, year: 'numeric' }, 'UTC'),
    dateFull: make(FULL, 'UTC'),
    year: make({ year: 'numeric' }),
    month: make({ month: 'long', year: 'numeric' }, 'UTC'),
  };
  const year = today.slice(0, 4);
  const numbers = new Intl.NumberFormat(locale);
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const parse = (at: string): Date | undefined => {
    const date = new Date(at);
    return Number.isNaN(date.getTime()) ? undefined : date;
  };
  const midnight = (on: string): Date | undefined => (isDate.test(on) ? parse(`${on}T00:00:00Z`) : undefined);
  return {
    instant(at) {
      const date = parse(at);
      if (!date) return at;
      const day = formats.year(date).includes(year) ? formats.day(date) : formats.dayYear(date);
      return `${day} ${formats.time(date)}`;
    },
    instantFull(at) {
      const date = parse(at);
      return date ? formats.instantFull(date).replace('GMT', 'UTC') : at;
    },
    date(on) {
      const date = midnight(on);
      if (!date) return on;
      return on.startsWith(year) ? formats.date(date) : formats.dateYear(date);
    },
    dateFull(on) {
      const date = midnight(on);
      return date ? formats.dateFull(date) : on;
    },
    month(of) {
      const date = midnight(`${of}-01`);
      return date ? formats.month(date) : of;
    },
    // A true minus, as wide as the plus of signed numbers.
    number: (value) => numbers.format(value).replace('-', '−'),
    list: (items) => lists.format(items),
    daysUntil(on) {
      const [then, now] = [midnight(on), midnight(today)];
      return then && now ? Math.round((then.getTime() - now.getTime()) / 86_400_000) : 0;
    },
  };
}

/** What a dense line can do without: the t of "Sept", and the Russian "г." after a year; not the end of "авг." */
function short(text: string): string {
  return text
    .replace(/\bSept\b(?!\.)/, 'Sep')
    .replace(/\s+г\.$/, '')
    .replace(/\s+г\.,/, ',');
}

/** The formats of this session: its language, its agency's zone and (exercise) day. */
export function useFormat(): Format {
  const language = useLanguage();
  const { clock } = useSession();
  return useMemo(() => makeFormat(language, clock.timeZone, clock.today), [language, clock.timeZone, clock.today]);
}

/** The clock of the session bar: `Sun 27 Sep 2026, 08:00 (UTC+1)`. */
export function clockText(language: Language, timeZone: string, atMs: number): string {
  const part = (options: Intl.DateTimeFormatOptions): string => dateWords(language, { timeZone, ...options })(atMs);
  const day = short(part({ ...DAY, year: 'numeric' }));
  const zone = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' })
    .formatToParts(atMs)
    .find((one) => one.type === 'timeZoneName');
  return `${part({ weekday: 'short' })} ${day}, ${part(CLOCK)} (${(zone?.value ?? timeZone).replace('GMT', 'UTC')})`;
}
