import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import {
  migrate,
  openStore,
  roleName,
  ROLE_KINDS,
  type Factories,
  type Keyring,
  type PoolUrls,
  type RolePasswords,
  type Store,
} from '@reeve/store';
import { makeTestKeyring } from './keyring.ts';

/** A separate database for one test file. */
export interface TestDatabase {
  readonly name: string;
  readonly urls: PoolUrls;
  readonly ownerUrl: string;
  readonly superuserUrl: string;
  /** The keys of its sealed data. */
  readonly keyring: Keyring;
  open(factories?: Factories): Store;
  /** Closes open connections to it, so that it can be copied. */
  rest(): Promise<void>;
  drop(): Promise<void>;
}

const OWNER = 'reeve_test_owner';
const PASSWORD = 'only-for-tests';
const PASSWORDS = Object.fromEntries(ROLE_KINDS.map((kind) => [kind, PASSWORD])) as RolePasswords; // one entry a kind
const TEMPLATE_LOCK = 7_353_100;

function address(user: string, password: string, database: string): string {
  const { host, port } = inject('databaseServer');
  return `postgresql://${user}:${encodeURIComponent(password)}@${encodeURIComponent(host)}:${port}/${database}`;
}
function superuserUrl(database: string): string {
  const { user, password } = inject('databaseServer');
  return address(user, password, database);
}

/** Seeded factories: time is fixed except for one millisecond per call, and chance repeats. */
export function seededFactories(seed: string, at = '2026-09-27T07:00:00.000Z'): Factories {
  let calls = 0;
  let ticks = 0;
  const bytes = (): Buffer =>
    createHash('sha256')
      .update(`${seed} ${(calls += 1)}`)
      .digest();
  return {
    now: () => new Date(Date.parse(at) + (ticks += 1)),
    uuid: () => {
      const hex = bytes().toString('hex');
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
    },
    random: () => bytes().readUInt32BE() / 2 ** 32,
    secret: () => bytes().toString('base64url'),
  };
}

/**
 * A fresh, migrated database. Its login roles contain its name, so that tests of several files do not share a role.
 */
export async function makeTestDatabase(): Promise<TestDatabase> {
  const name = `reeve_test_${randomUUID().slice(0, 8)}`;
  const admin = new pg.Client({ connectionString: superuserUrl('postgres') });
  await admin.connect();
  try {
    await admin.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const owners = await admin.query('select 1 from pg_roles where rolname = $1', [OWNER]);
    if (owners.rowCount === 0) await admin.query(`create role ${OWNER} login createrole password '${PASSWORD}'`);
    await admin.query(`create database "${name}" owner ${OWNER}`);
    await admin.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  } finally {
    await admin.end();
  }
  const ownerUrl = address(OWNER, PASSWORD, name);
  await migrate(ownerUrl, PASSWORDS);
  const of = (kind: (typeof ROLE_KINDS)[number]): string => address(roleName(name, kind), PASSWORD, name);
  const urls = { app: of('app'), door: of('door'), search: of('search'), audit: of('audit') };
  const keys = makeTestKeyring();
  const opened: Store[] = [];
  const rest = async (): Promise<void> => {
    for (const store of opened.splice(0)) await store.pools.end();
  };
  return {
    name,
    urls,
    ownerUrl,
    superuserUrl: superuserUrl(name),
    keyring: keys.keyring,
    open: (factories = seededFactories(name)) => {
      const store = openStore(urls, factories, { app: 4, search: 2 }, keys.keyring);
      opened.push(store);
      return store;
    },
    rest,
    drop: async () => {
      await rest();
      keys.remove();
      const last = new pg.Client({ connectionString: superuserUrl('postgres') });
      await last.connect();
      await last.query(`drop database if exists "${name}" with (force)`);
      for (const kind of ROLE_KINDS) await last.query(`drop role if exists "${roleName(name, kind)}"`);
      await last.end();
    },
  };
}
