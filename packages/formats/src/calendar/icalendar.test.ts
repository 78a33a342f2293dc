import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarText, foldLine, printCalendar, type CalendarEvent } from './icalendar.ts';

const unfold = (text: string): string => text.replaceAll(/\r\n[ \t]/g, '');
const event = (more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: '00000000-0000-4000-8000-000000000001',
  sequence: 0,
  when: { fromMs: Date.UTC(2026, 9, 5, 7, 30), toMs: Date.UTC(2026, 9, 5, 9) },
  summary: 'Session',
  description: '',
  location: '',
  ...more,
});

describe('RFC 5545', () => {
  test('§3.3.11: its own example of a text', () => {
    expect(calendarText('Project XYZ Final Review\nConference Room - 3B\nCome Prepared.')).toBe(
      'Project XYZ Final Review\\nConference Room - 3B\\nCome Prepared.',
    );
    expect(calendarText('a;b,c\\d\r\ne')).toBe('a\\;b\\,c\\\\d\\ne');
  });

  test('§3.1: lines of at most 75 octets, no letter split, and unfolding restores them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const line = `DESCRIPTION:${calendarText(text)}`;
        const folded = foldLine(line);
        for (const piece of folded.split('\r\n')) expect(Buffer.byteLength(piece)).toBeLessThanOrEqual(75);
        expect(Buffer.from(folded).toString()).toBe(folded);
        expect(unfold(folded)).toBe(line);
      }),
    );
    expect(foldLine('x'.repeat(75))).toBe('x'.repeat(75));
    expect(foldLine('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x`);
  });

  test('§3.6.1: whole days end on the day after their last, times are in UTC', () => {
    const text = printCalendar([event({ when: { from: '2026-10-05', to: '2026-12-31' } }), event()], 0);
    expect(text).toContain('DTSTART;VALUE=DATE:20261005\r\nDTEND;VALUE=DATE:20270101\r\n');
    expect(text).toContain('DTSTART:20261005T073000Z\r\nDTEND:20261005T090000Z\r\n');
    expect(text).toContain('DTSTAMP:19700101T000000Z\r\n');
  });

  test('a text cannot begin a line of its own', () => {
    const text = printCalendar([event({ summary: 'x\r\nEND:VEVENT\r\nBEGIN:VALARM', location: 'a\rATTACH:b' })], 0);
    const names = unfold(text)
      .split('\r\n')
      .map((line) => line.split(/[:;]/)[0]);
    expect(names.filter((name) => name === 'END')).toHaveLength(2);
    expect(names).not.toContain('ATTACH');
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(/[^\r]\n|\r[^\n]/.test(text)).toBe(false);
  });
});
