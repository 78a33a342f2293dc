import { expect, test } from 'vitest';
import { reportPlaces } from './use-comparison.ts';

const square = (west: number, south: number) => [
  [[west, south, west + 2, south, west + 2, south + 2, west, south + 2]],
];

test('places reports in the middle of their area, and those without an area of the set nowhere', () => {
  const areas = [
    { code: 'QUAY', polygons: square(24, 56) },
    { code: 'MOLE', polygons: square(30, 50) },
  ];
  const reports = [{ areaCode: 'QUAY' }, { areaCode: 'QUAY' }, { areaCode: 'ELSEWHERE' }, { areaCode: null }];
  expect(reportPlaces(reports, areas)).toEqual([{ at: [25, 57], count: 2 }]);
  expect(reportPlaces(reports, [{ code: 'QUAY', polygons: [] }])).toEqual([]);
});
