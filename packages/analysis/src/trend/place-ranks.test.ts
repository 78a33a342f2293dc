import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeRanks } from './place-ranks.ts';

const values = fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true, min: -9, max: 9 })), {
  minLength: 1,
  maxLength: 60,
});

test('each rank asked for has the value that it has when all are sorted, and none is lost', () => {
  fc.assert(
    fc.property(values, fc.array(fc.nat(59), { minLength: 1, maxLength: 5 }), (list, wanted) => {
      const placed = Float64Array.from(list, (value) => value + 0);
      const sorted = placed.toSorted();
      const ranks = wanted.map((rank) => rank % list.length).toSorted((a, b) => a - b);
      placeRanks(placed, ranks);
      for (const rank of ranks) expect(placed[rank]).toBe(sorted[rank]);
      expect(placed.toSorted()).toEqual(sorted);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['rising', (i: number) => i],
  ['falling', (i: number) => -i],
  ['equal', () => 1],
  ['two values', (i: number) => i % 2],
] as const)('places a hundred thousand %s values within the time limit', (_, valueAt) => {
  const list = Float64Array.from({ length: 100_000 }, (__, i) => valueAt(i));
  const sorted = list.toSorted();
  placeRanks(list, [2500, 50_000, 97_500]);
  expect([list[2500], list[50_000], list[97_500]]).toEqual([sorted[2500], sorted[50_000], sorted[97_500]]);
});
