import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { openStore, type Store } from '@reeve/store';
import { seededFactories, type TestDatabase } from './database.ts';

const renamed = (url: string, name: string): string => {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
};

/**
 * Returns a database with the same rows, policies and login roles as another, for the price of copying its files. The
 * original must have no connections meanwhile: close its stores first.
 */
export async function copyDatabase(of: TestDatabase): Promise<TestDatabase> {
  const name = `reeve_copy_${randomUUID().slice(0, 8)}`;
  const admin = new pg.Client({ connectionString: renamed(of.superuserUrl, 'postgres') });
  await admin.connect();
  try {
    await admin.query(`create database "${name}" template "${of.name}" strategy file_copy`);
    // Neither grants on a database nor settings of a role in it are copied with the database.
    await admin.query(`revoke temporary on database "${name}" from public`);
    const { rows } = await admin.query<{ role: string; setting: string }>(
      `select rolname as role, unnest(setconfig) as setting from pg_db_role_setting
       join pg_roles on pg_roles.oid = setrole join pg_database on pg_database.oid = setdatabase where datname = $1`,
      [of.name],
    );
    for (const { role, setting } of rows) {
      const [key = '', value = ''] = setting.split('=');
      await admin.query(`alter role "${role}" in database "${name}" set ${key} = '${value}'`);
    }
  } finally {
    await admin.end();
  }
  const urls = {
    app: renamed(of.urls.app, name),
    door: renamed(of.urls.door, name),
    search: renamed(of.urls.search, name),
    audit: renamed(of.urls.audit, name),
  };
  const opened: Store[] = [];
  const rest = async (): Promise<void> => {
    for (const store of opened.splice(0)) await store.pools.end();
  };
  return {
    name,
    urls,
    ownerUrl: renamed(of.ownerUrl, name),
    superuserUrl: renamed(of.superuserUrl, name),
    keyring: of.keyring,
    open: (factories = seededFactories(name)) => {
      const store = openStore(urls, factories, { app: 4, search: 2 }, of.keyring);
      opened.push(store);
      return store;
    },
    rest,
    drop: async () => {
      await rest();
      const last = new pg.Client({ connectionString: renamed(of.superuserUrl, 'postgres') });
      await last.connect();
      await last.query(`drop database if exists "${name}" with (force)`);
      await last.end();
    },
  };
}
