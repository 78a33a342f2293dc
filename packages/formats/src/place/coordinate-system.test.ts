import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { coordinateSystem, coordinateSystems, parseSystemCode, toDegreesFrom } from './coordinate-system.ts';

interface Known {
  readonly code: number;
  readonly lon: number;
  readonly lat: number;
  readonly x: number;
  readonly y: number;
}
// Made by scripts/golden/coordinate-systems.py, which writes these fields.
const golden = JSON.parse(readFileSync('packages/formats/golden/coordinate-systems.json', 'utf8')) as {
  readonly places: readonly Known[];
};

/** Metres between two places of nearly the same latitude. */
function metresApart(lon1: number, lat1: number, lon2: number, lat2: number): number {
  const east = (lon2 - lon1) * 111_320 * Math.cos((lat1 * Math.PI) / 180);
  return Math.hypot(east, (lat2 - lat1) * 110_570);
}

test.each(golden.places)('EPSG:$code at $x, $y is where PROJ puts it', ({ code, lon, lat, x, y }) => {
  const place = toDegreesFrom(coordinateSystem(code))(x, y);
  expect(place).toBeDefined();
  expect(metresApart(lon, lat, place?.[0] ?? 0, place?.[1] ?? 0)).toBeLessThan(8);
});

test('every known system can be used in the middle of its area', () => {
  const unusable = [...coordinateSystems().values()].filter((system) => {
    try {
      return (
        toDegreesFrom(system)(system.degrees ? 0 : 500_000, system.degrees ? 0 : 500_000) === undefined &&
        system.degrees
      );
    } catch {
      return true;
    }
  });
  expect(unusable).toEqual([]);
  expect(coordinateSystems().size).toBeGreaterThan(600);
});

test('a system in feet states it', () => {
  expect(coordinateSystem(2263).unitM).toBeCloseTo(0.3048006, 7);
  expect(coordinateSystem(2222).unitM).toBe(0.3048);
  expect(coordinateSystem(26971).unitM).toBe(1);
});

test.each([
  ['EPSG:27700', 27_700],
  ['epsg 27700', 27_700],
  ['27700', 27_700],
  ['urn:ogc:def:crs:EPSG::27700', 27_700],
])('%s is read as a code', (text, code) => expect(parseSystemCode(text)).toBe(code));

test.each(['EPSG:1', 'BNG', '', 'EPSG:99999'])('“%s” is refused', (text) => {
  expect(() => parseSystemCode(text)).toThrow(expect.objectContaining({ code: 'invalid_input' }));
});

test('a point outside the range of the formulas is no place', () => {
  const convert = toDegreesFrom(coordinateSystem(27_700));
  expect(convert(Number.NaN, 0)).toBeUndefined();
  expect(convert(1e30, 1e30)).toBeUndefined();
});
