import { expect, test } from 'vitest';
import { blockOf, isPlainBlock } from './hour-block.ts';

test('two corners make a block, whichever was first', () => {
  expect(blockOf(18, 24 + 19)).toEqual([18, 19, 42, 43]);
  expect(blockOf(24 + 18, 19)).toEqual([18, 19, 42, 43]);
  expect(blockOf(5, 5)).toEqual([5]);
});

test('hours that fill a block are known again; others are not', () => {
  expect(isPlainBlock(blockOf(18, 4 * 24 + 21))).toEqual({ firstDay: 0, lastDay: 4, firstHour: 18, lastHour: 21 });
  expect(isPlainBlock([18, 20])).toBe(undefined);
  expect(isPlainBlock([])).toBe(undefined);
});
