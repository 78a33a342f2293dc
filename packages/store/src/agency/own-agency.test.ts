import { LISTS } from '@reeve/testing/agency-lists.ts';
import { makeManyAgencies, type ManyAgencies, type OneOfMany } from '@reeve/testing/database/many-agencies.ts';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { explainReadings, rowsRead, type Carried } from '@reeve/testing/run/plan.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asActor, type ActorTx } from '../access/actor.ts';
import { listCrimes } from '../crime/crime.ts';
import type { Store } from '../store.ts';

const SMALL = 40;

let many: ManyAgencies;
let store: Store;
let carriedOut: () => readonly Carried[];
beforeAll(async () => {
  many = await makeManyAgencies([SMALL, 3_000, 30_000]);
  store = many.database.open();
  carriedOut = explainReadings(store.pools.app);
}, 120_000);
afterAll(() => many.database.drop());

const small = (): OneOfMany => many.agencies[0] as OneOfMany; // the first of three

async function readingsOf(agency: OneOfMany, list: (tx: ActorTx) => Promise<unknown>): Promise<readonly Carried[]> {
  return asActor(store, agency.head, async (tx) => {
    carriedOut();
    await list(tx);
    return carriedOut();
  });
}

describe('a list of a small agency', () => {
  test.each(Object.keys(LISTS))('%s: reads only rows of that agency', async (name) => {
    const list = LISTS[name];
    if (!list) throw new Error('there is no such list');
    const found = await asActor(store, small().head, list);
    expect(found.length).toBeGreaterThan(0);
    const readings = await readingsOf(small(), list);
    expect(readings.length).toBeGreaterThan(0);
    // Reading the rows of the other two would discard thousands. Related rows are found by id.
    for (const reading of readings) expect(rowsRead(reading), reading.text).toBeLessThanOrEqual(10 * SMALL);
  });
});

test('rows of another agency stay out of reach even under a label of one’s own agency', async () => {
  const [own, , other] = many.agencies as [OneOfMany, OneOfMany, OneOfMany];
  await asSuperuser(many.database, async (client) => {
    // No program does this: a row of one agency under a label of another.
    await client.query(
      `update crime set label_id = (select label_id from crime where agency_id = $1 limit 1)
       where agency_id = $2 and source_key = 'c1'`,
      [own.id, other.id],
    );
  });
  const seen = await asActor(store, own.head, (tx) => listCrimes(tx, { limit: 1_000 }));
  expect(seen).toHaveLength(SMALL);
  expect(new Set(seen.map((row) => row.agency_id))).toEqual(new Set([own.id]));
});
