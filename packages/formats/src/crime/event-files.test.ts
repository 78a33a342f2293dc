/**
 * Published files of events from agencies, each with the corrections a person must make by hand. They are too large for
 * the repository and run only if present next to it; generated ones of the same shapes always run
 * (`event-file-twins.test.ts`).
 */
import { createReadStream, existsSync } from 'node:fs';
import { rounds, some } from '@reeve/testing/run/draw.ts';
import { afterAll, describe, expect, test } from 'vitest';
import { recognise } from './known-layouts.ts';
import { guessMapping, type Settled } from '../mapping/guess-mapping.ts';
import type { MappedRow } from '../mapping/read-crimes-with.ts';
import { readCrimesWith } from '../mapping/read-crimes-with.ts';
import { surveySheet } from '../mapping/survey-sheet.ts';
import { openTable } from '../table/open-table.ts';
import type { TableSource } from '../table/table.ts';

const FOLDER = '../shared/data';

interface Published {
  readonly file: string;
  readonly layout?: string;
  readonly corrections?: Settled;
  /** Rows and places counted with Python's csv module, dates with its min and max; see also each SOURCE.md. */
  readonly rows: number;
  readonly rejected?: number;
  readonly located: number;
  readonly precision: 'minute' | 'day' | 'month';
  readonly place: MappedRow['placePrecision'];
  readonly system: number | null;
  readonly first: string;
  readonly last: string;
  readonly types: number;
  readonly utc?: true;
}

const CHICAGO_GRID: Settled = { system: 26971 };

const FILES: readonly Published[] = [
  {
    file: 'crime-lancashire/lancashire_asb.tab.gz',
    layout: 'police-uk-extract',
    rows: 56_434,
    located: 56_434,
    precision: 'month',
    place: 'street',
    system: 4326,
    first: '2022-01-01T00:00',
    last: '2022-12-31T23:59',
    types: 1,
  },
  {
    file: 'crime-chicago/chicago_aggravated_assaults.csv.gz',
    layout: 'chicago-extract',
    rows: 148_636,
    located: 148_636,
    precision: 'minute',
    place: 'block',
    system: 4326,
    first: '2010-01-01T00:05',
    last: '2019-12-31T23:54',
    types: 1,
  },
  {
    file: 'crime-chicago/chicago-2022-all-crimes-slim.csv.gz',
    layout: 'chicago-portal',
    rows: 215_551,
    located: 0,
    precision: 'minute',
    place: 'none',
    system: null,
    first: '2022-01-01T00:00',
    last: '2022-11-30T23:59',
    types: 31,
  },
  {
    file: 'crime-manchester-burglary/gmp_burglary.csv.gz',
    layout: 'police-uk-street',
    rows: 92_666,
    located: 92_666,
    precision: 'month',
    place: 'street',
    system: 4326,
    first: '2016-02-01T00:00',
    last: '2019-01-31T23:59',
    types: 1,
  },
  {
    file: 'crime-nottingham/nottingham_burglary.csv.gz',
    layout: 'police-uk-extract',
    rows: 1795,
    located: 1795,
    precision: 'month',
    place: 'street',
    system: 4326,
    first: '2022-01-01T00:00',
    last: '2022-12-31T23:59',
    types: 1,
  },
  {
    file: 'crime-nottingham/nottingham_robbery.csv.gz',
    layout: 'police-uk-extract',
    rows: 555,
    located: 555,
    precision: 'month',
    place: 'street',
    system: 4326,
    first: '2022-01-01T00:00',
    last: '2022-12-31T23:59',
    types: 1,
  },
  {
    file: 'crime-nyc-vehicle-thefts/nyc_vehicle_thefts_2014_2017.csv.gz',
    rows: 35_746,
    located: 35_746,
    precision: 'minute',
    place: 'exact',
    system: 4326,
    first: '2010-07-09T19:40',
    last: '2017-12-30T12:30',
    types: 1,
  },
  {
    file: 'crime-small-formats/aggravated_assaults_austin_fortworth_seattle_3sheets.xlsx',
    rows: 12_802,
    rejected: 2,
    located: 12_800,
    precision: 'minute',
    place: 'exact',
    system: 4326,
    first: '2019-01-01T00:00',
    last: '2019-12-31T23:33',
    types: 1,
    utc: true,
  },
  {
    file: 'crime-small-formats/camden_uk_crimes_2021_bng.csv.gz',
    rows: 4578,
    located: 4578,
    precision: 'day',
    place: 'block',
    system: 27_700,
    first: '2021-01-01T00:00',
    last: '2021-12-31T23:59',
    types: 2,
  },
  {
    file: 'crime-small-formats/cincinnati_burglary.csv.gz',
    rows: 8723,
    located: 8297,
    precision: 'minute',
    place: 'exact',
    system: 4326,
    first: '2016-01-01T01:00',
    last: '2018-12-31T23:30',
    types: 2,
    utc: true,
  },
  {
    file: 'crime-small-formats/homicides_2015_nine_cities.csv.gz',
    rows: 1922,
    located: 1922,
    precision: 'minute',
    place: 'exact',
    system: 4326,
    first: '2015-01-01T00:00',
    last: '2015-12-31T23:36',
    types: 2,
  },
  {
    file: 'crime-small-formats/nyc_homicides.csv',
    rows: 904,
    located: 904,
    precision: 'minute',
    place: 'exact',
    system: 4326,
    first: '2016-01-01T22:55',
    last: '2018-12-31T21:38',
    types: 1,
    utc: true,
  },
  {
    file: 'crime-small-formats/san_francisco_robbery.csv',
    rows: 951,
    located: 951,
    precision: 'minute',
    place: 'exact',
    system: 4326,
    first: '2019-01-01T19:50',
    last: '2019-12-31T03:30',
    types: 1,
    utc: true,
  },
  {
    file: 'near-repeat-chicago/chicago_be.csv.gz',
    corrections: CHICAGO_GRID,
    rows: 11_701,
    rejected: 1,
    located: 11_700,
    precision: 'day',
    place: 'exact',
    system: 26_971,
    first: '2015-12-31T00:00',
    last: '2016-12-31T23:59',
    types: 1,
  },
  {
    file: 'near-repeat-chicago/chicago_be_month1.csv',
    corrections: CHICAGO_GRID,
    rows: 970,
    located: 970,
    precision: 'day',
    place: 'exact',
    system: 26_971,
    first: '2015-12-31T00:00',
    last: '2016-01-31T23:59',
    types: 1,
  },
];

