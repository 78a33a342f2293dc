import { madeCrime } from '@reeve/testing/crime/made-crime.ts';
import { makeTestDatabase, type TestDatabase } from '@reeve/testing/database/database.ts';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { addCrimes } from '@reeve/testing/loop.ts';
import { AGENCY, FOUNDATION, GROUP, SECOND_GROUP, SYSTEM } from '@reeve/testing/people.ts';
import { explainReadings, type Carried } from '@reeve/testing/run/plan.ts';
import { MARKING } from '@reeve/testing/story.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asActor } from '../access/actor.ts';
import { actAsSystem, provisionAgency } from '../agency/provision.ts';
import type { Store } from '../store.ts';
import { listCrimes, type CrimeFilter } from './crime.ts';

const HIDDEN = 2_000;
const SEEN = 20_000;
const AREAS = 400;

let database: TestDatabase;
let store: Store;
let carriedOut: () => readonly Carried[];
beforeAll(async () => {
  database = await makeTestDatabase();
  store = database.open();
  await provisionAgency(store, FOUNDATION, SYSTEM);
  const seen = Array.from({ length: SEEN }, (_, nth) =>
    madeCrime(`seen ${nth}`, { area_code: `S-${nth % AREAS}`, type: `type ${nth % AREAS}` }),
  );
  const hidden = Array.from({ length: HIDDEN }, (_, nth) =>
    madeCrime(`hidden ${nth}`, { area_code: 'H', type: 'hidden type' }),
  );
  await addCrimes(store, 'ivo', 'P2', { ...MARKING, group: GROUP }, 'S', seen);
  await addCrimes(store, 'vera', 'P2', { ...MARKING, group: SECOND_GROUP }, 'H', hidden);
  await asSuperuser(database, async (client) => void (await client.query('analyze crime')));
  store = database.open(); // the readings of new connections are explained
  carriedOut = explainReadings(store.pools.app);
}, 120_000);
afterAll(() => database.drop());

/** How the database found the crimes that ivo lists, by the steps of its plan. */
async function stepsOf(filter: Omit<CrimeFilter, 'limit'>): Promise<readonly (string | undefined)[]> {
  const account = FOUNDATION.accounts.find(({ login }) => login === 'ivo');
  if (!account) throw new Error('there is no ivo among the people of the tests');
  return asActor(store, actAsSystem(AGENCY, account, 'P2', 'test'), async (tx) => {
    carriedOut();
    expect(await listCrimes(tx, { ...filter, limit: 21 })).toEqual([]);
    const nodes = carriedOut().flatMap((reading) => reading.nodes);
    expect(nodes).not.toEqual([]);
    return nodes.map((node) => `${node['Node Type']} ${node['Index Name'] ?? ''}`);
  });
}

test.each([
  ['area', { area: 'H' }, { area: 'none' }],
  ['type', { type: 'hidden type' }, { type: 'no type' }],
] as const)(
  'the %s of thousands of hidden crimes is looked for in the same steps as one of none',
  async (_, hidden, absent) => {
    expect(await stepsOf(hidden)).toEqual(await stepsOf(absent));
  },
);
