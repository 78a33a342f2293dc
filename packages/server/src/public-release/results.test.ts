import { expect, test } from 'vitest';
import type { ReleasePrinted, StoredEntry } from './layout.ts';
import { listedResults } from './results.ts';

const result = (claim: 'fewer' | 'none' | 'more', difference: number): ReleasePrinted['results'][number] => ({
  offence: 'robbery',
  difference,
  low: difference - 10,
  high: difference + 10,
  claim,
});
const FOUND = [result('none', 5), result('fewer', -40), result('fewer', -20), result('more', 30)];
const number = (value: number): StoredEntry => ({ as: 'number', value });
const WITHHELD: StoredEntry = { as: 'withheld' };
const EARLIER = { id: 'spring', printed: { results: [result('fewer', -40), result('none', 15)] } };
const listed = (...acts: readonly StoredEntry[]) =>
  listedResults(FOUND, acts, [EARLIER]).map(({ claim, difference }) => `${claim} ${difference}`);

test('results are listed by difference where the number of operations with their finding is printed', () => {
  expect(listed(number(7), number(5), number(6))).toEqual(['fewer -40', 'fewer -20', 'none 5', 'more 30']);
});

test('results of a finding whose number is withheld are not listed', () => {
  expect(listed(WITHHELD, number(5), WITHHELD)).toEqual(['none 5']);
  expect(listed()).toEqual([]);
});

test('where the number keeps its earlier value, the list is the earlier one', () => {
  expect(listed({ as: 'unchanged', value: 6, since: 'spring' }, WITHHELD, number(5))).toEqual(['fewer -40', 'more 30']);
  expect(listed({ as: 'unchanged', value: 6, since: 'unknown' }, WITHHELD, WITHHELD)).toEqual([]);
});
