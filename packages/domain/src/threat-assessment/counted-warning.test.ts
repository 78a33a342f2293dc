import { describe, expect, test } from 'vitest';
import { toDayNumber } from '../calendar.ts';
import { countedPeriods, countedStanding, type CountedPeriod } from './counted-warning.ts';

const weekly = { days: 7, recordedWithinDays: 28 } as const;
const periods = (...values: readonly (number | undefined)[]): readonly CountedPeriod[] =>
  countedPeriods(weekly, 1, '2026-09-27')
    .slice(-values.length)
    .map((period, nth) => ({ ...period, value: values[nth] }));
const ABOVE_SIX = { direction: 'above', line: 6, times: 2 } as const;

describe('the periods of a counted warning indicator', () => {
  test('begin on Mondays, follow one another, and end a maturity ago', () => {
    const found = countedPeriods(weekly, 1, '2026-09-27');
    expect(found).toHaveLength(12);
    expect(found.at(-1)).toEqual({ from: '2026-08-24', before: '2026-08-31' });
    for (const [nth, { from, before }] of found.entries()) {
      expect(new Date(`${from}T12:00Z`).getUTCDay()).toBe(1);
      expect(toDayNumber(before) - toDayNumber(from)).toBe(7);
      if (nth > 0) expect(found[nth - 1]?.before).toBe(from);
    }
  });

  test('can be read from the day on which their last day is mature, not before', () => {
    const last = (today: string) => countedPeriods(weekly, 1, today).at(-1)?.before;
    expect(last('2026-09-26')).toBe('2026-08-24');
    expect(last('2026-09-27')).toBe('2026-08-31');
    expect(last('2026-10-03')).toBe('2026-08-31');
  });

  test('are the same days whenever they are read, also of four weeks', () => {
    const four = { days: 28, recordedWithinDays: 7 } as const;
    const today = countedPeriods(four, 1, '2026-09-27');
    const later = countedPeriods(four, 1, '2026-10-20');
    expect(today.every(({ from }) => later.some((one) => one.from === from) || from < (later[0]?.from ?? ''))).toBe(
      true,
    );
  });

  test('are at least as many as cross the line', () => {
    expect(countedPeriods(weekly, 20, '2026-09-27')).toHaveLength(20);
  });
});

describe('where a counted warning indicator is', () => {
  test('crossed by readings in a row, dated by the last day of their period', () => {
    expect(countedStanding(ABOVE_SIX, periods(5, 9, 8))).toEqual({
      is: 'crossed',
      since: '2026-08-30',
      readings: [9, 8],
    });
  });

  test('not known if the latest period is not covered, however high the others are', () => {
    expect(countedStanding(ABOVE_SIX, periods(9, 9, 9, undefined))).toEqual({ is: 'not_known' });
    expect(countedStanding(ABOVE_SIX, [])).toEqual({ is: 'not_known' });
  });

  test('a period that is not covered ends a row, and is never zero', () => {
    expect(countedStanding(ABOVE_SIX, periods(9, undefined, 9)).is).toBe('quiet');
    expect(countedStanding({ direction: 'below', line: 3, times: 1 }, periods(5, undefined, 5)).is).toBe('quiet');
    expect(countedStanding({ direction: 'below', line: 3, times: 1 }, periods(5, 0)).is).toBe('crossed');
  });
});
