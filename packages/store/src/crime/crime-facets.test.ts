import type { LabelParts } from '@reeve/domain';
import { madeCrime } from '@reeve/testing/crime/made-crime.ts';
import { makeTestDatabase, type TestDatabase } from '@reeve/testing/database/database.ts';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { AGENCY, FOUNDATION, GROUP, SECOND_GROUP, SYSTEM, acting } from '@reeve/testing/people.ts';
import { explainReadings, rowsRead } from '@reeve/testing/run/plan.ts';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AGENCY_WIDE, asActor, type ActorTx } from '../access/actor.ts';
import { crimeFacets, insertCrimes, type NewCrime } from './crime.ts';
import { meantDataSet, ownDataSet } from './data-set.ts';
import { provisionAgency } from '../agency/provision.ts';
import { insertRecord } from '../record/record.ts';
import type { Store } from '../store.ts';

type Marking = Omit<LabelParts, 'agencyId'>;
const BURGLARY: Marking = { ...AGENCY_WIDE, classification: 'restricted', compartments: [GROUP], purposeGroup: 'P2' };
const DRUGS: Marking = { ...BURGLARY, compartments: [SECOND_GROUP] };

let database: TestDatabase;
let store: Store;
beforeAll(async () => {
  database = await makeTestDatabase();
  store = database.open();
  await provisionAgency(store, FOUNDATION, SYSTEM);
});
afterAll(() => database.drop());

const lastOfMonth = (day: string): string =>
  `${new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).toISOString().slice(0, 10)} 23:59:00`;

/** The slow reference: reads every visible row. */
async function everyRow(tx: ActorTx): ReturnType<typeof crimeFacets> {
  const { rows } = await sql<{
    type: string;
    area_code: string;
    area_name: string;
    from_at: string;
    time_precision: string;
  }>`
    select type, area_code, area_name, from_at, time_precision from crime order by area_code, area_name`.execute(tx.db);
  const areas = new Map<string, string>();
  for (const { area_code: code, area_name: name } of rows)
    if (code !== '' && name !== '' && !areas.has(code)) areas.set(code, name);
  for (const { area_code: code } of rows) if (code !== '' && !areas.has(code)) areas.set(code, code);
  const days = rows.map((row) => row.from_at).toSorted();
  const lastDays = rows
    .map((row) => (row.time_precision === 'month' ? lastOfMonth(row.from_at) : row.from_at))
    .toSorted();
  return {
    types: [...new Set(rows.map((row) => row.type))].toSorted(),
    areas: [...areas].map(([code, name]) => ({ code, name })).toSorted((a, b) => (a.code < b.code ? -1 : 1)),
    first: days[0] ?? null,
    last: lastDays.at(-1) ?? null,
  };
}

const began = fc.oneof(
  fc
    .constantFrom('2026-01-03 10:00:00', '2026-02-01 23:59:00', '2025-12-31 00:00:00', '2026-09-09 09:09:00')
    .map((day) => ({ from_at: day, time_precision: 'minute' })),
  fc
    .constantFrom('2026-01-01 00:00:00', '2026-02-01 00:00:00', '2025-12-01 00:00:00', '2026-09-01 00:00:00')
    .map((day) => ({ from_at: day, time_precision: 'month' })),
);
const crime = fc
  .record({
    type: fc.constantFrom('burglary', 'robbery', 'theft', 'arson'),
    area_code: fc.constantFrom('', 'A', 'B', 'C', 'D'),
    area_name: fc.constantFrom('', 'East', 'North', 'West'),
    began,
  })
  .map(({ began: time, ...rest }) => ({ ...rest, ...time }));

