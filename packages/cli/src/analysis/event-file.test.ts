import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { readEventFile } from './event-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'reeve-events-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const none = new Map<string, string>();

const DEGREES =
  'when,lon,lat,type\n2023-05-07 21:05,-1.2,52.9,Burglary\n2023-05-08 01:10,-1.21,52.95,Robbery\n2023-05-09 02:00,,,Theft\n';
const METRES = '350353.39,578924.25,2015-12-31\n355691.34,586715.57,2016-01-01\n353206.94,584361.60,2016-01-01\n';

describe('degrees', () => {
  test('degrees are projected to metres; an unknown place is NaN', async () => {
    const events = await readEventFile(file('degrees.csv', DEGREES), none);
    expect(events).toMatchObject({
      crs: 'EPSG:4326',
      timePrecision: 'minute',
      type: ['Burglary', 'Robbery', 'Theft'],
      rejected: 0,
    });
    expect([...events.lon]).toEqual([-1.2, -1.21, Number.NaN]);
    // A twentieth of a degree of latitude is 5 564 m here, a hundredth of longitude 672 m.
    const { xM, yM } = events.points;
    expect((yM[1] ?? 0) - (yM[0] ?? 0)).toBeCloseTo(5564, -1);
    expect((xM[1] ?? 0) - (xM[0] ?? 0)).toBeCloseTo(-672, -1);
    expect(xM[2]).toBeNaN();
    expect(events.fromMinute[0]).toBe(Date.UTC(2023, 4, 7, 21, 5) / 60_000);
  });

  test('compressed with gzip are the same', async () => {
    const plain = await readEventFile(file('again.csv', DEGREES), none);
    const packed = await readEventFile(file('again.csv.gz', gzipSync(DEGREES)), none);
    expect(packed.points).toEqual(plain.points);
  });
});

describe('metres without a heading', () => {
  const path = file('metres.csv', METRES);

  test('metres are read as they are, including the first line; no map is offered', async () => {
    const events = await readEventFile(path, none);
    expect([...events.points.xM]).toEqual([350_353.39, 355_691.34, 353_206.94]);
    expect(events.crs).toBeUndefined();
    expect(events.lon[0]).toBeNaN();
    expect(events.notes.join(' ')).toContain('give --crs');
    expect(events.timePrecision).toBe('day');
    expect(events.toMinute[0]).toBe(Date.UTC(2015, 11, 31, 23, 59) / 60_000);
  });

  test('metres can be mapped once their system is named, and stay unchanged', async () => {
    const events = await readEventFile(path, new Map([['crs', 'EPSG:26971']]));
    expect(events.crs).toBe('EPSG:26971');
    expect(events.lon[0]).toBeCloseTo(-87.72, 1);
    expect([...events.points.xM]).toEqual([350_353.39, 355_691.34, 353_206.94]);
  });

  test('columns by number can be swapped', async () => {
    const events = await readEventFile(
      path,
      new Map([
        ['x', '2'],
        ['y', '1'],
        ['time', '3'],
      ]),
    );
    expect(events.points.xM[0]).toBe(578_924.25);
  });
});

test('columns are found by heading in any case', async () => {
  const events = await readEventFile(
    file('named.csv', DEGREES),
    new Map([
      ['x', 'LON'],
      ['y', 'lat'],
      ['type', '4'],
    ]),
  );
  expect(events.type[0]).toBe('Burglary');
});

test('omits, counts and reports an unreadable row', async () => {
  const events = await readEventFile(file('spoiled.csv', `${DEGREES}2023-02-30,-1.2,52.9,Theft\n`), none);
  expect(events.rejected).toBe(1);
  expect(events.lon).toHaveLength(3);
  expect(events.notes.at(-1)).toContain('Line 5');
});

test.each<[string, ReadonlyMap<string, string>, RegExp]>([
  ['a column that is not there', new Map([['x', 'easting']]), /--x: there is no column easting; there are when, lon/],
  ['a system that is not known', new Map([['crs', 'EPSG:1']]), /EPSG/],
  ['an order that is none', new Map([['date-order', 'ydm']]), /--date-order/],
  ['a sheet that is not there', new Map([['sheet', 'May']]), /no sheet May/],
])('%s is refused with a sentence', async (_, options, sentence) => {
  await expect(readEventFile(file('refused.csv', DEGREES), options)).rejects.toMatchObject({
    code: 'invalid_input',
    message: expect.stringMatching(sentence),
  });
});

test('names a missing file', async () => {
  await expect(readEventFile(join(folder, 'gone.csv'), none)).rejects.toMatchObject({ code: 'invalid_input' });
});
