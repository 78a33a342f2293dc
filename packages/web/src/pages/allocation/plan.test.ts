import { expect, test } from 'vitest';
import { inOrder, roundShort } from './plan.ts';

test('small figures keep two digits instead of becoming 0, large ones are whole', () => {
  expect([0.0453, 0.38, 0.96, 2.06, 14.71, 208.53, 0].map(roundShort)).toEqual([0.045, 0.38, 0.96, 2.1, 15, 209, 0]);
});

test('areas are in the order people count', () => {
  expect(inOrder(['10', '2', '1', 'B', 'A'], (code) => code)).toEqual(['1', '2', '10', 'A', 'B']);
});
