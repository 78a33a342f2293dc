import { measureFaults, windowDays } from '@reeve/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_WEEKS, spokenWindows, weeksOf, windowsAround } from './windows.ts';

test('25 weeks around 15 March 2026 are 21 September 2025 to 14 March and 15 March to 5 September', () => {
  const windows = windowsAround('2026-03-15', 25);
  expect(windows).toEqual({ beforeFrom: '2025-09-21', startsOn: '2026-03-15', afterTo: '2026-09-06' });
  expect(windows && spokenWindows(windows)).toEqual({
    before: ['2025-09-21', '2026-03-14'],
    after: ['2026-03-15', '2026-09-05'],
  });
});

test('no windows without a date that exists and a whole number of weeks in range', () => {
  expect(windowsAround(undefined, 25)).toBeUndefined();
  expect(windowsAround('2026-02-29', 25)).toBeUndefined();
  for (const weeks of [undefined, 0, -1, 2.5, MOST_WEEKS + 1, Number.NaN])
    expect(windowsAround('2026-03-15', weeks)).toBeUndefined();
});

test('whatever the start and the number, both windows are equally long and the measure finds no fault in them', () => {
  const start = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(start, fc.integer({ min: 1, max: MOST_WEEKS }), (date, weeks) => {
      const windows = windowsAround(date.toISOString().slice(0, 10), weeks);
      if (!windows) throw new Error('windows expected');
      const measure = {
        ...windows,
        offenceType: 'burglary',
        treatedAreas: ['A'],
        comparisonAreas: ['B'],
        displacementAreas: [],
        displacementComparisonAreas: [],
      };
      expect(measureFaults(measure)).toEqual([]);
      expect(windowDays(measure)).toEqual({ before: weeks * 7, after: weeks * 7 });
      expect(weeksOf(windows)).toBe(weeks);
    }),
  );
});
