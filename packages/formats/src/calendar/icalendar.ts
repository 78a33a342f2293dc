/** One entry of a calendar; times are milliseconds since 1970, days are `YYYY-MM-DD`, the last one within. */
export interface CalendarEvent {
  /** Permanently the same for the same item, so that a later file replaces the entry. */
  readonly uid: string;
  readonly sequence: number;
  readonly when: { readonly fromMs: number; readonly toMs: number } | { readonly from: string; readonly to: string };
  readonly summary: string;
  readonly description: string;
  readonly location: string;
}

const CRLF = '\r\n';
/** Most octets of a content line without its line break (RFC 5545 §3.1). */
const MOST_OCTETS = 75;

/** A text as the value of a property: backslash, semicolon, comma and line breaks escaped (RFC 5545 §3.3.11). */
export function calendarText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n')
    .replaceAll(/(?!\t)\p{Cc}/gu, '');
}

/** A content line in pieces of at most 75 octets, every further one after a space; no letter is cut in two. */
export function foldLine(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (octets + size > MOST_OCTETS) {
      pieces.push(piece);
      piece = '';
      octets = 1; // the space the continuation begins with
    }
    piece += sign;
    octets += size;
  }
  return [...pieces, piece].join(`${CRLF} `);
}

const instant = (ms: number): string => new Date(ms).toISOString().replaceAll(/[-:]|\.\d+/g, '');
const day = (date: string): string => date.replaceAll('-', '');
const dayAfter = (date: string): string =>
  day(new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10));

function lines(event: CalendarEvent, stamp: string): readonly string[] {
  const { when } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${calendarText(event.uid)}`,
    `DTSTAMP:${stamp}`,
    // The end of an entry of whole days is the day after its last (RFC 5545 §3.6.1).
    ...('from' in when
      ? [`DTSTART;VALUE=DATE:${day(when.from)}`, `DTEND;VALUE=DATE:${dayAfter(when.to)}`]
      : [`DTSTART:${instant(when.fromMs)}`, `DTEND:${instant(when.toMs)}`]),
    `SEQUENCE:${event.sequence}`,
    `SUMMARY:${calendarText(event.summary)}`,
    ...(event.location === '' ? [] : [`LOCATION:${calendarText(event.location)}`]),
    ...(event.description === '' ? [] : [`DESCRIPTION:${calendarText(event.description)}`]),
    'CLASS:CONFIDENTIAL',
    'END:VEVENT',
  ];
}

/**
 * An iCalendar file (RFC 5545): lines folded and ended with CR and LF, texts escaped, times in UTC.
 *
 * @param stampMs when the file was made
 */
export function printCalendar(events: readonly CalendarEvent[], stampMs: number): string {
  const stamp = instant(stampMs);
  const all = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Reeve//Workshops//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events.flatMap((event) => lines(event, stamp)),
    'END:VCALENDAR',
  ];
  return all.map((line) => `${foldLine(line)}${CRLF}`).join('');
}
