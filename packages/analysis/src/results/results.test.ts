import { isReeveError } from '@reeve/domain';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BeforeAfter, type ResultsCounts, weightedDisplacementDifference } from './results.ts';

const count = fc.nat(2000);
const pair = fc.tuple(count, count);
const allCounts: fc.Arbitrary<Required<ResultsCounts>> = fc
  .record({ treated: pair, control: pair, displacement: pair, displacementControl: pair })
  .filter((counts) =>
    Object.values(counts)
      .flat()
      .some((n) => n > 0),
  );
const isInvalidInput = (error: unknown): boolean => isReeveError(error, 'invalid_input');

describe('the weighted displacement difference', () => {
  test('gives the published result of the test data', () => {
    const result = weightedDisplacementDifference({
      treated: [250, 160],
      control: [245, 225],
      displacement: [120, 130],
      displacementControl: [118, 120],
    });
    expect(result).toMatchObject({ wdd: -62, treatedPart: -70, displacementPart: 8, seInflation: 1 });
    // mpmath 1.3.0: √1368, −62/√1368, Φ of it.
    expect(result.se).toBeCloseTo(36.98648401781386, 13);
    expect(result.z).toBeCloseTo(-1.676288018351213, 14);
    expect(result.pOneTailed).toBeCloseTo(0.04684089533757082, 15);
    expect(result.ci95.map((end) => end.toFixed(1))).toEqual(['-134.5', '10.5']);
  });

  test('gives the published result of Wheeler and Ratcliffe', () => {
    const result = weightedDisplacementDifference({
      treated: [207, 110],
      control: [308, 318],
      displacement: [178, 157],
      displacementControl: [150, 140],
    });
    expect(result.wdd).toBe(-118);
    expect(result.se ** 2).toBeCloseTo(1568, 9);
    expect(result.z).toBeCloseTo(-2.98, 2);
    expect(result.ci95.map(Math.round)).toEqual([-196, -40]);
  });

  test('with areas of different size gives the result of ptools', () => {
    const result = weightedDisplacementDifference(
      { treated: [207, 110], control: [308, 318], displacement: [178, 157], displacementControl: [150, 140] },
      { sizes: { treated: 1.2, control: 0.9, displacement: 1.5, displacementControl: 1.6 } },
    );
    expect(result.wdd).toBeCloseTo(-99.694, 3);
    expect(result.se).toBeCloseTo(35.428, 3);
  });

  test('with a period before twice as long gives the result Wheeler published', () => {
    const result = weightedDisplacementDifference({ treated: [80, 20], control: [100, 50] }, { beforeLengthRatio: 2 });
    expect(result.wdd).toBe(-20);
    expect(result.se ** 2).toBeCloseTo(115, 12);
  });

  test('a control k times as large is divided by k, its variance by k²', () => {
    const result = weightedDisplacementDifference({ treated: [40, 30], control: [120, 90] }, { sizes: { control: 3 } });
    expect(result.wdd).toBeCloseTo(0, 12);
    expect(result.se ** 2).toBeCloseTo(40 + 30 + (120 + 90) / 9, 12);
  });

  test('size and period ratio together divide the counts before by both', () => {
    const result = weightedDisplacementDifference(
      { treated: [80, 20], control: [300, 150] },
      { sizes: { control: 3 }, beforeLengthRatio: 2 },
    );
    expect(result.wdd).toBe(20 - 40 - (50 - 50));
    expect(result.se ** 2).toBeCloseTo(20 + 80 / 4 + 150 / 9 + 300 / 36, 12);
  });

  test('weekly counts that cluster widen the standard error by the root of their dispersion, above 1.5', () => {
    const counts: ResultsCounts = { treated: [120, 85], control: [118, 108] };
    const plain = weightedDisplacementDifference(counts);
    const clustered = weightedDisplacementDifference(counts, { dispersionIndex: 4 });
    expect(clustered).toMatchObject({ wdd: -25, seInflation: 2 });
    expect(clustered.se).toBeCloseTo(2 * plain.se, 12);
    expect(clustered.pOneTailed).toBeGreaterThan(plain.pOneTailed);
    for (const dispersionIndex of [0, 0.4, 1, 1.5]) {
      expect(weightedDisplacementDifference(counts, { dispersionIndex })).toEqual(plain);
    }
    expect(weightedDisplacementDifference(counts, { dispersionIndex: 1.51 }).seInflation).toBeCloseTo(
      Math.sqrt(1.51),
      15,
    );
  });

  test('omitting displacement equals displacement of zeros', () => {
    fc.assert(
      fc.property(pair, pair, (treated, control) => {
        fc.pre([...treated, ...control].some((n) => n > 0));
        const zeros: BeforeAfter = [0, 0];
        expect(weightedDisplacementDifference({ treated, control })).toEqual(
          weightedDisplacementDifference({ treated, control, displacement: zeros, displacementControl: zeros }),
        );
      }),
    );
  });

  test('swapping treated and control changes the sign and keeps the standard error', () => {
    fc.assert(
      fc.property(allCounts, (counts) => {
        const there = weightedDisplacementDifference(counts);
        const back = weightedDisplacementDifference({
          treated: counts.control,
          control: counts.treated,
          displacement: counts.displacementControl,
          displacementControl: counts.displacement,
        });
        expect(back.wdd + there.wdd).toBe(0);
        expect(back.se).toBe(there.se);
        expect(back.pOneTailed + there.pOneTailed).toBeCloseTo(1, 12);
      }),
    );
  });

  test('is the plain sum of its eight counts, and its interval is centred on it', () => {
    fc.assert(
      fc.property(allCounts, (counts) => {
        const result = weightedDisplacementDifference(counts);
        const [t, c, d, cd] = [counts.treated, counts.control, counts.displacement, counts.displacementControl];
        expect(result.wdd).toBe(t[1] - t[0] - c[1] + c[0] + d[1] - d[0] - cd[1] + cd[0]);
        expect(result.se ** 2).toBeCloseTo(
          [...t, ...c, ...d, ...cd].reduce((sum, n) => sum + n),
          8,
        );
        expect(result.treatedPart + result.displacementPart).toBe(result.wdd);
        expect((result.ci95[0] + result.ci95[1]) / 2).toBeCloseTo(result.wdd, 8);
        expect((result.ci95[1] - result.ci95[0]) / result.se).toBeCloseTo(2 * 1.959963984540054, 9);
      }),
    );
  });

  test('the promised share of 95 % intervals contains the truth when counts are Poisson', () => {
    // A fixed sequence (Park & Miller 1988), so that the test always sees the same 4 000 worlds.
    let state = 42;
    const random = (): number => (state = (state * 16807) % 2147483647) / 2147483647;
    const worlds = 4000;
    let held = 0;
    for (let i = 0; i < worlds; i += 1) {
      const { ci95 } = weightedDisplacementDifference({
        treated: [poissonDraw(60, random), poissonDraw(40, random)],
        control: [poissonDraw(70, random), poissonDraw(70, random)],
      });
      if (ci95[0] <= -20 && ci95[1] >= -20) held += 1;
    }
    expect(held / worlds).toBeGreaterThan(0.94);
    expect(held / worlds).toBeLessThan(0.96);
  });

  test.each<[string, () => unknown]>([
    ['half a crime', () => weightedDisplacementDifference({ treated: [1.5, 2], control: [1, 1] })],
    ['a count below zero', () => weightedDisplacementDifference({ treated: [1, 2], control: [1, -1] })],
    ['a count that is no number', () => weightedDisplacementDifference({ treated: [Number.NaN, 2], control: [1, 1] })],
    [
      'displacement alone',
      () => weightedDisplacementDifference({ treated: [1, 2], control: [1, 1], displacement: [1, 1] }),
    ],
    ['no crime anywhere', () => weightedDisplacementDifference({ treated: [0, 0], control: [0, 0] })],
    [
      'a size of 0',
      () => weightedDisplacementDifference({ treated: [1, 2], control: [1, 1] }, { sizes: { control: 0 } }),
    ],
    [
      'a ratio of 0',
      () => weightedDisplacementDifference({ treated: [1, 2], control: [1, 1] }, { beforeLengthRatio: 0 }),
    ],
    [
      'a size too small to square',
      () => weightedDisplacementDifference({ treated: [1, 2], control: [1, 1] }, { sizes: { control: 1e-200 } }),
    ],
    [
      'a dispersion below 0',
      () => weightedDisplacementDifference({ treated: [1, 2], control: [1, 1] }, { dispersionIndex: -1 }),
    ],
  ])('%s is refused', (_, call) => {
    expect(call).toThrow(expect.toSatisfy(isInvalidInput));
  });
});

/** Knuth's multiplication method. */
function poissonDraw(mean: number, random: () => number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count += 1;
  return count;
}
