import { randomUUID } from 'node:crypto';
import { migrate, roleName, ROLE_KINDS, type RolePasswords } from '@reeve/store';
import pg from 'pg';
import type { TestDatabaseServer } from './database-server.ts';

const OWNER = 'reeve_test_owner';
const PASSWORD = 'only-for-tests';
const PASSWORDS = Object.fromEntries(ROLE_KINDS.map((kind) => [kind, PASSWORD])) as RolePasswords; // one entry a kind
/** Test files that begin at once take turns: a template can be copied only while no one is connected to it. */
const TEMPLATE_LOCK = 7_353_100;
const ATTRIBUTES = 'login nosuperuser nocreatedb nocreaterole noinherit';

/** The address of a database of a server for one of its login roles. */
export function addressOf({ host, port }: TestDatabaseServer, user: string, password: string, name: string): string {
  return `postgresql://${user}:${encodeURIComponent(password)}@${encodeURIComponent(host)}:${port}/${name}`;
}
/** The same for its superuser. */
export function superuserAddress(server: TestDatabaseServer, name: string): string {
  return addressOf(server, server.user, server.password, name);
}
/** The same for the owner of the test databases. */
export function ownerAddress(server: TestDatabaseServer, name: string): string {
  return addressOf(server, OWNER, PASSWORD, name);
}
/** The same for a login role of the application. */
export function roleAddress(server: TestDatabaseServer, kind: (typeof ROLE_KINDS)[number], name: string): string {
  return addressOf(server, roleName(name, kind), PASSWORD, name);
}

async function inDatabase<T>(address: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** An empty database with all migrations, to copy from. Cost: about a second. @returns its name */
export async function makeTemplate(server: TestDatabaseServer): Promise<string> {
  const name = `reeve_test_template_${randomUUID().slice(0, 8)}`;
  await migrateAnew(server, name);
  return name;
}

/** A new database, migrated file by file. */
export async function migrateAnew(server: TestDatabaseServer, name: string): Promise<void> {
  await inDatabase(superuserAddress(server, 'postgres'), async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [OWNER]);
    if (rowCount === 0) await client.query(`create role ${OWNER} login createrole password '${PASSWORD}'`);
    await client.query(`create database "${name}" owner ${OWNER}`);
  });
  await migrate(ownerAddress(server, name), PASSWORDS);
}

/**
 * A new database like a migrated one, with login roles of its own, for the price of copying its files: rights that the
 * copy grants to the roles of the template are given to its own. `tests/database/migrated-template.test.ts` compares it with a migrated one.
 */
export async function copyTemplate(server: TestDatabaseServer, template: string, name: string): Promise<void> {
  await inDatabase(superuserAddress(server, 'postgres'), async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    await client.query(`create database "${name}" template "${template}" strategy file_copy owner ${OWNER}`);
  });
  const roles = ROLE_KINDS.map((kind) => `create role "${roleName(name, kind)}" ${ATTRIBUTES}`);
  await inDatabase(ownerAddress(server, name), (client) => client.query(roles.join(';')));
  await inDatabase(superuserAddress(server, name), (client) => client.query(handOver(template, name)));
  await migrate(ownerAddress(server, name), PASSWORDS);
}

const GRANTS = [
  ['pg_class', 'relacl'],
  ['pg_attribute', 'attacl'],
  ['pg_proc', 'proacl'],
  ['pg_namespace', 'nspacl'],
  ['pg_type', 'typacl'],
  ['pg_default_acl', 'defaclacl'],
] as const;

/** Statements of a superuser that name the roles of one database where another's are named. */
function handOver(from: string, to: string): string {
  const grants = GRANTS.map(
    ([catalogue, column]) =>
      `update ${catalogue} set ${column} = replace(${column}::text, '${from}_', '${to}_')::aclitem[]
       where ${column}::text like '%${from}\\_%'`,
  );
  const policies = `update pg_policy set polroles = array(
      select coalesce(its.oid, named) from unnest(polroles) with ordinality as one (named, nth)
      left join pg_roles theirs on theirs.oid = named
      left join pg_roles its on its.rolname = replace(theirs.rolname, '${from}_', '${to}_') order by nth)`;
  return [...grants, policies].join(';\n');
}

/** Removes a database and its login roles. */
export async function dropDatabase(server: TestDatabaseServer, name: string): Promise<void> {
  await inDatabase(superuserAddress(server, 'postgres'), async (client) => {
    await client.query(`drop database if exists "${name}" with (force)`);
    for (const kind of ROLE_KINDS) await client.query(`drop role if exists "${roleName(name, kind)}"`);
  });
}
