import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  cancelImport,
  commitAreas,
  commitImport,
  listCrimes,
  previewImport,
  readImportBatch,
  readUploadFaults,
  undoImport,
  uploadImport,
  type ImportBatch,
  type ImportBatchInFull,
  type ImportMapping,
  type ImportUpload,
} from '@reeve/contract';
import { seededFactories } from '@reeve/testing/database/database.ts';
import { logLeaves } from '@reeve/testing/database/log-leaves.ts';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { delimited, geoJson, makeEvents, workbookParts, zipped } from '@reeve/testing/file/table-files.ts';
import { upload } from '@reeve/testing/file/upload.ts';
import { MARKING } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { accountId } from '@reeve/testing/people.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let world: World;
let ivo: Client;
let vera: Client;
let laterMs = 0;
let folder: string;
const folders = (): Promise<string[]> => readdir(folder);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reeve-test-wizard-'));
  const factories = seededFactories('import wizard');
  world = await makeWorld({
    factories: { ...factories, now: () => new Date(factories.now().getTime() + laterMs) },
    uploadFolder: folder,
  });
  ivo = await world.as('ivo');
  vera = await world.as('vera');
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

async function leave(fileName: string, content: string | Uint8Array, login = 'ivo'): Promise<ImportUpload> {
  const response = await upload(world, login, { fileName }, content, uploadImport);
  if (response.statusCode !== 200) throw new Error(response.body);
  return response.json();
}

/** The guessed mapping of a sheet. */
function guessed({ sheets }: ImportUpload, at = 0): ImportMapping {
  const mapping = sheets[at]?.mapping;
  if (!mapping) throw new Error('nothing was guessed');
  return mapping;
}

async function loaded(who: Client, begun: ImportBatch): Promise<ImportBatchInFull> {
  for (;;) {
    const batch = await who.call(readImportBatch, { params: { id: begun.id } });
    if (batch.state !== 'loading') return batch;
  }
}

const bringIn = async (who: Client, left: ImportUpload, mapping: ImportMapping | null, more: object = {}) =>
  loaded(who, await who.call(commitImport, { params: { id: left.id }, input: { mapping, ...more } }));

const semicolons = (seed: number, rows = 60): string =>
  delimited(
    [
      ['Tatzeit', 'Delikt', 'Rechtswert lon', 'Breite', 'Bezirk'],
      ...makeEvents(rows, seed).map(({ date, time, type, lon, lat, area }) => [
        `${date.slice(8)}.${date.slice(5, 7)}.${date.slice(0, 4)} ${time}`,
        type,
        String(lon).replace('.', ','),
        String(lat).replace('.', ','),
        area,
      ]),
    ],
    ';',
  );
const named = (text: string): string => text.replace('Rechtswert lon', 'Länge');

