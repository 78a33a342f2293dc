import { isReeveError } from '@reeve/domain';
import { expect, test } from 'vitest';
import { deal, integerFrom, poisson, weightedDraw } from './draw.ts';
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

test('a Poisson count has the probabilities of its distribution', () => {
  const random = makeRandom('poisson');
  const counts = Array<number>(6).fill(0);
  for (let nth = 0; nth < 100_000; nth += 1) {
    const count = poisson(random, 1.5);
    if (count < counts.length) counts[count] = (counts[count] ?? 0) + 1;
  }
  // e^−1.5 · 1.5^k / k!, from a printed table of the distribution.
  for (const [count, share] of [0.2231, 0.3347, 0.251, 0.1255, 0.0471, 0.0141].entries())
    expect(Math.abs((counts[count] ?? 0) / 100_000 - share), String(count)).toBeLessThan(0.006);
  expect(poisson(random, 0)).toBe(0);
  for (const mean of [-1, 51, Number.NaN])
    expect(() => poisson(random, mean)).toThrowError(
      expect.toSatisfy((error: unknown) => isReeveError(error, 'invalid_input')),
    );
});
