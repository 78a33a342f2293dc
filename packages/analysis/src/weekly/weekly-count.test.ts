import { isReeveError } from '@reeve/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { poissonProbability } from '../distribution/poisson.ts';
import { compareWithCount, compareWithMean } from './weekly-count.ts';

describe('a week against a known mean', () => {
  // 25 v 16: Wheeler (2016), the example of its Poisson z; the others worked by hand: 2(√18 − √10), 2(√25 − √10).
  test.each([
    [25, 16, 2, 'watch'],
    [18, 10, 2.160726, 'watch'],
    [25, 10, 3.675445, 'alert'],
    [16, 6.25, 3, 'alert'],
    [5, 5, 0, 'usual'],
    [0, 9, -6, 'alert'],
    [10, 10, 0, 'usual'],
  ])('%i against %i has z %d and is %s', (observed, mean, z, level) => {
    const comparison = compareWithMean(observed, mean);
    expect(comparison.method).toBe('poisson_z');
    expect(comparison.z).toBeCloseTo(z, 6);
    expect(comparison.level).toBe(level);
  });

  // Poisson tables: P(X ≤ 0 | 1) = .3679, P(X ≥ 4 | 1) = .0190, P(X ≥ 6 | 1) = .0006, P(X ≤ 0 | 4.9) = .0074.
  test.each([
    [0, 1, 0.3679, 'usual'],
    [4, 1, 0.019, 'watch'],
    [6, 1, 0.0006, 'alert'],
    [0, 4.9, 0.0074, 'watch'],
  ])('%i against a mean of %d, below 5, has the exact tail %d and is %s', (observed, mean, tail, level) => {
    const comparison = compareWithMean(observed, mean);
    expect(comparison.method).toBe('exact_poisson');
    expect(comparison.z).toBeUndefined();
    expect(comparison.pOneTailed).toBeCloseTo(tail, 4);
    expect(comparison.level).toBe(level);
  });

  test('no crime at a mean of one is a usual week, although its z would be −2', () => {
    expect(2 * (Math.sqrt(0) - Math.sqrt(1))).toBe(-2);
    expect(compareWithMean(0, 1).level).toBe('usual');
  });

  // The share of normal weeks in which |z| ≥ 2, in per cent: why means below 5 have exact tails.
  test.each([
    [1, '38.7'],
    [2, '15'],
    [5, '5.4'],
    [10, '4.4'],
  ])('with z, at a mean of %i, %s %% of normal weeks would be watched', (mean, percent) => {
    const share = shareOfWeeks(mean, (count) => Math.abs(2 * (Math.sqrt(count) - Math.sqrt(mean))) >= 2);
    expect((share * 100).toFixed(percent.includes('.') ? 1 : 0)).toBe(percent);
  });

  test('below a mean of 5 no more than the promised share of normal weeks is watched or alerted', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 4.999, noNaN: true }), (mean) => {
        expect(shareOfWeeks(mean, (count) => compareWithMean(count, mean).level !== 'usual')).toBeLessThanOrEqual(
          0.0456,
        );
        expect(shareOfWeeks(mean, (count) => compareWithMean(count, mean).level === 'alert')).toBeLessThanOrEqual(
          0.0028,
        );
      }),
    );
  });

  test('further from the mean is never less unusual', () => {
    const rank = { usual: 0, watch: 1, alert: 2 };
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 60, noNaN: true }), fc.nat(150), (mean, count) => {
        const [near, far] = [compareWithMean(count, mean), compareWithMean(count + 1, mean)];
        if (count > mean) expect(rank[far.level]).toBeGreaterThanOrEqual(rank[near.level]);
        else if (count + 1 < mean) expect(rank[far.level]).toBeLessThanOrEqual(rank[near.level]);
        expect(far.pOneTailed).toBeGreaterThanOrEqual(0);
        expect(far.pOneTailed).toBeLessThanOrEqual(1);
      }),
    );
  });

  test.each([
    [1.5, 10],
    [-1, 10],
    [Number.NaN, 10],
    [3, 0],
    [3, -2],
    [3, Infinity],
  ])('%d against %d is refused', (observed, mean) => {
    expect(() => compareWithMean(observed, mean)).toThrow(
      expect.toSatisfy((error: unknown) => isReeveError(error, 'invalid_input')),
    );
  });
});

describe('a week against one other count', () => {
  test('25 against a count of 10 is watched, where against a known mean it is an alert', () => {
    const comparison = compareWithCount(25, 10);
    expect(comparison.method).toBe('two_count_z');
    expect(comparison.z).toBeCloseTo(2.599, 3);
    expect(comparison.pTwoSided).toBeCloseTo(0.0108, 4);
    expect(comparison.level).toBe('watch');
    expect(compareWithMean(25, 10).level).toBe('alert');
  });

  test('small counts use the e-test', () => {
    // z would be −2.45 and call it watch; the published p of 0.0884 does not.
    expect(compareWithCount(0, 3)).toMatchObject({ method: 'e_test', z: undefined, level: 'usual' });
    // scipy 1.17.1 gives p = 0.0413 and 0.0334, below the two-sided cut-off 0.0455.
    expect([compareWithCount(4, 0).level, compareWithCount(7, 1).level]).toEqual(['watch', 'watch']);
    expect(compareWithCount(9, 0)).toMatchObject({ method: 'e_test', level: 'alert' });
  });

  test('swapping the two changes the sign and nothing else', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), (a, b) => {
        const [there, back] = [compareWithCount(a, b), compareWithCount(b, a)];
        expect(back.level).toBe(there.level);
        expect(back.pTwoSided).toBe(there.pTwoSided);
        expect((back.z ?? 0) + (there.z ?? 0)).toBeCloseTo(0, 12);
      }),
    );
  });
});

function shareOfWeeks(mean: number, isOdd: (count: number) => boolean): number {
  let share = 0;
  for (let count = 0; count <= mean + 60; count += 1) if (isOdd(count)) share += poissonProbability(count, mean);
  return share;
}
