import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LINE, placesAround } from './link-places.ts';

test('no two neighbours on one side are closer than a line, and all are inside', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 300, max: 1200 }), (count, width) => {
      const { height, places } = placesAround(count, width);
      expect(places).toHaveLength(count);
      for (const side of ['left', 'right']) {
        const ys = places.filter((place) => place.side === side).map(({ y }) => y);
        for (const [nth, y] of ys.slice(1).entries()) expect(y - (ys[nth] ?? 0)).toBeGreaterThanOrEqual(LINE);
      }
      for (const { x, y } of places) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(width);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(height);
      }
    }),
  );
});

test('two neighbours are on two sides, in the middle of the height', () => {
  const { height, places } = placesAround(2, 700);
  expect(places.map(({ side }) => side)).toEqual(['right', 'left']);
  expect(places.map(({ y }) => y)).toEqual([height / 2, height / 2]);
  expect(placesAround(2, 700)).toEqual({ height, places });
});
