import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readAreas } from './read-areas.ts';

const file = (features: readonly object[], more: object = {}) => {
  const text = JSON.stringify({ type: 'FeatureCollection', ...more, features });
  return { name: 'areas.geojson', open: async function* () { yield new TextEncoder().encode(text); } }; // prettier-ignore
};
const feature = (properties: object, type: string, coordinates: unknown) => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
});
const SQUARE = [[[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]]]; // prettier-ignore
const NAMED = { code: 'code', name: 'name' };

test('an area has its code, its name, and its rings without the first corner again', async () => {
  const { areas, corners, leftOut } = await readAreas(
    file([feature({ code: 'W1', name: 'North' }, 'Polygon', SQUARE)]),
    NAMED,
  );
  expect(areas).toEqual([{ code: 'W1', name: 'North', polygons: [[[0, 0, 1, 0, 1, 1, 0, 1]]] }]);
  expect([corners, leftOut]).toEqual([4, 0]);
});

test('features with the same code are parts of one area, and collections are split into polygons', async () => {
  const collection = {
    type: 'Feature',
    properties: { code: 'W2', name: 'South' },
    geometry: {
      type: 'GeometryCollection',
      geometries: [
        { type: 'LineString', coordinates: [[0, 0], [1, 1]] }, // prettier-ignore
        { type: 'Polygon', coordinates: SQUARE },
      ],
    },
  };
  const { areas } = await readAreas(
    file([
      feature({ code: 'W1', name: 'North' }, 'MultiPolygon', [SQUARE, SQUARE]),
      feature({ code: 'W1', name: 'North' }, 'Polygon', SQUARE),
      collection,
    ]),
    NAMED,
  );
  expect(areas.map(({ code, polygons }) => [code, polygons.length])).toEqual([
    ['W1', 3],
    ['W2', 1],
  ]);
});

test('an area without a code uses its name, without both its number', async () => {
  const { areas } = await readAreas(
    file([feature({ name: 'North' }, 'Polygon', SQUARE), feature({}, 'Polygon', SQUARE)]),
    NAMED,
  );
  expect(areas.map(({ code, name }) => [code, name])).toEqual([
    ['North', 'North'],
    ['2', '2'],
  ]);
});

test('coordinates of the British grid become degrees', async () => {
  // 530 000, 180 000 is 51.50396 N, 0.12823 W by the OSTN-free Helmert transform of PROJ (see the golden file of systems).
  const { areas } = await readAreas(
    file([feature({ code: 'A' }, 'Polygon', [[[530000, 180000], [531000, 180000], [531000, 181000]]])]), // prettier-ignore
    NAMED,
    27_700,
  );
  const [lon = 0, lat = 0] = areas[0]?.polygons[0]?.[0] ?? [];
  expect(lon).toBeCloseTo(-0.1282, 3);
  expect(lat).toBeCloseTo(51.504, 3);
});

test('a compressed file is read directly', async () => {
  const plain = JSON.stringify({
    type: 'FeatureCollection',
    features: [feature({ code: 'W1', name: 'N' }, 'Polygon', SQUARE)],
  });
  const bytes = gzipSync(plain);
  const { areas } = await readAreas({ name: 'a.geojson.gz', open: async function* () { yield bytes; } }, NAMED); // prettier-ignore
  expect(areas).toHaveLength(1);
});

describe('refused in a sentence', () => {
  test.each([
    ['no areas', [feature({}, 'Point', [0, 0])], 'areas_none'],
    ['a corner beyond the pole', [feature({}, 'Polygon', [[[0, 0], [0, 95], [1, 1]]])], 'areas_nowhere'], // prettier-ignore
    ['a corner that is no number', [feature({}, 'Polygon', [[[0, 0], ['x', 1], [1, 1]]])], 'areas_nowhere'], // prettier-ignore
    ['a ring of nothing', [feature({}, 'Polygon', [null, 7, [[0, 0]]])], 'areas_none'],
  ])('%s', async (_, features, because) => {
    await expect(readAreas(file(features), NAMED)).rejects.toMatchObject({
      code: 'invalid_input',
      detail: { because },
    });
  });
});
