import { makeTestDatabase, type TestDatabase } from '@reeve/testing/database/database.ts';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { withAuditRole } from '../access/door.ts';
import { numberAllEvents, startSequencer } from './audit.ts';
import type { Store } from '../store.ts';
import { waitingAgencies } from './waiting.ts';

const AGENCIES = 1000;
const idOf = (group: string, nth: number): string =>
  `00000000-0000-4000-8000-${group}${nth.toString(16).padStart(12 - group.length, '0')}`;
const agencyOf = (nth: number): string => idOf('a', nth);

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
});
afterAll(async () => {
  await superuser.end();
  await database.drop();
});
beforeEach(async () => {
  await superuser.query('begin; set local session_replication_role = replica; delete from audit_journal; commit');
});

const EVENT = JSON.stringify({
  action: 'view',
  actorId: null,
  objectIds: ['o'],
  subjectIds: [],
  requestId: 'r',
  unit: null,
});
const plant = (agencyId: string, id: string, text = EVENT) =>
  superuser.query('insert into audit_journal (agency_id, id, at, event) values ($1, $2, now(), $3)', [
    agencyId,
    id,
    text,
  ]);
async function during(work: () => Promise<unknown>): Promise<readonly string[]> {
  said = [];
  await work();
  return said;
}

describe('agencies with events to number', () => {
  test('equal those found by reading the whole journal', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ agency: fc.nat({ max: 7 }), isAside: fc.boolean() }), { maxLength: 25 }),
        async (rows) => {
          await superuser.query(
            'begin; set local session_replication_role = replica; delete from audit_journal; commit',
          );
          for (const [nth, { agency }] of rows.entries()) await plant(agencyOf(agency), idOf('e', nth));
          const aside = new Set(rows.flatMap(({ isAside }, nth) => (isAside ? [idOf('e', nth)] : [])));
          const slow = new Set(rows.flatMap(({ agency, isAside }) => (isAside ? [] : [agencyOf(agency)])));
          expect(await waitingAgencies(store, aside)).toEqual([...slow].toSorted());
        },
      ),
      { numRuns: 60, seed: 20_261_128 },
    );
  });

  test('are found and numbered even if the agency is not in the register', async () => {
    await plant(agencyOf(3), idOf('e', 1));
    expect(await numberAllEvents(store)).toBe(1);
    expect(await waitingAgencies(store, new Set())).toEqual([]);
  });
});

describe('with a thousand agencies', () => {
  beforeAll(async () => {
    await superuser.query(
      `insert into agency (id, code, name, time_zone)
       select ('00000000-0000-4000-8000-a' || lpad(to_hex(n), 11, '0'))::uuid, 'A' || n, 'Agency ' || n, 'Etc/GMT-1' from generate_series(1, $1) n`,
      [AGENCIES],
    );
  });

  test('a round without waiting events sends three messages', async () => {
    // The start of the transaction, one query, its end.
    expect(await during(() => numberAllEvents(store))).toHaveLength(3);
  });

  test('events set aside before cost nothing more', async () => {
    for (const nth of [5, 6, 7]) await plant(agencyOf(nth), idOf('e', nth), '{}');
    const aside = new Set<string>();
    await expect(numberAllEvents(store, aside)).rejects.toMatchObject({ code: 'misconfigured' });
    expect(aside.size).toBe(3);
    expect(await during(() => numberAllEvents(store, aside))).toHaveLength(3);
  });

  test('the query steps along the index of the journal', async () => {
    await superuser.query(
      `insert into audit_journal (agency_id, id, at, event)
       select ('00000000-0000-4000-8000-a' || lpad(to_hex(1 + n % 3), 11, '0'))::uuid, gen_random_uuid(), now(), $1 from generate_series(1, 6000) n`,
      [EVENT],
    );
    await superuser.query('analyze audit_journal');
    const [, question = ''] = await during(() => waitingAgencies(store, new Set()));
    const client = await store.pools.audit.connect();
    await client.query(`begin; set local reeve.door = 'sequencer'`);
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain (analyze, timing off) ${question}`, [
      [],
      [],
    ]);
    await client.query('rollback');
    client.release();
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).not.toContain('Seq Scan');
    expect(plan).toMatch(/Index (Only )?Scan using audit_journal_pkey.*\n.*Index Cond: \(agency_id > /);
    expect(await waitingAgencies(store, new Set())).toEqual([agencyOf(1), agencyOf(2), agencyOf(3)]);
  });

  test('an event has its number within a second', async () => {
    const sequencer = startSequencer(store, () => undefined);
    try {
      await plant(agencyOf(777), idOf('e', 777));
      await expect
        .poll(
          async () =>
            (await superuser.query('select 1 from audit_event where agency_id = $1', [agencyOf(777)])).rowCount,
          { timeout: 1000, interval: 50 },
        )
        .toBe(1);
    } finally {
      await sequencer.stop();
    }
  });
});

describe('the role of the sequencer', () => {
  test('reads nothing of the log except which journals are not empty', async () => {
    await plant(agencyOf(1), idOf('e', 1));
    await numberAllEvents(store);
    await plant(agencyOf(2), idOf('e', 2));
    for (const table of ['audit_event', 'audit_plain', 'audit_tile', 'audit_checkpoint', 'audit_sample'])
      expect(
        await withAuditRole(store, undefined, (db) =>
          db
            .selectFrom(table as 'audit_event')
            .selectAll()
            .execute(),
        ),
        table,
      ).toEqual([]);
    await expect(
      withAuditRole(store, undefined, (db) => db.deleteFrom('audit_journal').execute()),
    ).resolves.toMatchObject([{ numDeletedRows: 0n }]);
  });
});
