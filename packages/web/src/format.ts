import { useMemo } from 'react';
import { useSession } from './api/session.ts';
import { useLanguage } from './i18n.ts';

/** How times, days and numbers are written in one language and one time zone. */
export interface Format {
  /** `26 Sep, 22:10`; with the year where it is not this one. */
  readonly instant: (at: string) => string;
  /** `Saturday 26 September 2026, 22:10 UTC+1`. */
  readonly instantFull: (at: string) => string;
  /** `26 Sep`; with the year where it is not this one. */
  readonly date: (on: string) => string;
  readonly dateFull: (on: string) => string;
  readonly number: (value: number) => string;
  /** Whole days from the agency's today to a day; negative when it has passed. */
  readonly daysUntil: (on: string) => number;
}

const isDate = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Formats for a language, the agency's zone and its today (`YYYY-MM-DD`). What is not a time or day is given back as it
 * stands: a screen must not break on a value it does not understand.
 */
export function makeFormat(language: string, timeZone: string, today: string): Format {
  const locale = language === 'en' ? 'en-GB' : language;
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  const day = { day: 'numeric', month: 'short' } as const;
  const dayYear = { ...day, year: 'numeric' } as const;
  const full = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
  const make = (options: Intl.DateTimeFormatOptions, zone = timeZone): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
  const formats = {
    instant: make({ ...day, ...clock }),
    instantYear: make({ ...dayYear, ...clock }),
    instantFull: make({ ...full, ...clock, timeZoneName: 'shortOffset' }),
    date: make(day, 'UTC'),
    dateYear: make(dayYear, 'UTC'),
    dateFull: make(full, 'UTC'),
    year: make({ year: 'numeric' }),
  };
  const year = today.slice(0, 4);
  const numbers = new Intl.NumberFormat(locale);
  const parse = (at: string): Date | undefined => {
    const date = new Date(at);
    return Number.isNaN(date.getTime()) ? undefined : date;
  };
  const midnight = (on: string): Date | undefined => (isDate.test(on) ? parse(`${on}T00:00:00Z`) : undefined);
  return {
    instant(at) {
      const date = parse(at);
      if (!date) return at;
      return (formats.year.format(date).includes(year) ? formats.instant : formats.instantYear).format(date);
    },
    instantFull(at) {
      const date = parse(at);
      return date ? formats.instantFull.format(date).replace('GMT', 'UTC') : at;
    },
    date(on) {
      const date = midnight(on);
      if (!date) return on;
      return (on.startsWith(year) ? formats.date : formats.dateYear).format(date);
    },
    dateFull(on) {
      const date = midnight(on);
      return date ? formats.dateFull.format(date) : on;
    },
    number: (value) => numbers.format(value),
    daysUntil(on) {
      const [then, now] = [midnight(on), midnight(today)];
      return then && now ? Math.round((then.getTime() - now.getTime()) / 86_400_000) : 0;
    },
  };
}

/** The formats of this session: its language, its agency's zone and (exercise) day. */
export function useFormat(): Format {
  const language = useLanguage();
  const { clock } = useSession();
  return useMemo(() => makeFormat(language, clock.timeZone, clock.today), [language, clock.timeZone, clock.today]);
}

/** The clock of the session bar: `Sun 27 Sep 2026, 08:00 (UTC+1)`. */
export function clockText(language: string, timeZone: string, atMs: number): string {
  const locale = language === 'en' ? 'en-GB' : language;
  const when = new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(atMs);
  const zone = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' })
    .formatToParts(atMs)
    .find((part) => part.type === 'timeZoneName');
  return `${when} (${(zone?.value ?? timeZone).replace('GMT', 'UTC')})`;
}
