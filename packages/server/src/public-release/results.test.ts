import { expect, test } from 'vitest';
import type { ReleasePrinted, StoredEntry } from './layout.ts';
import { listedResults, releasableResults } from './results.ts';

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

test('a result is released in fives if none of its counts is from one to four', () => {
  type Found = Parameters<typeof releasableResults>[0][number];
  const found = (more: Partial<Record<'treated' | 'control' | 'displacement', number[]>>): Found =>
    ({
      treated: [40, 20],
      control: [50, 45],
      displacement: [],
      displacementControl: [],
      measure: { offenceType: 'robbery' },
      assessment: { claim: 'fewer', difference: -18, ci95: [-31, -6] },
      ...more,
    }) as unknown as Found; // the parts that are read
  expect(releasableResults([found({})])).toEqual([
    { offence: 'robbery', claim: 'fewer', difference: -20, low: -35, high: -5 },
  ]);
  expect(releasableResults([found({ treated: [5, 0] })])).toHaveLength(1);
  for (const one of [{ treated: [40, 4] }, { control: [1, 45] }, { displacement: [3, 9] }])
    expect(releasableResults([found(one)])).toEqual([]);
});
