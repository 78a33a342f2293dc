import { makeTestDatabase, type TestDatabase } from '@reeve/testing/database/database.ts';
import { testLogKeys } from '@reeve/testing/database/log-keys.ts';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { numberAllEvents } from './audit.ts';
import type { Store } from '../store.ts';
import { startCheckpoints } from './keep.ts';

const AGENCIES = 30;
const agencyOf = (nth: number): string => `00000000-0000-4000-8000-${nth.toString(16).padStart(12, '0')}`;

let database: TestDatabase;
let store: Store;
let superuser: pg.Client;
let said: string[] = [];
beforeAll(async () => {
  database = await makeTestDatabase();
  store = database.open();
  store.pools.audit.on('connect', (client) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((...args: unknown[]) => {
      const [one] = args as [string | { readonly text: string }];
      said.push(typeof one === 'string' ? one : one.text);
      return query(...args);
    }) as typeof client.query; // forwards everything
  });
  superuser = new pg.Client({ connectionString: database.superuserUrl });
  await superuser.connect();
  for (let nth = 1; nth <= AGENCIES; nth += 1)
    await superuser.query(`insert into agency (id, code, name, time_zone) values ($1, $2, $2, 'Etc/GMT-1')`, [
      agencyOf(nth),
      `A${nth}`,
    ]);
});
afterAll(async () => {
  await superuser.end();
  await database.drop();
});

const signed = async (): Promise<readonly (readonly [string, number])[]> => {
  const { rows } = await superuser.query<{ agency_id: string; size: string }>(
    'select agency_id, size from audit_checkpoint order by agency_id, size',
  );
  return rows.map((row) => [row.agency_id, Number(row.size)] as const);
};

test('does not check a log that has not grown, and signs one that has', async () => {
  const keeper = startCheckpoints(
    store,
    { keys: testLogKeys(), witnesses: [] },
    (error) => {
      throw error;
    },
    { rule: { everyEvents: 1, everyMs: 3_600_000 }, everyMs: 10 },
  );
  try {
    await expect.poll(async () => (await signed()).length, { timeout: 10_000 }).toBe(AGENCIES);
    // The last of them is complete in the round that signed it.
    await new Promise((done) => setTimeout(done, 100));
    said = [];
    await new Promise((done) => setTimeout(done, 200));
    expect(said).toEqual([]);
    await superuser.query(
      `insert into audit_journal (agency_id, id, at, event) values ($1, gen_random_uuid(), now(), $2)`,
      [
        agencyOf(7),
        JSON.stringify({ action: 'view', actorId: null, objectIds: [], subjectIds: [], requestId: 'r', unit: null }),
      ],
    );
    expect(await numberAllEvents(store)).toBe(1);
    await expect.poll(async () => (await signed()).filter(([, size]) => size === 1)).toEqual([[agencyOf(7), 1]]);
    expect(await signed()).toHaveLength(AGENCIES + 1);
  } finally {
    await keeper.stop();
  }
});

test('signs events numbered by a server that stopped at the next check of every log', async () => {
  const keeper = startCheckpoints(store, { keys: testLogKeys(), witnesses: [] }, () => undefined, {
    rule: { everyEvents: 1, everyMs: 200 },
    everyMs: 10,
  });
  try {
    await superuser.query(
      `insert into audit_journal (agency_id, id, at, event) values ($1, gen_random_uuid(), now(), $2)`,
      [
        agencyOf(9),
        JSON.stringify({ action: 'view', actorId: null, objectIds: [], subjectIds: [], requestId: 'r', unit: null }),
      ],
    );
    await numberAllEvents(database.open());
    await expect
      .poll(async () => (await signed()).some(([id, size]) => id === agencyOf(9) && size === 1), { timeout: 10_000 })
      .toBe(true);
  } finally {
    await keeper.stop();
  }
});
