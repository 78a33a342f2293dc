import { readFileSync } from 'node:fs';
import { makeTestDatabase, type TestDatabase } from '@reeve/testing/database/database.ts';
import { FOUNDATION, SYSTEM } from '@reeve/testing/people.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asNobody } from '../access/door.ts';
import { provisionAgency } from '../agency/provision.ts';
import { CLOSE_STATISTICS, mayReadStatistics } from './statistics.ts';
import type { Store } from '../store.ts';

let database: TestDatabase;
let store: Store;
let superuser: pg.Client;
beforeAll(async () => {
  database = await makeTestDatabase();
  store = database.open();
  superuser = new pg.Client({ connectionString: database.superuserUrl });
  await superuser.connect();
});
afterAll(async () => {
  await superuser.end();
  await database.drop();
});

/** Runs one query as a server role, without any setting; returns the code of its refusal or `ok`. */
async function tried(pool: 'app' | 'search' | 'audit', statement: string): Promise<string> {
  const client = await store.pools[pool].connect();
  try {
    await client.query(statement);
    return 'ok';
  } catch (error) {
    return (error as { code: string }).code; // a PostgreSQL error has a code
  } finally {
    client.release();
  }
}
const DENIED = '42501';

test.each(['app', 'search', 'audit'] as const)('the role %s cannot create a temporary table', async (pool) => {
  expect(await tried(pool, 'create temporary table report (id int)')).toBe(DENIED);
});

describe('once a superuser has closed the statistics', () => {
  beforeAll(async () => {
    expect(await asNobody(store, mayReadStatistics)).toBe(true);
    await superuser.query(CLOSE_STATISTICS);
  });

  test('the server’s check finds none that its role can read', async () => {
    expect(await asNobody(store, mayReadStatistics)).toBe(false);
  });

  test.each([
    'select n_live_tup from pg_stat_user_tables',
    'select n_live_tup from pg_stat_all_tables',
    'select n_tup_ins from pg_stat_xact_user_tables',
    'select heap_blks_read from pg_statio_user_tables',
    'select idx_tup_read from pg_stat_user_indexes',
    'select tup_inserted from pg_stat_database',
    `select pg_stat_get_live_tuples('report'::regclass)`,
    `select pg_stat_get_tuples_inserted('report'::regclass)`,
    `select pg_relation_size('report')`,
    `select pg_total_relation_size('report')`,
    `select pg_table_size('report')`,
  ])('the application’s role is refused: %s', async (statement) => {
    expect(await tried('app', statement)).toBe(DENIED);
  });

  test('the server still works, and so does a monitor', async () => {
    await provisionAgency(store, FOUNDATION, SYSTEM);
    // The server checks this on its own connection at start.
    expect(await tried('app', 'select ssl from pg_stat_ssl where pid = pg_backend_pid()')).toBe('ok');
    const monitor = `"${database.name}_monitor"`;
    await superuser.query(`create role ${monitor}; grant pg_monitor to ${monitor}`);
    await superuser.query(`set role ${monitor}`);
    try {
      const { rows } = await superuser.query<{ live: string }>(
        `select n_live_tup as live from pg_stat_user_tables where relname = 'account'`,
      );
      expect(rows).toHaveLength(1);
    } finally {
      await superuser.query(`reset role; drop role ${monitor}`);
    }
  });

  test('closing them again changes nothing', async () => {
    await superuser.query(CLOSE_STATISTICS);
    expect(await tried('app', 'select n_live_tup from pg_stat_user_tables')).toBe(DENIED);
  });
});

test('the page for administrators contains the queries that the server uses', () => {
  const page = readFileSync(new URL('../../../../docs/operations/own-postgresql.md', import.meta.url), 'utf8');
  expect(page).toContain(`\n${CLOSE_STATISTICS};\n`);
});
