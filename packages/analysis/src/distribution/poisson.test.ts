import { isReeveError } from '@reeve/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { poissonLowerTail, poissonProbability, poissonUpperTail } from './poisson.ts';

// mpmath 1.3.0 with 60 digits, regularised incomplete gamma function: [count, mean, P(X ≤ count), P(X ≥ count)].
const MPMATH: readonly (readonly [number, number, number, number])[] = [
  [0, 1, 0.36787944117144233, 1],
  [4, 1, 0.9963401531726563, 0.01898815687615381],
  [3, 0.5, 0.9982483774437092, 0.014387677966970687],
  [9, 4.5, 0.9829072671006215, 0.04025731248203771],
  [12, 4.9, 0.9983013666275694, 0.004676964873422188],
  [1, 4.9, 0.0439348401184536, 0.9925534169290756],
  [700, 650, 0.9751407056323369, 0.027170055634622752],
  [150, 100, 0.9999987669055809, 0.00000188421046603867],
];

describe('Poisson tails', () => {
  test.each(MPMATH)('%d against a mean of %d agree with 60-digit arithmetic', (count, mean, lower, upper) => {
    expect(Math.abs(poissonLowerTail(count, mean) / lower - 1)).toBeLessThan(1e-13);
    expect(Math.abs(poissonUpperTail(count, mean) / upper - 1)).toBeLessThan(1e-13);
  });

  test('agree with e^−m·m^k/k! added up term by term', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.double({ min: 0.01, max: 30, noNaN: true }), (count, mean) => {
        let term = Math.exp(-mean);
        let below = 0;
        for (let k = 0; k < count; k += 1) {
          below += term;
          term *= mean / (k + 1);
        }
        expect(poissonProbability(count, mean)).toBeCloseTo(term, 13);
        expect(poissonUpperTail(count, mean)).toBeCloseTo(1 - below, 13);
        expect(poissonLowerTail(count, mean)).toBeCloseTo(below + term, 13);
      }),
    );
  });

  test('the probabilities of all counts add up to one, also at a mean of 2 000', () => {
    let sum = 0;
    for (let k = 0; k < 3000; k += 1) sum += poissonProbability(k, 2000);
    expect(sum).toBeCloseTo(1, 12);
  });

  test('a count that is not one, and a mean of zero, are refused', () => {
    for (const call of [
      () => poissonUpperTail(1.5, 2),
      () => poissonLowerTail(-1, 2),
      () => poissonProbability(3, 0),
    ]) {
      expect(call).toThrow(expect.toSatisfy((error: unknown) => isReeveError(error, 'invalid_input')));
    }
  });
});
