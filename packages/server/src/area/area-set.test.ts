import {
  commitAreas,
  deleteAreaSet,
  listAreaSets,
  readAnalysisRun,
  readAreaSet,
  rerunAnalysis,
  runEventAnalysis,
  uploadImport,
  type AreaSet,
  type EventParameters,
  type ImportUpload,
  type InputGiven,
} from '@reeve/contract';
import { numberAllEvents, type NewCrime } from '@reeve/store';
import { gzipSync } from 'node:zlib';
import { madeCrime } from '@reeve/testing/crime/made-crime.ts';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { upload } from '@reeve/testing/file/upload.ts';
import { addCrimes } from '@reeve/testing/loop.ts';
import { GROUP, SECOND_GROUP } from '@reeve/testing/people.ts';
import { MARKING } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let world: World;
let ivo: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'area sets' });
  ivo = await world.as('ivo');
  await addCrimes(world.store, 'ivo', 'P2', { ...MARKING, group: GROUP }, 'areas', crimes());
});
afterAll(() => world.close());

/** Forty crimes in the west, thirty in the east, ten in the hole of the west; ten without a place for each ward; five nowhere. */
function crimes(): readonly NewCrime[] {
  const one = (nth: number, more: Partial<NewCrime>): NewCrime =>
    madeCrime(`areas ${JSON.stringify(more)} ${nth}`, {
      from_at: `2026-02-${10 + (nth % 18)}T18:00`,
      to_at: `2026-02-${10 + (nth % 18)}T20:00`,
      place_precision: 'exact',
      ...more,
    });
  const many = (count: number, more: (nth: number) => Partial<NewCrime>) =>
    Array.from({ length: count }, (_, nth) => one(nth, more(nth)));
  return [
    ...many(40, (nth) => ({ lon: -38.99 + nth * 1e-4, lat: 33.1 })),
    ...many(30, (nth) => ({ lon: -37.9 + nth * 1e-4, lat: 33.1 })),
    ...many(10, () => ({ lon: -38.5, lat: 33.5 })),
    ...many(10, () => ({ area_code: 'w-1 ', place_precision: 'area' })),
    ...many(10, () => ({ area_name: 'EAST  WARD', place_precision: 'area' })),
    ...many(5, () => ({ area_name: 'Elsewhere', place_precision: 'area' })),
  ];
}

const box = (west: number, south: number, east: number, north: number) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const WARDS = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { gss_code: 'W-1', name: 'West Ward' },
      geometry: { type: 'Polygon', coordinates: [box(-39, 33, -38, 34), box(-38.6, 33.4, -38.4, 33.6)] },
    },
    {
      type: 'Feature',
      properties: { gss_code: 'W-2', name: 'East Ward' },
      geometry: { type: 'Polygon', coordinates: [box(-38, 33, -37, 34)] },
    },
  ],
});

async function leave(content: string | Uint8Array, fileName = 'wards.geojson'): Promise<ImportUpload> {
  const response = await upload(world, 'ivo', { fileName }, content, uploadImport);
  if (response.statusCode !== 200) throw new Error(response.body);
  return response.json();
}
type Kept = InputGiven<typeof commitAreas>;
const AS_GUESSED: Kept = { name: 'Wards', source: 'Survey 2025', code: 'gss_code', areaName: 'name' };
async function bringIn(input: Partial<Kept> = {}): Promise<AreaSet> {
  const { id } = await leave(WARDS);
  return ivo.call(commitAreas, { params: { id }, input: { ...AS_GUESSED, ...input } });
}

