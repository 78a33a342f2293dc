import { makeTestDatabase, seededFactories, type TestDatabase } from '@reeve/testing/database/database.ts';
import { AGENCY, FOUNDATION, SYSTEM, acting } from '@reeve/testing/people.ts';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asActor, type ActorTx } from '../access/actor.ts';
import { provisionAgency } from '../agency/provision.ts';
import { built, readAlone, readTogether, readTogetherOnce, type Query } from './read-together.ts';
import type { Store } from '../store.ts';

let database: TestDatabase;
let store: Store;
beforeAll(async () => {
  database = await makeTestDatabase();
  store = database.open(seededFactories('read together'));
  await provisionAgency(store, FOUNDATION, SYSTEM);
});
afterAll(() => database.drop());

const within = <T>(work: (tx: ActorTx) => Promise<T>): Promise<T> => {
  return asActor(store, acting('ivo'), work);
};

interface Sample {
  readonly name: string;
  readonly on: string;
  readonly at: Date | null;
  readonly codes: readonly string[];
  readonly body: unknown;
}
const samples = (limit: number): Query<Sample> => ({
  text: sql<Sample>`
    select * from (values
      ('b', date '2026-09-27', timestamptz '2026-09-27 07:00:00.123456+00', array['x', 'y'], jsonb_build_object('n', 1)),
      ('a', date 'infinity', null::timestamptz, array[]::text[], null)) as sample (name, "on", at, codes, body)
    order by name limit ${limit}`,
  instants: ['at'],
  show: (row) => row,
});

test('rows read together equal those read alone: order, dates, instants, lists and nulls', async () => {
  const [alone, { both, first }] = await within(async (tx) => [
    await readAlone(tx, samples(2)),
    await readTogether(tx, { both: samples(2), first: samples(1) }),
  ]);
  expect(both).toEqual(alone);
  expect(first).toEqual(alone.slice(0, 1));
  // Written by hand: comparing both paths would pass if both were wrong.
  expect(both).toEqual([
    { name: 'a', on: 'infinity', at: null, codes: [], body: null },
    { name: 'b', on: '2026-09-27', at: new Date('2026-09-27T07:00:00.123Z'), codes: ['x', 'y'], body: { n: 1 } },
  ]);
});

test('a query without results and one that is not run have no rows', async () => {
  const found = await within((tx) => readTogether(tx, { none: samples(0), unasked: undefined, one: samples(1) }));
  expect([found.none, found.unasked, found.one.length]).toEqual([[], [], 1]);
});

test('sends one query, and none if nothing is requested', async () => {
  const texts: string[] = [];
  const counting = (tx: ActorTx): ActorTx => ({
    ...tx,
    db: tx.db.withPlugin({
      transformQuery: ({ node }) => {
        texts.push(node.kind);
        return node;
      },
      transformResult: ({ result }) => Promise.resolve(result),
    }),
  });
  await within(async (tx) => {
    await readTogether(counting(tx), { a: samples(1), b: samples(2), c: samples(1) });
    expect(texts).toHaveLength(1);
    await readTogether(counting(tx), { a: undefined });
    expect(texts).toHaveLength(1);
  });
});

test('rows are subject to the policies of their tables, as if read alone', async () => {
  const staff: Query<{ readonly name: string }> = {
    text: sql<{ name: string }>`select name from staff_card order by name`,
    instants: [],
    show: (row) => row,
  };
  const { cards } = await within((tx) => readTogether(tx, { cards: staff }));
  expect(cards.map(({ name }) => name)).toContain('Ivo');
  // Without labels nothing is read.
  const nobody = await store.pools.app.connect();
  const { rows } = await nobody.query(
    'select (select json_agg(one_row) from (select name from staff_card) one_row) as cards',
  );
  nobody.release();
  expect(rows).toEqual([{ cards: null }]);
});

test('queries compiled once give each reading its own rows, with the instants of a builder as dates', async () => {
  let builds = 0;
  const read = readTogetherOnce((db, { name, limit }: { readonly name: string; readonly limit: number }) => {
    builds += 1;
    return {
      samples: samples(limit),
      agencies: built(db.selectFrom('agency_access').select('version').where('agency_id', '=', AGENCY)),
      cards: built(db.selectFrom('staff_card').select('name').where('name', '=', name)),
      times: built(
        db.selectFrom('installation').select(sql<Date>`timestamptz '2026-09-27 07:00:00+00'`.as('at')),
        'at',
      ),
    };
  });
  const found = await within(async (tx) => [
    await read(tx, { name: 'Ivo', limit: 2 }),
    await read(tx, { name: 'Dora', limit: 1 }),
    await read(tx, { name: 'Nobody', limit: 0 }),
  ]);
  expect(builds).toBe(1);
  expect(found.map(({ cards }) => cards)).toEqual([[{ name: 'Ivo' }], [{ name: 'Dora' }], []]);
  expect(found.map((one) => one.samples.map(({ name }) => name))).toEqual([['a', 'b'], ['a'], []]);
  expect(found.map(({ agencies }) => agencies.length)).toEqual([1, 1, 1]);
  expect(found[0]?.times).toEqual([{ at: new Date('2026-09-27T07:00:00Z') }]);
});
