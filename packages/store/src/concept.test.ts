import { randomUUID } from 'node:crypto';
import { makeTestDatabase, type TestDatabase } from '@reeve/testing/database/database.ts';
import { FOUNDATION, GROUP, SYSTEM, acting } from '@reeve/testing/people.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AGENCY_WIDE, asActor, type ActorTx } from './access/actor.ts';
import { provisionAgency } from './agency/provision.ts';
import { putSheet, relabelSheets, sheetsOf } from './concept.ts';
import type { Store } from './store.ts';

let database: TestDatabase;
let store: Store;
beforeAll(async () => {
  database = await makeTestDatabase();
  store = database.open();
  await provisionAgency(store, FOUNDATION, SYSTEM);
});
afterAll(() => database.drop());

const as = <T>(login: string, work: (tx: ActorTx) => Promise<T>, write = false): Promise<T> =>
  asActor(store, acting(login), work, { write });

test('the sheets of a concept whose label rises are closed to others, and those of no other concept', async () => {
  const [risen, other] = [randomUUID(), randomUUID()];
  await as(
    'dora',
    async (tx) => {
      const labelId = await tx.labelFor(AGENCY_WIDE);
      for (const conceptId of [risen, other])
        await putSheet(tx, { conceptId, labelId, roundId: randomUUID(), moment: 'before', answers: {} });
      await relabelSheets(tx, risen, await tx.labelFor({ ...AGENCY_WIDE, compartments: [GROUP] }));
    },
    true,
  );
  const seen = (login: string) =>
    as(login, async (tx) => [(await sheetsOf(tx, risen)).length, (await sheetsOf(tx, other)).length]);
  expect(await seen('ivo')).toEqual([1, 1]);
  expect(await seen('vera')).toEqual([0, 1]);
});
