import { madeCrime } from '@reeve/testing/crime/made-crime.ts';
import { makeTestDatabase, type TestDatabase } from '@reeve/testing/database/database.ts';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { addCrimes } from '@reeve/testing/loop.ts';
import { FOUNDATION, GROUP, SECOND_GROUP, SYSTEM, acting } from '@reeve/testing/people.ts';
import { explainReadings, rowsRead, type Carried } from '@reeve/testing/run/plan.ts';
import { MARKING } from '@reeve/testing/story.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asActor, type ActorTx } from '../access/actor.ts';
import { provisionAgency } from '../agency/provision.ts';
import type { Store } from '../store.ts';
import { listCrimes, type CrimeFilter } from './crime.ts';
import { eventRows, type EventFilter } from './event-rows.ts';

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

/** Works under the rights of ivo, who holds the group of the crimes seen. */
function asIvo<T>(work: (tx: ActorTx) => Promise<T>): Promise<T> {
  return asActor(store, acting('ivo'), work);
}

const steps = (readings: readonly Carried[]): readonly string[] =>
  readings.flatMap(({ nodes }) => nodes.map((node) => `${node['Node Type']} ${node['Index Name'] ?? ''}`));

/** How the database found the crimes that ivo lists, by the steps of its plan. */
const stepsOf = (filter: Omit<CrimeFilter, 'limit'>): Promise<readonly string[]> =>
  asIvo(async (tx) => {
    carriedOut();
    expect(await listCrimes(tx, { ...filter, limit: 21 })).toEqual([]);
    const found = steps(carriedOut());
    expect(found).not.toEqual([]);
    return found;
  });

/** How it found those of ivo's map, and the rows it read. COPY is not explained: its query is, under the same settings. */
const mapOf = (filter: EventFilter): Promise<{ readonly steps: readonly string[]; readonly read: number }> =>
  asIvo(async (tx) => {
    const dataSetId = (await tx.db.selectFrom('data_set').select('id').executeTakeFirstOrThrow()).id;
    let copied = '';
    const copyEach: ActorTx['copyEach'] = (text, take) => {
      copied = text;
      return tx.copyEach(text, take);
    };
    expect((await eventRows({ ...tx, copyEach }, { dataSetId, ...filter })).n).toBe(0);
    const [, settings = '', query = ''] = /^(set local .*?); copy \((.*)\) to stdout/s.exec(copied) ?? [];
    for (const one of settings.split('; ')) await sql.raw(one).execute(tx.db);
    carriedOut();
    await sql.raw(query).execute(tx.db);
    const found = carriedOut();
    return { steps: steps(found), read: found.reduce((sum, one) => sum + rowsOfCrimes(one), 0) };
  });

/** Rows of crimes, without the ticket of the reader. */
const rowsOfCrimes = (one: Carried): number =>
  rowsRead({ ...one, nodes: one.nodes.filter((node) => node['Relation Name'] === 'crime') });

test.each([
  ['area', { area: 'H' }, { area: 'none' }],
  ['type', { type: 'hidden type' }, { type: 'no type' }],
] as const)(
  'the %s of thousands of hidden crimes is looked for in the same steps as one of none',
  async (_, hidden, absent) => {
    expect(await stepsOf(hidden)).toEqual(await stepsOf(absent));
  },
);

test.each([
  ['area', { areas: ['H'] }, { areas: ['none'] }],
  ['type', { types: ['hidden type'] }, { types: ['no type'] }],
  ['type and area', { types: ['hidden type'], areas: ['H'] }, { types: ['no type'], areas: ['none'] }],
] as const)('a map of the %s of thousands of hidden crimes reads none of them', async (_, hidden, absent) => {
  const found = await mapOf(hidden);
  expect(found).toEqual({ steps: expect.arrayContaining(['Bitmap Heap Scan ']) as string[], read: 0 });
  expect(found).toEqual(await mapOf(absent));
});
