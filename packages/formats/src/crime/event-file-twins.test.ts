/**
 * Generated files in the shapes agencies use: each is opened, guessed and read with no correction, or with the one
 * named.
 */
import {
  delimited,
  encode,
  geoJson,
  makeEvents,
  sourceOf,
  workbookParts,
  zipped,
  type MadeEvent,
} from '@reeve/testing/file/table-files.ts';
import { gzipSync } from 'fflate';
import proj4 from 'proj4';
import { describe, expect, test } from 'vitest';
import { guessMapping, type GuessedMapping, type Settled } from '../mapping/guess-mapping.ts';
import { readCrimesWith, type MappedRow } from '../mapping/read-crimes-with.ts';
import { surveySheet } from '../mapping/survey-sheet.ts';
import { coordinateSystem } from '../place/coordinate-system.ts';
import type { RowFault } from './row-fault.ts';
import { openTable } from '../table/open-table.ts';

async function read(content: Uint8Array | string, name = 'events.csv', settled: Settled = {}) {
  const table = await openTable(sourceOf(content, name));
  const [sheet] = table.sheets;
  if (!sheet) throw new Error('no sheet');
  const survey = await surveySheet(table, sheet);
  const guessed: GuessedMapping = guessMapping(survey, name, settled);
  const [rows, faults]: [MappedRow[], RowFault[]] = [[], []];
  for await (const batch of readCrimesWith(table, guessed.mapping)) {
    rows.push(...batch.rows);
    faults.push(...batch.faults);
  }
  const because = (subject: string) => guessed.guesses.find((guess) => guess.subject === subject)?.because;
  return { table, survey, ...guessed, rows, faults, because };
}

const EVENTS = makeEvents(120, 1);
const HEADING = ['date', 'time', 'longitude', 'latitude', 'type', 'area'];
const cells = (one: MadeEvent): string[] => [one.date, one.time, String(one.lon), String(one.lat), one.type, one.area];
const table = (heading = HEADING, toCells = cells): string[][] => [heading, ...EVENTS.map(toCells)];

/** Every event is present at its minute, in its place, with its type. */
function expectEvents(rows: readonly MappedRow[], { within = 1e-6, minutes = true } = {}): void {
  expect(rows).toHaveLength(EVENTS.length);
  for (const [at, row] of rows.entries()) {
    const event = EVENTS[at];
    if (!event) throw new Error('too many rows');
    expect(row.fromLocal).toBe(`${event.date}T${minutes ? event.time : '00:00'}`);
    expect(Math.abs((row.lon ?? Number.NaN) - event.lon)).toBeLessThanOrEqual(within);
    expect(Math.abs((row.lat ?? Number.NaN) - event.lat)).toBeLessThanOrEqual(within);
    expect(row.type).toBe(event.type);
  }
}

describe('texts', () => {
  test.each([',', ';', '\t', '|'])('cells are separated by “%s”', async (delimiter) => {
    const { rows } = await read(delimited(table(), delimiter));
    expectEvents(rows);
  });

  test('decimal commas between semicolons', async () => {
    const comma = (one: MadeEvent) =>
      cells(one).map((text, at) => (at === 2 || at === 3 ? text.replace('.', ',') : text));
    expectEvents((await read(delimited(table(HEADING, comma), ';'))).rows);
  });

  test('compressed with gzip', async () => {
    expectEvents((await read(gzipSync(new TextEncoder().encode(delimited(table()))), 'events.csv.gz')).rows);
  });

  test('without a heading: the first line is data', async () => {
    const { rows, mapping, because } = await read(delimited(table().slice(1)));
    expect(because('heading')).toBe('first_row_is_data');
    expect(mapping.columns).toMatchObject({ time: 1, clock: 2, x: 3, y: 4, type: 5 });
    expectEvents(rows);
  });

  test('titles above the heading are passed over', async () => {
    const { rows, mapping } = await read(delimited([['Monthly extract'], ['made 2024-01-02'], ...table()]));
    expect(mapping.table.skipRows).toBe(2);
    expectEvents(rows);
  });

  test.each([
    ['English', ['Date', 'Time', 'Longitude', 'Latitude', 'Offence type', 'District']],
    ['German', ['Tatzeit', 'Uhrzeit', 'Längengrad', 'Breitengrad', 'Delikt', 'Stadtteil']],
    ['French', ['Date', 'Heure', 'Longitude', 'Latitude', 'Infraction', 'Quartier']],
    ['Italian', ['Data', 'Ora', 'Longitudine', 'Latitudine', 'Reato', 'Quartiere']],
    ['Spanish', ['Fecha', 'Hora', 'Longitud', 'Latitud', 'Delito', 'Barrio']],
    ['Russian', ['Дата', 'Время', 'Долгота', 'Широта', 'Вид преступления', 'Район']],
  ])('headings in %s', async (_, heading) => {
    const { rows } = await read(delimited(table(heading)));
    expectEvents(rows);
    expect(rows[0]?.areaName).toBe(EVENTS[0]?.area);
  });
});

