import { isReeveError } from '@reeve/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { harmWeightedResults } from './results-harm.ts';
import { type BeforeAfter, weightedDisplacementDifference } from './results.ts';

const isInvalidInput = (error: unknown): boolean => isReeveError(error, 'invalid_input');

describe('harm-weighted results', () => {
  test('give the published sum over five kinds of crime', () => {
    // A. P. Wheeler (2020), Amending the WDD test to incorporate harm weights: motor vehicle theft, theft, burglary,
    // robbery, assault; treated, control, weight. Estimate −1721, standard error 304.1036, interval [−2317.03, −1124.97].
    const kinds: readonly (readonly [BeforeAfter, BeforeAfter, number])[] = [
      [[130, 74], [133, 91], 3],
      [[327, 202], [388, 305], 2],
      [[398, 190], [148, 97], 5],
      [[144, 92], [86, 64], 7],
      [[183, 96], [94, 67], 10],
    ];
    const result = harmWeightedResults(
      kinds.map(([treated, control, harmWeight]) => ({
        result: weightedDisplacementDifference({ treated, control }),
        harmWeight,
      })),
    );
    expect(result.wdd).toBe(-1721);
    expect(result.se).toBeCloseTo(304.10360077, 7);
    expect(result.z).toBeCloseTo(-5.65925558, 7);
    expect(result.ci95[0]).toBeCloseTo(-2317.03210507, 7);
    expect(result.ci95[1]).toBeCloseTo(-1124.96789493, 7);
  });

  test('of one kind with weight 1 are its own result', () => {
    const { wdd, se, z, pOneTailed, ci95 } = weightedDisplacementDifference({
      treated: [120, 85],
      control: [118, 108],
    });
    expect(harmWeightedResults([{ result: { wdd, se }, harmWeight: 1 }])).toEqual({ wdd, se, z, pOneTailed, ci95 });
  });

  test('in another unit of harm have the same z', () => {
    const kind = fc.record({
      result: fc.record({ wdd: fc.integer({ min: -99, max: 99 }), se: fc.integer({ min: 1, max: 40 }) }),
      harmWeight: fc.integer({ min: 1, max: 3000 }),
    });
    fc.assert(
      fc.property(fc.array(kind, { minLength: 1, maxLength: 8 }), (kinds) => {
        const inHours = kinds.map(({ result, harmWeight }) => ({ result, harmWeight: harmWeight * 24 }));
        expect(harmWeightedResults(inHours).z).toBeCloseTo(harmWeightedResults(kinds).z, 9);
        expect(harmWeightedResults(kinds.toReversed()).wdd).toBeCloseTo(harmWeightedResults(kinds).wdd, 6);
      }),
    );
  });

  test('need at least one kind, and weights above 0', () => {
    expect(() => harmWeightedResults([])).toThrow(expect.toSatisfy(isInvalidInput));
    expect(() => harmWeightedResults([{ result: { wdd: 1, se: 1 }, harmWeight: 0 }])).toThrow(
      expect.toSatisfy(isInvalidInput),
    );
  });
});
