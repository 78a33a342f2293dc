import { compareWithMean } from '@reeve/analysis';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countScale, weekBands } from './week-scale.ts';

test.each([
  [0, 1, [0, 1]],
  [3, 3, [0, 1, 2, 3]],
  [25, 25, [0, 5, 10, 15, 20, 25]],
  [26, 30, [0, 10, 20, 30]],
  [4101, 5000, [0, 1000, 2000, 3000, 4000, 5000]],
])('counts up to %i get a scale to %i with round ticks', (highest, top, ticks) => {
  expect(countScale(highest)).toEqual({ top, ticks });
});

test('the bands lie where the analysis changes its word', () => {
  fc.assert(
    fc.property(fc.double({ min: 5, max: 400, noNaN: true }), fc.nat(800), (mean, observed) => {
      const { watchAbove, alertAbove, watchBelow, alertBelow } = weekBands(mean);
      const nearly = [watchAbove, alertAbove, watchBelow, alertBelow].some((edge) => Math.abs(edge - observed) < 1e-6);
      fc.pre(!nearly);
      const outside = (low: number, high: number): boolean => observed > high || (observed < low && low > 0);
      const level = outside(alertBelow, alertAbove) ? 'alert' : outside(watchBelow, watchAbove) ? 'watch' : 'usual';
      // Where a band reaches 0 there is no count below it.
      expect(level).toBe(compareWithMean(observed, mean).level);
    }),
  );
});
