import { LEAST_PUBLIC_CELL_M } from '@reeve/analysis';
import { expect, test } from 'vitest';
import { numbersOf, readyAreas, sizeM2 } from './area-choice.ts';
import { areaSurface } from './area-surface.ts';

const box = (west: number, south: number, east: number, north: number) => [
  west,
  south,
  east,
  south,
  east,
  north,
  west,
  north,
];
/** Three areas of some eleven by nine kilometres, and one of about a hundred metres. */
const SET = readyAreas({
  id: 'set',
  name: 'Wards',
  source: '',
  createdBy: '',
  createdAt: '',
  marking: { classification: 'internal', handling: { codes: ['H0'], conditions: '' }, tlp: null, groups: [], purposeGroup: '*' },
  areas: ['A', 'B', 'C'].map((code, nth) => ({
    code,
    name: `Ward ${code}`,
    polygons: [[box(nth * 0.1, 50, nth * 0.1 + 0.1, 50.1)]],
  })).concat({ code: 'D', name: 'Yard', polygons: [[box(9, 50, 9.001, 50.001)]] }),
}); // prettier-ignore
/** Twelve events in A, four in B, none in C, nine in D, three nowhere. */
const AREA_OF = Int32Array.from([
  ...Array.from({ length: 12 }, () => 0),
  ...Array.from({ length: 4 }, () => 1),
  ...Array.from({ length: 9 }, () => 3),
  ...Array.from({ length: 3 }, () => -1),
]);
const ROWS = Uint32Array.from(AREA_OF.keys());
const countsOf = (isPublic: boolean) => areaSurface(SET, AREA_OF, ROWS, { isPublic }).perArea.map(({ count }) => count);

test('counts events by area, and those in none separately', () => {
  const { n, outside, hidden } = areaSurface(SET, AREA_OF, ROWS, { isPublic: false });
  expect([n, outside, hidden]).toEqual([25, 3, 0]);
  expect(countsOf(false)).toEqual([12, 4, 0, 9]);
});

test('shows the public no number under five, none distinguishable from zero, and none of a place smaller than their smallest cell', () => {
  expect(countsOf(true)).toEqual([12, undefined, undefined, undefined]);
  const surface = areaSurface(SET, AREA_OF, ROWS, { isPublic: true });
  expect(surface.hidden).toBe(3);
  expect(surface.perArea.filter(({ perKm2 }) => perKm2 !== undefined)).toHaveLength(1);
});

test('the size of an area is that of its ground, without its holes', () => {
  // Between two parallels of the ellipsoid (Snyder 1987, Map projections: a working manual, equation 3-12): 79.6645 km².
  const [ward, , , yard] = SET.areas;
  expect((ward && sizeM2(ward)) ?? 0).toBeCloseTo(79.66e6, -5);
  const hole = { polygons: [[box(0, 50, 0.1, 50.1), box(0.02, 50.02, 0.04, 50.04)]] };
  expect(sizeM2(hole)).toBeLessThan(77e6);
  expect((yard && sizeM2(yard)) ?? 0).toBeLessThan(LEAST_PUBLIC_CELL_M ** 2);
});

test('codes that the set does not have choose nothing', () => {
  expect([...numbersOf(SET, ['B', 'Z'])]).toEqual([1]);
});
