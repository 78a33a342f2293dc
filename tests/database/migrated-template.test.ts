import { randomUUID } from 'node:crypto';
import {
  copyTemplate,
  dropDatabase,
  migrateAnew,
  superuserAddress,
} from '@reeve/testing/database/migrated-template.ts';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

/** What a database grants, to whom, and what its policies and functions say; the name of the database as NAME. */
const CATALOGUE: Readonly<Record<string, string>> = {
  tables: `select relname, relkind, relrowsecurity, relforcerowsecurity, pg_get_userbyid(relowner),
      array(select unnest(relacl)::text order by 1) from pg_class where relnamespace = 'public'::regnamespace`,
  columns: `select attrelid::regclass::text, attname, array(select unnest(attacl)::text order by 1)
      from pg_attribute where attacl is not null and attrelid >= 16384`,
  policies: `select tablename, policyname, permissive, roles::text, cmd, qual, with_check from pg_policies`,
  functions: `select p.oid::regprocedure::text, prosrc, prosecdef, proconfig::text,
      array(select unnest(proacl)::text order by 1) from pg_proc p where pronamespace = 'public'::regnamespace`,
  triggers: `select tgrelid::regclass::text, pg_get_triggerdef(oid) from pg_trigger where not tgisinternal`,
  schemas: `select nspname, array(select unnest(nspacl)::text order by 1) from pg_namespace where nspname = 'public'`,
  types: `select typname, array(select unnest(typacl)::text order by 1) from pg_type where typacl is not null`,
  defaults: `select defaclobjtype, array(select unnest(defaclacl)::text order by 1) from pg_default_acl`,
  database: `select pg_get_userbyid(datdba), array(select unnest(datacl)::text order by 1)
      from pg_database where datname = current_database()`,
  settings: `select setrole::regrole::text, setconfig::text from pg_db_role_setting s
      join pg_database d on d.oid = s.setdatabase where datname = current_database()`,
  roles: `select rolname, rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolcanlogin, rolreplication, rolbypassrls,
      rolconnlimit, rolpassword is null from pg_authid where rolname like current_database() || '\\_%'`,
  members: `select roleid::regrole::text, member::regrole::text, grantor::regrole::text, admin_option
      from pg_auth_members where roleid::regrole::text like '%' || current_database() || '\\_%'`,
  migrations: `select name, checksum, breaking from migration`,
};

const server = inject('databaseServer');
const [copied, migrated] = ['reeve_test_', 'reeve_test_'].map((prefix) => prefix + randomUUID().slice(0, 8)) as [
  string,
  string,
]; // one name each
beforeAll(async () => {
  await copyTemplate(server, inject('template'), copied);
  await migrateAnew(server, migrated);
});
afterAll(async () => {
  for (const name of [copied, migrated]) await dropDatabase(server, name);
});

async function catalogueOf(name: string, query: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: superuserAddress(server, name) });
  await client.connect();
  try {
    const { rows } = await client.query<unknown[]>({ text: query, rowMode: 'array' });
    return rows.map((row) => JSON.stringify(row).replaceAll(name, 'NAME')).toSorted();
  } finally {
    await client.end();
  }
}

test.each(Object.keys(CATALOGUE))('a copy of the template has the %s of a migrated database', async (what) => {
  const query = CATALOGUE[what] ?? '';
  const expected = await catalogueOf(migrated, query);
  expect(await catalogueOf(copied, query)).toEqual(expected);
  if (!['types', 'defaults'].includes(what)) expect(expected).not.toEqual([]);
});

// The planner's samples of the catalogue are copied as they are: they grant nothing, and are drawn again.
test('nothing in a copy names the template, except samples of the planner', async () => {
  const client = new pg.Client({ connectionString: superuserAddress(server, copied) });
  await client.connect();
  const { rows: columns } = await client.query<{ name: string; query: string }>(
    `select attrelid::regclass || '.' || attname as name,
       format('select count(*)::int as found from %s where %I::text like $1', attrelid::regclass, attname) as query
     from pg_attribute join pg_class on pg_class.oid = attrelid
     where relnamespace = 'pg_catalog'::regnamespace and relkind = 'r' and not relisshared and relname not like 'pg_statistic%' and attnum > 0 and not attisdropped`,
  );
  const named: string[] = [];
  for (const { name, query } of columns) {
    const { rows } = await client.query<{ found: number }>(query, [`%${inject('template')}%`]);
    if ((rows[0]?.found ?? 0) > 0) named.push(name);
  }
  await client.end();
  expect(columns.length).toBeGreaterThan(300);
  expect(named).toEqual([]);
});
