import { poissonCount, randomFrom } from '@reeve/testing/trial/random-counts.ts';
import { describe, expect, test } from 'vitest';
import { assessResult } from './assess-result.ts';
import { exactHarmDifference } from './exact-difference.ts';
import { assessHarm } from './harm-assessment.ts';
import type { ResultQuestion } from './result-assessment.ts';
import type { BeforeAfter } from './results.ts';

const weekly = (mean: number, weeks = 104): readonly number[] => Array.from({ length: weeks }, () => mean);
const questionOf = (treated: BeforeAfter, control: BeforeAfter): ResultQuestion => ({
  treated: { counts: treated, earlierWeeks: weekly(5) },
  control: { counts: control, earlierWeeks: weekly(5) },
  weeks: { before: 12, after: 12 },
  chosenByItsPeak: false,
});

describe('the harm of an action', () => {
  test('over the five published kinds of crime is −1,721', () => {
    // A. P. Wheeler (2020), Amending the WDD test to incorporate harm weights: treated, control, weight.
    const kinds: readonly (readonly [BeforeAfter, BeforeAfter, number])[] = [
      [[130, 74], [133, 91], 3],
      [[327, 202], [388, 305], 2],
      [[398, 190], [148, 97], 5],
      [[144, 92], [86, 64], 7],
      [[183, 96], [94, 67], 10],
    ];
    const harm = assessHarm(
      kinds.map(([treated, control, harmWeight]) => ({ question: questionOf(treated, control), harmWeight })),
    );
    expect(harm.difference).toBeCloseTo(-1721, 6);
    expect(harm.kinds.map(({ difference }) => Math.round(difference))).toEqual([-42, -84, -785, -210, -600]);
    // The published line is [−2,317, −1,125]; ours also knows that the scale of each control is an estimate.
    const exact = exactHarmDifference(
      kinds.map(([treated, control, harmWeight]) => ({ counts: { treated, control }, harmWeight })),
    );
    expect(harm.ci95[0]).toBeLessThan(exact.ci95[0]);
    expect(harm.ci95[1]).toBeGreaterThan(exact.ci95[1]);
    expect(harm.ci95[1]).toBeLessThan(-1000);
  });

  test('of one kind with weight 1 is its result', () => {
    const question = questionOf([120, 85], [118, 108]);
    const { difference, ci95 } = assessResult(question);
    expect(assessHarm([{ question, harmWeight: 1 }])).toEqual({ difference, ci95, kinds: [{ difference, ci95 }] });
  });

  test('contains no change in at least 94.5 % of worlds without an effect, with a rare heavy kind', () => {
    const worlds = 2000;
    const means = [
      { mean: 40, harmWeight: 1 },
      { mean: 3, harmWeight: 20 },
    ];
    const covered = Array.from({ length: worlds }, (_, nth) => {
      const random = randomFrom(`harm ${nth}`);
      const count = (mean: number): number => poissonCount(random, mean);
      const { ci95 } = assessHarm(
        means.map(({ mean, harmWeight }) => {
          const area = () => ({
            counts: [count(mean), count(mean)] as const,
            earlierWeeks: Array.from({ length: 104 }, () => count(mean / 12)),
          });
          const question = {
            treated: area(),
            control: area(),
            weeks: { before: 12, after: 12 },
            chosenByItsPeak: false,
          };
          return { question, harmWeight };
        }),
      );
      return ci95[0] <= 0 && ci95[1] >= 0;
    });
    expect(covered.filter(Boolean).length / worlds).toBeGreaterThanOrEqual(0.945);
  });
});
