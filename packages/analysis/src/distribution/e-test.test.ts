import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { eTest } from './e-test.ts';
import { poissonProbability } from './poisson.ts';

describe('the e-test', () => {
  test('gives the published p-values', () => {
    // Krishnamoorthy & Thomson (2004), dodder seed example; (6, 2) as printed by the R package ptools.
    expect(eTest(0, 3)).toBeCloseTo(0.0884, 4);
    expect(eTest(6, 2)).toBeCloseTo(0.1748748, 7);
  });

  // scipy 1.17.1, stats.poisson_means_test(k1, 1, k2, 1).pvalue; it cuts its sums at 1e-10.
  test.each([
    [0, 3, 0.08837900945483518],
    [6, 2, 0.1748748209437075],
    [25, 10, 0.010752447630343259],
    [18, 10, 0.13672877475765718],
    [1, 0, 0.48605546141850425],
    [60, 40, 0.04561307979433622],
    [100, 140, 0.009781772181413666],
  ])('%i against %i agrees with scipy', (first, second, p) => {
    expect(Math.abs(eTest(first, second) - p)).toBeLessThan(2e-10);
  });

  // The double sum in mpmath 1.3.0 with 60 digits and whole-number comparison of ties.
  test.each([
    [25, 10, 0.010752447630343427],
    [60, 40, 0.04561307985442346],
    [100, 140, 0.009781772289845071],
  ])('%i against %i agrees with the double sum in 60 digits', (first, second, p) => {
    expect(Math.abs(eTest(first, second) / p - 1)).toBeLessThan(1e-12);
  });

  test('agrees with the definition, a double sum over all pairs', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }), (first, second) => {
        fc.pre(first !== second);
        expect(eTest(first, second)).toBeCloseTo(doubleSum(first, second), 12);
      }),
      { numRuns: 60 },
    );
  });

  test('is symmetric in the two counts', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), (first, second) => {
        expect(eTest(first, second)).toBe(eTest(second, first));
      }),
    );
  });

  test('finds a wider gap between counts of the same total less likely', () => {
    for (let second = 0; second < 29; second += 1) {
      expect(eTest(60 - second, second)).toBeLessThan(eTest(60 - second - 1, second + 1));
    }
  });

  test('keeps its digits in the far tail', () => {
    expect(eTest(400, 0)).toBeGreaterThan(0);
    expect(eTest(400, 0)).toBeLessThan(1e-50);
  });

  test('equal counts, none at all included, are no surprise', () => {
    expect([eTest(0, 0), eTest(7, 7)]).toEqual([1, 1]);
  });
});

function doubleSum(first: number, second: number): number {
  const mean = (first + second) / 2;
  const last = Math.ceil(mean + 12 * Math.sqrt(mean) + 30);
  const statistic = (x: number, y: number): number => (x + y === 0 ? 0 : (x - y) ** 2 / (x + y));
  const observed = statistic(first, second);
  let p = 0;
  for (let x = 0; x <= last; x += 1) {
    for (let y = 0; y <= last; y += 1) {
      // Both sides are quotients of small whole numbers: equal values round to the same double.
      if (statistic(x, y) >= observed) p += poissonProbability(x, mean) * poissonProbability(y, mean);
    }
  }
  return p;
}