describe('a file that is uploaded', () => {
  test('shows the meaning of its columns, with a small sample only', async () => {
    const left = await leave('taten.csv', named(semicolons(1, 3000)));
    expect(left).toMatchObject({ format: 'text', areas: null });
    expect(guessed(left)).toMatchObject({
      columns: { time: 'tatzeit', type: 'delikt', x: 'länge', y: 'breite', areaName: 'bezirk' },
      dates: { order: 'dmy', precision: 'minute' },
      place: { system: 4326 },
    });
    const [sheet] = left.sheets;
    expect(sheet?.rows).toBe(3000);
    expect(sheet?.columns.map(({ title }) => title)).toEqual(['Tatzeit', 'Delikt', 'Länge', 'Breite', 'Bezirk']);
    for (const column of sheet?.columns ?? []) {
      expect(column.sample.length).toBeLessThanOrEqual(5);
      expect(column.common.length).toBeLessThanOrEqual(60);
    }
    expect(sheet?.columns[1]?.common.map(([text]) => text).toSorted()).toEqual([
      'Burglary',
      'Criminal damage',
      'Robbery',
      'Theft',
    ]);
  });

  test('is previewed without being imported, then imported with its data quality, and undone', async () => {
    const text = named(semicolons(2)) + '31.02.2023 10:00;Theft;-1,2;52,9;North\n01.02.2023 10:00;;-1,2;52,9;North\n';
    const left = await leave('taten.csv', text);
    const mapping = guessed(left);
    const before = await ivo.call(previewImport, { params: { id: left.id }, input: { mapping } });
    expect(before).toMatchObject({ rowsRead: 62, rowsNew: 60, rowsDuplicate: 0, rowsRejected: 2 });
    expect(before.faults.map(({ line, code }) => [line, code])).toEqual([
      [62, 'date_impossible'],
      [63, 'type_missing'],
    ]);
    expect(before.points).toHaveLength(60);
    expect(before.quality.located).toMatchObject({ count: 60, of: 60, verdict: 'good' });
    expect((await ivo.call(listCrimes, { query: {} })).items).toHaveLength(0);
    const faults = await ivo.send(readUploadFaults, { params: { id: left.id } });
    expect(faults.body.split('\r\n').slice(0, 3)).toEqual([
      'line,column,code,sentence',
      expect.stringMatching(/^62,"Tatzeit",date_impossible,/),
      expect.stringMatching(/^63,"Delikt",type_missing,/),
    ]);

    const batch = await bringIn(ivo, left, mapping);
    expect(batch).toMatchObject({ state: 'loaded', layout: 'mapping', rowsNew: 60, rowsRejected: 2, mapping });
    expect(batch.quality).toEqual(before.quality);
    // It is no longer kept, nor offered to anyone.
    expect(await ivo.refused(previewImport, { params: { id: left.id }, input: { mapping } })).toBe('not_found');

    const again = await leave('taten.csv', text);
    const twice = await ivo.call(previewImport, { params: { id: again.id }, input: { mapping } });
    expect(twice).toMatchObject({ rowsNew: 0, rowsDuplicate: 60, rowsRejected: 2 });
    expect(again.sheets[0]?.saved.map(({ batchId }) => batchId)).toEqual([batch.id]);

    await ivo.call(undoImport, { params: { id: batch.id }, input: { reason: 'a trial' } });
    expect(await ivo.call(previewImport, { params: { id: again.id }, input: { mapping } })).toMatchObject({
      rowsNew: 60,
      rowsDuplicate: 0,
    });
    expect((await leave('taten.csv', text)).sheets[0]?.saved).toEqual([]);
  });

  test('is counted row by row once it is loaded, and the log has the number of new rows', async () => {
    const text = named(semicolons(4)) + '31.02.2023 10:00;Theft;-1,2;52,9;North\n';
    const more = '01.02.2023 10:00;Theft;-1,2;52,9;North\n02.02.2023 11:00;Theft;-1,2;52,9;North\n';
    const first = await leave('first.csv', text);
    const mapping = guessed(first);
    const counts = { state: 'loaded', rowsChanged: 0, rowsRejected: 1 };
    const before = await bringIn(ivo, first, mapping);
    expect(before).toMatchObject({ ...counts, rowsRead: 61, rowsNew: 60, rowsDuplicate: 0 });
    const after = await bringIn(ivo, await leave('second.csv', text + more), mapping);
    expect(after).toMatchObject({ ...counts, rowsRead: 63, rowsNew: 2, rowsDuplicate: 60 });
    const loads = (await logLeaves(world)).filter(
      ({ action, objectKind }) => action === 'bulk_load' && objectKind === 'crime',
    );
    expect(loads.slice(-2)).toMatchObject(
      [before, after].map(({ id, rowsNew }) => ({
        actorId: accountId('ivo'),
        objectKind: 'crime',
        objectIds: [id],
        resultCount: rowsNew,
        decision: 'allow',
      })),
    );
    for (const { id } of [after, before]) await ivo.call(undoImport, { params: { id }, input: { reason: 'a trial' } });
  });

  test('that is undone leaves its days as a gap of the later file that skipped its rows', async () => {
    const text = named(semicolons(5));
    const first = await leave('first.csv', text);
    const mapping = guessed(first);
    const undone = await bringIn(ivo, first, mapping);
    const more = '01.02.2023 10:00;Theft;-1,2;52,9;North\n';
    const later = await bringIn(ivo, await leave('second.csv', text + more), mapping);
    await ivo.call(undoImport, { params: { id: undone.id }, input: { reason: 'a trial' } });
    const gaps = await asSuperuser(world.database, async (client) => {
      const { rows } = await client.query<{ from: string; last: string }>(
        `select from_on::text as from, (before_on - 1)::text as last from coverage where kind = 'gap' and batch_id = $1`,
        [later.id],
      );
      return rows;
    });
    expect(gaps).toEqual([{ from: undone.firstOn, last: undone.lastOn }]);
    await ivo.call(undoImport, { params: { id: later.id }, input: { reason: 'a trial' } });
  });

  test('is visible to its sender only', async () => {
    const left = await leave('taten.csv', named(semicolons(3)));
    const input = { mapping: guessed(left) };
    const at = { params: { id: left.id } };
    expect(await vera.refused(previewImport, { ...at, input })).toBe('not_found');
    expect(await vera.refused(commitImport, { ...at, input })).toBe('not_found');
    expect(await vera.refused(readUploadFaults, at)).toBe('not_found');
    expect(await vera.refused(cancelImport, at)).toBe('not_found');
    expect((await ivo.call(previewImport, { ...at, input })).rowsNew).toBe(60);
  });

  test('is removed on cancel, after a day, and after three later ones', async () => {
    const gone = (left: ImportUpload) =>
      ivo.refused(previewImport, { params: { id: left.id }, input: { mapping: guessed(left) } });
    const first = await leave('taten.csv', named(semicolons(4)));
    const others = await Promise.all([5, 6].map((seed) => leave('taten.csv', named(semicolons(seed)))));
    await ivo.call(previewImport, { params: { id: first.id }, input: { mapping: guessed(first) } });
    const third = await leave('taten.csv', named(semicolons(7)));
    expect(await gone(first)).toBe('not_found');

    const there = await folders();
    await ivo.call(cancelImport, { params: { id: third.id } });
    expect(await gone(third)).toBe('not_found');
    expect(await folders()).toHaveLength(there.length - 1);

    laterMs = 25 * 3_600_000;
    ivo = await world.as('ivo');
    vera = await world.as('vera');
    for (const other of others) expect(await gone(other)).toBe('not_found');
  });

  test('is imported once under one key, though the file is gone by the second time', async () => {
    const left = await leave('taten.csv', named(semicolons(8)));
    const given = { params: { id: left.id }, input: { mapping: guessed(left) }, key: 'the-same-click' };
    const [one, two] = [await ivo.call(commitImport, given), await ivo.call(commitImport, given)];
    expect(two.id).toBe(one.id);
    expect((await loaded(ivo, one)).rowsNew).toBe(60);
  });
});

