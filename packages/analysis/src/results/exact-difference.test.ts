import { isReeveError } from '@reeve/domain';
import { poissonCount, randomFrom } from '@reeve/testing/trial/random-counts.ts';
import { describe, expect, test } from 'vitest';
import { exactDifference, exactHarmDifference } from './exact-difference.ts';
import type { BeforeAfter } from './results.ts';

describe('the exact weighted displacement difference', () => {
  test('combines the exact limits of both sums: 3 against 10, by hand', () => {
    // R 4: poisson.test(3) gives 0.6186721 to 8.767273, poisson.test(10) gives 4.795389 to 18.39036.
    // −7 − √(2.3813279² + 8.39036²) = −15.72175, −7 + √(5.767273² + 5.204611²) = 0.76849.
    const { difference, ci95, crimes } = exactDifference({ treated: [6, 1], control: [2, 4] });
    expect([difference, crimes]).toEqual([-7, 13]);
    expect(ci95[0]).toBeCloseTo(-15.72175, 4);
    expect(ci95[1]).toBeCloseTo(0.76849, 4);
  });

  test.each([
    // By hand: P = 0 of 6, 2/64; P = 1 of 6, 2 · 7/64; 5 of 5, 2/32.
    [[6, 0], [0, 0], 2 / 64, 1 / 64],
    [[3, 1], [0, 2], 14 / 64, 7 / 64],
    [[0, 5], [0, 0], 2 / 32, 1],
    [[4, 4], [3, 3], 1, 1 - (1 - 3432 / 16384) / 2],
  ] as const)('tests %j against %j as coin tosses', (treated, control, pTwoSided, pOneTailed) => {
    const { test: exact } = exactDifference({ treated, control });
    expect(exact?.pTwoSided).toBeCloseTo(pTwoSided, 10);
    expect(exact?.pOneTailed).toBeCloseTo(pOneTailed, 10);
  });

  test('gives a result without any crime', () => {
    const { difference, ci95, test: exact } = exactDifference({ treated: [0, 0], control: [0, 0] });
    expect(difference).toBe(0);
    // R 4: poisson.test(0) gives 0 to 3.688879.
    expect(ci95.map((end) => end.toFixed(6))).toEqual(['-3.688879', '3.688879']);
    expect(exact?.pTwoSided).toBe(1);
  });

  test('does not call three crimes against none beyond chance', () => {
    const { ci95, test: exact } = exactDifference({
      treated: [1, 0],
      control: [2, 0],
      displacement: [3, 0],
      displacementControl: [3, 0],
    });
    expect(ci95[0]).toBeLessThan(0);
    expect(ci95[1]).toBeGreaterThan(0);
    expect(exact?.pTwoSided).toBeGreaterThan(0.05);
  });

  test('has no test of ½ if a weight is not 1', () => {
    const counts = { treated: [8, 4], control: [40, 42] } as const;
    expect(exactDifference(counts, { sizes: { control: 5 } }).test).toBeUndefined();
    expect(exactDifference(counts, { beforeLengthRatio: 2 }).test).toBeUndefined();
    expect(exactDifference(counts, { sizes: { control: 5 } }).difference).toBeCloseTo(-4 - 2 / 5, 12);
  });

  test.each<[string, () => unknown]>([
    ['half a crime', () => exactDifference({ treated: [1.5, 2], control: [1, 1] })],
    ['displacement alone', () => exactDifference({ treated: [1, 2], control: [1, 1], displacement: [1, 1] })],
    ['a size of 0', () => exactDifference({ treated: [1, 2], control: [1, 1] }, { sizes: { control: 0 } })],
    ['a ratio of 0', () => exactDifference({ treated: [1, 2], control: [1, 1] }, { beforeLengthRatio: 0 })],
    ['no kind of crime', () => exactHarmDifference([])],
    ['a harm weight of 0', () => exactHarmDifference([{ counts: { treated: [1, 2], control: [1, 1] }, harmWeight: 0 }])], // prettier-ignore
  ])('%s is refused', (_, call) => {
    expect(call).toThrow(expect.toSatisfy((error: unknown) => isReeveError(error, 'invalid_input')));
  });
});

const WORLDS = 4000;
const LEAST_COVERAGE = 0.945;
const CELLS = [0.5, 1, 3, 10, 30] as const;
/** Factors for the crimes of the treated area after the action. */
const EFFECTS = [1, 0.4] as const;
const DESIGNS = CELLS.flatMap((cell) => EFFECTS.map((effect) => [cell, effect] as const));

/** The share of worlds whose interval contains the truth. */
function coverage(name: string, truth: number, interval: (draw: (mean: number) => number) => BeforeAfter): number {
  const random = randomFrom(name);
  let held = 0;
  for (let world = 0; world < WORLDS; world += 1) {
    const [low, high] = interval((mean) => poissonCount(random, mean));
    if (low <= truth && truth <= high) held += 1;
  }
  return held / WORLDS;
}

describe.each(DESIGNS)(
  'with %d crimes a cell and an effect of %d the interval contains the truth in 94.5 %%',
  (cell, effect) => {
    const change = cell * (effect - 1);

    test('with four areas', () => {
      const share = coverage(`four ${cell} ${effect}`, change, (draw) => {
        const pair = (): BeforeAfter => [draw(cell), draw(cell)];
        const treated = [draw(cell), draw(cell * effect)] as const;
        return exactDifference({ treated, control: pair(), displacement: pair(), displacementControl: pair() }).ci95;
      });
      expect(share).toBeGreaterThanOrEqual(LEAST_COVERAGE);
    });

    test('with a control five times as large', () => {
      const share = coverage(`five ${cell} ${effect}`, change, (draw) => {
        const control = [draw(5 * cell), draw(5 * cell)] as const;
        return exactDifference({ treated: [draw(cell), draw(cell * effect)], control }, { sizes: { control: 5 } }).ci95;
      });
      expect(share).toBeGreaterThanOrEqual(LEAST_COVERAGE);
    });

    test('with a period before four times as long', () => {
      const share = coverage(`long ${cell} ${effect}`, change, (draw) => {
        const control = [draw(4 * cell), draw(cell)] as const;
        return exactDifference({ treated: [draw(4 * cell), draw(cell * effect)], control }, { beforeLengthRatio: 4 })
          .ci95;
      });
      expect(share).toBeGreaterThanOrEqual(LEAST_COVERAGE);
    });

    test('with a rare kind of crime that weighs twenty times as much', () => {
      const share = coverage(`harm ${cell} ${effect}`, change + 20 * 0.1 * change, (draw) => {
        const kind = (mean: number) => ({
          treated: [draw(mean), draw(mean * effect)] as const,
          control: [draw(mean), draw(mean)] as const,
        });
        return exactHarmDifference([
          { counts: kind(cell), harmWeight: 1 },
          { counts: kind(cell / 10), harmWeight: 20 },
        ]).ci95;
      });
      expect(share).toBeGreaterThanOrEqual(LEAST_COVERAGE);
    });
  },
);
