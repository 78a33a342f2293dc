import { isReeveError, toDayNumber } from '@reeve/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countByWeek } from './count-by-week.ts';
import { mondayOfIsoWeek } from '../time/iso-week.ts';
import { assessWeek, type WeekAssessment, type WeeklyCounts } from './weekly-baseline.ts';

const MONDAY = toDayNumber('2025-12-15');
const QUIET = [9, 10, 11, 10, 9, 11, 10, 10, 12, 8, 10, 10];

function assessed(weekly: WeeklyCounts, options = {}): WeekAssessment {
  const result = assessWeek(weekly, options);
  if (!result.allowed) throw new Error(`refused: ${result.because}`);
  return result;
}

describe('a week against the weeks before it', () => {
  test('25 after twelve weeks with a mean of 10 is an alert', () => {
    const result = assessed({ firstMonday: MONDAY, counts: [...QUIET, 25], datedTo: 'day' });
    expect(result).toMatchObject({ year: 2026, week: 11, monday: toDayNumber('2026-03-09') });
    expect(result.baseline).toMatchObject({ counts: QUIET, mean: 10 });
    expect(result.baseline.dispersionIndex).toBeCloseTo(12 / 11 / 10, 12);
    expect(result.comparison).toMatchObject({ observed: 25, mean: 10, method: 'gamma_poisson', level: 'alert' });
  });

  test('the week itself and weeks further back or later do not move the baseline', () => {
    const counts = [500, ...QUIET, 25, 700];
    const result = assessed({ firstMonday: MONDAY - 7, counts, datedTo: 'day' }, { monday: MONDAY + 12 * 7 });
    expect(result.baseline.mean).toBe(10);
    expect(result.comparison.observed).toBe(25);
  });

  test('the length of the baseline can be chosen', () => {
    const result = assessed({ firstMonday: MONDAY, counts: [100, 4, 6, 9], datedTo: 'day' }, { baselineWeeks: 2 });
    expect(result.baseline.counts).toEqual([4, 6]);
  });

  test('crimes dated to the month are refused: they contain no weeks', () => {
    expect(assessWeek({ firstMonday: MONDAY, counts: [...QUIET, 25], datedTo: 'month' })).toEqual({
      allowed: false,
      because: 'months_only',
    });
  });

  test('an incomplete baseline is refused, as is a week outside the data', () => {
    const refusal = { allowed: false, because: 'too_few_weeks' };
    const weekly: WeeklyCounts = { firstMonday: MONDAY, counts: QUIET, datedTo: 'day' };
    expect(assessWeek(weekly)).toEqual(refusal);
    expect(assessWeek(weekly, { monday: MONDAY - 7, baselineWeeks: 2 })).toEqual(refusal);
    expect(assessWeek(weekly, { monday: MONDAY + 12 * 7, baselineWeeks: 2 })).toEqual(refusal);
    expect(assessWeek({ ...weekly, counts: [] })).toEqual(refusal);
  });

  test('weeks that cluster need more crimes than even ones', () => {
    const even = Array.from({ length: 60 }, (_, week) => 9 + (week % 3));
    const bursts = Array.from({ length: 60 }, (_, week) => (week % 6 === 0 ? 40 : 4));
    const last = (before: readonly number[]): WeekAssessment =>
      assessed({ firstMonday: MONDAY, counts: [...before, 25], datedTo: 'day' });
    expect(last(even).comparison).toMatchObject({ level: 'alert', dispersion: 1 });
    expect(last(bursts).comparison.level).toBe('usual');
  });

  test('after weeks without any crime one crime is not significant but a series is', () => {
    const weekly = (observed: number): WeeklyCounts => ({
      firstMonday: MONDAY,
      counts: [...Array<number>(12).fill(0), observed],
      datedTo: 'day',
    });
    expect([0, 1, 2, 3, 4].map((n) => assessed(weekly(n)).comparison.level)).toEqual(['usual', 'usual', 'watch', 'watch', 'alert']); // prettier-ignore
  });

  test.each<[string, WeeklyCounts, object]>([
    ['a start on a Tuesday', { firstMonday: MONDAY + 1, counts: QUIET, datedTo: 'day' }, {}],
    ['a week that starts on a Sunday', { firstMonday: MONDAY, counts: QUIET, datedTo: 'day' }, { monday: MONDAY + 6 }],
    ['half a crime', { firstMonday: MONDAY, counts: [0.5], datedTo: 'day' }, {}],
    ['a baseline of one week', { firstMonday: MONDAY, counts: QUIET, datedTo: 'day' }, { baselineWeeks: 1 }],
  ])('%s is refused', (_, weekly, options) => {
    expect(() => assessWeek(weekly, options)).toThrow(
      expect.toSatisfy((error: unknown) => isReeveError(error, 'invalid_input')),
    );
  });
});

