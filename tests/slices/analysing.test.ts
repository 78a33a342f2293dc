/**
 * No question about recorded crime is answered on the thread that answers requests: while each method is run on many
 * crimes, in areas with long boundaries too, that thread never computes for 50 ms at a stretch.
 */
import {
  allocationPlan,
  readAnalysisRun,
  readCrimeEvents,
  runEventAnalysis,
  type EventParameters,
  type EventSelection,
} from '@reeve/contract';
import { asActor, insertAreaSet } from '@reeve/store';
import { planGiven } from '@reeve/testing/allocation/make-plan.ts';
import { madeCrime } from '@reeve/testing/crime/made-crime.ts';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { addCrimes } from '@reeve/testing/loop.ts';
import { GROUP, acting } from '@reeve/testing/people.ts';
import { countsThreads, longestSliceMs, SLICE_ERROR_MS } from '@reeve/testing/run/longest-slice.ts';
import { MARKING } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const MOST_MS = 50 + SLICE_ERROR_MS;
const CRIMES = 100_000;
const PATTERN = 100;
const TEETH = 6000;

let world: World;
let ivo: Client;
let setId: string;

beforeAll(async () => {
  world = await makeWorld({ seed: 'analysing' });
  ivo = await world.as('ivo');
  const marking = { ...MARKING, group: GROUP };
  const crimes = Array.from({ length: PATTERN }, (_, nth) => {
    const [month, day, hour] = [1 + (nth % 6), 10 + (nth % 10), 10 + (nth % 10)];
    const on = `2026-0${month}-${day}T${hour}`;
    return madeCrime(`pattern ${nth}`, {
      from_at: `${on}:00`,
      to_at: `${on}:30`,
      lon: -38 + nth * 1e-3,
      lat: 33.5 + ((nth * 37) % 100) * 1e-3,
      place_precision: 'exact',
    });
  });
  await addCrimes(world.store, 'ivo', 'P2', marking, 'many', crimes);
  await asSuperuser(world.database, (client) =>
    client.query(
      `insert into crime (agency_id, id, label_id, batch_id, source_key, type, type_detail, from_at, to_at, time_precision, lon, lat,
         place_precision, area_code, area_name, street, outcome, detection, data_set_id, recorded_on)
       select agency_id, gen_random_uuid(), label_id, batch_id, source_key || ' ' || n, type, type_detail, from_at + n * interval '1 minute',
         to_at + n * interval '1 minute', time_precision, lon + n % 97 * 1e-4, lat + n % 89 * 1e-4, place_precision, area_code, area_name,
         street, outcome, detection, data_set_id, recorded_on
       from crime cross join generate_series(1, $1::int) n`,
      [CRIMES / PATTERN - 1],
    ),
  );
  setId = await asActor(
    world.store,
    acting('ivo'),
    (tx) =>
      insertAreaSet(tx, {
        name: 'Long boundaries',
        source: 'tests',
        areas: [{ code: 'COMB', name: 'Comb', polygons: [[comb()]] }],
        marking: {
          classification: MARKING.classification,
          handling: MARKING.handling.codes,
          conditions: '',
          tlp: MARKING.tlp,
          compartments: [GROUP],
          purposeGroup: 'P2',
        },
      }),
    { write: true },
  );
}, 120_000);
afterAll(() => world.close());

/** A boundary whose every tooth crosses the height of every crime, so that no index of its edges helps. */
function comb(): readonly number[] {
  const corners = [-38.5, 33];
  for (let tooth = 0; tooth < TEETH; tooth += 1) {
    const east = -38.4 + (tooth / TEETH) * 0.8;
    corners.push(east, 34.5, east + 0.4 / TEETH, 33.4);
  }
  return [...corners, -37.5, 33, -38.5, 33];
}

