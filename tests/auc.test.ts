import { aucOf } from '@reeve/testing/trial/auc.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

/** Every pair, one by one. */
function slowly(first: readonly number[], second: readonly number[]): number {
  let above = 0;
  for (const one of first) for (const other of second) above += one > other ? 1 : one === other ? 0.5 : 0;
  return above / (first.length * second.length);
}

test('separate groups are distinguished, equal ones are not', () => {
  expect(aucOf([3, 4, 5], [1, 2])).toBe(1);
  expect(aucOf([1, 2], [3, 4, 5])).toBe(0);
  expect(aucOf([7, 7, 7], [7, 7])).toBe(0.5);
});

// Hanley and McNeil, Radiology 143 (1982), table II: 58 normal and 51 abnormal scans in five ratings, area 0.893.
test('a published table of ratings gives its published area', () => {
  const rated = (counts: readonly number[]): number[] =>
    counts.flatMap((count, rating) => Array.from({ length: count }, () => rating));
  expect(aucOf(rated([3, 2, 2, 11, 33]), rated([33, 6, 6, 11, 2]))).toBeCloseTo(0.893, 3);
});

test('ranks and pairwise comparison give the same number', () => {
  const group = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(group, group, (first, second) => {
      expect(aucOf(first, second)).toBeCloseTo(slowly(first, second), 12);
    }),
  );
});
