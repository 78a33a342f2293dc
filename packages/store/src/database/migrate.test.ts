import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { isReeveError, type ReeveError } from '@reeve/domain';
import { makeTestDatabase, type TestDatabase } from '@reeve/testing/database/database.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roleName, ROLE_KINDS } from './macro.ts';
import { knownMigrations, migrate, type RolePasswords } from './migrate.ts';

const PASSWORDS: RolePasswords = { app: 'one', door: 'five', search: 'two', audit: 'three', backup: 'four' };
const FILES = readdirSync(new URL('../../sql/', import.meta.url)).filter((file) => file.endsWith('.sql'));

/** A database that was never migrated, and its owner; both are dropped at the end. */
interface Empty {
  readonly name: string;
  readonly ownerUrl: string;
  owner<T>(work: (client: pg.Client) => Promise<T>): Promise<T>;
}

let server: TestDatabase;
let superuser: pg.Client;
const made: string[] = [];
beforeAll(async () => {
  server = await makeTestDatabase();
  superuser = new pg.Client({ connectionString: server.superuserUrl });
  await superuser.connect();
});
afterAll(async () => {
  for (const name of made) {
    await superuser.query(`drop database if exists "${name}" with (force)`);
    for (const kind of ROLE_KINDS) await superuser.query(`drop role if exists "${roleName(name, kind)}"`);
    await superuser.query(`drop role if exists "${name}_owner"`);
  }
  await superuser.end();
  await server.drop();
});

async function makeEmpty(rights: 'createrole' | 'nocreaterole' = 'createrole'): Promise<Empty> {
  const name = `reeve_test_${randomUUID().slice(0, 8)}`;
  made.push(name);
  await superuser.query(`create role "${name}_owner" login ${rights} password 'owner'`);
  await superuser.query(`create database "${name}" owner "${name}_owner"`);
  const url = new URL(server.ownerUrl);
  url.username = `${name}_owner`;
  url.password = 'owner';
  url.pathname = `/${name}`;
  const ownerUrl = url.toString();
  return { name, ownerUrl, owner: (work) => asRole(ownerUrl, work) };
}

async function asRole<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(database: Empty, kind: (typeof ROLE_KINDS)[number], password: string): string {
  const url = new URL(database.ownerUrl);
  url.username = roleName(database.name, kind);
  url.password = password;
  return url.toString();
}

async function tablesOf(database: Empty): Promise<readonly string[]> {
  return database.owner(async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
    );
    return rows.map((row) => row.name);
  });
}

async function refusal(work: Promise<unknown>): Promise<ReeveError> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!isReeveError(error)) throw new Error('expected a refusal in a sentence', { cause: error });
  return error;
}

test('the program knows every file of the folder, in the order of their numbers', () => {
  expect([...knownMigrations()]).toEqual(FILES.toSorted());
  expect(FILES.every((file) => /^\d{4}_[a-z_]+\.sql$/.test(file))).toBe(true);
  const numbers = FILES.map((file) => file.slice(0, 4));
  expect(new Set(numbers).size).toBe(numbers.length);
});

test('migrates an empty database to the newest schema, and records each file', async () => {
  const empty = await makeEmpty();
  expect(await migrate(empty.ownerUrl, PASSWORDS)).toEqual(FILES.toSorted());
  expect(await tablesOf(empty)).toEqual(expect.arrayContaining(['account', 'audit_event', 'report', 'search_entry']));
  const applied = await empty.owner((client) =>
    client.query<{ name: string; checksum: string }>('select name, checksum from migration order by name'),
  );
  expect(new Set(applied.rows.map((row) => row.name))).toEqual(knownMigrations());
  for (const row of applied.rows) expect(row.checksum).toMatch(/^[0-9a-f]{64}$/);
});

test('a second run leaves the schema unchanged and gives the login roles their current passwords', async () => {
  const empty = await makeEmpty();
  await migrate(empty.ownerUrl, PASSWORDS);
  const stamps = async (): Promise<unknown> =>
    (await empty.owner((client) => client.query('select name, applied_at, xmin from migration order by name'))).rows;
  const before = await stamps();
  expect(await migrate(empty.ownerUrl, { ...PASSWORDS, app: 'changed' })).toEqual([]);
  expect(await stamps()).toEqual(before);
  await asRole(urlOf(empty, 'app', 'changed'), (client) => client.query('select 1'));
  await expect(asRole(urlOf(empty, 'app', PASSWORDS.app), (client) => client.query('select 1'))).rejects.toThrow();
  await asRole(urlOf(empty, 'search', PASSWORDS.search), (client) => client.query('select 1'));
});

