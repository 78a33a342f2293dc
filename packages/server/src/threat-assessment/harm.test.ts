import { randomUUID } from 'node:crypto';
import {
  addHarmWeightSet,
  listHarmWeightSets,
  previewSentencingScale,
  readHarm,
  retireHarmWeightSet,
  type InputGiven,
  type ScalePreview,
} from '@reeve/contract';
import type { NewCrime } from '@reeve/store';
import { madeCrime } from '@reeve/testing/crime/made-crime.ts';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { workbookParts, zipped } from '@reeve/testing/file/table-files.ts';
import { upload } from '@reeve/testing/file/upload.ts';
import { addCrimes } from '@reeve/testing/loop.ts';
import { GROUP } from '@reeve/testing/people.ts';
import { MARKING } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let world: World;
let ivo: Client, dora: Client, vera: Client;
const TYPES = ['residential_burglary', 'robbery', 'shoplifting', 'fraud'];
beforeAll(async () => {
  world = await makeWorld({ seed: 'harm' });
  await asSuperuser(world.database, (client) =>
    client.query(`update code_list set body = $1 where name = 'offence_types'`, [
      JSON.stringify(TYPES.map((code) => ({ code, title: code.replaceAll('_', ' ') }))),
    ]),
  );
  [ivo, dora, vera] = (await Promise.all(['ivo', 'dora', 'vera'].map((login) => world.as(login)))) as [
    Client,
    Client,
    Client,
  ];
  await addCrimes(world.store, 'ivo', 'P2', { ...MARKING, group: GROUP }, 'harm', CRIMES);
}, 60_000);
afterAll(() => world.close());

const crimes = (type: string, count: number, more: Partial<NewCrime> = {}): NewCrime[] =>
  Array.from({ length: count }, (_, nth) =>
    madeCrime(`${type} ${JSON.stringify(more)} ${nth}`, {
      type,
      from_at: '2026-03-05T18:00',
      to_at: '2026-03-05T20:00',
      place_precision: 'area',
      area_code: 'A',
      area_name: 'West Ward',
      recorded_on: '2026-03-06',
      ...more,
    }),
  );
/** The worked example of the domain brief, §3.6, with eight crimes found by police work and one outside the period. */
const CRIMES: readonly NewCrime[] = [
  ...crimes('robbery', 2),
  ...crimes('shoplifting', 30, { area_code: 'B', area_name: 'East Ward' }),
  ...crimes('residential_burglary', 1, { area_code: 'B', area_name: 'East Ward' }),
  ...crimes('shoplifting', 8, { detection: 'proactive' }),
  ...crimes('robbery', 1, { from_at: '2026-05-01T10:00', to_at: '2026-05-01T10:00' }),
];

const preview = async (
  content: string | Uint8Array,
  settings: { fileName: string; unit: string; offence?: number; days?: number; sheet?: string },
  login = 'dora',
) => {
  const response = await upload(world, login, settings, content, previewSentencingScale);
  return { status: response.statusCode, body: response.json<ScalePreview & { readonly code?: string }>() };
};
const SCALE = 'code;name;days\nrobbery;Robbery;365\nshoplifting;Shoplifting;1\nresidential_burglary;Burglary;273.5\n';
const days = { fileName: 'scale.csv', unit: 'days' };

type Added = InputGiven<typeof addHarmWeightSet>;
const SET: Added = {
  name: 'Scale of the tests',
  source: 'Penal code of the tests, 2026',
  because: 'The first import.',
  weights: [
    { offence: 'robbery', days: 365 },
    { offence: 'shoplifting', days: 1 },
    { offence: 'residential_burglary', days: 273.5 },
  ],
};
const add = (more: Partial<Added> = {}) => dora.call(addHarmWeightSet, { input: { ...SET, ...more } });
const MARCH = { from: '2026-03-01', before: '2026-04-01' };

describe('a national sentencing scale', () => {
  test('is previewed from a text: columns guessed, days by offence, and what is missing', async () => {
    const { body } = await preview(SCALE, days);
    expect(body).toMatchObject({
      columns: ['code', 'name', 'days'],
      offence: 1,
      days: 3,
      rowsRead: 3,
      blocking: 0,
      missing: [{ offence: 'fraud' }],
    });
    expect(body.weights.map((one) => [one.offence, one.days])).toEqual([
      ['robbery', 365],
      ['residential_burglary', 273.5],
      ['shoplifting', 1],
    ]);
  });

  test('is previewed from a workbook, in months, by columns that were chosen', async () => {
    const sheets = {
      Notes: [['text'], ['nothing']],
      Scale: [
        ['months', 'maximum', 'code'],
        [12, 36, 'robbery'],
        [0.5, 2, 'shoplifting'],
      ],
    };
    const { body } = await preview(zipped(workbookParts(sheets)), {
      fileName: 'scale.xlsx',
      unit: 'months',
      sheet: 'Scale',
      offence: 3,
      days: 1,
    });
    expect(body.sheets).toEqual(['Notes', 'Scale']);
    expect(body.weights.map((one) => [one.offence, one.days])).toEqual([
      ['robbery', 365],
      ['shoplifting', 15.21],
    ]);
  });

  test('shows the fault of each row; a code of another agency does not block', async () => {
    const file = 'code,days\nrobbery,365\npiracy,10\nshoplifting,-1\nfraud,"1,5"\nfraud,2\n';
    const { body } = await preview(file, { ...days, fileName: 'scale.csv' });
    expect(body.rows.map(({ row, fault }) => [row, fault])).toEqual([
      [1, null],
      [2, 'unknown_code'],
      [3, 'negative'],
      [4, 'duplicate'],
      [5, 'duplicate'],
    ]);
    expect(body.blocking).toBe(3);
  });

  test('stores nothing while it is previewed, and is refused if it is no table or too long', async () => {
    const before = (await dora.call(listHarmWeightSets)).items.length;
    await preview(SCALE, days);
    expect((await dora.call(listHarmWeightSets)).items.length).toBe(before);
    expect((await preview('code;days\n', days)).status).toBe(422);
    expect((await preview(SCALE, { ...days, sheet: 'elsewhere' })).status).toBe(422);
    expect((await preview(`code;days\n${'robbery;1\n'.repeat(2001)}`, days)).status).toBe(422);
    expect((await preview(SCALE, { ...days, unit: 'fortnights' })).status).toBe(422);
    expect((await preview(SCALE, days, 'ivo')).body.code).toBe('not_permitted');
  });
});

