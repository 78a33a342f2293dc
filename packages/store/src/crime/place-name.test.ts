import { makeTestDatabase, type TestDatabase } from '@reeve/testing/database/database.ts';
import { AGENCY, FOUNDATION, GROUP, SYSTEM } from '@reeve/testing/people.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AGENCY_WIDE, asActor, type ActingPerson } from '../access/actor.ts';
import { actAsSystem, provisionAgency } from '../agency/provision.ts';
import type { Store } from '../store.ts';
import { insertAreaSet } from './area-set.ts';
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

let database: TestDatabase;
let store: Store;
let reader: ActingPerson;
beforeAll(async () => {
  database = await makeTestDatabase();
  store = database.open();
  await provisionAgency(store, FOUNDATION, SYSTEM);
  const account = FOUNDATION.accounts.find(({ login }) => login === 'mara');
  if (!account) throw new Error('there is no mara among the people of the tests');
  reader = actAsSystem(AGENCY, account, 'P2', 'test');
  const marking = { ...AGENCY_WIDE, classification: 'restricted', compartments: [GROUP], purposeGroup: 'P2' } as const;
  const areas = AREAS.map((name, at) => ({ code: `W${at}`, name, polygons: SQUARE }));
  await asActor(store, reader, (tx) => insertAreaSet(tx, { name: 'Wards', source: 'test', areas, marking }), {
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
