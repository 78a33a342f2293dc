import { createHash } from 'node:crypto';
import { makeTestDatabase, type TestDatabase } from '@reeve/testing/database/database.ts';
import { ticketBy } from '@reeve/testing/database/tickets.ts';
import { AGENCY, FOUNDATION, SYSTEM, acting } from '@reeve/testing/people.ts';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asActor, type ActingPerson } from './actor.ts';
import { beforeSignIn } from './door.ts';
import { provisionAgency } from '../agency/provision.ts';
import { endIn } from '../session/session-end.ts';
import { insertSession } from '../session/session.ts';
import type { Store } from '../store.ts';

const SESSION = '00000000-0000-4000-8000-0000000005e5';
const READS = `select 'card' as what from staff_card union all select 'version' from agency_access union all select 'ticket' from ticket`;

let database: TestDatabase;
let store: Store;
let superuser: pg.Client;
/** A second session of the application's role, opened by an attacker who has its password. */
let thief: pg.Client;
/** Cards of colleagues, visible to the whole agency. */
let all = 0;
beforeAll(async () => {
  database = await makeTestDatabase();
  store = database.open();
  superuser = new pg.Client({ connectionString: database.superuserUrl });
  thief = new pg.Client({ connectionString: database.urls.app });
  await Promise.all([superuser.connect(), thief.connect()]);
  await provisionAgency(store, FOUNDATION, SYSTEM);
  await insertSession(store, {
    agency_id: AGENCY,
    id: SESSION,
    account_id: ivo.accountId,
    token_hash: createHash('sha256').update('ivo').digest(),
    previous_token_hash: null,
    family_hash: null,
    kind: 'browser',
    csrf: '',
    purpose: 'P2',
    justification: null,
    case_ref: null,
    purpose_set_at: null,
    created_at: new Date(),
    last_seen_at: new Date(),
    expires_at: new Date(Date.now() + 3_600_000),
    ended_at: null,
    ended_because: null,
    browser_hash: null,
  });
  const { rows } = await superuser.query<{ n: number }>('select count(*)::int as n from staff_card');
  all = rows[0]?.n ?? 0;
});
afterAll(async () => {
  await Promise.all([superuser.end(), thief.end()]);
  await database.drop();
});

const ivo: ActingPerson = { ...acting('ivo'), sessionId: SESSION };

const cards = (person: ActingPerson): Promise<number> =>
  asActor(store, person, async (tx) => (await tx.db.selectFrom('staff_card').select('id').execute()).length);
const tickets = async (): Promise<number> =>
  (await superuser.query<{ n: number }>('select count(*)::int as n from ticket')).rows[0]?.n ?? 0;

describe('with the password of the application’s role, while a transaction reads', () => {
  test('the texts of its statements, its prepared statements and every setting read no row', async () => {
    await asActor(store, ivo, async (tx) => {
      expect(await tx.db.selectFrom('staff_card').select('id').execute()).not.toEqual([]);
      const seen = await superuser.query<{ query: string }>(
        `select query from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
      );
      const words = seen.rows.flatMap((row) => row.query.match(/[\w-]{20,}/g) ?? []);
      const { rows: lists } = await sql<{ all: string[] }>`
        select array[labels::text, writes::text, actor_id::text, agency_id::text, encode(hash, 'hex')] as all from ticket`.execute(
        tx.db,
      );
      const { rows: prepared } = await sql<{ statement: string }>`
        select statement from pg_prepared_statements`.execute(tx.db);
      const tried = [...words, ...(lists[0]?.all ?? []), ...prepared.map((row) => row.statement), AGENCY];
      expect(tried.length).toBeGreaterThan(5);
      const names = ['ticket', 'labels', 'posts', 'writes', 'kinds', 'post_kinds', 'actor', 'agency', 'today', 'day'];
      for (const word of tried) {
        await thief.query('begin');
        for (const name of [...names, 'opening', 'door'])
          await thief.query('select set_config($1, $2, true)', [`reeve.${name}`, word]);
        expect((await thief.query(READS)).rows, word).toEqual([]);
        await thief.query('rollback');
      }
    });
  });

  test('a copy of its opening queries reads no row', async () => {
    const sent: string[] = [];
    const client = await store.pools.app.connect();
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    client.query = ((...args: unknown[]) => {
      const [first] = args as [string | { text: string }];
      sent.push(typeof first === 'string' ? first : first.text);
      return query(...args);
    }) as typeof client.query; // forwards everything
    client.release();
    while (sent.length === 0) await cards(ivo);
    for (const text of sent) {
      const values = text.includes('$1') ? [AGENCY] : [];
      await thief.query(text, values).catch(() => thief.query('rollback'));
    }
    expect((await thief.query(READS)).rows).toEqual([]);
    await thief.query('rollback');
  });

  test('no ticket is written, changed or removed', async () => {
    for (const statement of [
      'insert into ticket default values',
      `update ticket set expires_at = 'infinity'`,
      'delete from ticket',
      'truncate ticket',
    ])
      await expect(thief.query(statement)).rejects.toMatchObject({ code: '42501' });
  });
});

test('a ticket is written once and reused until rights change', async () => {
  expect(all).toBeGreaterThan(5);
  await cards(ivo);
  const before = await tickets();
  for (let time = 0; time < 5; time += 1) expect(await cards(ivo)).toBe(all);
  await asActor(store, ivo, async (tx) => tx.db.selectFrom('staff_card').select('id').execute(), { write: true });
  expect(await tickets()).toBe(before);
});

test('a missing ticket is written again, also for a wider reach', async () => {
  const overdue = (): Promise<number> =>
    asActor(store, ivo, async (tx) =>
      tx.pastDue(async () => (await tx.db.selectFrom('staff_card').select('id').execute()).length),
    );
  expect(await overdue()).toBe(all);
  await superuser.query('truncate ticket'); // as after a crash of the database
  expect(await overdue()).toBe(all);
  await superuser.query(`update ticket set expires_at = now()`);
  expect(await cards(ivo)).toBe(all);
});

test('tickets expire with their session, but not during a transaction', async () => {
  expect(await cards(ivo)).toBe(all);
  await asActor(store, ivo, async (tx) => {
    const read = async (): Promise<number> => (await tx.db.selectFrom('staff_card').select('id').execute()).length;
    expect(await read()).toBe(all);
    const session = { agency_id: AGENCY, id: SESSION } as Parameters<typeof endIn>[1]; // only these fields are needed
    await beforeSignIn(store, (db) => endIn(db, session, new Date(), 'signed_out'));
    expect(await read()).toBe(all);
  });
  const { rows } = await superuser.query<{ late: boolean }>(
    `select bool_or(expires_at > now() + interval '1 minute') as late from ticket where session_id = $1`,
    [SESSION],
  );
  expect(rows).toEqual([{ late: false }]);
});

test('an expired ticket reads no row and is deleted an hour later', async () => {
  const show = await ticketBy(superuser, 'over', { agency: AGENCY, holdsFor: '-1 second' });
  await thief.query(`begin; ${show}`);
  expect((await thief.query(READS)).rows).toEqual([]);
  await thief.query('commit');
  await ticketBy(superuser, 'long over', { agency: AGENCY, holdsFor: '-61 minutes' });
  await cards({ ...ivo, sessionId: undefined });
  const of = async (word: string): Promise<number> =>
    (await superuser.query('select 1 from ticket where hash = sha256(convert_to($1, $2))', [word, 'UTF8'])).rows.length;
  expect([await of('over'), await of('long over')]).toEqual([1, 0]);
});
