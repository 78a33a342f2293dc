import { isReeveError } from '@reeve/domain';
import { describe, expect, test } from 'vitest';
import { weightedPoissonSum } from './weighted-poisson.ts';

/** Gamma density with shape a and scale b at x, for whole and half shapes, from Γ(½) and the recurrence alone. */
function density(x: number, a: number, b: number): number {
  let gamma = a % 1 === 0 ? 1 : Math.sqrt(Math.PI);
  for (let at = a % 1 === 0 ? 1 : 0.5; at < a; at += 1) gamma *= at;
  return ((x / b) ** (a - 1) * Math.exp(-x / b)) / b / gamma;
}

/** Simpson's rule over ten thousand slices. */
function area(f: (x: number) => number, to: number): number {
  const slices = 10_000;
  const step = to / slices;
  let sum = f(step * 1e-9) + f(to);
  for (let i = 1; i < slices; i += 1) sum += (i % 2 === 1 ? 4 : 2) * f(i * step);
  return (sum * step) / 3;
}

describe('the interval of a weighted Poisson sum', () => {
  test.each([
    // R 4: poisson.test(count)$conf.int.
    [0, 0, 3.688879],
    [1, 0.02531781, 5.571643],
    [3, 0.6186721, 8.767273],
    [10, 4.795389, 18.39036],
    // R's own example: poisson.test(137, 24.19893) gives 4.753125 to 6.692709.
    [137, 4.753125 * 24.19893, 6.692709 * 24.19893],
  ])('of %d events with weight 1 is the exact one', (count, low, high) => {
    const interval = weightedPoissonSum([{ count, weight: 1 }]);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  test('of equal weights is that of the sum, times the weight', () => {
    const parts = weightedPoissonSum([
      { count: 2, weight: 5 },
      { count: 8, weight: 5 },
    ]);
    expect([parts.sum, parts.low.toFixed(4), parts.high.toFixed(3)]).toEqual([50, '23.9769', '91.952']);
  });

  test('of unequal weights leaves 2.5 % of the gamma distribution outside each end', () => {
    // Lower end: 3 crimes of weight 1 and one of 3 give the sum 6 with variance 3 + 9 = 12: shape 36/12 = 3, scale 2.
    const { low } = weightedPoissonSum([
      { count: 3, weight: 1 },
      { count: 1, weight: 3 },
    ]);
    expect(area((x) => density(x, 3, 2), low)).toBeCloseTo(0.025, 8);
    // Upper end: 4 crimes of weight 1 and none of 2 give 4 + 2 = 6 with variance 4 + 4 = 8: shape 36/8 = 4.5, scale 4/3.
    const { high } = weightedPoissonSum([
      { count: 4, weight: 1 },
      { count: 0, weight: 2 },
    ]);
    expect(area((x) => density(x, 4.5, 4 / 3), high)).toBeCloseTo(0.975, 8);
  });

  test.each([[[]], [[{ count: -1, weight: 1 }]], [[{ count: 1, weight: 0 }]], [[{ count: Number.NaN, weight: 1 }]]])(
    'refuses %j',
    (counts) => {
      expect(() => weightedPoissonSum(counts)).toThrow(
        expect.toSatisfy((error: unknown) => isReeveError(error, 'invalid_input')),
      );
    },
  );
});
