import { existsSync } from 'node:fs';
import { orderOf } from '@reeve/testing/run/run-order.ts';
import { expect, test } from 'vitest';
import { LONGEST } from './longest-files.ts';

const [first = '', second = ''] = LONGEST;
const FILES = ['tests/a.test.ts', second, 'tests/b.test.ts', first, 'tests/c.test.ts'];

test('the longest files exist, and each is named once', () => {
  expect(LONGEST.filter((file) => !existsSync(file))).toEqual([]);
  expect(new Set(LONGEST).size).toBe(LONGEST.length);
});

test('without a seed the longest files are begun first, and the others stay in their order', () => {
  expect(orderOf(FILES, undefined)).toEqual([first, second, 'tests/a.test.ts', 'tests/b.test.ts', 'tests/c.test.ts']);
});

test('a seed draws an order, the same again, and others draw others, in which any file may be the first', () => {
  expect(orderOf(FILES, 7)).toEqual(orderOf(FILES.toReversed(), 7));
  expect(orderOf(FILES, 7).toSorted()).toEqual(FILES.toSorted());
  const orders = Array.from({ length: 200 }, (_, seed) => orderOf(FILES, seed));
  expect(new Set(orders.map((order) => order.join(' '))).size).toBeGreaterThan(60);
  expect(new Set(orders.map((order) => order[0]))).toEqual(new Set(FILES));
});
