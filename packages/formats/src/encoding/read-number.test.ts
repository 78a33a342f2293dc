import { expect, test } from 'vitest';
import { readNumber } from './read-number.ts';

test.each([
  ['12', 12],
  ['-0,5', -0.5],
  ['+3.', 3],
  ['.25', 0.25],
  [',25', 0.25],
  ['-8.2e-05', -8.2e-5],
  ['1E+3', 1000],
  ['1 234 567,5', 1_234_567.5],
  ['1’234’567', 1_234_567],
  ['-1.234.567', -1_234_567],
  ['1,234.5', 1234.5],
  ['1\u202f234', 1234],
  ['350,353', 350.353],
] as const)('%s is %d', (text, value) => expect(readNumber(text)).toBe(value));

test.each([
  '',
  '-',
  '.',
  'e5',
  '2023-05-07',
  '21:05',
  '5-3',
  '1+1',
  '1e5e5',
  'C12',
  '12a',
  ' 12',
  '1 23',
  '--1',
  '1e400',
])('“%s” is no number', (text) => expect(readNumber(text)).toBeUndefined());
