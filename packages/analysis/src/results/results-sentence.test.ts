import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resultsSentence, resultsWording } from './results-sentence.ts';
import { weightedDisplacementDifference } from './results.ts';

describe('the sentence about a result', () => {
  test('states best estimate and plausible range', () => {
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

  test('counts in the given unit', () => {
    const wording = resultsWording({ wdd: -1721, se: 304.1, ci95: [-2317.03, -1124.97] });
    expect(resultsSentence(wording, { unit: 'days_of_harm' })).toBe(
      'best estimate 1721 fewer days of harm; plausible range 2317 fewer to 1125 fewer',
    );
  });

  test('shows decimals if whole numbers would hide the result', () => {
    const wording = resultsWording({ wdd: -0.42, se: 0.05, ci95: [-0.518, -0.322] });
    expect(resultsSentence(wording)).toBe('best estimate 0.42 fewer crimes; plausible range 0.52 fewer to 0.32 fewer');
  });

  test.each([
    ['fr', 'meilleure estimation : 62 infractions de moins ; fourchette plausible : de 134 de moins à 10 de plus'],
    ['de', 'beste Schätzung: 62 Taten weniger; plausibler Bereich 134 weniger bis 10 mehr'],
    ['it', 'stima migliore: 62 reati in meno; intervallo plausibile: da 134 in meno a 10 in più'],
    ['ru', 'наилучшая оценка: на 62 преступления меньше; правдоподобный диапазон: от 134 меньше до 10 больше'],
    ['es', 'mejor estimación: 62 delitos menos; intervalo plausible: de 134 menos a 10 más'],
  ] as const)('is stated in %s', (language, sentence) => {
    const wording = resultsWording({ wdd: -62, se: 37, ci95: [-134.49, 10.49] });
    expect(resultsSentence(wording, { language }).replaceAll(/[\u00A0\u202F]/g, ' ')).toBe(
      sentence.replaceAll(/[\u00A0\u202F]/g, ' '),
    );
  });

  test.each([
    [1, 'на 1 преступление меньше'],
    [2, 'на 2 преступления меньше'],
    [4, 'на 4 преступления меньше'],
    [5, 'на 5 преступлений меньше'],
    [11, 'на 11 преступлений меньше'],
    [12, 'на 12 преступлений меньше'],
    [21, 'на 21 преступление меньше'],
    [62, 'на 62 преступления меньше'],
    [111, 'на 111 преступлений меньше'],
  ])('declines its noun in Russian after %d', (amount, best) => {
    const wording = resultsWording({ wdd: -amount, se: 5, ci95: [-amount - 10, 10 - amount] });
    expect(resultsSentence(wording, { language: 'ru' })).toContain(`наилучшая оценка: ${best};`);
  });

  test('writes decimals as the language does, and fractions in Russian with the genitive singular', () => {
    const wording = resultsWording({ wdd: -0.42, se: 0.05, ci95: [-0.518, -0.322] });
    expect(resultsSentence(wording, { language: 'ru' })).toContain('на 0,42 преступления меньше;');
    expect(resultsSentence(wording, { language: 'de' })).toContain('0,42 Taten weniger;');
  });

  test('reports when the range was widened', () => {
    const wording = resultsWording({ wdd: -5, se: 5, ci95: [-15, 5], seInflation: Math.SQRT2 });
    expect(resultsSentence(wording)).toContain('1.41 times as wide');
  });

  test('excludes no effect exactly if the interval is on one side of 0', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 1, max: 200 }), (wdd, se) => {
        const ci95 = [wdd - 2 * se, wdd + 2 * se] as const;
        expect(resultsWording({ wdd, se, ci95 }).excludesNoEffect).toBe(Math.abs(wdd) > 2 * se);
      }),
    );
  });

  test('never writes minus, and names every end of the range', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 1, max: 200 }), (wdd, se) => {
        const sentence = resultsSentence(resultsWording({ wdd, se, ci95: [wdd - 2 * se, wdd + 2 * se] }));
        expect(sentence).not.toMatch(/[-−]/);
        expect(sentence.match(/fewer|more|no change/g)).toHaveLength(3);
      }),
    );
  });
});
