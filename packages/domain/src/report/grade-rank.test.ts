import { expect, test } from 'vitest';
import { GRADE_RANKS, gradeRank } from './grade-rank.ts';

test('puts the better source and the better information first, and information that cannot be assessed last', () => {
  const codes = (source: 'A' | 'B' | 'C' | 'X', info: '1' | '2' | '3' | '4') =>
    gradeRank({ scheme: 'EU_4x4', source, info });
  expect(codes('A', '1')).toBeLessThan(codes('B', '2'));
  expect(codes('B', '2')).toBeLessThan(codes('A', '4'));
  expect(codes('A', '4')).toBeLessThan(codes('C', '1'));
  expect(codes('C', '4')).toBeLessThan(codes('X', '1'));
});

test('puts suspected false information after everything else', () => {
  const worstTrusted = gradeRank({ scheme: 'EU_4x4', source: 'X', info: '4' });
  expect(gradeRank({ scheme: 'UK_3x5x2', source: '1', info: 'E' })).toBeGreaterThan(worstTrusted);
});

test('includes every grade of every scheme', () => {
  expect(Object.keys(GRADE_RANKS)).toHaveLength(4 * 4 + 5 * 5 + 3 * 5 + 6 * 6);
  expect(GRADE_RANKS['EU_4x4 A1']).toBe(0);
});
