import { TIME_PRECISION } from '@reeve/analysis';
import { expect, test } from 'vitest';
import { windowPrecision } from './window-precision.ts';

test('a whole day has day precision, a whole calendar month month precision, all else minute precision', () => {
  const day = (n: number): number => n * 1440;
  const windows: readonly (readonly [number, number])[] = [
    [day(5), day(6) - 1],
    [day(5), day(8) - 1],
    [0, day(31) - 1],
    [day(31), day(59) - 1],
    [day(31), day(60) - 1],
    [day(5), day(6)],
    [day(5), day(5)],
    [Number.NaN, day(6) - 1],
  ];
  const found = windowPrecision(
    Float64Array.from(windows, ([from]) => from),
    Float64Array.from(windows, ([, to]) => to),
  );
  const { minute, day: dayOnly, month } = TIME_PRECISION;
  expect([...found]).toEqual([dayOnly, dayOnly, month, month, dayOnly, minute, minute, minute]);
});
