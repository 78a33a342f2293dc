import { makeTestDatabase, type TestDatabase } from '@reeve/testing/database/database.ts';
import { AGENCY, FOUNDATION, GROUP, SYSTEM, acting } from '@reeve/testing/people.ts';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AGENCY_WIDE, asActor, type ActingPerson } from '../access/actor.ts';
import { provisionAgency } from '../agency/provision.ts';
import type { Store } from '../store.ts';
import { insertAreaSet } from './area-set.ts';
import { ownDataSet } from './data-set.ts';
import { knownPlaces } from './place-name.ts';

const SQUARE = [[[0, 0, 0, 1, 1, 1, 0, 0]]];
const AREAS = [
  'Hyson Green & Arboretum',
  'Lenton and Wollaton East',
  'Norrin, sector B',
  'Quay/Weir (Old Town)',
  'St. Ann’s',
  'Sectors A, B and C',
  'Z',
];
const MARKING = { ...AGENCY_WIDE, classification: 'restricted', compartments: [GROUP], purposeGroup: 'P2' } as const;

let database: TestDatabase;
let store: Store;
let reader: ActingPerson;
beforeAll(async () => {
  database = await makeTestDatabase();
  store = database.open();
  await provisionAgency(store, FOUNDATION, SYSTEM);
  reader = acting('mara');
  const areas = AREAS.map((name, at) => ({ code: `W${at}`, name, polygons: SQUARE }));
  await asActor(store, reader, (tx) => insertAreaSet(tx, { name: 'Wards', source: 'test', areas, marking: MARKING }), {
    write: true,
  });
});
afterAll(() => database.drop());

test.each([
  ['Hyson Green & Arboretum'],
  ['Hyson Green'],
  ['Arboretum'],
  ['Lenton'],
  ['Wollaton East'],
  ['Norrin'],
  ['Quay'],
  ['Old Town'],
  ['Z'],
  ['St. Ann’s'],
  ["St. Ann's"],
])('“%s” is a place: an area, or one of those joined in its name', async (name) => {
  expect(await asActor(store, reader, (tx) => knownPlaces(tx, [name, 'Ivan Petrov']))).toEqual([name]);
});

test('a word of the name of an area is no place', async () => {
  expect(
    await asActor(store, reader, (tx) => knownPlaces(tx, ['Green', 'Hyson', 'East', 'A', 'B', 'C', 'and', ''])),
  ).toEqual([]);
});

describe('in a table of crimes that was just filled', () => {
  let superuser: pg.Client;
  beforeAll(async () => {
    superuser = new pg.Client({ connectionString: database.superuserUrl });
    await superuser.connect();
    const { set, label } = await asActor(
      store,
      reader,
      async (tx) => ({ set: await ownDataSet(tx), label: await tx.labelFor(MARKING) }),
      { write: true },
    );
    await superuser.query('set session_replication_role = replica'); // referenced rows need not exist
    await superuser.query(
      `insert into crime (agency_id, id, label_id, batch_id, data_set_id, source_key, type, type_detail, from_at, to_at,
         time_precision, place_precision, area_code, area_name, street, outcome, detection)
       select $1, gen_random_uuid(), $2, gen_random_uuid(), $3, n::text, 'robbery', '', '2024-01-01', '2024-01-01', 'day', 'street',
         '', '', 'Street ' || n % 300, '', 'reported' from generate_series(1, 30000) n`,
      [AGENCY, label, set],
    );
  });
  afterAll(() => superuser.end());

  // Its statistics are made by the server a minute later; until then plans rest on defaults.
  test('a street is found by its index, and so is that there is none', async () => {
    const names = ['Street 7', 'Street 299', ...Array.from({ length: 20 }, (_, at) => `Ivan Petrov ${at}`)];
    await asActor(store, reader, async (tx) => {
      expect(await knownPlaces(tx, names)).toEqual(['Street 7', 'Street 299']);
      const { rows } = await sql<{ read: string }>`
        select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) as read
        from pg_stat_xact_user_tables where relname = 'crime'`.execute(tx.db);
      expect(Number(rows[0]?.read)).toBeLessThanOrEqual(names.length);
    });
  });
});
