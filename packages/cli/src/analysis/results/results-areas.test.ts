import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays } from '@reeve/domain';
import { afterAll, describe, expect, test } from 'vitest';
import { main } from '../../main.ts';

const folder = mkdtempSync(join(tmpdir(), 'reeve-results-'));
afterAll(() => rmSync(folder, { recursive: true }));
function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function run(...args: readonly string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await main(['analyse', 'results', ...args], {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

/** Four squares side by side from 10° E on 50° N, and one over the border of the first two. */
const SQUARES = { T: 10, C: 10.2, D: 10.4, Cd: 10.6, ACROSS: 10.1 } as const;
const square = (west: number) => [[[west, 50], [west + 0.2, 50], [west + 0.2, 50.2], [west, 50.2], [west, 50]]]; // prettier-ignore
const boundaries = file(
  'areas.geojson',
  JSON.stringify({
    type: 'FeatureCollection',
    features: Object.entries(SQUARES).map(([code, west]) => ({
      type: 'Feature',
      properties: { code: `Q-${code}`, name: `Quarter ${code}` },
      geometry: { type: 'Polygon', coordinates: square(west) },
    })),
  }),
);

type Code = keyof typeof SQUARES;
const START = '2026-03-15';
interface Some {
  readonly code: Code;
  readonly count: number;
  readonly from: string;
  readonly days: number;
  /** By its name in a column instead of by a place. */
  readonly named?: boolean;
}
/** A file of crimes spread evenly over their periods, each in the middle of the west of its square. */
function crimes(name: string, some: readonly Some[]): string {
  const rows = some.flatMap(({ code, count, from, days, named }) =>
    Array.from({ length: count }, (_, nth) => {
      const day = addDays(from, Math.floor((nth * days) / count));
      const place = named ? ',,' : `${SQUARES[code] + 0.05},50.1,`;
      return `${day} 20:${String(nth % 60).padStart(2, '0')},${place}${named ? `quarter ${code.toLowerCase()}` : ''},${nth % 7 === 6 ? 'Theft' : 'Burglary'}`;
    }),
  );
  return file(name, `date,lon,lat,ward,type\n${rows.join('\n')}\n`);
}
const DAYS = 175;
const before = (code: Code, count: number, named = false): Some => ({ code, count, from: addDays(START, -DAYS), days: DAYS, named }); // prettier-ignore
const after = (code: Code, count: number): Some => ({ code, count, from: START, days: DAYS });
const AREAS = ['--areas', boundaries, '--treated', 'Q-T', '--control', 'q-c'];
const PERIODS = ['--before', `${addDays(START, -DAYS)},${START}`, '--after', `${START},${addDays(START, DAYS)}`];

describe('crimes of a file, counted in areas before and after', () => {
  const whole = crimes('whole.csv', [
    before('T', 250),
    before('C', 200),
    before('C', 45, true),
    before('D', 120),
    before('Cd', 118),
    after('T', 160),
    after('C', 225),
    after('D', 130),
    after('Cd', 120),
    { code: 'T', count: 9, from: addDays(START, DAYS), days: 5 },
  ]);
  const answer = async (...more: readonly string[]) => {
    const { code, out, err } = await run(whole, ...AREAS, ...PERIODS, '--json', ...more);
    expect([code, err]).toEqual([0, '']);
    return JSON.parse(out);
  };

  test('are assessed with the weeks of the file before both periods', async () => {
    const years = 3;
    const from = addDays(START, -DAYS - years * 364);
    const earlier = (code: Code, count: number): Some => ({ code, count, from, days: years * 364 });
    const long = crimes('long.csv', [
      earlier('T', 600),
      earlier('C', 1200),
      before('T', 100),
      before('C', 200),
      after('T', 40),
      after('C', 200),
    ]);
    const { code, out } = await run(long, ...AREAS, ...PERIODS, '--json');
    expect(code).toBe(0);
    const { assessment } = JSON.parse(out);
    // By hand: (40 − 100) − (200 − 200)/2 = −60, the control twice as large.
    expect(assessment).toMatchObject({ claim: 'fewer', earlierWeeks: years * 52, notClaimedBecause: [] });
    expect(assessment.controlScale).toBeCloseTo(2, 12);
    expect(assessment.difference).toBeCloseTo(-60, 12);
    const peak = JSON.parse((await run(long, ...AREAS, ...PERIODS, '--json', '--chosen-at-its-peak')).out);
    expect(peak.assessment.comparedWith).toBe('same_weeks_of_earlier_years');
    expect((await run(long, ...AREAS, ...PERIODS)).out).toMatch(
      /60 fewer crimes than expected \(.*\): beyond chance\.$/,
    );
  });

  test('claim no effect if the file has no earlier weeks', async () => {
    const { assessment } = await answer();
    expect(assessment).toMatchObject({
      claim: 'none',
      notClaimedBecause: expect.arrayContaining(['history_too_short']),
    });
  });

  test('give the same result as the same counts, typed in', async () => {
    const found = await answer('--displacement', 'Q-D', '--displacement-control', 'Quarter Cd');
    expect(found.counts).toEqual({
      treated: [250, 160],
      control: [245, 225],
      displacement: [120, 130],
      displacementControl: [118, 120],
    });
    // Published vector of docs/methods/results.md: WDD −62, standard error √1368.
    expect([found.wdd, found.beforeLengthRatio, found.seInflation]).toEqual([-62, 1, 1]);
    expect(found.se).toBeCloseTo(36.986_484_017_813_86, 12);
  });

  test('can be limited to one kind, with several areas counted together', async () => {
    const all = await answer('--displacement', 'Q-D', '--displacement-control', 'Q-Cd');
    const kinds = await Promise.all(
      ['burglary', 'Theft'].map((kind) =>
        answer('--kind', kind, '--displacement', 'Q-D', '--displacement-control', 'Q-Cd'),
      ),
    );
    expect(kinds.map(({ counts }) => counts.treated[0]).reduce((a, b) => a + b)).toBe(all.counts.treated[0]);
    expect(kinds[1]?.counts.treated[0]).toBe(35);
    const both = await run(whole, '--areas', boundaries, '--treated', 'Q-T,Q-D', '--control', 'Q-C,Q-Cd', ...PERIODS, '--json'); // prettier-ignore
    expect(JSON.parse(both.out).counts).toEqual({ treated: [370, 290], control: [363, 345] });
  });

  test('a period before twice as long is scaled: T 80 to 20, C 100 to 50 gives −20 with variance 115', async () => {
    const twice = crimes('twice.csv', [
      { code: 'T', count: 80, from: addDays(START, -140), days: 140 },
      { code: 'C', count: 100, from: addDays(START, -140), days: 140 },
      { code: 'T', count: 20, from: START, days: 70 },
      { code: 'C', count: 50, from: START, days: 70 },
    ]);
    const { out } = await run(twice, ...AREAS, '--before', `${addDays(START, -140)},${START}`, '--after', `${START},${addDays(START, 70)}`, '--json'); // prettier-ignore
    const found = JSON.parse(out);
    expect([found.beforeLengthRatio, found.wdd]).toEqual([2, -20]);
    expect(found.se ** 2).toBeCloseTo(115, 10);
  });

  test('omits and reports one crime in a hundred where two boundaries overlap', async () => {
    const some = crimes('hair.csv', [before('T', 100), before('C', 100), after('T', 100), after('C', 100)]);
    const rough = file(
      'rough.geojson',
      JSON.stringify({
        type: 'FeatureCollection',
        features: [
          ['Q-T', square(10)],
          ['Q-C', [[[10.149, 50], [10.4, 50], [10.4, 50.2], [10.149, 50.2], [10.149, 50]]]],
        ].map(([code, coordinates]) => ({ type: 'Feature', properties: { code }, geometry: { type: 'Polygon', coordinates } })),
      }),
    ); // prettier-ignore
    const lines = `${readFileSync(some, 'utf8')}${addDays(START, 3)} 12:00,10.15,50.1,,Burglary\n`;
    const { out } = await run(file('hair2.csv', lines), '--areas', rough, ...AREAS.slice(2), ...PERIODS, '--json');
    const found = JSON.parse(out);
    expect(found.counts).toEqual({ treated: [100, 100], control: [100, 100] });
    expect(found.notes.join()).toContain('1 crimes lie in two of these areas');
  });

  test('clustered weeks widen the range by the root of their dispersion', async () => {
    const bursts = Array.from({ length: 5 }, (_, nth): Some => ({ code: 'T', count: 40, from: addDays(START, -DAYS + 35 * nth), days: 7 })); // prettier-ignore
    const path = crimes('bursts.csv', [...bursts, before('C', 200), after('T', 160), after('C', 200)]);
    const { out } = await run(path, ...AREAS, ...PERIODS, '--json');
    const { dispersion, seInflation, se } = JSON.parse(out);
    // Five weeks of 40 and twenty of none: mean 8, variance (5·32² + 20·8²)/24 = 266.67, dispersion 33.33.
    expect(dispersion).toBeCloseTo(33.333_333, 5);
    expect(seInflation).toBeCloseTo(Math.sqrt(dispersion), 12);
    expect(se).toBeCloseTo(Math.sqrt(760 * dispersion), 9);
    expect((await run(path, ...AREAS, ...PERIODS)).out).toContain('Weekly counts cluster');
  });
});

describe('rejected with a sentence', () => {
  const plain = crimes('plain.csv', [before('T', 70), before('C', 70), after('T', 70), after('C', 70)]);
  const shared = crimes('shared.csv', [before('ACROSS', 70), before('C', 70), after('T', 70), after('C', 70)]);
  const months = file('months.csv', `date,lon,lat\n${Array.from({ length: 60 }, (_, nth) => `2026-0${1 + (nth % 6)},10.05,50.1`).join('\n')}\n`); // prettier-ignore
  test.each<[string, string, readonly string[], RegExp]>([
    ['an area that is not there', plain, ['--areas', boundaries, '--treated', 'Q-X', '--control', 'Q-C', ...PERIODS], /no area Q-X.*Q-T \(Quarter T\)/], // prettier-ignore
    ['an area with two parts', plain, ['--areas', boundaries, '--treated', 'Q-T', '--control', 'Q-T', ...PERIODS], /named twice/], // prettier-ignore
    ['periods that overlap', plain, [...AREAS, '--before', '2025-01-01,2026-04-01', '--after', '2026-03-15,2026-05-01'], /must end before/], // prettier-ignore
    [
      'a period of no days',
      plain,
      [...AREAS, '--before', '2026-01-01', '--after', '2026-03-15,2026-05-01'],
      /two days/,
    ],
    ['no boundaries', plain, ['--treated', 'Q-T', '--control', 'Q-C', ...PERIODS], /--areas is missing/],
    ['areas that overlap', shared, ['--areas', boundaries, '--treated', 'Q-ACROSS', '--control', 'Q-T', ...PERIODS], /overlap/], // prettier-ignore
    [
      'a displacement area without a control',
      plain,
      [...AREAS, '--displacement', 'Q-D', ...PERIODS],
      /belong together/,
    ],
    ['months where days are asked for', months, [...AREAS, ...PERIODS], /first of a month/],
    ['counts in addition to a file', plain, [...AREAS, ...PERIODS, '--dispersion', '2'], /goes with counts/],
    ['a file of crimes for boundaries', plain, ['--areas', plain, '--treated', 'Q-T', '--control', 'Q-C', ...PERIODS], /holds no areas/], // prettier-ignore
  ])('%s', async (_, path, args, sentence) => {
    const { code, err } = await run(path, ...args);
    expect([code, err]).toEqual([2, expect.stringMatching(sentence)]);
  });

  test('an option of files without a file', async () => {
    const { code, err } = await run('--treated', '1,2', '--control', '3,4', '--before', '2026-01-01,2026-02-01');
    expect([code, err]).toEqual([2, expect.stringMatching(/needs a file/)]);
  });
});
