import { fromDayNumber, toDayNumber } from '@reeve/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoWeekOf, mondayOf, mondayOfIsoWeek } from './iso-week.ts';

describe('ISO weeks', () => {
  // Python 3, datetime.date.isocalendar().
  test.each([
    ['1969-12-29', 1970, 1],
    ['2004-12-31', 2004, 53],
    ['2005-01-02', 2004, 53],
    ['2005-01-03', 2005, 1],
    ['2008-12-29', 2009, 1],
    ['2010-01-03', 2009, 53],
    ['2020-12-31', 2020, 53],
    ['2024-12-30', 2025, 1],
    ['2026-03-13', 2026, 11],
  ])('%s is in week %i-W%i', (date, year, week) => {
    expect(isoWeekOf(toDayNumber(date))).toEqual({ year, week });
  });

  test('a week starts on its Monday and ends on the Sunday after', () => {
    expect(fromDayNumber(mondayOf(toDayNumber('2026-03-09')))).toBe('2026-03-09');
    expect(fromDayNumber(mondayOf(toDayNumber('2026-03-15')))).toBe('2026-03-09');
    expect(fromDayNumber(mondayOf(toDayNumber('2026-03-16')))).toBe('2026-03-16');
  });

  test('the Monday of a day’s week is found again from year and week', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (day) => {
        expect(mondayOfIsoWeek(isoWeekOf(day))).toBe(mondayOf(day));
      }),
    );
  });

  test('week 53 of a year without one is its last week', () => {
    expect(fromDayNumber(mondayOfIsoWeek({ year: 2025, week: 53 }))).toBe('2025-12-22');
    expect(isoWeekOf(toDayNumber('2025-12-22'))).toEqual({ year: 2025, week: 52 });
  });
});
