import { expect, test } from 'vitest';
import { numberText } from './number-format.ts';

/** Both date systems as in ECMA-376, part 1, 18.17.4.1: the first has a 29 February 1900 that never existed. */
test.each<[number, string]>([
  [1, '1900-01-01'],
  [59, '1900-02-28'],
  [61, '1900-03-01'],
  [45_053, '2023-05-07'],
  [45_053.878472, '2023-05-07 21:05:00'],
])('day %d of a workbook that counts from 1900 is %s', (value, text) => {
  expect(numberText(value, 'date', false)).toBe(text);
});

test('day 60 of a workbook that counts from 1900 stays in February', () => {
  expect(numberText(60, 'date', false)).toBe('1900-02-28');
});

test.each<[number, string]>([
  [0, '1904-01-01'],
  [59, '1904-02-29'],
  [60, '1904-03-01'],
  [43_591, '2023-05-07'],
])('day %d of a workbook that counts from 1904 is %s', (value, text) => {
  expect(numberText(value, 'date', true)).toBe(text);
});
