/** Typical files from map makers: GeoPackages and zipped shapefiles. */
import { readFileSync } from 'node:fs';
import {
  dbase,
  OREGON_PRJ,
  shapefileParts,
  shapes,
  UTM_10_PRJ,
  WGS84_PRJ,
} from '@reeve/testing/file/shapefile-files.ts';
import { makeEvents, sourceOf, zipped } from '@reeve/testing/file/table-files.ts';
import { describe, expect, test } from 'vitest';
import { guessMapping } from '../mapping/guess-mapping.ts';
import { readCrimesWith, type MappedRow } from '../mapping/read-crimes-with.ts';
import { surveySheet } from '../mapping/survey-sheet.ts';
import { systemOfWkt } from '../place/system-of-wkt.ts';
import { openTable } from '../table/open-table.ts';
import { readAreas } from '../table/read-areas.ts';
import { SqliteFile } from '../table/sqlite-file.ts';
import { sqliteTables } from '../table/sqlite-tables.ts';

async function read(bytes: Uint8Array) {
  const table = await openTable(sourceOf(bytes, 'map'));
  const [sheet] = table.sheets;
  if (!sheet) throw new Error('no sheet');
  const { mapping } = guessMapping(await surveySheet(table, sheet), 'map');
  const [rows, faults]: [MappedRow[], unknown[]] = [[], []];
  for await (const batch of readCrimesWith(table, mapping)) {
    rows.push(...batch.rows);
    faults.push(...batch.faults);
  }
  return { table, mapping, rows, faults };
}

describe('a GeoPackage written by SQLite', () => {
  const bytes = new Uint8Array(readFileSync('packages/formats/golden/events.gpkg'));
  // Made by scripts/golden/geopackage.py, which writes these fields.
  const { events } = JSON.parse(readFileSync('packages/formats/golden/events-gpkg.json', 'utf8')) as {
    readonly events: readonly {
      readonly occurred: string;
      readonly offence: string;
      readonly note: string;
      readonly count: number | null;
      readonly ratio: number;
      readonly x: number | null;
      readonly y: number | null;
    }[];
  };

  const renamed = (from: string, to: string): Uint8Array =>
    new Uint8Array(Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1'));

  test('every value of every row is unchanged', () => {
    const rows = [...(sqliteTables(new SqliteFile(bytes)).get('events')?.rows() ?? [])];
    const putIn = events.map(({ occurred, offence, note, count, ratio }, at) => ({
      fid: at + 1,
      geom: expect.anything(),
      occurred,
      offence,
      note,
      count,
      ratio,
    }));
    expect(rows).toEqual(putIn.map((one, at) => (events[at]?.x === null ? { ...one, geom: null } : one)));
  });

  test('its points are crimes in the system that it names', async () => {
    const { table, mapping, rows, faults } = await read(bytes);
    expect(table).toMatchObject({ format: 'geopackage', system: 27_700 });
    expect(mapping.columns).toMatchObject({ time: 'occurred', type: 'offence' });
    expect(faults).toEqual([]);
    expect(rows.map(({ x, y, type, fromLocal }) => [x ?? null, y ?? null, type, fromLocal])).toEqual(
      events.map((one) => [one.x, one.y, one.offence, one.occurred.slice(0, 16)]),
    );
  });

  test.each([
    ['cut off', bytes.slice(0, 20_000)],
    ['a page that points to itself', bytes.map((byte, at) => (at >= 512 && at < 520 ? 5 : byte))],
    ['another database', renamed('gpkg_contents', 'gpkx_contents')],
  ])('%s ends in a sentence', async (_, spoiled) => {
    await expect(read(spoiled)).rejects.toMatchObject({ code: 'invalid_input', message: expect.stringMatching(/\.$/) });
  });
});

describe('a zipped shapefile', () => {
  const events = makeEvents(80, 21);

  test('its points with their table are crimes', async () => {
    const { table, rows, faults } = await read(zipped(shapefileParts(events)));
    expect(table).toMatchObject({ format: 'shapefile', system: 4326 });
    expect(faults).toEqual([]);
    expect(rows.map(({ lon, lat, type, fromLocal }) => [lon?.toFixed(6), lat?.toFixed(6), type, fromLocal])).toEqual(
      events.map((one) => [one.lon.toFixed(6), one.lat.toFixed(6), one.type, `${one.date}T${one.time}`]),
    );
  });

  test('several layers are several sheets', async () => {
    const parts = { ...shapefileParts(events, 'a/north'), ...shapefileParts(events, 'a/south') };
    expect((await openTable(sourceOf(zipped(parts)))).sheets.map(({ name }) => name)).toEqual(['north', 'south']);
  });

  test('polygons are areas, holes in the ring around them', async () => {
    const outer = [
      [0, 0],
      [0, 10],
      [10, 10],
      [10, 0],
      [0, 0],
    ] as const; // clockwise
    const hole = [
      [4, 4],
      [6, 4],
      [6, 6],
      [4, 6],
      [4, 4],
    ] as const;
    const parts = {
      'wards.shp': shapes([[outer, hole]]),
      'wards.dbf': dbase(
        [
          ['CODE', 'C', 4],
          ['NAME', 'C', 10],
        ],
        [['W1', 'Nørre']],
      ),
      'wards.prj': new TextEncoder().encode(WGS84_PRJ),
    };
    const table = await openTable(sourceOf(zipped(parts)));
    expect(table.areas).toMatchObject({ count: 1, code: 'CODE', name: 'NAME' });
    const { areas } = await readAreas(sourceOf(zipped(parts)), table.areas ?? {}, table.system);
    expect(areas).toEqual([
      {
        code: 'W1',
        name: 'Nørre',
        polygons: [
          [
            [0, 0, 0, 10, 10, 10, 10, 0],
            [4, 4, 6, 4, 6, 6, 4, 6],
          ],
        ],
      },
    ]);
  });

  test('without its table it is refused in a sentence', async () => {
    const { 'events.dbf': _, ...parts } = shapefileParts(events);
    await expect(openTable(sourceOf(zipped(parts)))).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringContaining('.dbf'),
    });
  });

  test.each([
    ['UTM zone 10', UTM_10_PRJ, 26_910],
    ['Oregon North in feet', OREGON_PRJ, 2269],
    ['degrees', WGS84_PRJ, 4326],
    ['a code at its end', 'PROJCS["x",AUTHORITY["EPSG","27700"]]', 27_700],
    ['nothing known', 'LOCAL_CS["site"]', undefined],
    ['nothing', '', undefined],
  ])('its .prj names %s', (_, wkt, code) => expect(systemOfWkt(wkt)).toBe(code));
});
