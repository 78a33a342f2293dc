import { decision, priority, readCommandHome } from '@reeve/contract';
import { addDays, type Measure } from '@reeve/domain';
import { asActor, listDataSets, type NewCrime } from '@reeve/store';
import { madeCrime } from '@reeve/testing/crime/made-crime.ts';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { addCrimes } from '@reeve/testing/loop.ts';
import { acting, accountId } from '@reeve/testing/people.ts';
import { MARKING } from '@reeve/testing/story.ts';
import { makeWorld, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { trendsOf } from './trend.ts';

let world: World;
beforeAll(async () => void (world = await makeWorld({ seed: 'trends of priorities' })));
afterAll(() => world.close());

/** Today is Sunday, 27 September 2026. With 28 days for recording, the last whole week ends before Monday, 24 August. */
const END = '2026-08-24';
/** 52 weeks and the 12 compared weeks before them. */
const START = '2025-06-02';
const WEEKS = 64;

let nth = 0;
/** Crimes of a separate type: that many in each of the 64 weeks, on its Wednesday. */
async function counted(perWeek: (week: number) => number): Promise<Measure> {
  nth += 1;
  const key = `T${nth}`;
  const crimes = Array.from({ length: WEEKS }, (_, week) =>
    Array.from({ length: perWeek(week) }, (__, at) => crime(key, addDays(START, week * 7 + 2), at)),
  ).flat();
  await addCrimes(world.store, 'ivo', 'P2', MARKING, key, crimes);
  return measureOf(key);
}
const measureOf = (key: string): Measure => ({
  offenceType: `burglary_${key}`,
  treatedAreas: [`${key}-T`],
  comparisonAreas: [],
  displacementAreas: [],
  displacementComparisonAreas: [],
  beforeFrom: '2026-01-18',
  startsOn: '2026-04-19',
  afterTo: '2026-07-19',
  maturityDays: 28,
});
const crime = (key: string, day: string, at: number): NewCrime =>
  madeCrime(`${key}-${day}-${at}`, {
    type: `burglary_${key}`,
    from_at: `${day}T20:00`,
    to_at: `${day}T21:00`,
    lon: -38,
    lat: 33.5,
    place_precision: 'street',
    area_code: `${key}-T`,
    area_name: `${key}-T`,
    street: `${key} Street`,
    outcome: 'open',
  });
/** Covers everything from one day to another. */
const covered = (from: string, before: string) =>
  asSuperuser(world.database, (client) =>
    client.query('update coverage set from_on = $1, before_on = $2', [from, before]),
  );
const trendFor = (measure: Measure, login = 'ivo') =>
  asActor(world.store, acting(login), async (tx) => {
    const of = { tx, language: 'en', lists: { offenceTypes: [] }, names: new Map() };
    // Of the lists it reads only the offences.
    const [trend] = await trendsOf(of as unknown as Parameters<typeof trendsOf>[0], await listDataSets(tx), [measure]);
    if (!trend) throw new Error('a measure has no answer');
    return trend;
  });

describe('no trend is stated', () => {
  test('without recorded crime that the reader may see', async () => {
    expect(await trendFor(measureOf('NONE'))).toEqual({ trend: null, noTrend: 'no_data' });
  });

  test('from a data set that the reader cannot see', async () => {
    const measure = await counted(() => 4);
    await covered(START, END);
    const other = { ...measure, dataSetId: '00000000-0000-4000-8000-00000000dead' };
    expect(await trendFor(other)).toEqual({ trend: null, noTrend: 'no_data' });
  });

  test('over weeks that are not covered: a day less than 64 weeks', async () => {
    const measure = await counted(() => 4);
    await covered(addDays(START, 1), END);
    expect(await trendFor(measure)).toEqual({ trend: null, noTrend: 'not_covered' });
    await covered(START, END);
    expect(await trendFor(measure)).toMatchObject({ trend: { lastDay: '2026-08-23' }, noTrend: null });
  });

  test('if all covered days are too recent to be fully recorded', async () => {
    const measure = await counted(() => 4);
    await covered('2026-08-30', '2026-09-27');
    expect(await trendFor(measure)).toEqual({ trend: null, noTrend: 'not_covered' });
    await covered('2026-08-29', '2026-09-27');
    expect(await trendFor(measure)).toEqual({ trend: null, noTrend: 'not_covered' });
  });

  test('still reads earlier covered weeks next to weeks that are too new', async () => {
    const measure = await counted(() => 4);
    await counted(() => 0);
    await covered(START, END);
    // The newer covered period begins on the day whose crimes are still being recorded.
    await asSuperuser(world.database, (client) =>
      client.query(
        `update coverage set from_on = '2026-08-30', before_on = '2026-09-27' where id = (select max(id::text)::uuid from coverage)`,
      ),
    );
    expect(await trendFor(measure)).toMatchObject({ trend: { lastDay: '2026-08-23' }, noTrend: null });
  });

  test('of fewer than five crimes in both periods together', async () => {
    // Two a year ago and two now; the forty between them are in neither period.
    const few = await counted((week) => (week === 0 || week === 63 ? 2 : week === 30 ? 40 : 0));
    await covered(START, END);
    expect(await trendFor(few)).toEqual({ trend: null, noTrend: 'too_few' });
    const enough = await counted((week) => (week === 0 ? 2 : week === 63 ? 3 : 0));
    await covered(START, END);
    expect(await trendFor(enough)).toMatchObject({ trend: { before: 2, now: 3 }, noTrend: null });
  });

  test('for a priority that no decision measures', async () => {
    const rosa = await world.as('rosa');
    const [ivo, dora] = [await world.as('ivo'), await world.as('dora')];
    const made = await ivo.call(priority.create, {
      input: {
        title: 'Burglary at the quay',
        marking: MARKING,
        ownerId: accountId('ulla'),
        body: { code: 'P', prevention: '', intelligence: '', enforcement: '', measure: '', reviewOn: '2026-12-01' },
      },
    });
    await asSuperuser(world.database, (client) =>
      client.query(`update priority set state = 'signed' where id = $1`, [made.id]),
    );
    expect((await dora.call(decision.list, { query: { limit: 1 } })).items).toEqual([]);
    const { priorities } = await rosa.call(readCommandHome);
    expect(priorities.map(({ id, trend, noTrend }) => [id, trend, noTrend])).toEqual([[made.id, null, 'no_measure']]);
  });
});

describe('naming a direction only where the interval excludes no change', () => {
  const LAST_TWELVE = WEEKS - 12;
  beforeEach(() => covered(START, END));

  test.each([
    // Counted by hand: 12 weeks of each.
    ['three times as many', 12, { before: 48, now: 144, percent: 200, direction: 'rising' }],
    ['a quarter as many', 1, { before: 48, now: 12, percent: -75, direction: 'falling' }],
    ['as many', 4, { before: 48, now: 48, percent: 0, direction: 'no_clear_change' }],
    ['one more a week', 5, { before: 48, now: 60, percent: 25, direction: 'no_clear_change' }],
  ] as const)('%s', async (_, now, trend) => {
    const measure = await counted((week) => (week >= LAST_TWELVE ? now : 4));
    await covered(START, END);
    const found = await trendFor(measure);
    expect(found).toMatchObject({ noTrend: null, trend });
    const [low, high] = found.trend?.ci95 ?? [0, 0];
    expect(low <= 0 && high >= 0).toBe(trend.direction === 'no_clear_change');
  });

  test('names no ratio if there were none a year ago', async () => {
    const measure = await counted((week) => (week >= LAST_TWELVE ? 4 : 0));
    await covered(START, END);
    expect(await trendFor(measure)).toMatchObject({
      noTrend: null,
      trend: { before: 0, now: 48, percent: null, ci95: null, direction: 'no_clear_change' },
    });
  });

  test('does not count crimes recorded later than the measure waits, in either period', async () => {
    const measure = await counted((week) => (week >= LAST_TWELVE ? 12 : 4));
    await covered(START, END);
    await asSuperuser(world.database, (client) =>
      client.query(`update crime set recorded_on = (from_at::date + 29) where type = $1 and from_at >= '2026-06-01'`, [
        measure.offenceType,
      ]),
    );
    expect(await trendFor(measure)).toMatchObject({ trend: { before: 48, now: 0, direction: 'falling' } });
  });
});
