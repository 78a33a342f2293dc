import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differenceInDifferences } from './results-difference.ts';

describe('the simple difference in differences', () => {
  test('gives the published result: 25 fewer, not significant', () => {
    const result = differenceInDifferences([120, 85], [118, 108]);
    expect(result.difference).toBe(-25);
    expect(result.se).toBeCloseTo(20.76, 2);
    expect(result.z).toBeCloseTo(-1.2, 2);
    expect(result.ci95[1]).toBeGreaterThan(0);
    expect(result.relative).toBeCloseTo((85 / 120) * (118 / 108), 12);
  });

  test('is 0, and 1 in relative terms, if both areas change alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 }), (before, after) => {
        const { difference, relative, pOneTailed } = differenceInDifferences([before, after], [before, after]);
        expect([difference, relative, pOneTailed]).toEqual([0, 1, 0.5]);
      }),
    );
  });

  test.each<[[number, number], [number, number]]>([
    [
      [0, 5],
      [4, 4],
    ],
    [
      [5, 5],
      [0, 4],
    ],
    [
      [5, 5],
      [4, 0],
    ],
  ])('has no relative change for %j against %j', (treated, control) => {
    expect(differenceInDifferences(treated, control).relative).toBeUndefined();
  });

  test('a treated area that fell to no crime has the relative change 0', () => {
    expect(differenceInDifferences([5, 0], [4, 4]).relative).toBe(0);
  });
});
