import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  decodeEvents,
  listCrimes,
  readBasemap,
  readCrimeEvents,
  readLog,
  type CrimeRow,
  type EventTable,
} from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { numberAllEvents } from '@reeve/store';
import { addCrimes } from '@reeve/testing/loop.ts';
import { GROUP, SECOND_GROUP } from '@reeve/testing/people.ts';
import { MARKING } from '@reeve/testing/story.ts';
import { makeClient, makeWorld, urlOf, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeApp } from '../boot/app.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld({ seed: 'crime events' });
  await addCrimes(world.store, 'ivo', 'P2', { ...MARKING, group: GROUP }, 'QUAY');
  await addCrimes(world.store, 'vera', 'P3', { ...MARKING, group: SECOND_GROUP }, 'HIDDEN');
});
afterAll(() => world.close());

/** What the message contains of a coordinate. */
const sent = (degrees: number | null): number => (degrees === null ? Number.NaN : Math.round(degrees * 1e7) / 1e7);

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

test('gives each reader as columns what their list shows, with every filter, and no one else', async () => {
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
          lon: sent(row.lon),
          lat: sent(row.lat),
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

test('does not resend an unchanged reading, and logs it again', async () => {
  const ivo = await world.as('ivo');
  const ask = (who: Client, headers: Readonly<Record<string, string>> = {}) =>
    world.app.inject({
      url: urlOf(readCrimeEvents, { query: { from: '2019-02-03' } }),
      headers: { authorization: `Bearer ${who.token}`, ...headers },
    });
  const first = await ask(ivo);
  const tag = String(first.headers['etag']);
  const logged = async (): Promise<number> => {
    await numberAllEvents(world.store);
    const { items } = await (await world.as('odo')).call(readLog, { query: { action: 'search' } });
    return items.filter((event) => event.query?.includes('2019-02-03')).length;
  };
  const before = await logged();
  const again = await ask(ivo, { 'if-none-match': tag });
  expect([again.statusCode, again.rawPayload.length, again.headers['etag']]).toEqual([304, 0, tag]);
  expect(again.headers['cache-control']).toBe('no-store');
  expect(await logged()).toBe(before + 1);
  // Compressed, it is the same answer under the same tag.
  const compressed = await ask(ivo, { 'accept-encoding': 'gzip' });
  expect([compressed.headers['content-encoding'], compressed.headers['etag']]).toEqual(['gzip', tag]);
  expect(gunzipSync(compressed.rawPayload).equals(first.rawPayload)).toBe(true);
  expect((await ask(ivo, { 'accept-encoding': 'gzip', 'if-none-match': tag })).statusCode).toBe(304);

  await addCrimes(world.store, 'vera', 'P3', { ...MARKING, group: SECOND_GROUP }, 'UNSEEN');
  expect((await ask(ivo, { 'if-none-match': tag })).statusCode).toBe(304); // what others see changes nothing
  await addCrimes(world.store, 'ivo', 'P2', { ...MARKING, group: GROUP }, 'MORE');
  const changed = await ask(ivo, { 'if-none-match': tag });
  expect([changed.statusCode, changed.headers['etag'] === tag]).toEqual([200, false]);
});

test("answers the tag of another reader’s answer with the asker's own answer", async () => {
  const [ivo, vera] = [await world.as('ivo'), await world.as('vera', 'P3')];
  const ask = (who: Client, headers: Readonly<Record<string, string>> = {}) =>
    world.app.inject({
      url: urlOf(readCrimeEvents, {}),
      headers: { authorization: `Bearer ${who.token}`, ...headers },
    });
  const [his, hers] = [await ask(ivo), await ask(vera)];
  expect(his.headers['etag']).not.toBe(hers.headers['etag']);
  const tried = await ask(vera, { 'if-none-match': String(his.headers['etag']) });
  expect([tried.statusCode, tried.rawPayload.equals(hers.rawPayload)]).toEqual([200, true]);
});

test('withholds an answer that could not be logged, and shows no tag', async () => {
  const log = async (): Promise<void> => {
    throw new ReeveError('unavailable', 'The log cannot be written. Nothing was changed.');
  };
  const app = await makeApp({ ...world.deps, journal: { ...world.deps.journal, log } });
  const refused = await app.inject({
    url: urlOf(readCrimeEvents, {}),
    headers: { authorization: `Bearer ${(await world.as('ivo')).token}` },
  });
  expect([refused.statusCode, refused.headers['etag']]).toEqual([503, undefined]);
  await app.close();
});

test('logs reading them as a search, with the number and the fields shown', async () => {
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

const PMTILES = 'PMTiles, as it were'.padEnd(4000, '.');
const WIDE = '{"type":"FeatureCollection","features":[]}'.padEnd(4000, ' ');
test('lists map files and serves them by ranges to every signed-in user; serves nothing else of the folder', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'reeve-basemap-'));
  const app = await makeApp({ ...world.deps, basemapFolder: folder });
  writeFileSync(join(folder, 'town.geojson'), '{"type":"FeatureCollection","features":[]}');
  writeFileSync(join(folder, 'streets.pmtiles'), PMTILES);
  writeFileSync(join(folder, 'wide.geojson'), WIDE);
  writeFileSync(join(folder, '.hidden.geojson'), 'unfinished');
  writeFileSync(join(folder, 'notes.txt'), 'not a map');
  const ivo = await makeClient(app, 'ivo', undefined);
  expect((await ivo.call(readBasemap)).files).toEqual([
    { name: 'streets.pmtiles', kind: 'pmtiles', bytes: PMTILES.length },
    { name: 'town.geojson', kind: 'geojson', bytes: 42 },
    { name: 'wide.geojson', kind: 'geojson', bytes: WIDE.length },
  ]);
  const get = (name: string, headers: Readonly<Record<string, string>> = {}) =>
    app.inject({ url: `/basemap/${name}`, headers: { authorization: `Bearer ${ivo.token}`, ...headers } });
  // A range is of the plain file, and map tiles are compressed already: neither is compressed, whatever the browser accepts.
  for (const takes of ['identity', 'gzip, deflate, br']) {
    const part = await get('streets.pmtiles', { range: 'bytes=0-6', 'accept-encoding': takes });
    expect([part.statusCode, part.headers['content-encoding'], part.body]).toEqual([206, undefined, 'PMTiles']);
    const whole = await get('streets.pmtiles', { 'accept-encoding': takes });
    expect([whole.headers['content-encoding'], whole.body]).toEqual([undefined, PMTILES]);
    const wide = await get('wide.geojson', { range: 'bytes=2000-2003', 'accept-encoding': takes });
    expect([wide.statusCode, wide.headers['content-encoding'], wide.body]).toEqual([206, undefined, '    ']);
  }
  const wide = await get('wide.geojson', { 'accept-encoding': 'gzip, deflate, br' });
  expect([wide.headers['content-encoding'], gunzipSync(wide.rawPayload).toString()]).toEqual(['gzip', WIDE]);
  expect((await get('town.geojson')).headers['cache-control']).toBe('private, no-cache');
  for (const name of ['notes.txt', '.hidden.geojson', '../keys/raw.keyring', '..%2fnotes.txt', 'absent.geojson'])
    expect((await get(name)).body, name).not.toMatch(/not a map|unfinished/);
  const stranger = await app.inject({ url: '/basemap/town.geojson' });
  expect(stranger.statusCode).toBe(401);
  await app.close();
  rmSync(folder, { recursive: true, force: true });
  expect((await (await world.as('ivo')).call(readBasemap)).files).toEqual([]);
});
