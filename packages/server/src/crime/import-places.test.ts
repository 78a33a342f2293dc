/** Places of a file are compared with the areas and crimes that its importer can see. */
import {
  commitAreas,
  previewImport,
  uploadImport,
  type ImportMapping,
  type ImportPreview,
  type ImportUpload,
} from '@reeve/contract';
import { delimited, makeEvents, type MadeEvent } from '@reeve/testing/file/table-files.ts';
import { unseenFiles } from '@reeve/testing/file/unseen-files.ts';
import { upload } from '@reeve/testing/file/upload.ts';
import { GROUP } from '@reeve/testing/people.ts';
import { MARKING } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let world: World;
let ivo: Client;
let vera: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'import places' });
  [ivo, vera] = [await world.as('ivo'), await world.as('vera')];
});
afterAll(() => world.close());

async function leave(content: string, fileName = 'events.csv', login = 'ivo'): Promise<ImportUpload> {
  const response = await upload(world, login, { fileName }, content, uploadImport);
  if (response.statusCode !== 200) throw new Error(response.body);
  return response.json();
}

async function keepArea([lon, lat]: readonly [number, number]): Promise<void> {
  const ring = [
    [lon - 0.1, lat - 0.1],
    [lon + 0.1, lat - 0.1],
    [lon + 0.1, lat + 0.1],
    [lon - 0.1, lat - 0.1],
  ];
  const shape = { properties: { code: 'A', name: 'A' }, geometry: { type: 'Polygon', coordinates: [ring] } };
  const text = JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', ...shape }] });
  const { id } = await leave(text, 'area.geojson');
  const marking = { ...MARKING, group: GROUP };
  await ivo.call(commitAreas, {
    params: { id },
    input: { name: 'A', source: 's', code: 'code', areaName: 'name', marking },
  });
}

const guessed = ({ sheets }: ImportUpload): ImportMapping => {
  const mapping = sheets[0]?.mapping;
  if (!mapping) throw new Error('nothing was guessed');
  return mapping;
};
const preview = async (who: Client, id: string, mapping: ImportMapping): Promise<ImportPreview['nearness']> =>
  (await who.call(previewImport, { params: { id }, input: { mapping } })).nearness;

const table = (events: readonly MadeEvent[], heading = ['date', 'longitude', 'latitude', 'type']): string =>
  delimited([heading, ...events.map((one) => [one.date, String(one.lon), String(one.lat), one.type])]);
const SWAPPED = ['date', 'latitude', 'longitude', 'type'];

test('says so if there are no areas and crimes to compare with', async () => {
  const left = await leave(table(makeEvents(60, 1)));
  expect(await preview(ivo, left.id, guessed(left))).toMatchObject({ compared: 'nothing', located: 60, far: 0 });
});

describe('with an area of the agency', () => {
  beforeAll(() => keepArea([-1.2, 52.9]));

  test('corrects latitude under longitude before asking', async () => {
    const left = await leave(table(makeEvents(60, 2), SWAPPED));
    expect(guessed(left).columns).toMatchObject({ x: 'latitude', y: 'longitude' });
    expect(left.sheets[0]?.guesses).toContainEqual(
      expect.objectContaining({ subject: 'place.order', because: 'swapped_near_areas' }),
    );
    expect(await preview(ivo, left.id, guessed(left))).toMatchObject({ compared: 'areas', located: 60, far: 0 });
  });

  test('reports all places as far if axes are swapped, and names the correction', async () => {
    const left = await leave(table(makeEvents(60, 3)));
    const mapping = guessed(left);
    const wrong = { ...mapping, columns: { ...mapping.columns, x: 'latitude', y: 'longitude' } };
    expect(await preview(ivo, left.id, wrong)).toEqual({
      compared: 'areas',
      located: 60,
      far: 60,
      farKm: 100,
      swap: true,
      systems: [],
    });
  });

  test('counts a few strays without advice', async () => {
    const strays = makeEvents(3, 5, [2.3, 48.8]);
    const left = await leave(table([...makeEvents(57, 4), ...strays]));
    expect(await preview(ivo, left.id, guessed(left))).toMatchObject({ located: 60, far: 3, swap: false, systems: [] });
  });

  test('makes no judgement from an area that the reader cannot see', async () => {
    const left = await leave(table(makeEvents(60, 6), SWAPPED), 'events.csv', 'vera');
    expect(guessed(left).columns).toMatchObject({ x: 'longitude', y: 'latitude' });
    expect(await preview(vera, left.id, guessed(left))).toMatchObject({ compared: 'nothing', far: 0 });
  });
});

test('detects a wrong zone by distance and names the right system', async () => {
  await keepArea([-123.1, 49.25]);
  const file = unseenFiles(9).find(({ kind }) => kind.startsWith('year, month'));
  if (!file) throw new Error('no file');
  const left = await leave(file.text);
  const mapping = guessed(left);
  expect(mapping.place.system).toBe(26_910);
  const wrong = { ...mapping, place: { ...mapping.place, system: 26_911 } };
  expect(await preview(ivo, left.id, wrong)).toMatchObject({ located: 150, far: 150, swap: false, systems: [26_910] });
});
