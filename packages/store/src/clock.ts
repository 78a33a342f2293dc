import type { LocalDate } from '@reeve/domain';

const formats = new Map<string, Intl.DateTimeFormat>();

/** The date in an agency's zone at an instant. */
export function todayIn(timeZone: string, at: Date): LocalDate {
  let format = formats.get(timeZone);
  if (!format) {
    // The Swedish locale writes dates as ISO 8601 does.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    formats.set(timeZone, format);
  }
  return format.format(at);
}