const SELECTION: EventSelection = {
  types: ['burglary'],
  areas: [],
  from: '2026-01-05',
  to: '2026-07-06',
  within: null,
  discovered: 'left_out',
};
const QUESTIONS: readonly EventParameters[] = [
  { method: 'hour_weekday', selection: SELECTION, longWindows: 'exclude' },
  { method: 'density', selection: SELECTION, kernel: 'quartic', bandwidthM: 300, cellM: 500 },
  { method: 'hot_cells', selection: SELECTION, cellM: 500 },
  { method: 'clusters', selection: SELECTION, withinM: 20, leastEvents: 10 },
  {
    method: 'near_repeat',
    selection: { ...SELECTION, from: '2026-01-05', to: '2026-01-20' },
    distancesM: [0, 200, null],
    days: [0, 7, null],
    metric: 'euclidean',
    permutations: 99,
    seed: 1,
  },
  { method: 'trend', selection: SELECTION, period: 'week' },
  { method: 'concentration', selection: SELECTION, samePlaceM: 1 },
  {
    method: 'place_forecast',
    selection: { ...SELECTION, from: '2026-02-01', to: '2026-06-01' },
    cellM: 500,
    testMonths: 1,
  },
];

async function ask(input: EventParameters): Promise<string> {
  return (await ivo.call(runEventAnalysis, { input })).id;
}

describe.skipIf(!countsThreads)('the server’s thread (skipped if the system does not count a thread’s CPU)', () => {
  // Everything loaded once has been loaded.
  beforeAll(async () => {
    await ask({ method: 'hour_weekday', selection: { ...SELECTION, to: '2026-01-14' }, longWindows: 'exclude' });
  }, 60_000);

  test.each(QUESTIONS.map((one) => [one.method, one] as const))('stays free while %s is asked', async (_, input) => {
    let answer = { status: 0, body: '' };
    const slice = await longestSliceMs(async () => (answer = await ivo.send(runEventAnalysis, { input })));
    expect([answer.status, answer.body]).toEqual([200, expect.any(String)]);
    expect(slice).toBeLessThan(MOST_MS);
  });

  test('stays free while crimes are selected by a boundary that no index helps with', async () => {
    let run = '';
    const selection: EventSelection = {
      ...SELECTION,
      from: '2026-01-10',
      to: '2026-01-12',
      inAreas: { setId, codes: ['COMB'] },
    };
    const slice = await longestSliceMs(async () => {
      run = await ask({ method: 'hour_weekday', selection, longWindows: 'exclude' });
    });
    expect((await ivo.call(readAnalysisRun, { params: { id: run } })).inputCount).toBeGreaterThan(100);
    expect(slice).toBeLessThan(MOST_MS);
  });

  test('stays free while a run is read whose crimes must be compared', async () => {
    const id = await ask({ method: 'trend', selection: SELECTION, period: 'week' });
    await asSuperuser(world.database, (client) =>
      client.query('delete from crime where id = (select id from crime order by from_at limit 1)'),
    );
    let stale = false;
    const slice = await longestSliceMs(async () => ({ stale } = await ivo.call(readAnalysisRun, { params: { id } })));
    expect(stale).toBe(true);
    expect(slice).toBeLessThan(MOST_MS);
  });

  test('stays free while the map reads all of them', async () => {
    let length = 0;
    const query = { from: SELECTION.from, to: SELECTION.to };
    const slice = await longestSliceMs(async () => {
      length = (await ivo.send(readCrimeEvents, { query })).body.length;
    });
    expect(length).toBeGreaterThan(CRIMES);
    expect(slice).toBeLessThan(MOST_MS);
  });

  test('stays free while the hours of a week are planned from them', async () => {
    const body = planGiven(setId, 'COMB', { demandFrom: '2026-01-10', demandTo: '2026-01-17' });
    const slice = await longestSliceMs(() =>
      ivo.call(allocationPlan.create, { input: { title: 'Hours', marking: MARKING, cites: [], body } }),
    );
    expect(slice).toBeLessThan(MOST_MS);
  });
});