/** Files named so from the repository's root, and whether they are there. */
function published(file: string): { readonly source: TableSource; readonly there: boolean } {
  const path = `${FOLDER}/${file}`;
  const there = existsSync(path);
  // oxlint-disable-next-line no-console -- a test that does not run must say so
  if (!there) console.warn(`NOT TESTED: ${path} is not there.`);
  return { source: { name: path, open: () => createReadStream(path) }, there };
}

/** Number of settings a person must correct by hand. */
const correctionsIn = ({ columns = {}, ...others }: Settled): number =>
  Object.keys(columns).length + Object.keys(others).length;

test('no file needs more than one correction', () => {
  expect(FILES).toHaveLength(15);
  for (const { corrections = {} } of FILES) expect(correctionsIn(corrections)).toBeLessThanOrEqual(1);
});

// Some have two hundred thousand rows: a quarter of them at a landing, all in a proof.
describe.each(some(rounds(FILES.length), FILES, 'published files'))('$file', (known) => {
  const { source, there } = published(known.file);

  test.skipIf(!there)('is read to the last row', { timeout: 120_000 }, async () => {
    const table = await openTable(source);
    const [sheet] = table.sheets;
    if (!sheet) throw new Error('no sheet');
    const survey = await surveySheet(table, sheet);
    expect(recognise(survey.columns.map(({ name }) => name))?.name).toBe(known.layout);
    const { mapping: guessed, guesses } = guessMapping(survey, source.name, known.corrections);
    // A person accepts the type suggested by the file's name if no column has one.
    const suggested = guesses.find(({ subject }) => subject === 'types.all')?.value ?? null;
    const mapping = { ...guessed, types: { ...guessed.types, all: suggested } };
    expect(mapping.place.system).toBe(known.system);
    expect(guesses.some(({ because }) => because === 'utc_mark')).toBe(known.utc ?? false);

    let [rows, rejected, located, nowhere, first, last] = [0, 0, 0, 0, '9', ''];
    const [keys, types, precisions, places] = [
      new Set<string>(),
      new Set<string>(),
      new Map<string, number>(),
      new Set<string>(),
    ];
    for await (const batch of readCrimesWith(table, mapping)) {
      rejected += batch.faults.length;
      for (const row of batch.rows) {
        rows += 1;
        keys.add(row.sourceKey);
        types.add(row.type);
        places.add(row.placePrecision);
        precisions.set(row.precision, (precisions.get(row.precision) ?? 0) + 1);
        if (row.lon !== undefined) located += 1;
        else if (row.areaCode === '' && row.areaName === '') nowhere += 1;
        if (row.fromLocal < first) first = row.fromLocal;
        if (row.toLocal > last) last = row.toLocal;
      }
    }
    expect({ rows: rows + rejected, rejected, located, first, last, types: types.size }).toEqual({
      rows: known.rows,
      rejected: known.rejected ?? 0,
      located: known.located,
      first: known.first,
      last: known.last,
      types: known.types,
    });
    // If a file has no coordinates at all, the area is the place.
    if (known.located === 0) expect(nowhere).toBe(0);
    expect(keys.size).toBe(rows);
    expect([...precisions].toSorted((a, b) => b[1] - a[1])[0]?.[0]).toBe(known.precision);
    expect(places).toContain(known.place);
  });
});

const BOUNDARIES = [
  { file: 'crime-nottingham/wards.geojson', count: 20, code: 'ward_code', name: 'ward_name' },
  { file: 'boundaries-london/boroughs.geojson', count: 33, code: 'gss_code', name: 'name' },
  { file: 'crime-chicago/police-districts.geojson', count: 25, code: 'Name', name: 'description' },
  { file: 'crime-lancashire/districts.geojson', count: 14, code: 'objectid', name: 'district' },
  { file: 'crime-lancashire/wards.geojson', count: 271, code: 'ward_code', name: 'ward_name' },
];

describe.each(BOUNDARIES)('$file', ({ file, count, code, name }) => {
  const { source, there } = published(file);
  test.skipIf(!there)('is a boundary file, not events', async () => {
    expect((await openTable(source)).areas).toMatchObject({ count, code, name });
  });
});

describe('memory', () => {
  const { source, there } = published('crime-chicago/chicago-2022-all-crimes-slim.csv.gz');
  afterAll(() => globalThis.gc?.());
  test.skipIf(!there)('stays bounded over 215 551 rows', { timeout: 120_000 }, async () => {
    const table = await openTable(source);
    const idle = process.memoryUsage().rss;
    let most = 0;
    const [sheet] = table.sheets;
    if (!sheet) throw new Error('no sheet');
    const { mapping } = guessMapping(await surveySheet(table, sheet), source.name);
    for await (const batch of readCrimesWith(table, mapping)) {
      if (batch.rows.length > 0) most = Math.max(most, process.memoryUsage().rss);
    }
    expect((most - idle) / 1e6).toBeLessThan(300);
  });
});
