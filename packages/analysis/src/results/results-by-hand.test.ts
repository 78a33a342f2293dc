import { describe, expect, test } from 'vitest';
import { cumulativeResults } from './results-cumulative.ts';
import { harmWeightedResults } from './results-harm.ts';
import { weightedDisplacementDifference } from './results.ts';

describe('results worked by hand', () => {
  test('a control four times as large', () => {
    // Treated 60 → 42: −18. Control 200 → 180: −20, a quarter of it −5. Together −18 − (−5) = −13.
    // Variance 60 + 42 + (200 + 180)/16 = 102 + 23.75 = 125.75.
    const result = weightedDisplacementDifference(
      { treated: [60, 42], control: [200, 180] },
      { sizes: { control: 4 } },
    );
    expect(result.wdd).toBeCloseTo(-13, 12);
    expect(result.se ** 2).toBeCloseTo(125.75, 10);
  });

  test('four areas, both controls twice as large, the period before three times as long', () => {
    // Treated 90/3 → 20: 20 − 30 = −10. Control (120/3 → 36)/2: (36 − 40)/2 = −2. Displacement 60/3 → 25: +5.
    // Its control (66/3 → 24)/2: (24 − 22)/2 = +1. WDD = (−10 + 2) + (5 − 1) = −4.
    // Variance, treated: 20 + 90/9 = 30. Control: (36 + 120/9)/4 = 12.3333. Displacement: 25 + 60/9 = 31.6667.
    // Its control: (24 + 66/9)/4 = 7.8333. Sum 81.8333.
    const result = weightedDisplacementDifference(
      { treated: [90, 20], control: [120, 36], displacement: [60, 25], displacementControl: [66, 24] },
      { beforeLengthRatio: 3, sizes: { control: 2, displacementControl: 2 } },
    );
    expect(result.treatedPart).toBeCloseTo(-8, 12);
    expect(result.displacementPart).toBeCloseTo(4, 12);
    expect(result.wdd).toBeCloseTo(-4, 12);
    expect(result.se ** 2).toBeCloseTo(30 + 37 / 3 + 95 / 3 + 47 / 6, 10);
  });

  test('harm of three kinds, one of them with displacement areas', () => {
    // Burglary, 20 days each: (30 − 50) − (38 − 40) = −18, variance 50 + 30 + 40 + 38 = 158.
    // Theft, 2 days each: (80 − 100) − (95 − 90) = −25, variance 100 + 80 + 90 + 95 = 365.
    // Assault, 10 days each: (12 − 10) − (9 − 9) + (5 − 6) − (4 − 4) = 1, variance 10 + 12 + 9 + 9 + 6 + 5 + 4 + 4 = 59.
    // Harm 20·(−18) + 2·(−25) + 10·1 = −360 − 50 + 10 = −400. Variance 400·158 + 4·365 + 100·59 = 63 200 + 1 460 + 5 900 = 70 560.
    const burglary = weightedDisplacementDifference({ treated: [50, 30], control: [40, 38] });
    const theft = weightedDisplacementDifference({ treated: [100, 80], control: [90, 95] });
    const assault = weightedDisplacementDifference({
      treated: [10, 12],
      control: [9, 9],
      displacement: [6, 5],
      displacementControl: [4, 4],
    });
    const harm = harmWeightedResults([
      { result: burglary, harmWeight: 20 },
      { result: theft, harmWeight: 2 },
      { result: assault, harmWeight: 10 },
    ]);
    expect(harm.wdd).toBe(-400);
    expect(harm.se ** 2).toBeCloseTo(70_560, 6);
    // −400/√70 560 = −400/265.6313 = −1.50585.
    expect(harm.z).toBeCloseTo(-1.50585, 5);
  });

  test('three periods, with displacement, after a time before of four', () => {
    // After t periods the time before counts t/4.
    // t = 1: T 7 − 40/4 = −3; C 9 − 36/4 = 0; D 6 − 20/4 = 1; Cd 4 − 16/4 = 0. WDD −3 − 0 + 1 − 0 = −2.
    //        Variance 7 + 9 + 6 + 4 + (40 + 36 + 20 + 16)/16 = 26 + 7 = 33.
    // t = 2: T 7 + 5 − 20 = −8; C 9 + 8 − 18 = −1; D 6 + 7 − 10 = 3; Cd 4 + 5 − 8 = 1. WDD −8 + 1 + 3 − 1 = −5.
    //        Variance 12 + 17 + 13 + 9 + 112/4 = 51 + 28 = 79.
    // t = 3: T 12 + 6 − 30 = −12; C 17 + 10 − 27 = 0; D 13 + 4 − 15 = 2; Cd 9 + 3 − 12 = 0. WDD −12 − 0 + 2 − 0 = −10.
    //        Variance 18 + 27 + 17 + 12 + 112 · 9/16 = 74 + 63 = 137.
    const steps = cumulativeResults(
      {
        treated: { before: 40, after: [7, 5, 6] },
        control: { before: 36, after: [9, 8, 10] },
        displacement: { before: 20, after: [6, 7, 4] },
        displacementControl: { before: 16, after: [4, 5, 3] },
      },
      { beforePeriods: 4 },
    );
    for (const [i, [wdd, variance]] of (
      [
        [-2, 33],
        [-5, 79],
        [-10, 137],
      ] as const
    ).entries()) {
      expect(steps[i]?.wdd).toBeCloseTo(wdd, 12);
      expect((steps[i]?.se ?? 0) ** 2).toBeCloseTo(variance, 10);
    }
  });
});
