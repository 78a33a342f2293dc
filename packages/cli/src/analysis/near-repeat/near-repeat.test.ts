import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { main } from '../../main.ts';

const folder = mkdtempSync(join(tmpdir(), 'near-repeat-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Three burglaries in two days on one street, one far off a month later; metres of EPSG:26971. */
const STREET = 'x,y,date\n350000,580000,2026-03-01\n350100,580000,2026-03-02\n350199,580000,2026-03-02\n359000,580000,2026-04-02\n'; // prettier-ignore
function fileOf(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
const street = fileOf('street.csv', STREET);

async function run(file: string, options: string) {
  const out: string[] = [];
  const err: string[] = [];
  const args = ['analyse', 'near-repeat', file, ...options.split(' ').filter(Boolean)];
  const code = await main(args, { out: (text) => out.push(text), err: (text) => err.push(text) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const BANDS = '--crs EPSG:26971 --distances 0,100,200,inf --days 0,2,inf --permutations 99 --seed 3';

describe('reeve analyse near-repeat', () => {
  test('prints one JSON object with the cells first and open bands as null', async () => {
    const { code, out, err } = await run(street, `${BANDS} --json`);
    expect([code, err]).toEqual([0, '']);
    const answer = JSON.parse(out);
    expect(Object.keys(answer).slice(0, 4)).toEqual(['cells', 'n', 'seed', 'permutations']);
    expect(answer).toMatchObject({ n: 4, seed: 3, permutations: 99, metric: 'euclidean' });
    expect(answer.cells.map((cell: Record<string, unknown>) => Object.keys(cell))).toEqual(
      Array.from({ length: 6 }, () => ['fromM', 'toM', 'fromDays', 'toDays', 'observed', 'expected', 'ratio', 'p']),
    );
    // 99 m on one day; 100 m on the edge and 199 m a day apart; three pairs far apart in space and time.
    const bands = answer.cells.map((cell: Record<string, unknown>) => [
      cell['fromM'],
      cell['toM'],
      cell['fromDays'],
      cell['toDays'],
      cell['observed'],
    ]);
    expect(bands).toEqual([
      [0, 100, 0, 2, 1],
      [0, 100, 2, null, 0],
      [100, 200, 0, 2, 2],
      [100, 200, 2, null, 0],
      [200, null, 0, 2, 0],
      [200, null, 2, null, 3],
    ]);
    expect(answer.warnings).toContain('few_events');
  });

  test('the same seed gives the same output, another seed another mean', async () => {
    const first = await run(street, `${BANDS} --json`);
    expect(await run(street, `${BANDS} --json`)).toEqual(first);
    expect((await run(street, `${BANDS.replace('--seed 3', '--seed 4')} --json`)).out).not.toBe(first.out);
  });

  test('prints a table, the sentence and the warnings', async () => {
    const { out } = await run(street, BANDS);
    expect(out).toMatch(/^\[0, 100\) +\[0, 2\) +1 /m);
    expect(out).toMatch(/^\[200, on\) +\[2, on\) +3 /m);
    expect(out).toContain('Fewer than 50 crimes');
    expect((await run(street, `${BANDS} --lang de`)).out).toContain('Nach einer Straftat');
  });

  test('omits and reports rows without a place or of another kind', async () => {
    const kinds = fileOf(
      'kinds.csv',
      'x,y,date,type\n350000,580000,2026-03-01,Burglary\n350001,580000,2026-03-02,Burglary\n350002,580000,2026-03-02,Arson\n350003,580000,2026-03-03,Burglary\n,,2026-03-02,Burglary\n',
    );
    const answer = JSON.parse((await run(kinds, `${BANDS} --kind burgl --json`)).out);
    expect(answer).toMatchObject({ n: 3, leftOut: { otherKind: 1, noPlace: 1, noDay: 0 } });
    expect(answer.notes).toContain('Left out without a place: 1.');
  });

  test('rejects crimes dated to the month', async () => {
    const months = fileOf('months.csv', STREET.replace(/(\d{4}-\d\d)-\d\d/g, '$1'));
    const { code, out, err } = await run(months, BANDS);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('only the month');
  });

  test('writes the addresses to visit with their last day, as CSV and as GeoJSON', async () => {
    const csv = join(folder, 'visits.csv');
    const { out } = await run(street, `${BANDS} --out ${csv} --within 150,14 --as-of 2026-03-10`);
    expect(out).toContain('3 addresses to visit as of 2026-03-10');
    const lines = readFileSync(csv, 'utf8').trim().split('\n');
    expect(lines[0]).toBe('x_m,y_m,lon,lat,visit_until,crimes_nearby,nearest_m');
    expect(lines.slice(1).map((line) => line.split(',').filter((_, i) => i !== 2 && i !== 3))).toEqual([
      ['350000', '580000', '2026-03-15', '2', '0'],
      ['350100', '580000', '2026-03-15', '3', '0'],
      ['350199', '580000', '2026-03-15', '2', '0'],
    ]);
    const map = join(folder, 'visits.geojson');
    await run(street, `${BANDS} --out ${map} --within 150,14 --as-of 2026-03-10`);
    const { type, features } = JSON.parse(readFileSync(map, 'utf8'));
    expect([type, features.length]).toEqual(['FeatureCollection', 3]);
    expect(features[0].properties).toEqual({ visitUntil: '2026-03-15', crimesNearby: 2, nearestM: 0 });
    // EPSG:26971 covers eastern Illinois.
    expect(features[0].geometry.coordinates[0]).toBeGreaterThan(-89);
    expect(features[0].geometry.coordinates[0]).toBeLessThan(-87);
  });

  test.each([
    ['--distances 0,100,50', '--distances must be two or more numbers'],
    ['--distances 0', '--distances must be two or more numbers'],
    ['--distances 0,inf,100', '--distances must be two or more numbers'],
    ['--days 0,-7', '--days must be two or more numbers'],
    ['--days 0,,7', '--days must be two or more numbers'],
    ['--metric taxi', '--metric must be euclidean or manhattan'],
    ['--permutations 0', 'Permutations must be a whole number'],
    ['--permutations 9.5', '--permutations must be a whole number'],
    ['--seed 5000000000', 'A seed must be'],
    ['--within 200,14', 'for the list that --out writes'],
    ['--out visits.txt', '--out must end in'],
    ['--out visits.csv --as-of tomorrow', '--as-of must be a date'],
    ['--lang xx', '--lang must be one of'],
  ])('%s is refused with one sentence and code 2', async (options, sentence) => {
    const { code, out, err } = await run(street, `--crs EPSG:26971 ${options}`);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
    expect(err).toMatch(/^[^\n]+\.$/);
  });
});

const CHICAGO = new URL('../../../../../../shared/data/near-repeat-chicago/', import.meta.url);
if (!existsSync(CHICAGO)) {
  process.emitWarning('near-repeat tables SKIPPED: shared/data/near-repeat-chicago is not beside the repository');
}

test.skipIf(!existsSync(CHICAGO))('a headerless month of Chicago reproduces the three published tables', async () => {
  const text = readFileSync(new URL('reference-knox-observed.json', CHICAGO), 'utf8');
  interface Reference {
    readonly rows_spatial_intervals: readonly string[];
    readonly cols_temporal_intervals: readonly string[];
    readonly observed: readonly (readonly number[])[];
    readonly method: string;
  }
  const edges = (intervals: readonly string[]): string =>
    [
      ...intervals.map((one) => one.slice(1).split(',')[0]),
      intervals.at(-1)?.split(',')[1]?.slice(0, -1).toLowerCase(),
    ].join();
  for (const reference of Object.values(JSON.parse(text) as Record<string, Reference>)) {
    const { code, out } = await run(
      new URL('chicago_be_month1.csv', CHICAGO).pathname,
      `--x 1 --y 2 --time 3 --crs EPSG:26971 --distances ${edges(reference.rows_spatial_intervals)} --days ${edges(reference.cols_temporal_intervals)} --metric ${reference.method} --permutations 19 --json`,
    );
    expect(code).toBe(0);
    const { cells, n } = JSON.parse(out);
    expect(n).toBe(970);
    expect(cells.map(({ observed }: { observed: number }) => observed)).toEqual(reference.observed.flat());
  }
});
