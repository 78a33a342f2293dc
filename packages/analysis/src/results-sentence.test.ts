import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resultsSentence, resultsWording } from './results-sentence.ts';
import { weightedDisplacementDifference } from './results.ts';

describe('the sentence about a result', () => {
  test('says best estimate and plausible range', () => {
    const result = weightedDisplacementDifference({
      treated: [250, 160],
      control: [245, 225],
      displacement: [120, 130],
      displacementControl: [118, 120],
    });
    const wording = resultsWording(result);
    expect(resultsSentence(wording)).toBe('best estimate 62 fewer crimes; plausible range 134 fewer to 10 more');
    expect(wording).toEqual({
      best: { amount: 62, direction: 'fewer' },
      low: { amount: 134, direction: 'fewer' },
      high: { amount: 10, direction: 'more' },
      decimals: 0,
      excludesNoEffect: false,
      seInflation: 1,
    });
  });

  test.each([
    [-1, [-3, 1], 'best estimate 1 fewer crime; plausible range 3 fewer to 1 more'],
    [0.2, [-9.6, 10], 'best estimate no change in crimes; plausible range 10 fewer to 10 more'],
    [-40, [-80, -0.4], 'best estimate 40 fewer crimes; plausible range 80 fewer to no change'],
    [118, [40, 196], 'best estimate 118 more crimes; plausible range 40 more to 196 more'],
  ] as const)('of %d in %j is “%s”', (wdd, ci95, sentence) => {
    expect(resultsSentence(resultsWording({ wdd, se: 5, ci95 }))).toBe(sentence);
  });

  test('counts in the unit it is given', () => {
    const wording = resultsWording({ wdd: -1721, se: 304.1, ci95: [-2317.03, -1124.97] });
    expect(resultsSentence(wording, { one: 'day of harm', other: 'days of harm' })).toBe(
      'best estimate 1721 fewer days of harm; plausible range 2317 fewer to 1125 fewer',
    );
  });

  test('shows decimals where whole numbers would hide the result', () => {
    const wording = resultsWording({ wdd: -0.42, se: 0.05, ci95: [-0.518, -0.322] });
    expect(resultsSentence(wording)).toBe('best estimate 0.42 fewer crimes; plausible range 0.52 fewer to 0.32 fewer');
  });

  test('says when the range was widened', () => {
    const wording = resultsWording({ wdd: -5, se: 5, ci95: [-15, 5], seInflation: Math.SQRT2 });
    expect(resultsSentence(wording)).toContain('1.41 times as wide');
  });

  test('excludes no effect exactly where the interval lies on one side of 0', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 1, max: 200 }), (wdd, se) => {
        const ci95 = [wdd - 2 * se, wdd + 2 * se] as const;
        expect(resultsWording({ wdd, se, ci95 }).excludesNoEffect).toBe(Math.abs(wdd) > 2 * se);
      }),
    );
  });

  test('never says minus, and names every end of the range', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 1, max: 200 }), (wdd, se) => {
        const sentence = resultsSentence(resultsWording({ wdd, se, ci95: [wdd - 2 * se, wdd + 2 * se] }));
        expect(sentence).not.toMatch(/[-−]/);
        expect(sentence.match(/fewer|more|no change/g)).toHaveLength(3);
      }),
    );
  });
});
