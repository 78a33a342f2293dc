import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { expect, test } from 'vitest';
import { unwrapRing, unwrapShape } from './unwrap.ts';

test('a ring across the antimeridian goes on instead of running back across the map', () => {
  const ring = [[179, 1], [-179, 1], [-179, 2], [179, 2], [179, 1]]; // prettier-ignore
  expect(unwrapRing(ring)).toEqual([[179, 1], [181, 1], [181, 2], [179, 2], [179, 1]]); // prettier-ignore
  const west = [[-179, 1], [179, 1], [179, 2], [-179, 1]]; // prettier-ignore
  expect(unwrapRing(west)).toEqual([[-179, 1], [-181, 1], [-181, 2], [-179, 1]]); // prettier-ignore
  const plain = [[1, 1], [5, 1], [5, 5], [1, 1]]; // prettier-ignore
  expect(unwrapRing(plain)).toEqual(plain);
});

test('a ring around the pole is closed along the pole', () => {
  const around = [[-180, -70], [-90, -72], [0, -70], [90, -71], [180, -70]]; // prettier-ignore
  expect(unwrapShape({ type: 'Polygon', coordinates: [around] })).toEqual({
    type: 'Polygon',
    coordinates: [[...around, [180, -90], [-180, -90], [-180, -70]]],
  });
});

test('no edge of any country of the world map runs across half the globe, but along a pole', () => {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-110m.json');
  const world = JSON.parse(readFileSync(path, 'utf8')) as Topology<{ countries: GeometryCollection }>; // the published file
  const long: string[] = [];
  for (const country of feature(world, world.objects.countries).features) {
    const shape = unwrapShape(country.geometry);
    const polygons =
      shape.type === 'Polygon' ? [shape.coordinates] : shape.type === 'MultiPolygon' ? shape.coordinates : [];
    const edges = polygons.flat().flatMap((ring) => ring.slice(1).map((to, i) => [ring[i] ?? to, to] as const));
    const isLong = ([a, b]: readonly [Position, Position]): boolean => Math.abs((a[0] ?? 0) - (b[0] ?? 0)) > 180;
    if (edges.some((edge) => isLong(edge) && edge.some(([, lat = 0]) => Math.abs(lat) < 89)))
      long.push(String(country.id));
  }
  expect(long).toEqual([]);
});
