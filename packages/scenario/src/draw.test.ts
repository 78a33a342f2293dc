import { isReeveError } from '@reeve/domain';
import { expect, test } from 'vitest';
import { deal, integerFrom, weightedDraw } from './draw.ts';
import { makeRandom } from './random.ts';

test('a weighted draw follows its weights and never returns a weight of zero', () => {
  const random = makeRandom('weights');
  const weights = [0, 1, 2, 0, 5, 2, 0];
  const counts = deal(random, 100_000, weights);
  for (const [i, weight] of weights.entries()) {
    const expected = weight * 10_000;
    // Five standard errors of a binomial count.
    expect(Math.abs((counts[i] ?? 0) - expected)).toBeLessThanOrEqual(5 * Math.sqrt(expected));
  }
});

test('distribution leaves no remainder', () => {
  const counts = deal(makeRandom(1), 997, [3, 1, 4, 1, 5]);
  expect(counts.reduce((a, b) => a + b, 0)).toBe(997);
});

test('both ends of a whole-number range occur', () => {
  const random = makeRandom('range');
  const seen = new Set(Array.from({ length: 200 }, () => integerFrom(random, -1, 2)));
  expect([...seen].toSorted((a, b) => a - b)).toEqual([-1, 0, 1, 2]);
});

test('weights that cannot be drawn from are refused', () => {
  for (const weights of [[], [0, 0], [1, -1], [1, Number.NaN], [Number.POSITIVE_INFINITY]]) {
    expect(() => weightedDraw(weights)).toThrowError(
      expect.toSatisfy((error: unknown) => isReeveError(error, 'invalid_input')),
    );
  }
});
