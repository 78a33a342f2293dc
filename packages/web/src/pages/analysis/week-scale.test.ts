import { expect, test } from 'vitest';
import { countScale } from './week-scale.ts';

test.each([
  [0, 1, [0, 1]],
  [3, 3, [0, 1, 2, 3]],
  [25, 25, [0, 5, 10, 15, 20, 25]],
  [26, 30, [0, 10, 20, 30]],
  [4101, 5000, [0, 1000, 2000, 3000, 4000, 5000]],
])('counts up to %i get a scale to %i with round ticks', (highest, top, ticks) => {
  expect(countScale(highest)).toEqual({ top, ticks });
});
