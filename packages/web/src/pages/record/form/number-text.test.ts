import { expect, test } from 'vitest';
import { countOf } from './number-text.ts';

test('numbers may be written with a comma or a point; what is not a number of 0 or more is none', () => {
  expect(['7,5', ' 560 ', '0', '2.25'].map(countOf)).toEqual([7.5, 560, 0, 2.25]);
  expect(['-1', '', ' ', 'x', '1,2,3', 'Infinity'].map(countOf)).toEqual(Array(6).fill(undefined));
});
