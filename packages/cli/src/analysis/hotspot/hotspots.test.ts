import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { main } from '../../main.ts';

const folder = mkdtempSync(join(tmpdir(), 'hotspots-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Twelve crimes at one corner in one week, and six far from all others, in metres of the British grid. */
const file = join(folder, 'crimes.csv');
const crimes = [
  ...Array.from({ length: 12 }, (_, k) => [350_000 + (k % 4) * 10, 430_000 + (k % 3) * 10, `2024-03-0${1 + (k % 7)}`]),
  ...Array.from({ length: 6 }, (_, k) => [352_000 + k * 900, 431_000 + (k % 2) * 1500, `2024-0${1 + k}-15`]),
];
writeFileSync(file, ['easting,northing,date,type', ...crimes.map((row) => `${row.join(',')},burglary`), ''].join('\n'));

async function run(options: string) {
  const out: string[] = [];
  const err: string[] = [];
  const args = ['analyse', 'hotspots', file, '--crs', 'EPSG:27700', ...options.split(' ')];
  const code = await main(args, { out: (text) => out.push(text), err: (text) => err.push(text) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
const json = async (options: string) => JSON.parse((await run(`${options} --json`)).out);

describe('reeve analyse hotspots', () => {
  test.each([
    ['kde', 'maximum'],
    ['grid', 'most'],
    ['hexagons', 'most'],
    ['gi-star', 'hot'],
    ['local-moran', 'hot'],
    ['dbscan', 'sizes'],
    ['st-dbscan', 'sizes'],
    ['nearest-neighbour', 'ratio'],
  ])('%s answers with n, parameters, warnings, a sentence and %s', async (method, field) => {
    const answer = await json(`--method ${method}`);
    expect(answer).toMatchObject({ method, n: 18, leftOut: 0 });
    expect(answer.warnings).toContain('few_events');
    expect(Object.keys(answer)).toEqual(expect.arrayContaining(['parameters', 'notes', 'sentence', field]));
    expect((await run(`--method ${method}`)).out).toContain(`Result: ${answer.sentence}`);
  });

  test('finds the corner: the cluster of twelve, and no other', async () => {
    expect(await json('--method dbscan --within 50')).toMatchObject({ clusters: 1, inside: 12, noise: 6, sizes: [12] });
    expect(await json('--method st-dbscan --within 50 --days 1 --least 9')).toMatchObject({ clusters: 0 });
    expect((await json('--method nearest-neighbour --area 200 --perimeter 60')).corrected.z).toBeLessThan(-3);
  });

  test('does not invent an unknown area: the convex hull is named', async () => {
    expect((await json('--method nearest-neighbour')).parameters.area).toBe('hull');
  });

  test('a map file contains parameters and n, and its cells are where the crimes are', async () => {
    const out = join(folder, 'cells.geojson');
    await run(`--method grid --cell 500 --out ${out}`);
    const map = JSON.parse(readFileSync(out, 'utf8'));
    expect(map).toMatchObject({ type: 'FeatureCollection', method: 'grid', n: 18, parameters: { cellM: 500 } });
    const counts = map.features.map((one: { properties: { count: number } }) => one.properties.count);
    expect(counts.reduce((a: number, b: number) => a + b, 0)).toBe(18);
    // proj4js 2.22.0 puts 350000, 430000 of the British grid there; a cell is 500 m wide.
    const [lon, lat] = map.features[0].geometry.coordinates[0][0];
    expect(Math.abs(lon + 2.75996)).toBeLessThan(0.01);
    expect(Math.abs(lat - 53.76394)).toBeLessThan(0.006);
    const csv = join(folder, 'cells.csv');
    await run(`--method kde --out ${csv}`);
    expect(readFileSync(csv, 'utf8')).toMatch(/^# \{"method":"kde","n":18,"parameters":\{.*\}\nxM,yM,lon,lat,perKm2\n/);
  });

  test('I17: publishes no count under five and no place finer than 250 m, and n does not disclose what is hidden', async () => {
    const out = join(folder, 'public.geojson');
    expect(await json(`--method grid --cell 250 --public --out ${out}`)).toMatchObject({ n: 15 });
    const map = JSON.parse(readFileSync(out, 'utf8'));
    expect(map.n).toBe(15);
    for (const { properties } of map.features) expect(properties.count).toBeGreaterThanOrEqual(5);
    expect((await run('--method grid --cell 100 --public')).err).toContain('250 m or more');
    await run(`--method dbscan --within 50 --least 2 --public --out ${out}`);
    const [cluster, ...others] = JSON.parse(readFileSync(out, 'utf8')).features;
    expect([cluster.geometry.type, others]).toEqual(['Point', []]);
    const tested = await json(`--method gi-star --public --out ${out}`);
    expect([tested.mean, tested.deviation]).toEqual([undefined, undefined]);
    for (const { properties } of JSON.parse(readFileSync(out, 'utf8')).features)
      expect(Object.keys(properties)).toEqual(['band']);
  });

  test.each([
    ['--method heat', '--method must be one of'],
    ['--method kde --kernel cubic', '--kernel must be one of quartic, gaussian'],
    ['--method kde --bandwidth 0', '--bandwidth must be a number above 0'],
    ['--method grid --cell 0.001', 'too small'],
    ['--method gi-star --neighbours near', '--neighbours must be queen, rook'],
    ['--method nearest-neighbour --perimeter 4', '--perimeter needs --area'],
    ['--method grid --out cells.shp', '--out must end in'],
    ['--method dbscan --least 0', '1 or more'],
    ['--method grid --kind arson', 'No event of the file has a place'],
  ])('%s is refused with one sentence and code 2', async (options, sentence) => {
    const { code, out, err } = await run(options);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(sentence);
    expect(err).toMatch(/^[^\n]+\.$/);
  });
});
