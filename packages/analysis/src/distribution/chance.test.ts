import { describe, expect, test } from 'vitest';
import { chance, drawBelow, shuffle, xoshiro128 } from './chance.ts';

const draws = (seed: number, stream: number, count: number): number[] => {
  const next = chance(seed, stream);
  return Array.from({ length: count }, () => next());
};

describe('chance', () => {
  test('the same seed and stream give the same numbers, another gives others', () => {
    expect(draws(7, 3, 50)).toEqual(draws(7, 3, 50));
    expect(draws(7, 3, 50)).not.toEqual(draws(7, 4, 50));
    expect(draws(7, 3, 50)).not.toEqual(draws(8, 3, 50));
  });

  test('the generator is xoshiro128**', () => {
    // The authors' C code from the state 1, 2, 3, 4, as rand_xoshiro (Rust) prints it too.
    const next = xoshiro128(1, 2, 3, 4);
    expect(Array.from({ length: 6 }, next)).toEqual([11520, 0, 5927040, 70819200, 2031721883, 1637235492]);
  });

  test('streams look independent: correlation of neighbours is within 4/√n', () => {
    const n = 20_000;
    for (let stream = 0; stream < 8; stream += 1) {
      const [a, b] = [draws(1, stream, n), draws(1, stream + 1, n)];
      const sum = a.reduce((total, x, i) => total + (x / 2 ** 32 - 0.5) * ((b[i] ?? 0) / 2 ** 32 - 0.5), 0);
      expect(Math.abs((12 * sum) / n)).toBeLessThan(4 / Math.sqrt(n));
    }
  });

  test('first words of many streams fill their range evenly', () => {
    const bins = Array.from({ length: 64 }, () => 0);
    for (let stream = 0; stream < 64_000; stream += 1) bins[chance(42, stream)() >>> 26]! += 1;
    const chiSquare = bins.reduce((total, count) => total + (count - 1000) ** 2 / 1000, 0);
    expect(chiSquare).toBeLessThan(120); // 63 degrees of freedom: p about 2·10⁻⁵
  });

  test('every order of four items is equally likely', () => {
    const seen = new Map<string, number>();
    for (let stream = 0; stream < 24_000; stream += 1) {
      const values = [0, 1, 2, 3];
      shuffle(values, chance(5, stream));
      seen.set(values.join(''), (seen.get(values.join('')) ?? 0) + 1);
    }
    expect(seen.size).toBe(24);
    const chiSquare = [...seen.values()].reduce((total, count) => total + (count - 1000) ** 2 / 1000, 0);
    expect(chiSquare).toBeLessThan(60); // 23 degrees of freedom: p about 4·10⁻⁵
  });

  test('a draw stays below its bound and a bad seed is refused', () => {
    const next = chance(1, 1);
    for (let i = 0; i < 1000; i += 1) expect(drawBelow(next, 3)).toBeLessThan(3);
    for (const seed of [-1, 1.5, 2 ** 32, Number.NaN]) expect(() => chance(seed, 0)).toThrow(/whole number/);
  });
});