test('treats rows out of sight as new, and does not show how the earlier file was read', async () => {
  const text = named(semicolons(9)).replace('Bezirk', 'Revier');
  const theirs = await leave('taten.csv', text, 'vera');
  const hidden = { marking: { ...MARKING, group: 'DRUGS' } };
  const batch = await bringIn(vera, theirs, guessed(theirs), hidden);
  expect(batch.rowsNew).toBe(60);

  const mine = await leave('taten.csv', text);
  expect(mine.sheets[0]?.saved).toEqual([]);
  const shown = await ivo.call(previewImport, {
    params: { id: mine.id },
    input: { mapping: guessed(mine), marking: MARKING },
  });
  expect(shown).toMatchObject({ rowsNew: 60, rowsDuplicate: 0 });
  const seen = await leave('taten.csv', text, 'vera');
  const counted = { params: { id: seen.id }, input: { mapping: guessed(seen), ...hidden } };
  expect(await vera.call(previewImport, counted)).toMatchObject({ rowsNew: 0, rowsDuplicate: 60 });
  expect(seen.sheets[0]?.saved).toHaveLength(1);
});

describe('other kinds of file', () => {
  const table = (seed: number, count: number): string[][] => [
    ['date', 'time', 'type', 'longitude', 'latitude'],
    ...makeEvents(count, seed).map(({ date, time, type, lon, lat }) => [date, time, type, String(lon), String(lat)]),
  ];

  test('shows the sheets of a workbook; reads all with the same columns, or one', async () => {
    const left = await leave(
      'three.xlsx',
      zipped(workbookParts({ A: table(11, 20), B: table(12, 30), Notes: [['x']] })),
    );
    expect(left.sheets.map(({ name, rows }) => [name, rows])).toEqual([
      ['A', 20],
      ['B', 30],
      ['Notes', expect.any(Number)],
    ]);
    const all = guessed(left);
    const one = { ...all, table: { ...all.table, sheets: ['B'] } };
    const rowsNew = async (mapping: ImportMapping) =>
      (await ivo.call(previewImport, { params: { id: left.id }, input: { mapping } })).rowsNew;
    expect(await rowsNew(all)).toBe(50);
    expect(await rowsNew(one)).toBe(30);
  });

  test('reads points of GeoJSON as events; shapes are areas and are not imported as crimes', async () => {
    const points = await leave('points.geojson', geoJson(makeEvents(25, 13)));
    expect(await bringIn(ivo, points, guessed(points))).toMatchObject({ state: 'loaded', rowsNew: 25 });
    const ring = [
      [0, 51],
      [0.1, 51],
      [0.1, 51.1],
      [0, 51],
    ];
    const shape = (code: string) => ({
      type: 'Feature',
      properties: { code, name: `Borough ${code}` },
      geometry: { type: 'Polygon', coordinates: [ring] },
    });
    const text = JSON.stringify({ type: 'FeatureCollection', features: ['E1', 'E2'].map(shape) });
    const shapes = await leave('boroughs.geojson', text);
    expect(shapes).toMatchObject({ areas: { count: 2, code: 'code', name: 'name' }, sheets: [] });
    const answer = await ivo.send(commitImport, { params: { id: shapes.id }, input: { mapping: guessed(points) } });
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'invalid_input', detail: { because: 'file_areas' } });
  });

  test('numbers the columns without a heading; refuses what stays open until the user sets it', async () => {
    const text = delimited(
      makeEvents(60, 14).map(({ date, lon, lat }) => [
        `${date.slice(5, 7)}/${date.slice(8)}/${date.slice(0, 4)}`,
        (350_000 + lon * 1000).toFixed(2),
        (580_000 + lat * 1000).toFixed(2),
      ]),
    );
    const left = await leave('month.csv', text);
    const mapping = { ...guessed(left), columns: { time: 1, x: 2, y: 3 } };
    expect(mapping.table.heading).toBe(false);
    const open = { ...mapping, place: { ...mapping.place, system: null } };
    const refused = await ivo.send(previewImport, { params: { id: left.id }, input: { mapping: open } });
    expect(JSON.parse(refused.body)).toMatchObject({ code: 'invalid_input', detail: { because: 'mapping_unfit' } });
    const placed = { ...mapping, place: { ...mapping.place, system: 26971 } };
    // No column has the type, and the file name does not show it.
    const untyped = await ivo.send(previewImport, { params: { id: left.id }, input: { mapping: placed } });
    expect(JSON.parse(untyped.body)).toMatchObject({ code: 'invalid_input', detail: { because: 'mapping_unfit' } });
    const settled = { ...placed, types: { all: 'Burglary', names: {} } };
    const said = await ivo.call(previewImport, { params: { id: left.id }, input: { mapping: settled } });
    expect(said).toMatchObject({ rowsNew: 60, rowsRejected: 0 });
    const [lon = 0, lat = 0] = said.points[0] ?? [];
    expect([Math.round(lon), Math.round(lat)]).toEqual([-88, 42]);
  });

  test('imports a row without coordinates with its area as place', async () => {
    const left = await leave(
      'areas.csv',
      'date,type,district\n2023-02-03,Theft,North\n2023-02-04,Theft,South\n2023-02-05,Robbery,\n',
    );
    const batch = await bringIn(ivo, left, guessed(left));
    const { items } = await ivo.call(listCrimes, { query: { batchId: batch.id } });
    expect(items.map(({ areaName, placePrecision }) => [areaName, placePrecision])).toEqual([
      ['', 'none'],
      ['South', 'area'],
      ['North', 'area'],
    ]);
    expect(batch.quality?.located).toMatchObject({ count: 0, of: 3, verdict: 'look' });
  });

  test.each([
    ['paper.csv', '%PDF-1.7 and so on'],
    ['empty.csv', ''],
    ['broken.xlsx', 'PK\u0003\u0004 and nothing of a workbook'],
    ['broken.geojson', '{"type":"FeatureCollection","features":['],
  ])('%s is no table: a sentence, and nothing of it is kept', async (fileName, text) => {
    const before = await folders();
    const response = await upload(world, 'ivo', { fileName }, text, uploadImport);
    // An earlier upload may still be removed.
    expect(before).toEqual(expect.arrayContaining([...(await folders())]));
    expect(response.statusCode).toBe(422);
    expect(response.json()).toMatchObject({ code: 'invalid_input', detail: { because: expect.any(String) } });
  });

  test('keeps the keys of a file of a known layout on every import path', async () => {
    const street = `Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context
,2026-03,North Force,North Force,-1.10,53.10,On or near High Street,E01,,Burglary,Under investigation,
`;
    const begun = (await upload(world, 'ivo', { fileName: 'street.csv' }, street)).json<ImportBatch>();
    expect((await loaded(ivo, begun)).rowsNew).toBe(1);
    const left = await leave('street.csv', street);
    expect(left.sheets[0]?.layout).toBe('police-uk-street');
    const shown = await ivo.call(previewImport, { params: { id: left.id }, input: { mapping: null } });
    expect(shown).toMatchObject({ rowsNew: 0, rowsDuplicate: 1 });
  });

  test('refuses an upload from a role that does not work with recorded crime', async () => {
    const response = await upload(world, 'bela', { fileName: 'taten.csv' }, semicolons(15), uploadImport);
    expect(response.json()).toMatchObject({ code: 'not_permitted' });
  });
});

