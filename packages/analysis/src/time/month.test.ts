import { toDayNumber, fromDayNumber } from '@reeve/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countByMonth } from './count-by-month.ts';
import { daysInMonth, firstDayOfMonth, monthOfDay } from './month.ts';

test('the month of a day is that of its date, and its first day the date with 01', () => {
  const days = fc.integer({ min: toDayNumber('0001-01-01'), max: toDayNumber('9998-12-31') });
  fc.assert(
    fc.property(days, (day) => {
      const date = fromDayNumber(day);
      expect(monthOfDay(day)).toBe((Number(date.slice(0, 4)) - 1970) * 12 + Number(date.slice(5, 7)) - 1);
      expect(fromDayNumber(firstDayOfMonth(monthOfDay(day)))).toBe(`${date.slice(0, 7)}-01`);
    }),
    { seed: 3 },
  );
});

test('February has 29 days in 2000 and 2024, 28 in 1900 and 2023', () => {
  const february = (year: number): number => daysInMonth((year - 1970) * 12 + 1);
  expect([2000, 2024, 1900, 2023].map(february)).toEqual([29, 29, 28, 28]);
});

test('a month cut by the period at either end is not counted', () => {
  const period = { fromDay: toDayNumber('2025-01-02'), toDay: toDayNumber('2025-03-31') };
  const days = ['2025-01-15', '2025-02-01', '2025-02-28', '2025-03-05'].map(toDayNumber);
  expect(countByMonth(days, period)).toEqual({ firstMonth: 55 * 12 + 1, counts: [2] });
  expect(countByMonth(days, { ...period, toDay: toDayNumber('2025-04-01') }).counts).toEqual([2, 1]);
  expect(countByMonth(days, { fromDay: period.fromDay, toDay: toDayNumber('2025-02-10') }).counts).toEqual([]);
});
