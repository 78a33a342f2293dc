import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WholeNumberCounts } from './whole-number-counts.ts';

test('counts and ranks whole numbers, as a sorted list does', () => {
  const number = fc.oneof(fc.integer({ min: -600, max: 600 }), fc.integer({ min: -50_000_000, max: 50_000_000 }));
  fc.assert(
    fc.property(fc.array(number, { maxLength: 200 }), fc.double({ min: 0, max: 1, noNaN: true }), (numbers, share) => {
      const counts = new WholeNumberCounts();
      for (const one of numbers) counts.add(one);
      const sorted = numbers.toSorted((a, b) => a - b);
      expect(counts.count).toBe(numbers.length);
      expect(counts.quantile(share)).toBe(sorted[Math.floor((numbers.length - 1) * share)]);
      expect(counts.countWhere((one) => one > 60)).toBe(numbers.filter((one) => one > 60).length);
    }),
  );
});