describe('the register of harm weights', () => {
  test('keeps versions with source, file and reason, all of a set or nothing', async () => {
    const first = await add({ fileName: 'scale.csv' });
    const second = await add({ code: first.code, because: 'The code was revised.' });
    expect(second).toMatchObject({ code: first.code, version: 2 });
    const { items, mayKeep } = await ivo.call(listHarmWeightSets);
    expect(mayKeep).toBe(false);
    const versions = items.filter(({ code }) => code === first.code);
    expect(versions.map(({ version, newest, fileName }) => [version, newest, fileName])).toEqual([
      [2, true, ''],
      [1, false, 'scale.csv'],
    ]);
    expect(versions[0]?.missing.map(({ offence }) => offence)).toEqual(['fraud']);
    await dora.call(retireHarmWeightSet, { params: { id: second.id }, input: { reason: 'It was repealed.' } });
    const after = (await ivo.call(listHarmWeightSets)).items.filter(({ code }) => code === first.code);
    expect(after.map(({ newest }) => newest)).toEqual([false, true]);
  });

  test.each<readonly [string, Partial<Added>]>([
    ['an offence of no agency', { weights: [...SET.weights, { offence: 'piracy', days: 2 }] }],
    ['an offence twice', { weights: [...SET.weights, { offence: 'robbery', days: 2 }] }],
    ['an unknown set', { code: 'nowhere' }],
  ])('refuses %s, and stores no row of it', async (_, more) => {
    const before = (await dora.call(listHarmWeightSets)).items.length;
    expect(await dora.refused(addHarmWeightSet, { input: { ...SET, ...more } })).toBe('invalid_input');
    expect((await dora.call(listHarmWeightSets)).items.length).toBe(before);
  });

  test('is kept by the head of intelligence alone', async () => {
    const { id } = await add();
    expect(await ivo.refused(addHarmWeightSet, { input: SET })).toBe('not_permitted');
    expect(await ivo.refused(retireHarmWeightSet, { params: { id }, input: { reason: 'Not mine.' } })).toBe(
      'not_permitted',
    );
  });
});

describe('harm of recorded crime', () => {
  test('the worked example: 33 reported crimes are 1 033.5 days, and eight found by police work are left out', async () => {
    const { id, code } = await add();
    const harm = await ivo.call(readHarm, { query: { ...MARCH, weightsId: id } });
    expect(harm).toMatchObject({
      weights: { id, code, version: 1, source: SET.source },
      ...MARCH,
      crimes: 33,
      days: 1033.5,
      leftOut: 8,
      unweighted: [],
      complete: true,
    });
    expect(harm.areas.map(({ name, crimes: count, days: sum, leftOut }) => [name, count, sum, leftOut])).toEqual([
      ['West Ward', 2, 730, 8],
      ['East Ward', 31, 303.5, 0],
    ]);
    expect(
      harm.offences.map(({ offence, crimes: count, daysEach, days: sum }) => [offence, count, daysEach, sum]),
    ).toEqual([
      ['robbery', 2, 365, 730],
      ['residential_burglary', 1, 273.5, 273.5],
      ['shoplifting', 30, 1, 30],
    ]);
  });

  test('days that are not covered are not known, and not zero', async () => {
    const { id } = await add();
    const harm = await ivo.call(readHarm, { query: { from: '2025-12-01', before: '2026-04-01', weightsId: id } });
    expect(harm).toMatchObject({ crimes: 0, days: 0, complete: false });
    expect(harm.areas.every(({ crimes: count, days: sum }) => count === null && sum === null)).toBe(true);
    expect(harm.offences.every(({ uncovered }) => uncovered.length === 2)).toBe(true);
    expect(harm.covered).toEqual([{ from: '2026-01-05', before: '2026-09-27' }]);
  });

  test('an offence without a weight is named and is in no sum', async () => {
    const { id } = await add({ weights: SET.weights.slice(1) });
    const harm = await ivo.call(readHarm, { query: { ...MARCH, weightsId: id } });
    expect(harm).toMatchObject({ days: 303.5, complete: false, unweighted: [{ offence: 'robbery', crimes: 2 }] });
  });

  test('without a period it is the year before the last covered day on which late records are in', async () => {
    const { from, before } = await ivo.call(readHarm, { query: {} });
    expect({ from, before }).toEqual({ from: '2026-01-05', before: '2026-08-31' });
  });

  test('counts only what the reader may see', async () => {
    const { id } = await add();
    const harm = await vera.call(readHarm, { query: { ...MARCH, weightsId: id } });
    expect(harm.crimes).toBe(0);
    expect(JSON.stringify(harm)).not.toContain('Ward');
    expect(await ivo.refused(readHarm, { query: { weightsId: randomUUID() } })).toBe('not_found');
    expect(await ivo.refused(readHarm, { query: { from: '2026-04-01', before: '2026-03-01' } })).toBe('invalid_input');
  });
});
