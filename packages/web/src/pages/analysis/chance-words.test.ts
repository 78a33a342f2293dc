import { expect, test } from 'vitest';
import { chanceOf } from './chance-words.ts';

test('writes one in forty weeks in weeks', () => {
  expect(chanceOf(0.025)).toEqual({ unit: 'weeks', every: 40, atLeast: false });
  expect(chanceOf(1)).toEqual({ unit: 'weeks', every: 1, atLeast: false });
});

test('writes a chance rarer than two years in years, with two figures', () => {
  // one in 8,547 weeks, divided by 365.2425 / 7
  expect(chanceOf(0.000117)).toEqual({ unit: 'years', every: 160, atLeast: false });
});

test('a tail of a model is not read out beyond a thousand years', () => {
  expect(chanceOf(1e-9)).toEqual({ unit: 'years', every: 1000, atLeast: true });
});
