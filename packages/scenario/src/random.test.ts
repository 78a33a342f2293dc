import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeRandom, sfc32, uuidFrom } from './random.ts';

test('sfc32 gives the numbers another implementation publishes for the state 0, 12345, 0, 1', () => {
  // Test vector of the Go package maloquacious/prng (sfc32_test.go), which also drops the first twelve.
  const next = sfc32(0, 12345, 0, 1);
  expect(Array.from({ length: 10 }, () => next())).toEqual([
    235160590, 2967261163, 116171463, 2882324903, 362604721, 4227106926, 1933307004, 1608300071, 2256615412, 2701957640,
  ]);
});

test('a seed gives the same numbers each time and another seed gives others', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const draw = (seed: string): string => {
        const random = makeRandom(seed);
        return Array.from({ length: 4 }, () => random()).join();
      };
      expect(draw(one)).toBe(draw(one));
      if (one !== other) expect(draw(one)).not.toBe(draw(other));
    }),
    { seed: 1 },
  );
});

test('numbers lie in [0, 1) and fill it evenly', () => {
  const random = makeRandom('even');
  const bins = Array<number>(16).fill(0);
  for (let i = 0; i < 160_000; i += 1) {
    const value = random();
    if (value < 0 || value >= 1) expect.fail(`${value} is outside [0, 1)`);
    const bin = Math.floor(value * 16);
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  // Chi-squared with 15 degrees of freedom: 37.7 is exceeded by chance once in a thousand times.
  expect(bins.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)).toBeLessThan(37.7);
});

test('identifiers are version 4 UUIDs and do not repeat', () => {
  const random = makeRandom('ids');
  const ids = Array.from({ length: 2000 }, () => uuidFrom(random));
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(ids).size).toBe(ids.length);
});
