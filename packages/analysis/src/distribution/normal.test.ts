import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NORMAL_QUANTILE_975, normalCdf } from './normal.ts';

// mpmath 1.3.0 with 60 digits: erfc(−z/√2)/2 at the double nearest to z.
const MPMATH: readonly (readonly [z: number, probability: number])[] = [
  [-37, 5.725571222524577e-300],
  [-36.7, 3.651529302803418e-295],
  [-33.3, 1.93050550592784e-243],
  [-25.9, 3.32984927906622e-148],
  [-30, 4.906713927148187e-198],
  [-20, 2.7536241186062337e-89],
  [-10, 7.619853024160525e-24],
  [-8, 6.220960574271784e-16],
  [-6, 9.86587645037698e-10],
  [-5.66, 7.568649751997714e-9],
  [-5.65, 8.022391850663497e-9],
  [-5, 2.866515718791939e-7],
  [-4, 0.000031671241833119924],
  [-2.5, 0.006209665325776135],
  [-1.6448536269514722, 0.05000000000000005],
  [-0.6745, 0.24999674286369916],
  [-0.67, 0.2514288950953101],
  [-0.5, 0.3085375387259869],
  [-0.1, 0.460172162722971],
  [-1e-10, 0.49999999996010575],
  [0.3, 0.6179114221889527],
  [0.68, 0.7517477695464295],
  [5, 0.9999997133484281],
];

// Abramowitz & Stegun (1964), Handbook of Mathematical Functions, table 26.1: P(x) to 15 decimals.
const HANDBOOK: readonly (readonly [z: number, probability: number])[] = [
  [0.5, 0.691462461274013],
  [1, 0.841344746068543],
  [1.5, 0.933192798731142],
  [2, 0.977249868051821],
  [2.5, 0.993790334674224],
  [3, 0.99865010196837],
];

describe('the normal distribution function', () => {
  test.each(MPMATH)('at %d it agrees with 60-digit arithmetic to a relative 1e-14', (z, probability) => {
    expect(Math.abs(normalCdf(z) / probability - 1)).toBeLessThan(1e-14);
  });

  test.each(HANDBOOK)('at %d it agrees with the handbook table', (z, probability) => {
    expect(Math.abs(normalCdf(z) - probability)).toBeLessThan(1e-15 * 2);
  });

  test('the 0.975 quantile leaves a fortieth above it', () => {
    expect(normalCdf(-NORMAL_QUANTILE_975)).toBeCloseTo(0.025, 15);
  });

  test('far out it is 0 or 1, at infinity too', () => {
    expect([-Infinity, -50, 50, Infinity].map(normalCdf)).toEqual([0, 0, 1, 1]);
  });

  test('both tails together are one', () => {
    fc.assert(
      fc.property(fc.double({ min: -40, max: 40, noNaN: true }), (z) => {
        expect(Math.abs(normalCdf(z) + normalCdf(-z) - 1)).toBeLessThan(1e-15);
      }),
    );
  });

  test('it never falls, also across the seams between its pieces', () => {
    for (const seam of [0.67448975, Math.sqrt(32)]) {
      for (const sign of [-1, 1]) {
        const below = normalCdf(sign * seam - 1e-9);
        expect(normalCdf(sign * seam + 1e-9)).toBeGreaterThanOrEqual(below);
      }
    }
  });

  test('it agrees with numerical integration of the density', () => {
    for (const z of [-5.2, -3.3, -1.2, -0.4, 0.9, 2.2]) {
      expect(Math.abs(normalCdf(z) - integrateDensity(z))).toBeLessThan(1e-13);
    }
  });
});

/** Simpson's rule from −12; the probability below it is less than 1e-32. */
function integrateDensity(z: number): number {
  const steps = 20_000;
  const width = (z + 12) / steps;
  let sum = 0;
  for (let i = 0; i <= steps; i += 1) {
    const x = -12 + i * width;
    const weight = i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2;
    sum += weight * Math.exp((-x * x) / 2);
  }
  return (sum * width) / 3 / Math.sqrt(2 * Math.PI);
}
