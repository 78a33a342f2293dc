/** Crimes count in the agency's areas by their location, and the area in the file stays with them. */
import {
  commitAreas,
  commitImport,
  listCrimeFacets,
  listCrimes,
  previewImport,
  readImportBatch,
  uploadImport,
  type ImportBatchInFull,
  type ImportMapping,
  type ImportUpload,
} from '@reeve/contract';
import { delimited } from '@reeve/testing/file/table-files.ts';
import { upload } from '@reeve/testing/file/upload.ts';
import { GROUP } from '@reeve/testing/people.ts';
import { MARKING } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

let world: World;
let ivo: Client;
let wide: string;
let narrow: string;
beforeAll(async () => {
  world = await makeWorld({ seed: 'counting areas' });
  ivo = await world.as('ivo');
  wide = await wards('Wards');
  narrow = await wards('Wards of an operation', { ...MARKING, group: GROUP });
});
afterAll(() => world.close());

async function leave(content: string, fileName: string): Promise<ImportUpload> {
  const response = await upload(world, 'ivo', { fileName }, content, uploadImport);
  if (response.statusCode !== 200) throw new Error(response.body);
  return response.json();
}

/** Two squares of a tenth of a degree that touch at longitude −1.2. */
async function wards(name: string, marking?: typeof MARKING & { readonly group: string }): Promise<string> {
  const square = (code: string, west: number) => ({
    type: 'Feature',
    properties: { code, name: `Ward ${code}` },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [west, 52.9],
          [west + 0.1, 52.9],
          [west + 0.1, 53],
          [west, 53],
          [west, 52.9],
        ],
      ],
    },
  });
  const features = [square('W1', -1.3), square('W2', -1.2)];
  const { id } = await leave(JSON.stringify({ type: 'FeatureCollection', features }), 'wards.geojson');
  const input = { name, source: 's', code: 'code', areaName: 'name', ...(marking ? { marking } : {}) };
  return (await ivo.call(commitAreas, { params: { id }, input })).id;
}

const HEADING = ['id', 'date', 'longitude', 'latitude', 'type', 'area code', 'area name'];
/** In W1; in W2; in neither; without a location but with the name of W2; without location and area of the wards. */
const ROWS = [
  ['a', '2024-01-01', '-1.25', '52.95', 'Theft', 'L01', 'Lower one'],
  ['b', '2024-01-02', '-1.15', '52.95', 'Theft', 'L01', 'Lower one'],
  ['c', '2024-01-03', '-2', '52.95', 'Theft', 'L02', ''],
  ['d', '2024-01-04', '', '', 'Theft', '', 'ward w2'],
  ['e', '2024-01-05', '', '', 'Theft', 'L03', ''],
];
const file = (key: string): string => delimited([HEADING, ...ROWS.map(([id, ...cells]) => [`${key}${id}`, ...cells])]);

function guessed({ sheets }: ImportUpload): ImportMapping {
  const mapping = sheets[0]?.mapping;
  if (!mapping) throw new Error('nothing was guessed');
  return mapping;
}

async function imported(left: ImportUpload, areaSetId?: string): Promise<ImportBatchInFull> {
  const input = { mapping: guessed(left), ...(areaSetId === undefined ? {} : { areaSetId }) };
  const { id } = await ivo.call(commitImport, { params: { id: left.id }, input });
  for (;;) {
    const batch = await ivo.call(readImportBatch, { params: { id } });
    if (batch.state !== 'loading') return batch;
  }
}

test('each crime counts in the area that contains its location, and keeps the area of the file', async () => {
  const left = await leave(file('x'), 'x.csv');
  expect(left.areaSetId).toBeNull();
  const input = { mapping: guessed(left), areaSetId: wide };
  const preview = await ivo.call(previewImport, { params: { id: left.id }, input });
  expect(preview.countedBy).toEqual({ inside: 3, outside: 2 });
  expect(preview.areas).toEqual([
    { code: 'W1', name: 'Ward W1' },
    { code: 'W2', name: 'Ward W2' },
  ]);
  expect(preview.values).toMatchObject({ areas: [], unknownAreas: 0 });

  const batch = await imported(left, wide);
  expect(batch).toMatchObject({ state: 'loaded', rowsNew: 5, unknownAreas: 2, countedBy: { id: wide, name: 'Wards' } });
  const { items } = await ivo.call(listCrimes, { query: { batchId: batch.id } });
  expect(items.toReversed().map((one) => [one.areaCode, one.areaName, one.fileArea])).toEqual([
    ['W1', 'Ward W1', 'L01 Lower one'],
    ['W2', 'Ward W2', 'L01 Lower one'],
    ['', '', 'L02'],
    ['W2', 'Ward W2', 'ward w2'],
    ['', '', 'L03'],
  ]);
  const { areas } = await ivo.call(listCrimeFacets, { query: {} });
  expect(areas.map(({ code }) => code)).toEqual(['W1', 'W2']);
});

test('the next file is offered the same areas, and counts the same rows once', async () => {
  const left = await leave(file('x'), 'again.csv');
  expect(left.areaSetId).toBe(wide);
  expect(await imported(left, wide)).toMatchObject({ rowsNew: 0, rowsDuplicate: 5, rowsChanged: 0 });
});

test('a file counted by its own areas keeps them, and a row known under another area is reported as changed', async () => {
  const left = await leave(file('x'), 'own.csv');
  expect(await imported(left)).toMatchObject({ rowsNew: 0, rowsDuplicate: 1, rowsChanged: 4, countedBy: null });
});

test('areas with a narrower marking than the crimes are refused before anything is read', async () => {
  const left = await leave(file('y'), 'y.csv');
  const input = { mapping: guessed(left), areaSetId: narrow };
  for (const operation of [previewImport, commitImport]) {
    const refused = await ivo.send(operation, { params: { id: left.id }, input });
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('areas_narrower');
  }
  // Nothing was taken: the file can still be imported, under the marking of the areas.
  const marking = { ...MARKING, group: GROUP };
  const { id } = await ivo.call(commitImport, { params: { id: left.id }, input: { ...input, marking } });
  expect(await ivo.call(readImportBatch, { params: { id } })).toMatchObject({ countedBy: { id: narrow } });
});
