import { describe, expect, test } from 'vitest';
import { instantOf, startOfDay, todayIn } from './clock.ts';

describe('today is the date in the agency’s zone', () => {
  test.each([
    ['UTC', '2026-10-20T23:59:59.999Z', '2026-10-20'],
    ['UTC', '2026-10-21T00:00:00.000Z', '2026-10-21'],
    ['Etc/GMT-1', '2026-10-20T22:59:59.999Z', '2026-10-20'],
    ['Etc/GMT-1', '2026-10-20T23:00:00.000Z', '2026-10-21'],
    // Summer time ends on 25 October 2026 at 01:00 UTC: midnight moves from 22:00 to 23:00 UTC.
    ['Europe/Paris', '2026-10-24T22:00:00.000Z', '2026-10-25'],
    ['Europe/Paris', '2026-10-25T22:30:00.000Z', '2026-10-25'],
    ['Europe/Paris', '2026-10-25T23:00:00.000Z', '2026-10-26'],
    ['America/New_York', '2026-07-01T03:59:59.999Z', '2026-06-30'],
    ['Asia/Kathmandu', '2026-10-20T18:14:59.999Z', '2026-10-20'],
    ['Asia/Kathmandu', '2026-10-20T18:15:00.000Z', '2026-10-21'],
    ['Pacific/Kiritimati', '2026-12-31T10:00:00.000Z', '2027-01-01'],
    ['Pacific/Pago_Pago', '2027-01-01T10:59:59.999Z', '2026-12-31'],
  ])('%s at %s', (zone, instant, date) => {
    expect(todayIn(zone, new Date(instant))).toBe(date);
  });

  test('an unknown zone does not silently become UTC', () => {
    expect(() => todayIn('Middle/Earth', new Date(0))).toThrow(RangeError);
  });
});

test.each([
  ['UTC', '2026-10-20', '2026-10-20T00:00:00.000Z'],
  ['Etc/GMT-1', '2026-10-20', '2026-10-19T23:00:00.000Z'],
  // Summer time ends on 25 October 2026: that day starts in summer time, the next does not.
  ['Europe/Paris', '2026-10-25', '2026-10-24T22:00:00.000Z'],
  ['Europe/Paris', '2026-10-26', '2026-10-25T23:00:00.000Z'],
  ['Asia/Kathmandu', '2026-10-21', '2026-10-20T18:15:00.000Z'],
])('in %s the day %s begins at %s', (zone, date, instant) => {
  expect(startOfDay(zone, date).toISOString()).toBe(instant);
});

test.each([
  ['Europe/Paris', '2026-10-20', '15:00', '2026-10-20T13:00:00.000Z'],
  // Summer time ends on 25 October 2026 at 01:00 UTC: 02:30 is shown twice.
  ['Europe/Paris', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
  ['Europe/Paris', '2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
  ['Europe/Paris', '2026-10-25', '15:00', '2026-10-25T14:00:00.000Z'],
  // It begins on 28 March 2027 at 01:00 UTC: 02:30 is not shown.
  ['Europe/Paris', '2027-03-28', '01:59', '2027-03-28T00:59:00.000Z'],
  ['Europe/Paris', '2027-03-28', '02:30', '2027-03-28T01:30:00.000Z'],
  ['Europe/Paris', '2027-03-28', '06:00', '2027-03-28T04:00:00.000Z'],
  ['America/New_York', '2026-11-01', '22:00', '2026-11-02T03:00:00.000Z'],
  ['Asia/Kathmandu', '2026-10-21', '00:00', '2026-10-20T18:15:00.000Z'],
])('in %s on %s the clocks show %s at %s', (zone, date, time, instant) => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  expect(instantOf(zone, date, 60 * hours + minutes).toISOString()).toBe(instant);
});
