import {
  listFindings,
  readAnalysisRun,
  readFinding,
  rerunAnalysis,
  runEventAnalysis,
  search,
  setLocale,
  type EventMethod,
  type EventParameters,
  type EventSelection,
} from '@reeve/contract';
import { knoxTest, toPlane } from '@reeve/analysis';
import type { NewCrime } from '@reeve/store';
import { madeCrime } from '@reeve/testing/crime/made-crime.ts';
import { addCrimes } from '@reeve/testing/loop.ts';
import { GROUP } from '@reeve/testing/people.ts';
import { MARKING } from '@reeve/testing/story.ts';
import { makeWorld, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let world: World;
beforeAll(async () => {
  world = await makeWorld({ seed: 'event analysis' });
  await bringIn('first', crimes());
});
afterAll(() => world.close());

/** Eighty burglaries around one corner in the evening, and eighty scattered at any hour; ten drug offences; ten without a place. */
function crimes(): readonly NewCrime[] {
  const day = (nth: number): string => new Date(Date.UTC(2026, 0, 5 + nth)).toISOString().slice(0, 10);
  const one = (nth: number, more: Partial<NewCrime>): NewCrime =>
    madeCrime(`event ${nth}`, {
      from_at: `${day(nth)}T18:00`,
      to_at: `${day(nth)}T20:00`,
      lon: -38,
      lat: 33.5,
      place_precision: 'exact',
      area_code: nth % 2 === 0 ? 'EVEN' : 'ODD',
      ...more,
    });
  return [
    ...Array.from({ length: 80 }, (_, nth) => one(nth, { lon: -38 + (nth % 9) * 1e-4, lat: 33.5 + (nth % 7) * 1e-4 })),
    ...Array.from({ length: 80 }, (_, nth) =>
      one(nth, {
        source_key: `wide ${nth}`,
        lon: -38.1 + ((nth * 37) % 101) * 2e-3,
        lat: 33.4 + ((nth * 53) % 97) * 2e-3,
        from_at: `${day(nth)}T${String(nth % 24).padStart(2, '0')}:00`,
        to_at: `${day(nth)}T${String(nth % 24).padStart(2, '0')}:30`,
      }),
    ),
    ...Array.from({ length: 10 }, (_, nth) =>
      one(nth, { source_key: `drugs ${nth}`, type: 'drugs', detection: 'proactive' }),
    ),
    ...Array.from({ length: 10 }, (_, nth) => one(nth, { source_key: `nowhere ${nth}`, lon: null, lat: null })),
  ];
}

async function bringIn(key: string, rows: readonly NewCrime[]): Promise<void> {
  await addCrimes(world.store, 'ivo', 'P2', { ...MARKING, group: GROUP }, key, rows);
}

const SELECTION: EventSelection = {
  types: ['burglary'],
  areas: [],
  from: '2026-01-01',
  to: '2026-07-01',
  within: null,
  discovered: 'left_out',
};
const QUESTIONS: Readonly<Record<EventMethod, EventParameters>> = {
  density: {
    method: 'density',
    selection: SELECTION,
    kernel: 'quartic',
    bandwidthM: 300,
    cellM: 100,
  },
  hot_cells: { method: 'hot_cells', selection: SELECTION, cellM: 500 },
  clusters: { method: 'clusters', selection: SELECTION, withinM: 100, leastEvents: 10 },
  near_repeat: {
    method: 'near_repeat',
    selection: SELECTION,
    distancesM: [0, 200, null],
    days: [0, 14, null],
    metric: 'euclidean',
    permutations: 99,
    seed: 1,
  },
  hour_weekday: { method: 'hour_weekday', selection: SELECTION, longWindows: 'exclude' },
  trend: { method: 'trend', selection: SELECTION, period: 'week' },
  concentration: { method: 'concentration', selection: SELECTION, samePlaceM: 1 },
  place_forecast: {
    method: 'place_forecast',
    selection: { ...SELECTION, to: '2026-04-01', areas: [] },
    cellM: 500,
    testMonths: 1,
  },
};

async function ask(input: EventParameters) {
  const analyst = await world.as('ivo');
  const made = await analyst.call(runEventAnalysis, { input });
  const run = await analyst.call(readAnalysisRun, { params: { id: made.id } });
  if (run.form !== 'events') throw new Error('a question about events is kept as one');
  return { made, run };
}
const figure = (run: Awaited<ReturnType<typeof ask>>['run'], name: string) =>
  run.result.figures.find((one) => one.name === name)?.value;

describe('a question about where and when', () => {
  test.each(Object.entries(QUESTIONS))('%s is kept as a run that gives the same again', async (_, input) => {
    const analyst = await world.as('ivo');
    const { made, run } = await ask(input);
    expect(run.parameters).toEqual(input);
    expect(run.stale).toBe(false);
    expect(run.sentence).toContain('burglary');
    expect(JSON.stringify(run.result)).not.toMatch(/NaN|Infinity/);
    const again = await analyst.call(rerunAnalysis, { params: { id: made.id }, input: {} });
    expect(again).toMatchObject({ sameInput: true, sameResult: true });
    const finding = await analyst.call(readFinding, { params: { id: made.findingId } });
    expect(finding).toMatchObject({ runId: made.id, sentence: run.sentence, stale: false });
  });

  test('finds the corner of the crimes, its evening, and its nearness in time', async () => {
    const clusters = (await ask(QUESTIONS.clusters)).run;
    expect(figure(clusters, 'clusters')).toBe(1);
    expect(clusters.result.table?.rows[0]?.[1]).toBe(80);
    expect(clusters.result.leftOut).toEqual([{ because: 'no_place', crimes: 10 }]);
    const hours = (await ask(QUESTIONS.hour_weekday)).run;
    expect([18, 19]).toContain(figure(hours, 'peak_hour'));
    const density = (await ask(QUESTIONS.density)).run;
    expect(figure(density, 'maximum_lon')).toBeCloseTo(-38, 2);
    expect(figure(density, 'maximum_lat')).toBeCloseTo(33.5, 2);
    expect(figure((await ask(QUESTIONS.hot_cells)).run, 'hot_cells')).toBeGreaterThan(0);
  });

  test('returns the near repeats of the plain test on the same crimes', async () => {
    const { run } = await ask(QUESTIONS.near_repeat);
    const placed = crimes().filter((one) => one.type === 'burglary' && one.lon !== null);
    const points = toPlane(
      placed.map((one) => one.lon ?? 0),
      placed.map((one) => one.lat ?? 0),
      { lon: -38, lat: 33.5 },
    );
    const day = Int32Array.from(placed, (one) => Math.floor(Date.parse(`${one.from_at}Z`) / 86_400_000));
    const twin = knoxTest(
      { points, day },
      { distancesM: [0, 200, Infinity], days: [0, 14, Infinity], metric: 'euclidean', permutations: 99, seed: 1 },
    );
    const observed = run.result.table?.columns.findIndex((column) => column.name === 'observed') ?? -1;
    expect(run.result.table?.rows.map((row) => row[observed])).toEqual(twin.cells.map((cell) => cell.observed));
  });

  test('an area on the map and areas by code restrict the question', async () => {
    const within = [
      [-38.01, 33.49],
      [-37.99, 33.49],
      [-37.99, 33.51],
      [-38.01, 33.51],
    ] as [number, number][];
    const corner = (await ask({ ...QUESTIONS.clusters, selection: { ...SELECTION, areas: [], within } })).run;
    expect(corner.result.n).toBeGreaterThanOrEqual(80);
    expect(corner.result.n).toBeLessThan(90);
    const odd = (await ask({ ...QUESTIONS.concentration, selection: { ...SELECTION, areas: ['ODD'] } })).run;
    expect(odd.inputCount).toBe(85);
  });

  test('leaves out offences found by police work unless requested', async () => {
    const selection = { ...SELECTION, types: ['burglary', 'drugs'], areas: [] };
    const without = (await ask({ ...QUESTIONS.concentration, selection })).run;
    expect(without.result.leftOut).toContainEqual({ because: 'discovered', crimes: 10 });
    const { run } = await ask({ ...QUESTIONS.concentration, selection: { ...selection, discovered: 'kept' } });
    expect(run.inputCount).toBe(without.inputCount + 10);
  });

  test('writes the answer in the reader’s language, in lists too', async () => {
    const { made } = await ask(QUESTIONS.near_repeat);
    const german = await world.as('ivo');
    await german.call(setLocale, { input: { locale: 'de' } });
    const one = await german.call(readFinding, { params: { id: made.findingId } });
    expect(one.title).toMatch(/^Wiederholungen in der Nähe: /);
    await german.call(setLocale, { input: { locale: 'en' } });
  });

  test('a finding is found by its title in the reader’s language, and shows it', async () => {
    const { made } = await ask(QUESTIONS.near_repeat);
    const reader = await world.as('ivo');
    const hitFor = async (q: string) => {
      const { items } = await reader.call(search, { query: { q, kind: 'finding', limit: 100 } });
      return items.find(({ id }) => id === made.findingId);
    };
    expect((await hitFor('near repeats burglary'))?.title).toMatch(/^Near repeats: /);
    await reader.call(setLocale, { input: { locale: 'de' } });
    const german = await hitFor('Wiederholungen Nähe');
    await reader.call(setLocale, { input: { locale: 'en' } });
    expect(german?.title).toMatch(/^Wiederholungen in der Nähe: /);
    expect(await hitFor('embezzlement')).toBeUndefined();
  });

  test('another crime makes it stale, one outside its period does not', async () => {
    const { made } = await ask({ ...QUESTIONS.clusters, selection: { ...SELECTION, areas: ['ODD'] } });
    const isStale = async () =>
      (await (await world.as('ivo')).call(readFinding, { params: { id: made.findingId } })).stale;
    const [first] = crimes();
    if (!first) throw new Error('there are crimes');
    await bringIn('later', [
      { ...first, source_key: 'later', area_code: 'ODD', from_at: '2026-08-01T10:00', to_at: '2026-08-01T10:00' },
    ]);
    expect(await isStale()).toBe(false);
    await bringIn('another', [{ ...first, source_key: 'another', area_code: 'ODD' }]);
    expect(await isStale()).toBe(true);
  });

  test('refuses in a sentence if the data cannot answer, and stores nothing', async () => {
    const analyst = await world.as('ivo');
    const before = (await analyst.call(listFindings, { query: { limit: 200 } })).items.length;
    await bringIn(
      'months',
      crimes()
        .slice(0, 5)
        .map((one, nth) => ({ ...one, type: 'months', source_key: `month ${nth}`, time_precision: 'month' })),
    );
    const selection = { ...SELECTION, types: ['months'], areas: [] };
    const refusal = (input: EventParameters) => analyst.refused(runEventAnalysis, { input });
    expect(await refusal({ ...QUESTIONS.near_repeat, selection })).toBe('state_forbids');
    expect(await refusal({ ...QUESTIONS.trend, selection })).toBe('state_forbids');
    const because = async (input: EventParameters) =>
      (JSON.parse((await analyst.send(runEventAnalysis, { input })).body) as { detail: { because?: string } }).detail
        .because; // problem+json
    expect(await because({ ...QUESTIONS.trend, selection })).toBe('weeks_unknown');
    // From Monday, 5 January 2026: twelve weeks, and thirteen minus a day.
    const weeks = (before: string) => ({ ...SELECTION, from: '2026-01-05', to: before });
    expect(await because({ ...QUESTIONS.trend, selection: weeks('2026-03-30') })).toBe('too_few_periods');
    expect(await because({ ...QUESTIONS.trend, selection: weeks('2026-04-05') })).toBe('too_few_periods');
    expect(await refusal({ ...QUESTIONS.density, selection: { ...selection, types: ['nothing'] } })).toBe(
      'invalid_input',
    );
    expect((await analyst.call(listFindings, { query: { limit: 200 } })).items).toHaveLength(before);
  });

  test('reports no crimes to a reader who cannot see them', async () => {
    const vera = await world.as('vera', 'P3');
    expect(await vera.refused(runEventAnalysis, { input: QUESTIONS.density })).toBe('invalid_input');
  });
});