describe('encodings', () => {
  const RUSSIAN = ['Кража со взломом', 'Разбой', 'Мошенничество'];
  const GERMAN = ['Raub in Köln', 'Diebstahl, Straße', 'Körperverletzung'];
  const POLISH = ['Kradzież z włamaniem', 'Rozbój przy użyciu groźby', 'Zniszczenie mienia, Łódź'];

  test.each([
    ['utf-8', RUSSIAN],
    ['utf-16le', RUSSIAN],
    ['utf-16be', GERMAN],
    ['windows-1251', RUSSIAN],
    ['koi8-r', RUSSIAN],
    ['iso-8859-5', RUSSIAN],
    ['windows-1252', GERMAN],
    ['iso-8859-2', POLISH],
  ])('%s is found', async (encoding, types) => {
    const typed = EVENTS.map((one, at) => [...cells(one).slice(0, 4), types[at % types.length] ?? '', one.area]);
    const mark = encoding.startsWith('utf-16') ? '\uFEFF' : '';
    const { rows, table: opened } = await read(encode(`${mark}${delimited([HEADING, ...typed])}`, encoding));
    expect(opened.shape?.encoding).toBe(encoding);
    expect(rows.map(({ type }) => type)).toEqual(EVENTS.map((_, at) => types[at % types.length]));
  });
});

describe('dates', () => {
  const [year, month, day] = [0, 5, 8];
  const part = (date: string, at: number): string => date.slice(at, at === 0 ? 4 : at + 2);
  const dmy = ({ date }: MadeEvent, mark: string) => [part(date, day), part(date, month), part(date, year)].join(mark);
  const mdy = ({ date }: MadeEvent, mark: string) => [part(date, month), part(date, day), part(date, year)].join(mark);

  test.each([
    ['day first', (one: MadeEvent) => `${dmy(one, '/')} ${one.time}`, 'dmy'],
    ['month first', (one: MadeEvent) => `${mdy(one, '/')} ${one.time}`, 'mdy'],
    ['dots', (one: MadeEvent) => `${dmy(one, '.')} ${one.time}`, 'dmy'],
    ['T and seconds', (one: MadeEvent) => `${one.date}T${one.time}:30`, 'ymd'],
    ['no separators', (one: MadeEvent) => `${one.date.replaceAll('-', '')} ${one.time}`, 'ymd'],
  ])('%s are distinguished by evidence', async (_, write, order) => {
    const { rows, mapping, guesses } = await read(
      delimited(table(HEADING, (one) => [write(one), '', ...cells(one).slice(2)])),
    );
    expect(mapping.dates.order).toBe(order);
    expect(guesses.find(({ subject }) => subject === 'dates.order')?.confidence).toBe('proved');
    expectEvents(rows);
  });

  test('days up to the twelfth leave the order open', async () => {
    const early = EVENTS.map((one) => ({
      ...one,
      date: `2023-${part(one.date, month)}-0${1 + (one.lon > -1.2 ? 1 : 4)}`,
    }));
    const { guesses } = await read(
      delimited([HEADING, ...early.map((one) => [dmy(one, '/'), ...cells(one).slice(1)])]),
    );
    expect(guesses.find(({ subject }) => subject === 'dates.order')).toMatchObject({
      confidence: 'open',
      because: 'both_orders_fit',
      alternatives: ['mdy', 'ymd'],
    });
  });

  test('firsts of month are months, midnights are days', async () => {
    const firsts = await read(
      delimited(table(HEADING, (one) => [`${one.date.slice(0, 7)}-01`, '', ...cells(one).slice(2)])),
    );
    expect(firsts.rows[0]).toMatchObject({ precision: 'month', fromLocal: `${EVENTS[0]?.date.slice(0, 7)}-01T00:00` });
    const midnights = await read(delimited(table(HEADING, (one) => [`${one.date} 00:00`, '', ...cells(one).slice(2)])));
    expect(midnights.rows[0]).toMatchObject({ precision: 'day', toLocal: `${EVENTS[0]?.date}T23:59` });
  });

  test('a Z on local times is detected and ignored', async () => {
    const { rows, because } = await read(
      delimited(table(HEADING, (one) => [`${one.date}T${one.time}:00Z`, '', ...cells(one).slice(2)])),
    );
    expect(because('dates.zone')).toBe('utc_mark');
    expectEvents(rows);
  });

  test('from and to are a window; one that ends before it begins is refused', async () => {
    const heading = ['date_start', 'date_end', ...HEADING.slice(2)];
    const rows = EVENTS.map((one, at) => [
      `${one.date} ${one.time}`,
      at === 7 ? '2001-01-01 00:00' : `${one.date} 23:59`,
      ...cells(one).slice(2),
    ]);
    const result = await read(delimited([heading, ...rows]));
    expect(result.faults).toMatchObject([{ line: 9, column: 'date_end', code: 'window_negative' }]);
    expect(result.rows[0]).toMatchObject({
      fromLocal: `${EVENTS[0]?.date}T${EVENTS[0]?.time}`,
      toLocal: `${EVENTS[0]?.date}T23:59`,
    });
  });
});

