import fc from 'fast-check';
import { expect, test } from 'vitest';
import { watchPoints } from './point-counts.ts';

test('returns the ten most frequent places, the first found on a tie, as a map of all does', () => {
  const degree = fc.constantFrom(0, -0, 0.1, -0.1, 51.5, 1e-7, -7);
  fc.assert(
    fc.property(fc.array(fc.tuple(degree, degree), { maxLength: 300 }), (places) => {
      const [points, map] = [watchPoints(), new Map<string, number>()];
      for (const [lon, lat] of places) {
        points.see(lon, lat);
        map.set(`${lon} ${lat}`, (map.get(`${lon} ${lat}`) ?? 0) + 1);
      }
      const wanted = [...map].toSorted((a, b) => b[1] - a[1]).slice(0, 10);
      expect(points.commonest().map(({ lon, lat, count }) => [`${lon} ${lat}`, count])).toEqual(wanted);
    }),
  );
});
