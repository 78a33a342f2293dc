import { isReeveError } from '@reeve/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displacementQuotient } from './displacement-quotient.ts';

describe('the displacement quotient', () => {
  test('gives the worked vector of the test data', () => {
    const result = displacementQuotient([250, 160], [120, 130], [245, 225]);
    expect(result).toMatchObject({ allowed: true, reading: 'displacement' });
    if (!result.allowed) return;
    expect(result.numerator).toBeCloseTo(0.088, 4);
    expect(result.denominator).toBeCloseTo(-0.3093, 4);
    expect(result.wdq).toBeCloseTo(-0.2845, 4);
  });

  // Control unchanged at 100, treated 100 → 50: the quotient is the buffer's change over −50.
  test.each([
    [110, 50, 1.2, 'diffusion_beyond_effect'],
    [110, 60, 1, 'diffusion'],
    [80, 70, 0.2, 'diffusion'],
    [80, 80, 0, 'neither'],
    [80, 90, -0.2, 'displacement'],
    [80, 130, -1, 'displacement'],
    [80, 140, -1.2, 'displacement_beyond_gain'],
  ])('a buffer that goes from %i to %i while the area loses 50 reads %d, %s', (before, after, wdq, reading) => {
    const result = displacementQuotient([100, 50], [before, after], [128, 128]);
    expect(result).toMatchObject({ allowed: true, reading });
    expect(result.allowed && result.wdq).toBeCloseTo(wdq, 12);
  });

  test('is not interpretable if the treated area did not fall against its control', () => {
    const refusal = { allowed: false, because: 'not_interpretable' };
    expect(displacementQuotient([100, 120], [50, 60], [100, 100])).toEqual(refusal);
    expect(displacementQuotient([100, 50], [50, 60], [100, 50])).toEqual(refusal);
    expect(displacementQuotient([0, 0], [50, 60], [100, 50])).toEqual(refusal);
  });

  test('is not interpretable without crime in the control area', () => {
    expect(displacementQuotient([100, 50], [5, 6], [0, 10]).allowed).toBe(false);
    expect(displacementQuotient([100, 50], [5, 6], [10, 0]).allowed).toBe(false);
  });

  test('is above 0 exactly if the buffer fell against the control', () => {
    const pair = fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 400 }));
    fc.assert(
      fc.property(pair, pair, pair, (treated, displacement, control) => {
        const result = displacementQuotient(treated, displacement, control);
        const fell = ([before, after]: readonly [number, number]): number => after * control[0] - before * control[1];
        expect(result.allowed).toBe(fell(treated) < 0);
        if (result.allowed) expect(Math.sign(result.wdq)).toBe(0 - Math.sign(fell(displacement)));
      }),
    );
  });

  test('rejects values that are not counts', () => {
    expect(() => displacementQuotient([1, 2], [1, 2], [1, 0.5])).toThrow(
      expect.toSatisfy((error: unknown) => isReeveError(error, 'invalid_input')),
    );
  });
});
