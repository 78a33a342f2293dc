import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimsFewer, judgePairs } from './judge-pairs.ts';

const count = fc.integer({ min: 0, max: 120 });
const pair = fc.record({
  treated: fc.tuple(count, count),
  control: fc.tuple(count, count),
  beforeLengthRatio: fc.constantFrom(0.5, 1, 2),
  earlier: fc.record({ treated: fc.integer({ min: 1, max: 900 }), control: fc.integer({ min: 0, max: 900 }) }),
  dispersion: fc.double({ min: 1, max: 3, noNaN: true }),
});

test('a claim of fewer is what both tests together say, also where only one of them is asked', () => {
  let claimed = 0;
  fc.assert(
    fc.property(fc.array(pair, { minLength: 1, maxLength: 2 }), (pairs) => {
      const isFewer = judgePairs(pairs).claim === 'fewer';
      if (isFewer) claimed += 1;
      expect(claimsFewer(pairs)).toBe(isFewer);
    }),
    { seed: 11, numRuns: 600 },
  );
  expect(claimed).toBeGreaterThan(60);
});
