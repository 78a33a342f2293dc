import { expect, test } from 'vitest';
import { crimeTime } from './crime-time.ts';

test('a moment is one, a window is two', () => {
  expect(crimeTime('2026-03-02T18:05:00', '2026-03-02T18:05:00', 'minute')).toEqual({
    is: 'moment',
    day: '2026-03-02',
    clock: '18:05',
  });
  expect(crimeTime('2026-03-02T18:05:00', '2026-03-03T07:00:00', 'minute')).toMatchObject({
    is: 'period',
    toDay: '2026-03-03',
    toClock: '07:00',
  });
});

test('a day or month of the source is not given a clock time', () => {
  expect(crimeTime('2026-03-02T00:00:00', '2026-03-02T23:59:59', 'day')).toEqual({
    is: 'days',
    day: '2026-03-02',
    toDay: '2026-03-02',
  });
  expect(crimeTime('2026-03-01T00:00:00', '2026-03-31T23:59:59', 'month')).toEqual({ is: 'month', month: '2026-03' });
  expect(crimeTime('2026-03-02T00:00:00', '2026-03-02T23:59:59', 'unheard of')).toMatchObject({ is: 'days' });
});
