import { expect, test } from 'vitest';
import { extentOf, shortNames } from './sheet-map.ts';

test.each([
  [
    ['Norrin, sector A', 'Norrin, sector B'],
    ['A', 'B'],
  ],
  [
    ['Ward 1', 'Ward 12'],
    ['1', '12'],
  ],
  [
    ['Old Town', 'Old Town East'],
    ['Town', 'Town East'],
  ],
  [
    ['Quay', 'Market'],
    ['Quay', 'Market'],
  ],
  [['Norrin, sector A'], ['Norrin, sector A']],
  [[], []],
])('of %j the map shows %j', (names, short) => {
  expect(shortNames(names)).toEqual(short);
});

test('a boundary of as many corners as a file can have is placed like a simple one', () => {
  const put = (lon: readonly number[], lat: readonly number[]) => lon.map((x, i) => [x, lat[i] ?? 0] as const);
  const side = 150_000;
  const along = (of: (nth: number) => readonly [number, number]): number[] =>
    Array.from({ length: side }, (_, nth) => of(nth)).flat();
  const ring = [
    ...along((nth) => [nth, 0]),
    ...along((nth) => [side, nth]),
    ...along((nth) => [side - nth, side]),
    ...along((nth) => [0, side - nth]),
  ];
  const found = extentOf({ polygons: [[ring]] }, put);
  const { west, east } = found;
  const [x, y] = found.middle;
  expect([west, east]).toEqual([0, side]);
  expect(x / side).toBeCloseTo(0.5, 6);
  expect(y / side).toBeCloseTo(0.5, 6);
});
