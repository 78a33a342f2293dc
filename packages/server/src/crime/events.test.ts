import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  decodeEvents,
  listCrimes,
  readBasemap,
  readCrimeEvents,
  readLog,
  type CrimeRow,
  type EventTable,
} from '@reeve/contract';
import { numberAllEvents } from '@reeve/store';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCrimes } from '../../../../tests/support/loop.ts';
import { GROUP, SECOND_GROUP } from '../../../../tests/support/people.ts';
import { MARKING } from '../../../../tests/support/story.ts';
import { makeClient, makeWorld, urlOf, type Client, type World } from '../../../../tests/support/world.ts';
import { makeApp } from '../app.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld({ seed: 'crime events' });
  await addCrimes(world.store, 'ivo', 'P2', { ...MARKING, group: GROUP }, 'QUAY');
  await addCrimes(world.store, 'vera', 'P3', { ...MARKING, group: SECOND_GROUP }, 'HIDDEN');
});
afterAll(() => world.close());

async function eventsOf(who: Client, query: object = {}): Promise<EventTable> {
  const answer = await world.app.inject({
    url: urlOf(readCrimeEvents, { query }),
    headers: { authorization: `Bearer ${who.token}` },
  });
  if (answer.statusCode !== 200) throw new Error(answer.body);
  const { rawPayload } = answer;
  expect(answer.headers['content-length']).toBe(String(rawPayload.length));
  return decodeEvents(new Uint8Array(rawPayload).buffer);
}
async function everyCrime(who: Client, query: object = {}): Promise<readonly CrimeRow[]> {
  const { items, next } = await who.call(listCrimes, { query: { ...query, limit: 1000 } });
  expect(next).toBe(null);
  return items;
}
const wallTime = (minutes: number): string => new Date(minutes * 60_000).toISOString().slice(0, 19);

test('each reader gets as columns what his list shows, with every filter, and nobody more', async () => {
  const [ivo, vera] = [await world.as('ivo'), await world.as('vera', 'P3')];
  for (const who of [ivo, vera])
    for (const query of [{}, { type: 'burglary_QUAY' }, { area: 'QUAY-T', from: '2026-03-01', to: '2026-05-01' }]) {
      const table = await eventsOf(who, query);
      const { type, areaCode, street, outcome } = table.coded;
      const got = Array.from({ length: table.n }, (_, row) => ({
        fromAt: wallTime(table.fromMin[row] ?? 0),
        toAt: wallTime(table.toMin[row] ?? 0),
        lon: table.lon[row],
        lat: table.lat[row],
        type: type.values[type.codes[row] ?? -1],
        areaCode: areaCode.values[areaCode.codes[row] ?? -1],
        street: street.values[street.codes[row] ?? -1],
        outcome: outcome.values[outcome.codes[row] ?? -1],
      }));
      const listed = (await everyCrime(who, query)).toSorted((a, b) =>
        a.fromAt < b.fromAt || (a.fromAt === b.fromAt && a.id < b.id) ? -1 : 1,
      );
      expect(got).toEqual(
        listed.map((row) => ({
          fromAt: row.fromAt,
          toAt: row.toAt,
          lon: row.lon,
          lat: row.lat,
          type: row.type,
          areaCode: row.areaCode,
          street: row.street,
          outcome: row.outcome,
        })),
      );
    }
  expect((await eventsOf(ivo, { type: 'burglary_HIDDEN' })).n).toBe(0);
  expect((await eventsOf(vera, { type: 'burglary_HIDDEN' })).n).toBeGreaterThan(0);
});

test('reading them is a search in the log, with how many there were and what was shown', async () => {
  const ivo = await world.as('ivo');
  const { n } = await eventsOf(ivo, { area: 'QUAY-T' });
  await numberAllEvents(world.store);
  const { items } = await (await world.as('odo')).call(readLog, { query: { action: 'search' } });
  expect(items.find((event) => event.objectKind === 'crime' && event.query?.includes('QUAY-T'))).toMatchObject({
    resultCount: n,
    channel: 'command_line',
    fieldsShown: expect.arrayContaining(['lon', 'lat', 'fromMin', 'street']),
  });
});

test('map files are listed and served by ranges to whoever is signed in; nothing else of the folder is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'reeve-basemap-'));
  const app = await makeApp({ ...world.deps, basemapFolder: folder });
  writeFileSync(join(folder, 'town.geojson'), '{"type":"FeatureCollection","features":[]}');
  writeFileSync(join(folder, 'streets.pmtiles'), 'PMTiles, as it were');
  writeFileSync(join(folder, '.hidden.geojson'), 'unfinished');
  writeFileSync(join(folder, 'notes.txt'), 'not a map');
  const ivo = await makeClient(app, 'ivo', undefined);
  expect((await ivo.call(readBasemap)).files).toEqual([
    { name: 'streets.pmtiles', kind: 'pmtiles', bytes: 19 },
    { name: 'town.geojson', kind: 'geojson', bytes: 42 },
  ]);
  const get = (name: string, headers: Readonly<Record<string, string>> = {}) =>
    app.inject({ url: `/basemap/${name}`, headers: { authorization: `Bearer ${ivo.token}`, ...headers } });
  const part = await get('streets.pmtiles', { range: 'bytes=0-6' });
  expect([part.statusCode, part.body]).toEqual([206, 'PMTiles']);
  expect((await get('town.geojson')).headers['cache-control']).toBe('private, no-cache');
  for (const name of ['notes.txt', '.hidden.geojson', '../keys/raw.keyring', '..%2fnotes.txt', 'absent.geojson'])
    expect((await get(name)).body, name).not.toMatch(/not a map|unfinished/);
  const stranger = await app.inject({ url: '/basemap/town.geojson' });
  expect(stranger.statusCode).toBe(401);
  await app.close();
  rmSync(folder, { recursive: true, force: true });
  expect((await (await world.as('ivo')).call(readBasemap)).files).toEqual([]);
});
