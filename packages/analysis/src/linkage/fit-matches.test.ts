import { expect, test } from 'vitest';
import { chance } from '../distribution/chance.ts';
import { fitMatches, type PatternCount } from './fit-matches.ts';

const M = [
  [0.8, 0.15, 0.05],
  [0.7, 0.2, 0.1],
  [0.9, 0.1],
  [0.85, 0.05, 0.04, 0.06],
];
const U = [
  [0.01, 0.02, 0.97],
  [0.02, 0.03, 0.95],
  [0.1, 0.9],
  [0.001, 0.004, 0.015, 0.98],
];

/** Pairs of which a share match, with levels independent given that, one in ten unknown. */
function simulated(pairs: number, share: number, u: readonly (readonly number[])[]): readonly PatternCount[] {
  const next = chance(5, 1);
  const unit = (): number => next() / 2 ** 32;
  const counts = new Map<string, PatternCount>();
  for (let p = 0; p < pairs; p += 1) {
    const from = unit() < share ? M : u;
    const levels = from.map((shares) => {
      if (unit() < 0.1) return -1;
      let rest = unit();
      const level = shares.findIndex((one) => (rest -= one) < 0);
      return level < 0 ? shares.length - 1 : level;
    });
    const key = levels.join();
    counts.set(key, { levels, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}

test.each([0.02, 0.3, 0.9])('recovers m and the share of matches, %f, of simulated pairs', (share) => {
  const fit = fitMatches(simulated(100_000, share, U), U);
  expect(fit.converged).toBe(true);
  // Three standard errors of a share among the matches.
  const within = (p: number): number => 3 * Math.sqrt((p * (1 - p)) / (0.9 * share * 100_000)) + 0.002;
  expect(Math.abs(fit.share - share)).toBeLessThan(0.005);
  M.forEach((levels, k) =>
    levels.forEach((p, level) => expect(Math.abs((fit.m[k]?.[level] ?? 0) - p)).toBeLessThan(within(p))),
  );
});

test('recovers them also where the block makes other agreements common', () => {
  // Of these pairs nine in ten agree on the first comparison by the block alone, which random pairs do not show.
  const inBlock = [[0.9, 0.05, 0.05], ...U.slice(1)];
  const fit = fitMatches(simulated(100_000, 0.2, inBlock), U);
  expect(Math.abs(fit.share - 0.2)).toBeLessThan(0.01);
  expect(Math.abs((fit.m[0]?.[0] ?? 0) - 0.8)).toBeLessThan(0.03);
  expect(Math.abs((fit.m[3]?.[3] ?? 0) - 0.06)).toBeLessThan(0.02);
});

test('every m is above 0 and those of a comparison sum to 1', () => {
  const fit = fitMatches([{ levels: [0, 0, 0, 0], count: 3 }], U);
  for (const levels of fit.m) {
    expect(levels.every((p) => p > 0)).toBe(true);
    expect(levels.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
  }
});
