import { isReeveError } from '@reeve/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minimumDetectableEffect } from './detectable-effect.ts';
import { normalCdf } from '../distribution/normal.ts';

describe('the minimum detectable effect', () => {
  test.each([
    [50, 23, 35],
    [20, 15, 22],
    [100, 33, 50],
  ])('with %i crimes expected, a drop of %i can pass and a drop of %i is found reliably', (expected, critical, mde) => {
    const effect = minimumDetectableEffect(expected);
    expect(Math.round(effect.criticalDrop)).toBe(critical);
    expect(Math.round(effect.mde80)).toBe(mde);
  });

  test('of a quiet area is more than all its crimes', () => {
    expect(minimumDetectableEffect(20).share).toBeGreaterThan(1);
    expect(minimumDetectableEffect(50).share).toBeLessThan(1);
  });

  test('is where a one-sided 5 % test has a power of 80 %', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 1e5, noNaN: true }), (expected) => {
        const { criticalDrop, mde80 } = minimumDetectableEffect(expected);
        const se = Math.sqrt(4 * expected);
        expect(normalCdf(-criticalDrop / se)).toBeCloseTo(0.05, 4);
        expect(normalCdf((mde80 - criticalDrop) / se)).toBeCloseTo(0.8, 3);
      }),
    );
  });

  test.each([0, -5, Number.NaN, Infinity])('%d crimes expected is refused', (expected) => {
    expect(() => minimumDetectableEffect(expected)).toThrow(
      expect.toSatisfy((error: unknown) => isReeveError(error, 'invalid_input')),
    );
  });
});
