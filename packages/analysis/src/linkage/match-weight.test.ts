import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { jaro, jaroWinkler } from './jaro-winkler.ts';
import { levelWeight, type LinkageModel, probabilityOf, waterfall, weightOf } from './match-weight.ts';

interface Golden {
  readonly tolerance: number;
  readonly cases: readonly (LinkageModel & {
    readonly levels: readonly number[];
    readonly frequencies: readonly (number | null)[];
    readonly added: readonly number[];
    readonly weight: number;
    readonly probability: number;
  })[];
  readonly published: {
    readonly tolerance: number;
    readonly rows: readonly {
      readonly m: number;
      readonly u: number;
      readonly agree: number;
      readonly disagree: number;
    }[];
  };
  readonly jaroWinkler: {
    readonly tolerance: number;
    readonly rows: readonly {
      readonly a: string;
      readonly b: string;
      readonly jaro: number;
      readonly winkler: number;
    }[];
  };
}
const file = new URL('../../golden/linkage.json', import.meta.url);
const golden = JSON.parse(readFileSync(file, 'utf8')) as Golden; // written by scripts/golden/linkage.py

describe('match weights', () => {
  test('equal those of exact fractions, comparison by comparison, with and without frequencies', () => {
    expect(golden.cases.length).toBeGreaterThan(30);
    for (const one of golden.cases) {
      const frequencies = one.frequencies.map((value) => value ?? undefined);
      const { weight, probability, steps } = waterfall(one, one.levels, frequencies);
      expect(Math.abs(weight - one.weight)).toBeLessThan(golden.tolerance);
      expect(Math.abs(probability - one.probability)).toBeLessThan(golden.tolerance);
      steps.forEach((step, k) =>
        expect(Math.abs(step.weight + step.frequencyWeight - (one.added[k] ?? Number.NaN))).toBeLessThan(
          golden.tolerance,
        ),
      );
      expect(steps.at(-1)?.sum).toBe(weight);
    }
  });

  test.each(golden.published.rows)('equal the published ones for m $m and u $u', ({ m, u, agree, disagree }) => {
    const model = { m: [m, 1 - m], u: [u, 1 - u] };
    expect(Math.abs(levelWeight(model, 0) - agree)).toBeLessThan(golden.published.tolerance);
    expect(Math.abs(levelWeight(model, 1) - disagree)).toBeLessThan(golden.published.tolerance);
  });

  test('of a probability and back is the probability', () => {
    for (const p of [1e-9, 0.05, 0.5, 0.95, 0.999]) expect(probabilityOf(weightOf(p))).toBeCloseTo(p, 12);
  });

  test('refuse a level without a probability', () => {
    expect(() => levelWeight({ m: [1, 0], u: [0.5, 0.5] }, 1)).toThrow(/above 0/);
    expect(() => levelWeight({ m: [0.5, 0.5], u: [0.5, 0.5] }, 2)).toThrow(/above 0/);
  });
});

test.each(golden.jaroWinkler.rows)('Jaro and Jaro–Winkler of $a and $b are as published', (row) => {
  expect(Math.abs(jaro(row.a, row.b) - row.jaro)).toBeLessThan(golden.jaroWinkler.tolerance + 1e-9);
  expect(Math.abs(jaroWinkler(row.a, row.b) - row.winkler)).toBeLessThan(golden.jaroWinkler.tolerance + 1e-9);
});
