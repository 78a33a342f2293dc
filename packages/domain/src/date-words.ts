import type { Language } from './language.ts';

/**
 * Writes instants in the words of a language. English is British: the day before the month. In French the first day of a month is
 * an ordinal number (1er mai), which `Intl` writes as a cardinal one.
 *
 * @param options as of `Intl.DateTimeFormat`
 * @returns a function of milliseconds since 1970-01-01 UTC or a `Date`
 */
export function dateWords(language: Language, options: Intl.DateTimeFormatOptions): (at: number | Date) => string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options);
  if (language !== 'fr') return (at) => format.format(at);
  return (at) => {
    const parts = format.formatToParts(at);
    const named = parts.some(({ type, value }) => type === 'month' && !/^\d+$/.test(value));
    return parts.map(({ type, value }) => (named && type === 'day' && value === '1' ? '1er' : value)).join('');
  };
}
