import { expect, test } from 'vitest';
import { placeOf, roundedPoint } from './report-place.ts';

const AREAS = [{ code: 'N-C', name: 'Norrin C' }];

test('a name that is an area’s gives its code, whatever its letters’ size; a street gives none', () => {
  expect(placeOf({ name: 'norrin c ' }, AREAS)).toEqual({ name: 'norrin c ', areaCode: 'N-C', point: undefined });
  expect(placeOf({ name: 'Weir Lane' }, AREAS)?.areaCode).toBeUndefined();
});

test('with neither a name nor a point there is no place', () => {
  expect(placeOf({ name: '  ' }, AREAS)).toBeUndefined();
  expect(placeOf({}, AREAS)).toBeUndefined();
});

test('a point is kept to a metre and its accuracy never looks better than it was', () => {
  expect(roundedPoint(33.123456789, -38.987654321, 14.2)).toEqual({
    latitude: 33.12346,
    longitude: -38.98765,
    accuracyM: 15,
  });
});