async function load(
  marking: Marking,
  rows: readonly (Pick<NewCrime, 'type' | 'area_code' | 'area_name' | 'from_at'> & Partial<NewCrime>)[],
  key: string,
): Promise<void> {
  await asActor(
    store,
    acting('dora'),
    async (tx) => {
      const batch = await insertRecord(tx, 'import_batch', {
        title: 'Crimes of the test',
        state: 'loaded',
        body: {},
        cites: [],
        marking,
        ownerId: undefined,
        dueOn: undefined,
      });
      await insertCrimes(
        tx,
        { batchId: batch.id, labelId: batch.labelId, dataSetId: await ownDataSet(tx) },
        rows.map((row, index) => madeCrime(`${key}-${index}`, { ...row, to_at: row.from_at })),
      );
    },
    { write: true },
  );
}
const NOTHING = { types: [], areas: [], first: null, last: null };
const facets = (login: string, of: typeof crimeFacets): ReturnType<typeof crimeFacets> =>
  asActor(store, acting(login), async (tx) => {
    const dataSet = await meantDataSet(tx, undefined);
    return dataSet ? of(tx, dataSet.id) : NOTHING;
  });

test('are empty if nothing is visible', async () => {
  expect(await facets('ivo', crimeFacets)).toEqual(NOTHING);
  await load(DRUGS, [{ type: 'arson', area_code: 'Z', area_name: 'Hidden', from_at: '2020-01-01 00:00:00' }], 'hidden');
  expect(await facets('ivo', crimeFacets)).toEqual(NOTHING);
  expect(await facets('vera', crimeFacets)).toMatchObject({ types: ['arson'], areas: [{ code: 'Z', name: 'Hidden' }] });
});

test('equal those of every visible row, for each reader', async () => {
  let nth = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(crime, { maxLength: 12 }), fc.array(crime, { maxLength: 6 }), async (mine, hidden) => {
      nth += 1;
      await load(BURGLARY, mine, `mine ${nth}`);
      await load(DRUGS, hidden, `hidden ${nth}`);
      for (const login of ['ivo', 'vera', 'dora'])
        expect(await facets(login, crimeFacets), login).toEqual(await facets(login, everyRow));
    }),
    { numRuns: 12, seed: 20_260_927 },
  );
});

/** Rows of twenty types and fifty areas under each of three labels, of which the reader has the second; statistics are made a minute later. */
async function fill(rows: number): Promise<string> {
  const { set, labels } = await asActor(
    store,
    acting('dora'),
    async (tx) => ({
      set: await ownDataSet(tx),
      labels: [
        await tx.labelFor({ ...DRUGS, tlp: 'TLP:RED' }),
        await tx.labelFor({ ...BURGLARY, tlp: 'TLP:RED' }),
        await tx.labelFor({ ...DRUGS, tlp: 'TLP:GREEN' }),
      ],
    }),
    { write: true },
  );
  await asSuperuser(database, async (client) => {
    await client.query('set session_replication_role = replica'); // referenced rows need not exist
    await client.query(
      `insert into crime (agency_id, id, label_id, batch_id, data_set_id, source_key, type, type_detail, from_at, to_at,
         time_precision, place_precision, area_code, area_name, street, outcome, detection)
       select $1, gen_random_uuid(), label, gen_random_uuid(), $3, 'filled ' || n, 'type ' || n % 20, '',
         timestamp '2024-01-01' + n * interval '1 minute', '2024-01-01', 'day', 'street', 'A' || n % 50, '', '', '', 'reported'
       from generate_series(1, $4::int) n cross join unnest($2::int[]) as label`,
      [AGENCY, labels, set, rows],
    );
  });
  return set;
}

test('read a few rows for each value, also of a set that was just imported', async () => {
  const set = await fill(10_000);
  const explained = database.open();
  const carriedOut = explainReadings(explained.pools.app);
  const { found, read } = await asActor(explained, acting('ivo'), async (tx) => {
    carriedOut();
    return {
      found: await crimeFacets(tx, set),
      read: carriedOut().reduce((sum, reading) => sum + rowsRead(reading), 0),
    };
  });
  expect([found.types.length, found.areas.length]).toEqual([24, 54]);
  expect(read).toBeLessThan(1000);
});
