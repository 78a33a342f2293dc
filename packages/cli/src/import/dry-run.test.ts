import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseMapping } from '@reeve/formats';
import { afterAll, describe, expect, test } from 'vitest';
import { main } from '../main.ts';

const folder = mkdtempSync(join(tmpdir(), 'reeve-import-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await main(['import', 'crimes', ...args], {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const DEGREES = `when,lon,lat,type\n${Array.from({ length: 40 }, (_, at) => `2023-05-${10 + (at % 20)} 21:${10 + at},-1.${at + 200},52.9,Theft\n`).join('')}`;
const METRES = `x,y,date\n${Array.from({ length: 40 }, (_, at) => `${350_000 + at * 17}.25,${578_000 + at * 31}.5,2016-01-${10 + (at % 20)}\n`).join('')}`;
const UK = 'Month,Longitude,Latitude,Location,LSOA code\n2022-01,-1.2,52.9,On or near High Street,E01\n';

describe('--dry-run', () => {
  test('reads the whole file without a server and stores nothing', async () => {
    const { code, out } = await run(file('degrees.csv', DEGREES), '--dry-run', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      readBy: 'mapping',
      rowsRead: 40,
      rowsTaken: 40,
      rowsRejected: 0,
      rowsNew: null,
      firstOn: '2023-05-10',
      lastOn: '2023-05-29',
      types: [['Theft', 40]],
      box: [-1.239, 52.9, -1.2, 52.9],
      quality: { located: { share: 1, verdict: 'good' } },
    });
  });

  test('reports what was found, its quality, and that nothing was stored', async () => {
    const { out } = await run(file('degrees.csv', DEGREES), '--dry-run');
    expect(out).toContain('column.x is lon: its heading says so.');
    expect(out).toContain('100.0 % of 40 rows have coordinates');
    expect(out).toContain('Nothing was kept.');
  });

  test('states as the last day that of the latest end', async () => {
    const nights = Array.from({ length: 9 }, (_, at) => `2023-05-1${at} 22:00,2023-05-1${at} 23:00,Theft\n`).join('');
    const text = `from,to,type\n2023-05-10 20:00,2023-06-02 06:00,Theft\n${nights}`;
    const { out } = await run(file('spans.csv', text), '--dry-run', '--time', 'from', '--to', 'to', '--json');
    expect(JSON.parse(out)).toMatchObject({ rowsTaken: 10, firstOn: '2023-05-10', lastOn: '2023-06-02' });
  });

  test('reads a known layout by that layout', async () => {
    const { out } = await run(file('asb.csv', UK), '--dry-run', '--type', 'Anti-social behaviour', '--json');
    expect(JSON.parse(out)).toMatchObject({
      readBy: 'police-uk-extract',
      rowsTaken: 1,
      mapping: null,
      types: [['Anti-social behaviour', 1]],
    });
  });

  test('reports an unreadable row with its reason', async () => {
    const { out } = await run(file('spoiled.csv', `${DEGREES}2023-02-30,-1.2,52.9,Theft\n`), '--dry-run', '--json');
    expect(JSON.parse(out)).toMatchObject({ rowsRejected: 1, faults: [{ line: 42, code: 'date_impossible' }] });
  });
});

describe('a mapping', () => {
  test('is saved, and reads the next file without a question', async () => {
    const saved = join(folder, 'mapping.json');
    const { code } = await run(
      file('metres.csv', METRES),
      '--dry-run',
      '--crs',
      'EPSG:26971',
      '--type',
      'Burglary',
      '--save-mapping',
      saved,
    );
    expect(code).toBe(0);
    expect(parseMapping(readFileSync(saved, 'utf8'))).toMatchObject({
      place: { system: 26_971 },
      types: { all: 'Burglary' },
    });
    const { out } = await run(file('next.csv', METRES), '--dry-run', '--mapping', saved, '--json');
    expect(JSON.parse(out)).toMatchObject({ rowsTaken: 40, types: [['Burglary', 40]] });
  });

  test('is rejected if it does not fit the file', async () => {
    const saved = join(folder, 'mapping.json');
    const { code, err } = await run(file('other.csv', 'a,b\n1,2\n3,4\n'), '--dry-run', '--mapping', saved);
    expect([code, err]).toEqual([2, expect.stringContaining('does not have the columns')]);
  });
});

test('coordinates that fit several systems are rejected, listing those systems', async () => {
  const { code, err } = await run(file('metres.csv', METRES), '--dry-run');
  expect(code).toBe(2);
  expect(err).toMatch(/EPSG:26971.*--crs/);
});

test.each([
  ['a layout without a type', 'asb.csv', UK],
  ['columns without a type', 'burglaries.csv', 'date,lon,lat\n2023-05-13,-1.2,52.9\n2023-05-14,-1.3,52.9\n'],
])('%s is refused with the type that its name suggests', async (_, name, text) => {
  const { code, err } = await run(file(name, text), '--dry-run');
  expect(code).toBe(2);
  expect(err).toMatch(/no column of types.*--type "(?:Anti-social behaviour|Burglary)"/);
});

test('dates with two possible orders are rejected, naming the option that decides', async () => {
  const text = `date,type\n${Array.from({ length: 9 }, (_, at) => `0${at + 1}/05/2023,Theft\n`).join('')}`;
  const { code, err } = await run(file('orders.csv', text), '--dry-run');
  expect([code, err]).toEqual([2, expect.stringMatching(/dates\.order.*--date-order/)]);
  const settled = await run(file('orders.csv', text), '--dry-run', '--date-order', 'dmy', '--json');
  expect(JSON.parse(settled.out)).toMatchObject({ firstOn: '2023-05-01', lastOn: '2023-05-09' });
});

test('areas are not accepted as crimes', async () => {
  const area =
    '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"W1","name":"North"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}]}';
  const { code, err } = await run(file('wards.geojson', area), '--dry-run');
  expect([code, err]).toEqual([2, expect.stringContaining('1 areas, not crimes')]);
});

test('rejects an incomplete marking before reading anything', async () => {
  const { code, err } = await run(file('degrees.csv', DEGREES), '--tlp', 'TLP:AMBER');
  expect(code).toBe(2);
  expect(err).toContain('--classification');
});
