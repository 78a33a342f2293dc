import { expect, test } from 'vitest';
import { paths } from '../../paths.ts';
import { isNarrowed, readSearch, withPart } from './search-query.ts';

const FULL = {
  q: 'quay watch',
  kind: 'report',
  from: '2026-09-01',
  to: '2026-09-27',
  grades: 'EU_4x4:A,EU_4x4:B',
  group: 'BURGLARY',
} as const;

test('a question is the same after it has been an address', () => {
  const { searchParams } = new URL(paths.search(FULL), 'https://reeve.example');
  expect(readSearch(Object.fromEntries(searchParams))).toEqual(FULL);
});

test('what an address says that is not understood is left out, the words are kept', () => {
  const typed = { q: ' quay ', kind: 'gossip', from: '2026-02-30', to: 'soon', grades: 'EU_4x4:Z', group: '' };
  expect(readSearch(typed)).toEqual({ q: 'quay' });
  expect(readSearch({})).toEqual({ q: '' });
});

test('a part is set and taken off again', () => {
  const narrowed = withPart({ q: 'quay' }, 'group', 'BURGLARY');
  expect(narrowed).toEqual({ q: 'quay', group: 'BURGLARY' });
  expect(isNarrowed(narrowed)).toBe(true);
  expect(withPart(narrowed, 'group', undefined)).toEqual({ q: 'quay' });
  expect(isNarrowed({ q: 'quay' })).toBe(false);
});