test('accepts a mapping in the one-step import too', async () => {
  const text = named(semicolons(16));
  const mapping = guessed(await leave('taten.csv', text));
  const begun = (await upload(world, 'ivo', { fileName: 'taten.csv', mapping }, text)).json<ImportBatch>();
  expect(await loaded(ivo, begun)).toMatchObject({ state: 'loaded', rowsNew: 60, layout: 'mapping' });
});

describe('comparing the values of a file with the agency’s own', () => {
  const shape = (code: string, name: string) => ({
    type: 'Feature',
    properties: { code, name },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [0, 51],
          [0.1, 51],
          [0.1, 51.1],
          [0, 51],
        ],
      ],
    },
  });
  /** Two types and three areas with the agency's spelling, similar, and unknown. */
  const SECTORS = [
    'Date,Type,Sector',
    '2026-02-01,residential_burglary,NORRIN-A',
    '2026-02-02,residential burglary,NORRIN-A',
    '2026-02-03,Residential burglery,Norrin Harbour',
    '2026-02-04,Residential burglery,Norrin Habour',
    '2026-02-05,Zzzz,Norrin Habour',
    '2026-02-06,Zzzz,Elsewhere',
    '',
  ].join('\n');

  test('maps exact values to codes, suggests similar ones, lists the rest before and after', async () => {
    const areas = await leave(
      'sectors.geojson',
      JSON.stringify({
        type: 'FeatureCollection',
        features: [shape('NORRIN-A', 'Norrin Old Town'), shape('NORRIN-B', 'Norrin Harbour')],
      }),
    );
    await ivo.call(commitAreas, {
      params: { id: areas.id },
      input: { name: 'Sectors', source: 'test', code: 'code', areaName: 'name' },
    });
    const left = await leave('sectors.csv', SECTORS);
    const mapping = guessed(left);
    expect(mapping.columns).toMatchObject({ areaName: 'sector' });
    const shown = await ivo.call(previewImport, { params: { id: left.id }, input: { mapping } });
    expect(shown.values).toEqual({
      types: [
        { value: 'Residential burglery', count: 2, match: 'suggested', to: null, similar: ['residential_burglary'] },
        { value: 'Zzzz', count: 2, match: 'none', to: null, similar: [] },
        { value: 'residential burglary', count: 1, match: 'exact', to: 'residential_burglary', similar: [] },
      ],
      areas: [
        { value: 'NORRIN-A', count: 2, match: 'exact', to: 'NORRIN-A', similar: [] },
        { value: 'Norrin Habour', count: 2, match: 'suggested', to: null, similar: ['NORRIN-B'] },
        { value: 'Elsewhere', count: 1, match: 'none', to: null, similar: [] },
        { value: 'Norrin Harbour', count: 1, match: 'exact', to: 'NORRIN-B', similar: [] },
      ],
      unknownTypes: 4,
      unknownAreas: 3,
      uncountedAreas: 3,
      areaChoices: [
        // from an earlier file
        { code: 'E01', name: '' },
        { code: 'NORRIN-A', name: 'Norrin Old Town' },
        { code: 'NORRIN-B', name: 'Norrin Harbour' },
      ],
    });

    const confirmed = {
      ...mapping,
      types: { all: null, names: { 'Residential burglery': 'residential_burglary' } },
      areas: { names: { 'Norrin Habour': 'NORRIN-B' } },
    };
    const batch = await bringIn(ivo, left, confirmed);
    expect(batch).toMatchObject({ state: 'loaded', rowsNew: 6, unknownTypes: 2, unknownAreas: 1, mapping: confirmed });
    const { items } = await ivo.call(listCrimes, { query: { batchId: batch.id } });
    expect(items.map(({ type, areaCode, areaName }) => [type, areaCode, areaName]).toReversed()).toEqual([
      ['residential_burglary', 'NORRIN-A', 'Norrin Old Town'],
      ['residential_burglary', 'NORRIN-A', 'Norrin Old Town'],
      ['residential_burglary', 'NORRIN-B', 'Norrin Harbour'],
      ['residential_burglary', 'NORRIN-B', 'Norrin Habour'],
      ['Zzzz', 'NORRIN-B', 'Norrin Habour'],
      ['Zzzz', '', 'Elsewhere'],
    ]);
  });

  test('does not compare with areas that the importer cannot see', async () => {
    const text = JSON.stringify({
      type: 'FeatureCollection',
      features: [shape('SECRET-1', 'Hidden Quarter'), shape('SECRET-2', 'Other Quarter')],
    });
    const areas = await leave('hidden.geojson', text, 'vera');
    await vera.call(commitAreas, {
      params: { id: areas.id },
      input: {
        name: 'Hidden',
        source: 'test',
        code: 'code',
        areaName: 'name',
        marking: { ...MARKING, group: 'DRUGS' },
      },
    });
    const rows =
      'Date,Type,Sector\n2026-02-01,residential_burglary,Hidden Quarter\n2026-02-02,residential_burglary,SECRET-1\n';
    const areasFor = async (who: Client, login: string) => {
      const left = await leave('hidden.csv', rows, login);
      const { values } = await who.call(previewImport, {
        params: { id: left.id },
        input: { mapping: guessed(left) },
      });
      return values.areas.map(({ value, match, to }) => [value, match, to]);
    };
    expect(await areasFor(vera, 'vera')).toEqual([
      ['Hidden Quarter', 'exact', 'SECRET-1'],
      ['SECRET-1', 'exact', 'SECRET-1'],
    ]);
    expect(await areasFor(ivo, 'ivo')).toEqual([
      ['Hidden Quarter', 'none', null],
      ['SECRET-1', 'none', null],
    ]);
  });
});
