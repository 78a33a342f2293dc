import { listReports, readReport } from '@reeve/contract';
import { collate, submit, tip } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

const PLACE = { name: 'Quay 4', areaCode: 'QUAY', point: { latitude: 56.95, longitude: 24.1, accuracyM: 12 } };
const WINDOW = { from: '2026-09-18T20:00:00.000Z', to: '2026-09-18T23:00:00.000Z' };

let world: World;
let bela: Client, mara: Client, theo: Client, ivo: Client, vera: Client;
let placed: string;
beforeAll(async () => {
  world = await makeWorld({ seed: 'placed reports' });
  [bela, mara, theo, ivo, vera] = (await Promise.all(
    ['bela', 'mara', 'theo', 'ivo', 'vera'].map((login) => world.as(login)),
  )) as [Client, Client, Client, Client, Client];
  placed = await submit(
    bela,
    tip({ place: PLACE, window: WINDOW, topic: 'residential_burglary', occurredOn: '2026-09-18' }),
  );
  await collate(mara, theo, placed);
  await collate(mara, theo, await submit(bela)); // one without a place
});
afterAll(() => world.close());

test('shows a reader the area and the topic; the exact place and times stay with the raw text', async () => {
  const read = await ivo.call(readReport, { params: { id: placed } });
  expect(read).toMatchObject({ areaCode: 'QUAY', topic: 'residential_burglary', raw: null });
  expect(JSON.stringify(read)).not.toMatch(/Quay 4|56\.95|T20:00/);
  const raw = (await mara.call(readReport, { params: { id: placed } })).raw;
  expect(raw).toMatchObject({ place: PLACE, window: WINDOW });
});

test('lists reports that name an area by the days they happened on', async () => {
  const list = async (client: Client, query: object) =>
    (await client.call(listReports, { query: { placed: 'yes', ...query } })).items;
  expect(await list(ivo, {})).toMatchObject([
    { id: placed, areaCode: 'QUAY', topic: 'residential_burglary', happenedOn: '2026-09-18' },
  ]);
  expect(await list(ivo, { from: '2026-09-18', before: '2026-09-19' })).toHaveLength(1);
  expect(await list(ivo, { from: '2026-09-19' })).toEqual([]);
  expect(await list(ivo, { before: '2026-09-18' })).toEqual([]);
  expect(await list(ivo, { area: 'QUAY' })).toHaveLength(1);
  expect(await list(ivo, { area: 'QUAY-2' })).toEqual([]);
  expect(await list(vera, { area: 'QUAY' })).toEqual([]);
  expect(await list(vera, {})).toEqual([]);
  expect((await ivo.call(listReports, { query: {} })).items.length).toBeGreaterThan(1);
});