describe('the same weeks of earlier years', () => {
  const firstMonday = mondayOfIsoWeek({ year: 2019, week: 1 });
  const lastMonday = mondayOfIsoWeek({ year: 2026, week: 11 });
  const counts = Array<number>((lastMonday - firstMonday) / 7 + 1).fill(10);
  const at = (year: number, week: number): number => (mondayOfIsoWeek({ year, week }) - firstMonday) / 7;
  const elevens = { 2025: 21, 2024: 19, 2023: 30, 2022: 18, 2021: 22, 2020: 99, 2019: 99 };
  for (const [year, count] of Object.entries(elevens)) counts[at(Number(year), 11)] = count;

  test('accompany the week, five at most, with their median', () => {
    const result = assessed({ firstMonday, counts, datedTo: 'day' });
    expect(result.sameWeeks?.weeks.map(({ year, week, count }) => [year, week, count])).toEqual([
      [2025, 11, 21],
      [2024, 11, 19],
      [2023, 11, 30],
      [2022, 11, 18],
      [2021, 11, 22],
    ]);
    expect(result.sameWeeks?.median).toBe(21);
  });

  test('are left out if the data reach back less than three years', () => {
    const from = (year: number): WeeklyCounts => ({
      firstMonday: mondayOfIsoWeek({ year, week: 11 }),
      counts: counts.slice(at(year, 11)),
      datedTo: 'day',
    });
    expect(assessed(from(2023)).sameWeeks?.median).toBe(21);
    expect(assessed(from(2022)).sameWeeks?.median).toBe(20);
    expect(assessed(from(2024)).sameWeeks).toBeUndefined();
  });

  test('week 53 is compared with week 52 of years that have none', () => {
    const monday = mondayOfIsoWeek({ year: 2020, week: 53 });
    const start = mondayOfIsoWeek({ year: 2016, week: 1 });
    const weekly: WeeklyCounts = { firstMonday: start, counts: Array<number>(300).fill(4), datedTo: 'day' };
    const weeks = assessed(weekly, { monday }).sameWeeks?.weeks;
    expect(weeks?.map(({ year, week }) => [year, week])).toEqual([
      [2019, 52],
      [2018, 52],
      [2017, 52],
      [2016, 52],
    ]);
  });
});

describe('counting by week', () => {
  test('keeps empty weeks and leaves out weeks cut by the period', () => {
    // 1970-01-05 and 1970-01-12 are Mondays (days 4 and 11).
    const weekly = countByWeek([0, 3, 4, 10, 18, 24, 25, 27], { fromDay: 0, toDay: 28 }, 'day');
    expect(weekly).toEqual({ firstMonday: 4, counts: [2, 0, 2], datedTo: 'day' });
  });

  test('a period that starts on a Monday and ends on a Sunday is kept whole', () => {
    expect(countByWeek([], { fromDay: 4, toDay: 18 }, 'month')).toEqual({
      firstMonday: 4,
      counts: [0, 0],
      datedTo: 'month',
    });
  });

  test('every crime of a whole week is counted once, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 4, max: 4 + 7 * 20 - 1 })), (days) => {
        const period = { fromDay: 4, toDay: 4 + 7 * 20 };
        const { counts } = countByWeek(days, period, 'day');
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(days.length);
        expect(countByWeek(days.toReversed(), period, 'day').counts).toEqual(counts);
        for (const [week, count] of counts.entries()) {
          const isThisWeek = (day: number): boolean => day >= 4 + 7 * week && day < 11 + 7 * week;
          expect(days.filter(isThisWeek)).toHaveLength(count);
        }
      }),
    );
  });

  test('a period without a whole week has no counts', () => {
    expect(countByWeek([5], { fromDay: 5, toDay: 9 }, 'day').counts).toEqual([]);
  });

  test.each([
    [[0.5], 0, 10],
    [[1], 10, 0],
    [[1], 0, 9.5],
  ])('days %j in [%d, %d) are refused', (days, fromDay, toDay) => {
    expect(() => countByWeek(days, { fromDay, toDay }, 'day')).toThrow(
      expect.toSatisfy((error: unknown) => isReeveError(error, 'invalid_input')),
    );
  });
});
