import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { main } from '../main.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'reeve-time-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(['analyse', ...args], { out: (text) => out.push(text), err: (text) => err.push(text) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

function file(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

const at = (i: number): string => `${(-37.95 + i / 1000).toFixed(3)},33.5`;

describe('reeve analyse aoristic', () => {
  const windows = () =>
    file('windows.csv', [
      'lon,lat,from,to,type',
      `${at(1)},2025-06-02 18:00,2025-06-03 02:00,Burglary`,
      `${at(2)},2025-10-25 22:00,2025-10-26 04:00,Burglary`,
      `${at(3)},2025-06-04,2025-06-04,Burglary`,
      `${at(4)},2025-06-04 10:00,2025-06-09 10:00,Burglary`,
    ]);

  test('--json gives 168 weights, and what is omitted and why', async () => {
    const { code, out } = await run('aoristic', windows(), '--zone', 'Europe/London', '--json');
    const answer = JSON.parse(out);
    expect(code).toBe(0);
    expect(answer).toMatchObject({
      n: 2,
      excluded: { unknown: 0, negative: 0, tooLong: 1, dayOnly: 1, monthOnly: 0, rejected: 0 },
      zone: 'Europe/London',
      longWindows: 'exclude',
    });
    expect(answer.weights).toHaveLength(168);
    expect(answer.weights[18]).toBeCloseTo(1 / 8, 12);
    // The night the clocks go back: seven hours, two of them from 01:00 on Sunday.
    expect(answer.weights[6 * 24 + 1]).toBeCloseTo(2 / 7, 12);
  });

  test('without a zone, the repeated hour counts as one, with a warning', async () => {
    const answer = JSON.parse((await run('aoristic', windows(), '--json')).out);
    expect(answer.weights[6 * 24 + 1]).toBeCloseTo(1 / 6, 12);
    expect(answer.warnings).toContain('no_time_zone');
  });

  test('can share out long windows, and write the weights as CSV', async () => {
    const csv = join(folder, 'weights.csv');
    const { out } = await run('aoristic', windows(), '--long', 'even', '--json', '--out', csv);
    expect(JSON.parse(out)).toMatchObject({ n: 3, longSpread: 1 });
    const lines = readFileSync(csv, 'utf8').trim().split('\n');
    expect([lines.length, lines[0]]).toEqual([169, 'weekday,hour,weight']);
  });

  test.each([
    [['--long', 'never'], '--long must be'],
    [['--utc'], '--utc needs --zone'],
    [['--zone', 'Nowhere/Here'], 'no time zone'],
  ])('%s is refused in one sentence', async (options, sentence) => {
    const { code, err } = await run('aoristic', windows(), ...options);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });
});

describe('reeve analyse trend', () => {
  const dates = (perMonth: (month: number) => number): readonly string[] =>
    Array.from({ length: 30 }, (_, month) => {
      const name = `${2023 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
      return Array.from(
        { length: perMonth(month) },
        (_, i) => `${at(i)},${name}-${String(i + 1).padStart(2, '0')} 12:00,Theft`,
      );
    }).flat();
  const step = () => file('step.csv', ['lon,lat,date,type', ...dates((month) => (month < 18 ? 8 : 20))]);

  test('--json gives the change, its interval and the series; it omits and reports an incomplete month', async () => {
    const { code, out } = await run('trend', step(), '--by', 'month', '--json');
    const answer = JSON.parse(out);
    expect(code).toBe(0);
    // The last event is on 20 June 2025, so that month is incomplete.
    expect(answer).toMatchObject({ period: 'month', first: '2023-01', n: 18 * 8 + 11 * 20 });
    expect(answer.changes).toHaveLength(1);
    expect(answer.changes[0]).toMatchObject({ at: '2024-07' });
    expect(answer.trend.direction).toBe('rising');
    expect(answer.notes).toContain('Left out, in a month that is cut or outside: 20.');
  });

  test('--until states that the data extend further, and the month counts', async () => {
    const { out } = await run('trend', step(), '--by', 'month', '--until', '2025-07-01', '--json');
    expect(JSON.parse(out).counts.at(-1)).toBe(20);
  });

  test('evaluates an early-warning rule on the months, with its budget', async () => {
    const rule = file('rule.json', [
      JSON.stringify({
        indicator: 'Theft',
        source: 'recorded crime',
        owner: 'Head of analysis',
        action: { amber: 'look', red: 'meet' },
        period: 'month',
        windowPeriods: 1,
        baselineMean: 8,
        amberAt: 15,
        redAt: 18,
        reviewAfterPeriods: 3,
      }),
    ]);
    const answer = JSON.parse((await run('trend', step(), '--by', 'month', '--rule', rule, '--json')).out);
    expect(answer.rule.alerts).toHaveLength(1);
    expect(answer.rule.alerts[0]).toMatchObject({ level: 'red', from: 18, open: true, reviewDue: true });
    // R 4.5: 12 * ppois(14, 8, lower.tail = FALSE)
    expect(answer.rule.budget.amberAYear).toBeCloseTo(0.207083885, 8);
    expect((await run('trend', step(), '--by', 'week', '--rule', rule)).err).toContain('The rule counts by month');
  });

  test('reports a stray early event at the beginning', async () => {
    const path = file('stray.csv', ['lon,lat,date,type', `${at(1)},2015-03-01 12:00,Theft`, ...dates(() => 20)]);
    const [stray, clean] = await Promise.all([run('trend', path, '--json'), run('trend', step(), '--json')]);
    expect(JSON.parse(stray.out).notes[0]).toContain('give --from and --until');
    expect(JSON.parse(clean.out).notes.join(' ')).not.toContain('give --from and --until');
  });

  test('a window of years counts at its midpoint, but does not show where the file begins', async () => {
    const path = file('window.csv', [
      'lon,lat,from,to,type',
      `${at(1)},2015-03-01 12:00,2023-06-01 12:00,Theft`,
      ...dates(() => 20).map((row) => row.replace(/,(20[^,]*),Theft/, ',$1,$1,Theft')),
    ]);
    const answer = JSON.parse((await run('trend', path, '--by', 'month', '--json')).out);
    expect(answer).toMatchObject({ first: '2023-01', n: 29 * 20 });
  });

  test('monthly data have no weeks, and are counted by month by default', async () => {
    const rows = Array.from(
      { length: 20 },
      (_, i) => `${at(i)},${2023 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')},Theft`,
    );
    const months = file('months.csv', ['lon,lat,month,type', ...rows]);
    expect((await run('trend', months, '--by', 'week')).err).toContain('hold no weeks');
    expect(JSON.parse((await run('trend', months, '--json')).out)).toMatchObject({ period: 'month', n: 20 });
  });

  test.each([
    [['--by', 'day'], '--by must be'],
    [['--until', '2025-02-30'], '--until must be a date'],
    [['--from', '2025-01-01', '--by', 'month'], '5 complete months'],
    [['--rule', 'nothing.json'], 'cannot be read'],
  ])('%s is refused in one sentence', async (options, sentence) => {
    const { code, err } = await run('trend', step(), ...options);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
  });
});

describe('reeve analyse concentration', () => {
  const places = () =>
    file('places.csv', [
      'lon,lat,date,type',
      ...[0, 0, 0, 0, 1, 1, 2, 3].map(
        (place, i) => `${at(place)},2025-01-${String(i + 1).padStart(2, '0')} 10:00,Theft`,
      ),
    ]);

  test('--json gives shares, Gini and the busiest places', async () => {
    const { code, out } = await run('concentration', places(), '--places', '10', '--json');
    const answer = JSON.parse(out);
    expect(code).toBe(0);
    expect(answer).toMatchObject({ n: 8, places: 10, placesWithCrime: 4, leftOut: 0, repeatCrimeShare: 0.75 });
    expect(answer.top[2]).toMatchObject({ placeShare: 0.1, places: 1, crimes: 4, crimeShare: 0.5 });
    expect(answer.busiest[0]).toMatchObject({ crimes: 4, lon: -37.95, lat: 33.5 });
    expect(answer.warnings).toContain('fewer_crimes_than_places');
  });

  test('--out writes the repeat places as GeoJSON or CSV, and nothing else', async () => {
    const [geojson, csv] = [join(folder, 'repeat.geojson'), join(folder, 'repeat.csv')];
    await run('concentration', places(), '--out', geojson);
    await run('concentration', places(), '--out', csv);
    expect(JSON.parse(readFileSync(geojson, 'utf8')).features).toHaveLength(2);
    expect(readFileSync(csv, 'utf8')).toBe('lon,lat,crimes\n-37.95,33.5,4\n-37.949,33.5,2\n');
    expect((await run('concentration', places(), '--out', join(folder, 'x.shp'))).err).toContain('.csv or .geojson');
  });

  test('places can be distinguished by address, without coordinates; those without one are omitted', async () => {
    const addresses = ['Quay 1, flat "B"', 'Quay 1, flat "B"', 'Quay 2', ''];
    const path = file('addresses.csv', [
      'date,type,premises',
      ...addresses.map((text, i) => `2025-01-0${i + 1} 10:00,Theft,"${text.replaceAll('"', '""')}"`),
    ]);
    const csv = join(folder, 'addresses-out.csv');
    const answer = JSON.parse((await run('concentration', path, '--address', 'premises', '--json', '--out', csv)).out);
    expect(answer).toMatchObject({ n: 3, placesWithCrime: 2, leftOut: 1, repeatCrimeShare: 2 / 3 });
    expect(answer.busiest).toEqual([{ crimes: 2, address: 'Quay 1, flat "B"', lon: null, lat: null }]);
    expect(readFileSync(csv, 'utf8')).toBe('lon,lat,crimes,address\n,,2,"Quay 1, flat ""B"""\n');
    expect((await run('concentration', path)).err).toContain('no places finer than an area');
  });

  test('rejects fewer places than had a crime', async () => {
    expect((await run('concentration', places(), '--places', '3')).err).toContain('fewer places');
  });
});
