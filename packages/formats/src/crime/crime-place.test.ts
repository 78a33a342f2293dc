import { expect, test } from 'vitest';
import { readLonLat } from './crime-place.ts';

test.each([
  ['-2.4646', '53.7655', { lon: -2.4646, lat: 53.7655 }],
  ['-2,4646', '53,7655', { lon: -2.4646, lat: 53.7655 }],
  ['-8.2e-05', '51.47', { lon: -0.000082, lat: 51.47 }],
  ['180', '-90', { lon: 180, lat: -90 }],
  ['0', '51.47', { lon: 0, lat: 51.47 }],
])('%s, %s is a place', (lon, lat, place) => {
  expect(readLonLat(lon, lat)).toEqual(place);
});

test.each([
  ['', ''],
  ['0', '0'],
  ['0.0', '-0.000'],
])('"%s", "%s" is no place', (lon, lat) => {
  expect(readLonLat(lon, lat)).toBeUndefined();
});

test.each([
  ['', '53.7', 'lon', 'coordinate_missing'],
  ['-2.4', '', 'lat', 'coordinate_missing'],
  ['west', '53.7', 'lon', 'coordinate_unreadable'],
  ['-2.4', '53.7 N', 'lat', 'coordinate_unreadable'],
  ['1,234.5', '2', 'lon', 'coordinate_unreadable'],
  ['Infinity', '2', 'lon', 'coordinate_unreadable'],
  ['180.1', '2', 'lon', 'coordinate_outside_world'],
  ['2', '-90.01', 'lat', 'coordinate_outside_world'],
  ['529922.99', '181517.97', 'lon', 'coordinate_outside_world'],
])('"%s", "%s" is refused', (lon, lat, axis, code) => {
  expect(readLonLat(lon, lat)).toEqual({ axis, code });
});