describe('a boundary file', () => {
  test('is recognised, stored with code, name and shape, and listed', async () => {
    const left = await leave(gzipSync(WARDS), 'wards.geojson.gz');
    expect(left.areas).toEqual({ count: 2, properties: ['gss_code', 'name'], code: 'gss_code', name: 'name' });
    const kept = await ivo.call(commitAreas, { params: { id: left.id }, input: AS_GUESSED });
    expect(kept).toMatchObject({ name: 'Wards', source: 'Survey 2025', areas: 2, createdBy: expect.any(String) });
    expect((await ivo.call(listAreaSets)).items).toContainEqual(kept);
    const full = await ivo.call(readAreaSet, { params: { id: kept.id } });
    expect(full.areas.map(({ code, name }) => [code, name])).toEqual([
      ['W-1', 'West Ward'],
      ['W-2', 'East Ward'],
    ]);
    expect(full.areas[0]?.polygons).toEqual([
      [
        [-39, 33, -38, 33, -38, 34, -39, 34],
        [-38.6, 33.4, -38.4, 33.4, -38.4, 33.6, -38.6, 33.6],
      ],
    ]);
    expect(await ivo.refused(commitAreas, { params: { id: left.id }, input: AS_GUESSED })).toBe('not_found');
  });

  test('is stored once if the request is repeated under one key', async () => {
    const { id } = await leave(WARDS);
    const given = { params: { id }, input: { ...AS_GUESSED, name: 'Once' }, key: 'areas-only-once' };
    const [first, again] = [await ivo.call(commitAreas, given), await ivo.call(commitAreas, given)];
    expect(again).toEqual(first);
    expect((await ivo.call(listAreaSets)).items.filter(({ name }) => name === 'Once')).toHaveLength(1);
  });

  test.each([
    ['a table', 'when,lon,lat,type\n2026-01-01,1,2,Theft\n2026-01-02,1,2,Theft\n'],
    [
      'points',
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[1,2]}}]}',
    ],
  ])('%s has no areas: refused in a sentence, and the file is still there', async (_, content) => {
    const { id } = await leave(content, 'other');
    for (let time = 0; time < 2; time += 1)
      expect(await ivo.refused(commitAreas, { params: { id }, input: AS_GUESSED })).toBe('invalid_input');
  });

  test('cannot be imported by a role that imports no files', async () => {
    const { id } = await leave(WARDS);
    const bela = await world.as('bela');
    expect(await bela.refused(commitAreas, { params: { id }, input: AS_GUESSED })).toBe('not_permitted');
    expect(await bela.refused(deleteAreaSet, { params: { id: (await bringIn()).id } })).toBe('not_permitted');
  });

  test('of another group looks as if it did not exist', async () => {
    const vera = await world.as('vera');
    const mine = await bringIn({ name: 'Of the group', marking: { ...MARKING, group: GROUP } });
    expect(GROUP).not.toBe(SECOND_GROUP);
    expect((await vera.call(listAreaSets)).items.map(({ id }) => id)).not.toContain(mine.id);
    expect(await vera.refused(readAreaSet, { params: { id: mine.id } })).toBe('not_found');
    expect(await vera.refused(deleteAreaSet, { params: { id: mine.id } })).toBe('not_found');
  });

  test('is removed as a whole, and the log names who imported and removed it', async () => {
    const { id } = await bringIn({ name: 'To go' });
    await ivo.call(deleteAreaSet, { params: { id } });
    expect(await ivo.refused(readAreaSet, { params: { id } })).toBe('not_found');
    await numberAllEvents(world.store);
    const { rows } = await asSuperuser(world.database, (client) =>
      client.query<{ areas: string; acts: string[] }>(
        `select (select count(*) from area where set_id = $1) as areas,
          (select array_agg(action order by seq) from audit_event where $2 = any(object_ids)) as acts`,
        [id, id],
      ),
    );
    expect(rows[0]?.areas).toBe('0');
    expect(rows[0]?.acts).toEqual(expect.arrayContaining(['bulk_load', 'erase']));
  });
});

describe('crimes in chosen areas', () => {
  const ask = (setId: string, ...codes: string[]): EventParameters => ({
    method: 'concentration',
    selection: {
      types: ['burglary'],
      areas: [],
      from: '2026-01-01',
      to: '2026-12-31',
      within: null,
      inAreas: { setId, codes },
      discovered: 'left_out',
    },
    samePlaceM: 1,
  });
  const countIn = async (setId: string, ...codes: string[]): Promise<number> => {
    const { id } = await ivo.call(runEventAnalysis, { input: ask(setId, ...codes) });
    const run = await ivo.call(readAnalysisRun, { params: { id } });
    const leftOut = run.form === 'events' ? run.result.leftOut.reduce((sum, one) => sum + one.crimes, 0) : 0;
    return run.form === 'events' ? run.result.n + leftOut : Number.NaN;
  };

  test('are those inside them, and those without a place that carry their code or name', async () => {
    const { id } = await bringIn();
    expect(await countIn(id, 'W-1')).toBe(50);
    expect(await countIn(id, 'W-2')).toBe(40);
    expect(await countIn(id, 'W-1', 'W-2')).toBe(90);
  });

  test('a run names the areas, carries their marking, and can be repeated', async () => {
    const group = { ...MARKING, group: GROUP, tlp: 'TLP:RED' as const };
    const { id } = await bringIn({ name: 'Narrow', marking: group });
    const made = await ivo.call(runEventAnalysis, { input: ask(id, 'W-2') });
    const run = await ivo.call(readAnalysisRun, { params: { id: made.id } });
    expect(run.title).toContain('East Ward');
    expect(run.marking.tlp).toBe('TLP:RED');
    expect(run.stale).toBe(false);
    expect(await ivo.call(rerunAnalysis, { params: { id: made.id } })).toMatchObject({
      sameInput: true,
      sameResult: true,
    });
    await ivo.call(deleteAreaSet, { params: { id } });
    expect((await ivo.call(readAnalysisRun, { params: { id: made.id } })).stale).toBe(true);
    expect(await ivo.refused(rerunAnalysis, { params: { id: made.id } })).toBe('state_forbids');
  });

  test('are refused for a set that does not exist, or an area it does not have', async () => {
    const { id } = await bringIn();
    expect(await ivo.refused(runEventAnalysis, { input: ask(id, 'W-9') })).toBe('state_forbids');
    const gone = '00000000-0000-4000-8000-000000000000';
    expect(await ivo.refused(runEventAnalysis, { input: ask(gone, 'W-1') })).toBe('state_forbids');
  });
});
