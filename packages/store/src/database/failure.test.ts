import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isReeveError, ReeveError } from '@reeve/domain';
import { makeTestDatabase, type TestDatabase } from '@reeve/testing/database/database.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { explainFailure } from './failure.ts';

let database: TestDatabase;
let owner: pg.Client;
beforeAll(async () => {
  database = await makeTestDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(`create table exhibit (
    id int primary key, name text constraint exhibit_name_given check (name <> ''), of int references exhibit (id))`);
  await owner.query(`insert into exhibit values (1, 'secret name', null)`);
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  );
}

describe('a PostgreSQL error becomes a plain sentence with a code', () => {
  test.each([
    ['a second row under one key', `insert into exhibit values (1, 'secret name', null)`, 'conflict'],
    ['a reference to what is not there', `insert into exhibit values (2, 'secret name', 99)`, 'not_found'],
    ['an empty field that must not be', `insert into exhibit values (2, '', null)`, 'invalid_input'],
    ['a table that is not the role’s', 'select * from pg_authid', 'not_permitted'],
    ['a sign no text may hold', `select '"\\u0000"'::jsonb -> 0, '{"a":"\\u0000"}'::jsonb ->> 'a'`, 'invalid_input'],
    ['a statement that took too long', `set statement_timeout = 20; select pg_sleep(5)`, 'unavailable'],
  ])('%s', async (_, statement, code) => {
    const error = explainFailure(await failureOf(owner.query(statement)));
    await owner.query('set statement_timeout = 0');
    if (!isReeveError(error)) throw new Error('expected a sentence', { cause: error });
    expect(error.code).toBe(code);
    // Values and messages of the database are not for users; they stay in the cause.
    expect(`${error.message} ${JSON.stringify(error.detail)}`).not.toMatch(
      /secret name|duplicate|violates|exhibit_pkey|\(1\)/,
    );
    expect(error.cause).toBeDefined();
  });

  test('may show the name of the violated rule', async () => {
    const error = explainFailure(await failureOf(owner.query(`insert into exhibit values (3, '', null)`)));
    expect(error).toMatchObject({ code: 'invalid_input', detail: { constraint: 'exhibit_name_given' } });
  });

  test('on a deadlock, one of two changes is asked to try again', async () => {
    const other = new pg.Client({ connectionString: database.ownerUrl });
    await other.connect();
    await owner.query(`insert into exhibit values (10, 'a', null), (11, 'b', null)`);
    for (const client of [owner, other]) await client.query('begin');
    await owner.query(`update exhibit set name = 'x' where id = 10`);
    await other.query(`update exhibit set name = 'x' where id = 11`);
    const failures = await Promise.all([
      failureOf(owner.query(`update exhibit set name = 'y' where id = 11`)),
      failureOf(other.query(`update exhibit set name = 'y' where id = 10`)),
    ]);
    await owner.query('rollback');
    await other.end();
    const told = failures.filter((failure) => failure !== undefined).map(explainFailure);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ code: 'conflict' });
  });

  test('reports an unreachable database', async () => {
    const nowhere = new pg.Client({ host: '127.0.0.1', port: 1, user: 'nobody', database: 'none' });
    expect(explainFailure(await failureOf(nowhere.connect()))).toMatchObject({ code: 'unavailable' });
  });

  test('reports a database whose socket is not there, and no other missing file', async () => {
    const nowhere = new pg.Client({ host: '/no/such/folder', user: 'nobody', database: 'none' });
    expect(explainFailure(await failureOf(nowhere.connect()))).toMatchObject({ code: 'unavailable' });
    const missing = await failureOf(readFile('/no/such/folder/file'));
    expect(explainFailure(missing)).toBe(missing);
  });

  test('reports a socket that broke while it was written to', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'reeve-socket-'));
    const server = createServer((socket) => socket.destroy());
    server.listen(join(folder, 'one'));
    await once(server, 'listening');
    const socket = connect({ path: join(folder, 'one'), allowHalfOpen: true });
    await once(socket, 'connect');
    await new Promise((done) => setTimeout(done, 50));
    const broken = once(socket, 'error');
    socket.write('a query');
    const [error] = (await broken) as [Error];
    server.close();
    await rm(folder, { recursive: true });
    expect(error).toMatchObject({ code: 'EPIPE' });
    expect(explainFailure(error)).toMatchObject({ code: 'unavailable' });
  });
});

test('passes other errors on unchanged', () => {
  const own = new ReeveError('state_forbids', 'A sentence.');
  const bug = new TypeError('a bug');
  expect(explainFailure(own)).toBe(own);
  expect(explainFailure(bug)).toBe(bug);
  expect(explainFailure('a text')).toBe('a text');
});