describe('places', () => {
  test('latitude under the heading of longitude: the columns are exchanged', async () => {
    const manila = makeEvents(120, 2, [121, 14.6]);
    const swapped = manila.map((one) => [one.date, one.time, String(one.lat), String(one.lon), one.type, one.area]);
    const { rows, because } = await read(delimited([HEADING, ...swapped]));
    expect(because('place.system')).toBe('columns_swapped');
    expect(rows.map(({ lon }) => lon)).toEqual(manila.map(({ lon }) => lon));
  });

  const projected =
    (code: number, decimals = 2) =>
    (one: MadeEvent) => {
      const [x = 0, y = 0] = proj4(coordinateSystem(code).definition, [one.lon, one.lat]);
      return [one.date, one.time, x.toFixed(decimals), y.toFixed(decimals), one.type, one.area];
    };
  const GRID = ['date', 'time', 'easting', 'northing', 'type', 'area'];

  test('British grid under easting and northing is found', async () => {
    const { rows, mapping } = await read(delimited(table(GRID, projected(27_700))));
    expect(mapping.place.system).toBe(27_700);
    expectEvents(rows, { within: 1e-5 });
  });

  test('a Gauss-Krüger zone is found by the zone in front of its eastings', async () => {
    const kiel = makeEvents(60, 3, [10.1, 54.3]);
    const { mapping } = await read(
      delimited([GRID.with(2, 'Rechtswert').with(3, 'Hochwert'), ...kiel.map(projected(31_467))]),
    );
    expect(mapping.place.system).toBe(31_467);
  });

  test.each([
    ['UTM', 32_630, 1],
    ['state plane in US feet', 2263, 1200 / 3937],
  ])('%s is read if it is named, and offered if not', async (_, code, unitM) => {
    const there = code === 2263 ? makeEvents(120, 4, [-73.95, 40.7]) : EVENTS;
    const heading = GRID.with(2, 'x').with(3, 'y');
    const text = delimited([heading, ...there.map(projected(code))]);
    expect(coordinateSystem(code).unitM).toBeCloseTo(unitM, 9);
    const { rows } = await read(text, 'events.csv', { system: code });
    expect(rows[0]?.lon).toBeCloseTo(there[0]?.lon ?? 0, 6);
    await expect(read(text)).rejects.toMatchObject({ code: 'invalid_input' });
  });

  test('many identical points are places moved to a block', async () => {
    const block = (one: MadeEvent) => [one.date, one.time, one.lon.toFixed(1), one.lat.toFixed(1), one.type, one.area];
    const { rows } = await read(delimited(table(HEADING, block)));
    expect(rows[0]?.placePrecision).toBe('block');
  });

  test('0, 0 and NA are no places, and the area is kept', async () => {
    const nowhere = (one: MadeEvent, at: string) => [one.date, one.time, at, at, one.type, one.area];
    const [first, second, ...others] = EVENTS;
    if (!first || !second) throw new Error('no events');
    const { rows, faults } = await read(
      delimited([HEADING, nowhere(first, '0'), nowhere(second, 'NA'), ...others.map(cells)]),
    );
    expect(faults).toEqual([]);
    expect(rows.slice(0, 2)).toMatchObject([
      { placePrecision: 'none', areaName: first.area },
      { placePrecision: 'none', areaName: second.area },
    ]);
  });
});