test('two migrators at once take turns: each file is applied once', async () => {
  const empty = await makeEmpty();
  const runs = await Promise.all([1, 2, 3].map(() => migrate(empty.ownerUrl, PASSWORDS)));
  expect(runs.flat().toSorted()).toEqual(FILES.toSorted());
  expect(runs.filter((applied) => applied.length > 0)).toHaveLength(1);
});

test('an applied file that was changed later stops everything, with a sentence that names it', async () => {
  const empty = await makeEmpty();
  await migrate(empty.ownerUrl, PASSWORDS);
  const [first = '', last = ''] = [FILES.toSorted().at(0), FILES.toSorted().at(-1)];
  // The same as an edited file: the sum on record is not the sum of the file. The last file is to be applied again.
  await empty.owner(async (client) => {
    await client.query(`update migration set checksum = repeat('0', 64) where name = $1`, [first]);
    await client.query('delete from migration where name = $1', [last]);
  });
  const error = await refusal(migrate(empty.ownerUrl, PASSWORDS));
  expect(error.code).toBe('misconfigured');
  expect(error.message).toContain(first);
  const { rows } = await empty.owner((client) => client.query('select 1 from migration where name = $1', [last]));
  expect(rows).toEqual([]);
});

test('a migration of a newer Reeve stops an older one only if marked as breaking', async () => {
  const empty = await makeEmpty();
  await migrate(empty.ownerUrl, PASSWORDS);
  const add = (name: string, breaking: boolean) =>
    empty.owner((client) => client.query(`insert into migration values ($1, '', $2)`, [name, breaking]));
  await add('9998_later.sql', false);
  expect(await migrate(empty.ownerUrl, PASSWORDS)).toEqual([]);
  await add('9999_later.sql', true);
  const error = await refusal(migrate(empty.ownerUrl, PASSWORDS));
  expect(error.code).toBe('misconfigured');
  expect(error.message).toContain('9999_later.sql');
});

test('a failed file leaves the database as it was before it', async () => {
  const empty = await makeEmpty();
  // The first file creates this table as its ninth; the earlier ones must be rolled back.
  await empty.owner((client) => client.query('create table staff_card (in_the_way int)'));
  const error = await refusal(migrate(empty.ownerUrl, PASSWORDS));
  expect(error.code).toBe('misconfigured');
  expect(error.message).toContain(FILES.toSorted()[0]);
  expect(error.message).not.toContain('staff_card'); // database messages stay in the cause
  expect(await tablesOf(empty)).toEqual(['migration', 'staff_card']);
  const { rows } = await empty.owner((client) => client.query('select name from migration'));
  expect(rows).toEqual([]);
  await empty.owner((client) => client.query('drop table staff_card'));
  expect(await migrate(empty.ownerUrl, PASSWORDS)).toEqual(FILES.toSorted());
});

describe('an owner that may not create roles', () => {
  test('reports what the administrator must run, and running exactly that is enough', async () => {
    const empty = await makeEmpty('nocreaterole');
    const error = await refusal(migrate(empty.ownerUrl, PASSWORDS));
    expect(error.code).toBe('misconfigured');
    for (const kind of ROLE_KINDS) expect(error.message).toContain(`create role "${roleName(empty.name, kind)}"`);
    expect(await tablesOf(empty)).toEqual([]);
    for (const password of Object.values(PASSWORDS)) expect(error.message).not.toContain(`'${password}'`);

    await superuser.query(error.message.slice(error.message.indexOf('create role')));
    expect(await migrate(empty.ownerUrl, PASSWORDS)).toEqual(FILES.toSorted());
    // The administrator's password stays; the search role uses its index, as if created by the owner.
    const settings = await asRole(urlOf(empty, 'search', '…'), (client) =>
      client.query(
        `select current_setting('enable_seqscan') as scan, current_setting('plan_cache_mode') as plan, rolbypassrls, rolinherit
         from pg_roles where rolname = current_user`,
      ),
    );
    expect(settings.rows).toEqual([{ scan: 'off', plan: 'force_custom_plan', rolbypassrls: false, rolinherit: false }]);
  });
});

test('the login roles are created without any rights of their own', async () => {
  const { rows } = await superuser.query(
    `select rolcanlogin, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication, rolinherit from pg_roles
     where rolname = any($1)`,
    [ROLE_KINDS.map((kind) => roleName(server.name, kind))],
  );
  expect(rows).toEqual(
    ROLE_KINDS.map(() => ({
      rolcanlogin: true,
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
      rolinherit: false,
    })),
  );
});

