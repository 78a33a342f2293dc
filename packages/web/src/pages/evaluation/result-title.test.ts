import { resultsSentence, resultsWording } from '@reeve/analysis';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readResultTitle } from './result-title.ts';

test('the sentence of the exercise is read back as its numbers', () => {
  expect(readResultTitle('best estimate 62 fewer crimes; plausible range 134 fewer to 10 more')).toEqual({
    best: { amount: 62, direction: 'fewer' },
    low: { amount: 134, direction: 'fewer' },
    high: { amount: 10, direction: 'more' },
  });
});

test('whatever sentence the analysis writes, its numbers are read back', () => {
  const number = fc.double({ min: -5000, max: 5000, noNaN: true });
  fc.assert(
    fc.property(number, fc.double({ min: 0.01, max: 500, noNaN: true }), (wdd, se) => {
      const wording = resultsWording({ wdd, se, ci95: [wdd - 1.96 * se, wdd + 1.96 * se] });
      const { best, low, high } = wording;
      expect(readResultTitle(resultsSentence(wording))).toEqual({ best, low, high });
    }),
  );
});

test('any other title stays as it is', () => {
  expect(readResultTitle('Patrol two hot spots')).toBeUndefined();
});
