import { describe, expect, test } from 'vitest';
import { warningStanding, type WarningReading } from './warning-line.ts';

const days = (...values: readonly number[]): readonly WarningReading[] =>
  values.map((value, at) => ({ on: `2026-09-${String(at + 1).padStart(2, '0')}`, value }));

describe('a warning indicator', () => {
  const line = { direction: 'above', line: 6, times: 3 } as const;
  test.each<readonly [string, readonly number[], string]>([
    ['has said nothing without a reading', [], 'not_read'],
    ['is quiet on its line', [6, 6, 6, 6], 'quiet'],
    ['is quiet while too few in a row are beyond', [9, 9, 6, 9, 9], 'quiet'],
    ['is crossed with the third in a row', [5, 9, 8, 8], 'crossed'],
    ['is quiet again after one reading within', [9, 9, 9, 9, 5], 'quiet'],
  ])('%s', (_, values, is) => {
    expect(warningStanding(line, days(...values)).is).toBe(is);
  });

  test('names the reading that crossed it, in any order of entry', () => {
    const readings = days(5, 9, 8, 10, 7);
    const crossed = { is: 'crossed', since: '2026-09-04', readings: [9, 8, 10, 7] };
    expect(warningStanding(line, readings)).toEqual(crossed);
    expect(warningStanding(line, readings.toReversed())).toEqual(crossed);
  });

  test('a later entry of a day corrects the earlier', () => {
    expect(warningStanding({ ...line, times: 1 }, [...days(9), ...days(3)]).is).toBe('quiet');
  });

  test('can be crossed downwards', () => {
    expect(warningStanding({ direction: 'below', line: 2, times: 2 }, days(3, 1, 0)).is).toBe('crossed');
  });
});