test('refuses reports from before their words were sealed, and leaves them unchanged', async () => {
  const old = await makeEmpty();
  await migrate(old.ownerUrl, PASSWORDS, '0011');
  const url = new URL(server.superuserUrl);
  url.pathname = `/${old.name}`;
  await asRole(url.toString(), async (client) => {
    await client.query(`insert into agency values ('00000000-0000-4000-8000-000000000001', 'ONE', 'One', 'Etc/GMT-1')`);
    await client.query(
      `insert into label values (1, '00000000-0000-4000-8000-000000000001', 'one', '{}', '', '{}', 'internal', null, '*')`,
    );
    await client.query(
      `insert into report (agency_id, id, label_id, visible_until, reference, version, state, subject, unit_name, created_at,
         review_on, maximum_on, origin_chain_id, may_assist_defence, contested, hold)
       select id, id, 1, '2999-01-01', 'RP-00001', 1, 'draft', 'Watches', 'unit', now(), '2999-01-01', '2999-01-01', id,
         'not_assessed', false, false from agency`,
    );
    const error = await refusal(migrate(old.ownerUrl, PASSWORDS));
    expect(error.code).toBe('misconfigured');
    expect(error.message).toMatch(
      /^Migration 0012_sealed_words\.sql could not be applied.*Begin with a new database\.$/,
    );
    const { rows } = await client.query<{ subject: string }>('select subject from report');
    expect(rows).toEqual([{ subject: 'Watches' }]);
  });
});

test('withdraws the claims of an earlier method, keeps its numbers, and allows a new evaluation', async () => {
  const old = await makeEmpty();
  await migrate(old.ownerUrl, PASSWORDS, '0037');
  const url = new URL(server.superuserUrl);
  url.pathname = `/${old.name}`;
  const claimed = { counts: { treated: [12, 0] }, wdd: 10, ci95: [2, 18] };
  await asRole(url.toString(), async (client) => {
    await client.query(`insert into agency values ('00000000-0000-4000-8000-000000000001', 'ONE', 'One', 'Etc/GMT-1')`);
    await client.query(
      `insert into label values (1, '00000000-0000-4000-8000-000000000001', 'one', '{}', '', '{}', 'internal', null, '*')`,
    );
    await client.query(
      `insert into evaluation (agency_id, id, label_id, reference, version, state, title, body, created_by, created_at, recorded_at)
       select id, id, 1, 'EV-00001', 1, 'evaluated', '10 more crimes, beyond chance', $1, id, now(), now() from agency`,
      [JSON.stringify({ taskId: 'one', lesson: 'Go on.', result: claimed })],
    );
    await migrate(old.ownerUrl, PASSWORDS);
    const { rows } = await client.query('select title, body, earlier_result from evaluation');
    expect(rows).toEqual([
      {
        title: 'Evaluated by an earlier method that did not ask which days were covered',
        body: { taskId: 'one', lesson: 'Go on.', number: 1, previousId: null },
        earlier_result: claimed,
      },
    ]);
  });
});

test('migrates a filled database of an owner who is not a superuser to the newest schema, with its reports', async () => {
  const old = await makeEmpty();
  await migrate(old.ownerUrl, PASSWORDS, '0039');
  const url = new URL(server.superuserUrl);
  url.pathname = `/${old.name}`;
  await asRole(url.toString(), async (client) => {
    await client.query(`insert into agency values ('00000000-0000-4000-8000-000000000001', 'ONE', 'One', 'Etc/GMT-1')`);
    await client.query(
      `insert into label values (1, '00000000-0000-4000-8000-000000000001', 'one', '{}', '', '{}', 'internal', null, '*')`,
    );
    await client.query(
      `insert into report (agency_id, id, label_id, visible_until, reference, version, state, subject, unit_name, created_at,
         review_on, maximum_on, origin_chain_id, may_assist_defence, contested, hold, use_because, sanitised_text)
       select id, id, 1, '2999-01-01', 'RP-00001', 1, 'collated', 'Watches', 'unit', '2026-03-01T12:00:00Z', '2999-01-01', '2999-01-01', id,
         'not_assessed', false, false, '', 'Watches.' from agency`,
    );
    await migrate(old.ownerUrl, PASSWORDS);
    const { rows } = await client.query<{ day: string }>('select review_set_on::text as day from report');
    expect(rows).toEqual([{ day: '2026-03-01' }]);
  });
});

test('a corrected file counts as applied where its earlier text was applied', async () => {
  const empty = await makeEmpty();
  await migrate(empty.ownerUrl, PASSWORDS);
  const asReleased = '4dbb0a637d538486ecb9b3a45b564426ce2d7e4041ff3fba2e76697c230ad1ad';
  await empty.owner((client) =>
    client.query(`update migration set checksum = $1 where name = '0040_retention_desk.sql'`, [asReleased]),
  );
  expect(await migrate(empty.ownerUrl, PASSWORDS)).toEqual([]);
});
