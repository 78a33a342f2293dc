import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  earliest,
  fromDayNumber,
  isInYears,
  isLocalDate,
  isoWeekday,
  toDayNumber,
} from './calendar.ts';

describe('calendar', () => {
  test('agrees with the platform for every day of three centuries', () => {
    const wrong: number[] = [];
    for (let day = -60_000; day < 60_000; day += 1) {
      const date = new Date(day * 86_400_000);
      const iso = date.toISOString().slice(0, 10);
      const same =
        fromDayNumber(day) === iso && toDayNumber(iso) === day && isoWeekday(day) === (date.getUTCDay() || 7);
      if (!same) wrong.push(day);
    }
    expect(wrong).toEqual([]);
  });

  test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '26-01-01', '2026-1-1', '0000-01-01', ''])(
    '%s is not a date',
    (text) => expect(isLocalDate(text)).toBe(false),
  );

  test('of all texts of ten digits and dashes that look like dates, accepts those the platform accepts', () => {
    const wrong: string[] = [];
    const two = (value: number): string => String(value).padStart(2, '0');
    for (const year of [0, 1, 4, 99, 100, 400, 1900, 1999, 2000, 2023, 2024, 2100, 9999]) {
      for (let month = 0; month <= 14; month += 1) {
        for (let day = 0; day <= 33; day += 1) {
          const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
          const at = new Date(`${text}T00:00:00Z`);
          const there = year > 0 && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
          if (isLocalDate(text) !== there) wrong.push(text);
        }
      }
    }
    expect(wrong).toEqual([]);
    for (const text of ['2026-01-1a', '2026-0x-10', '+026-01-10', '2026/01/10', '2026-01-10 ', ' 2026-01-1'])
      expect(isLocalDate(text)).toBe(false);
  });

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-03-20', 6, '2026-09-20'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
  ])('%s plus %i months is %s', (date, months, expected) => expect(addMonths(date, months)).toBe(expected));

  test('adding days and subtracting them gives the same date', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), fc.integer({ min: -9999, max: 9999 }), (day, n) => {
        expect(addDays(addDays(fromDayNumber(day), n), -n)).toBe(fromDayNumber(day));
      }),
    );
  });

  test('the earliest of several dates wins', () => {
    expect(earliest('2026-04-02', '2026-03-31', '2027-01-01')).toBe('2026-03-31');
  });
});

test.each([
  ['0001-01-01', false],
  ['0026-05-01', false],
  ['1899-12-31', false],
  ['1900-01-01', true],
  ['2100-12-31', true],
  ['2101-01-01', false],
  ['9999-12-31', false],
])('%s is in the years that Reeve accepts: %s', (day, isAccepted) => {
  expect(isInYears(day)).toBe(isAccepted);
});