describe('workbooks', () => {
  const serial = (one: MadeEvent, epoch: string): number =>
    (Date.parse(`${one.date}T${one.time}:00Z`) - Date.parse(`${epoch}T00:00:00Z`)) / 86_400_000;
  const sheet = (epoch: string) => [
    ['date', 'longitude', 'latitude', 'type', 'area'],
    ...EVENTS.map((one) => [{ serial: serial(one, epoch) }, one.lon, one.lat, one.type, one.area]),
  ];

  test.each([
    ['1900, shared texts', '1899-12-30', {}],
    ['1900, texts in their cells', '1899-12-30', { inline: true }],
    ['1904', '1904-01-01', { from1904: true }],
  ])('dates of %s', async (_, epoch, shape) => {
    expectEvents((await read(zipped(workbookParts({ One: sheet(epoch) }, shape)), 'events.xlsx')).rows);
  });

  test('every sheet with the same columns is read, and others are not', async () => {
    const parts = workbookParts({
      North: sheet('1899-12-30'),
      South: sheet('1899-12-30'),
      Notes: [['made by'], ['somebody']],
    });
    const { rows } = await read(zipped(parts), 'events.xlsx');
    expect(rows).toHaveLength(2 * EVENTS.length);
    expect(new Set(rows.map(({ sheet: name }) => name))).toEqual(new Set(['North', 'South']));
    expect(new Set(rows.map(({ sourceKey }) => sourceKey)).size).toBe(rows.length);
  });
});

describe('GeoJSON', () => {
  test('points are events', async () => {
    expectEvents((await read(geoJson(EVENTS), 'events.geojson')).rows);
  });

  test('an older file names its system', async () => {
    const [x, y] = [400_000, 300_000];
    const feature = {
      type: 'Feature',
      properties: { date: '2023-02-03', type: 'Theft' },
      geometry: { type: 'Point', coordinates: [x, y] },
    };
    const text = JSON.stringify({
      type: 'FeatureCollection',
      crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::27700' } },
      features: [feature],
    });
    const { mapping, rows } = await read(text, 'events.geojson');
    expect(mapping.place.system).toBe(27_700);
    expect(rows[0]?.lat).toBeCloseTo(52.6, 1);
  });

  test('a sequence of features, one a line', async () => {
    const lines = (JSON.parse(geoJson(EVENTS)) as { features: unknown[] }).features.map((one) => JSON.stringify(one)); // made above
    expectEvents((await read(lines.join('\n'), 'events.geojsonl')).rows);
  });

  test('shapes are areas, with their code and name', async () => {
    const ring = [[[0, 0], [1, 0], [1, 1], [0, 0]]]; // prettier-ignore
    const area = (code: string, name: string) => ({
      type: 'Feature',
      properties: { ward_code: code, ward_name: name },
      geometry: { type: 'Polygon', coordinates: ring },
    });
    const opened = await openTable(
      sourceOf(JSON.stringify({ type: 'FeatureCollection', features: [area('W1', 'North'), area('W2', 'South')] })),
    );
    expect(opened.areas).toEqual({
      count: 2,
      code: 'ward_code',
      name: 'ward_name',
      properties: ['ward_code', 'ward_name'],
    });
  });
});

describe('keys', () => {
  test('do not depend on the order of columns, the encoding, the delimiter, or a corrected mapping', async () => {
    const keys = async (content: Uint8Array | string, settled?: Settled) =>
      (await read(content, 'events.csv', settled)).rows.map(({ sourceKey }) => sourceKey);
    const plain = await keys(delimited(table()));
    const turned = table().map((row) => row.toReversed());
    expect(await keys(delimited(turned, ';'))).toEqual(plain);
    expect(await keys(encode(`\uFEFF${delimited(table())}`, 'utf-16le'))).toEqual(plain);
    expect(await keys(delimited(table()), { columns: { type: 'area' } })).toEqual(plain);
  });

  test('two identical rows are two crimes', async () => {
    const { rows } = await read(delimited([...table(), ...table().slice(1, 2)]));
    expect(new Set(rows.map(({ sourceKey }) => sourceKey)).size).toBe(EVENTS.length + 1);
  });
});
