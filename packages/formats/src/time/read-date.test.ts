import fc from 'fast-check';
import type { DateOrder } from '@reeve/domain';
import { describe, expect, test } from 'vitest';
import { clockOf } from './local-clock.ts';
import { readClock, readDate, writtenDate } from './read-date.ts';

describe('one notation of each', () => {
  test.each<[string, DateOrder, string, string, string]>([
    ['2023-05-07', 'ymd', '2023-05-07', '00:00', 'day'],
    ['2023-05-07 21:05', 'ymd', '2023-05-07', '21:05', 'minute'],
    ['2023-05-07T21:05:59.123Z', 'ymd', '2023-05-07', '21:05', 'minute'],
    ['2023-05-07T21:05:00+02:00', 'ymd', '2023-05-07', '21:05', 'minute'],
    ['2023-05-07 21:05:00+00', 'ymd', '2023-05-07', '21:05', 'minute'],
    ['2023/05/07 21:05:00-04', 'ymd', '2023-05-07', '21:05', 'minute'],
    ['2023-05-07T21:05:00+0200', 'ymd', '2023-05-07', '21:05', 'minute'],
    // Midnight at the end of the day: ISO 8601-1, 5.3.1.1.
    ['2023-05-31 24:00', 'ymd', '2023-06-01', '00:00', 'minute'],
    ['2023-05', 'ymd', '2023-05-01', '00:00', 'month'],
    ['05/2023', 'ymd', '2023-05-01', '00:00', 'month'],
    ['20230507', 'ymd', '2023-05-07', '00:00', 'day'],
    ['20230507 2105'.replace('2105', '21:05'), 'ymd', '2023-05-07', '21:05', 'minute'],
    ['07/05/2023', 'dmy', '2023-05-07', '00:00', 'day'],
    ['05/07/2023', 'mdy', '2023-05-07', '00:00', 'day'],
    ['7.5.23 9:05', 'dmy', '2023-05-07', '09:05', 'minute'],
    ['5/7/99 12:00 AM', 'mdy', '1999-05-07', '00:00', 'minute'],
    ['5/7/2023 12:30:00 PM', 'mdy', '2023-05-07', '12:30', 'minute'],
    ['7 May 2023', 'dmy', '2023-05-07', '00:00', 'day'],
    ['Sunday, May 7, 2023', 'mdy', '2023-05-07', '00:00', 'day'],
    ['7. März 2023', 'dmy', '2023-03-07', '00:00', 'day'],
    ['7 août 2023', 'dmy', '2023-08-07', '00:00', 'day'],
    ['7 luglio 2023', 'dmy', '2023-07-07', '00:00', 'day'],
    ['7 de enero de 2023', 'dmy', '2023-01-07', '00:00', 'day'],
    ['7 мая 2023', 'dmy', '2023-05-07', '00:00', 'day'],
    ['juin 2023', 'ymd', '2023-06-01', '00:00', 'month'],
    // Serial days as a spreadsheet shows them.
    ['45053', 'serial', '2023-05-07', '00:00', 'day'],
    ['45053.878472', 'serial', '2023-05-07', '21:05', 'minute'],
    ['43591', 'serial-1904', '2023-05-07', '00:00', 'day'],
  ])('%s (%s)', (text, order, date, time, unit) => {
    expect(readDate(text, order)).toEqual({ date, time, unit });
  });
});

test.each<[string, string]>([
  ['', 'date_missing'],
  ['soon', 'date_unreadable'],
  ['45053', 'date_unreadable'],
  ['2023-02-29', 'date_impossible'],
  ['31/04/2023', 'date_impossible'],
  ['2023-05-07 25:00', 'date_impossible'],
  // A clock of twelve hours shows 12 to 11, and neither 0 nor 13.
  ['7/5/2023 0:30 AM', 'date_impossible'],
  ['7/5/2023 13:30 PM', 'date_impossible'],
  ['2023-05-07-04', 'date_unreadable'],
  ['1599-01-01', 'date_out_of_range'],
])('“%s” is refused: %s', (text, code) => expect(readDate(text, 'dmy')).toBe(code));

test.each([
  ['21:05', '21:05'],
  ['9:05 pm', '21:05'],
  ['12:00 a.m.', '00:00'],
  ['0:30 am', undefined],
  ['13:00 pm', undefined],
  ['2105', '21:05'],
  ['21h05', '21:05'],
  ['0.878472', '21:05'],
  ['24:00', '24:00'],
  ['2400', '24:00'],
  ['24:01', undefined],
  ['930', '09:30'],
  ['930.0', '09:30'],
  ['5', '00:05'],
  ['2360', undefined],
  ['noon', undefined],
])('the clock “%s” is %s', (text, clock) => expect(readClock(text)).toBe(clock));

test('a zone’s clock follows its summer time', () => {
  const london = clockOf('Europe/London');
  const minute = (text: string): number => Date.parse(text) / 60_000;
  expect(london(minute('2023-01-15T12:00Z'))).toBe(minute('2023-01-15T12:00Z'));
  expect(london(minute('2023-07-15T12:00Z'))).toBe(minute('2023-07-15T13:00Z'));
  // Clocks went forward at 01:00 UTC on 26 March 2023.
  expect(london(minute('2023-03-26T00:59Z'))).toBe(minute('2023-03-26T00:59Z'));
  expect(london(minute('2023-03-26T01:00Z'))).toBe(minute('2023-03-26T02:00Z'));
});

test('a date with dashes and a clock is read as the same date with slashes, which is read by patterns', () => {
  const piece = (length: number) =>
    fc.string({ unit: fc.constantFrom('0', '1', '2', '3', '9', 'x', ' '), minLength: length, maxLength: length });
  fc.assert(
    fc.property(
      fc.tuple(
        piece(4),
        piece(2),
        piece(2),
        fc.constantFrom('', ' ', 'T'),
        piece(2),
        piece(2),
        fc.constantFrom(undefined, '00', '59', '5x'),
      ),
      ([year, month, day, between, hour, minute, second]) => {
        const clock = between === '' ? '' : `${between}${hour}:${minute}${second === undefined ? '' : `:${second}`}`;
        expect(writtenDate(`${year}-${month}-${day}${clock}`)).toEqual(writtenDate(`${year}/${month}/${day}${clock}`));
      },
    ),
    { numRuns: 2000 },
  );
});
