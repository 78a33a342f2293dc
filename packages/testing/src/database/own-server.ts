import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { startDatabaseServer } from '@reeve/postgres';
import { roleName, ROLE_KINDS } from '@reeve/store';
import pg from 'pg';
import { inject } from 'vitest';
import { removeTemporaryFolder, temporaryFolder } from '../../../postgres/src/folder/temporary-folder.ts';
import type { TestDatabaseServer } from './database-server.ts';
import { lastingPort } from '../run/lasting-port.ts';

/** An agency's own PostgreSQL, as its administrator has prepared it: a database, and a role that owns it. */
export interface OwnServer {
  readonly database: string;
  /** The environment for starting the server; nothing of it is stored elsewhere. */
  readonly env: Readonly<Record<string, string>>;
  /** The address of a login role with a password. */
  urlAs(user: string, password: string): string;
  asSuperuser(text: string): Promise<pg.QueryResult>;
  close(): Promise<void>;
}

/** With characters that addresses must escape. */
const OWNER_PASSWORD = 'owner: 100%/a@b?c#d';

/**
 * The server of this test run if it is durable, else one of our own: the throw-away server of the tests forces nothing
 * to disk, and Reeve refuses such a server.
 */
async function findServer(folder: string): Promise<TestDatabaseServer & { stop(): Promise<void> }> {
  const shared = inject('databaseServer');
  const client = new pg.Client({ ...shared, database: 'postgres' });
  await client.connect();
  const { rows } = await client.query<{ fsync: string }>(`select current_setting('fsync') as fsync`);
  await client.end();
  if (rows[0]?.fsync === 'on') return { ...shared, stop: async () => undefined };
  const databaseServer = await startDatabaseServer({ dataFolder: join(folder, 'data'), durable: true });
  const { port, superuser, superuserPassword } = databaseServer;
  // Addresses of an agency's own server name a machine, not a folder.
  return { host: '127.0.0.1', port, user: superuser, password: superuserPassword, stop: () => databaseServer.stop() };
}

export async function prepareOwnServer(): Promise<OwnServer> {
  const folder = await temporaryFolder();
  const server = await findServer(folder);
  const { host, port, user, password } = server;
  const database = `own_${randomUUID().slice(0, 8)}`;
  const owner = `${database}_dba`;
  const superuser = new pg.Client({ host, port, user, password, database: 'postgres' });
  await superuser.connect();
  await superuser.query(`create role "${owner}" login createrole password ${superuser.escapeLiteral(OWNER_PASSWORD)}`);
  await superuser.query(`create database "${database}" owner "${owner}" encoding 'UTF8' template template0`);
  const inside = new pg.Client({ host, port, user, password, database });
  await inside.connect();
  const urlAs: OwnServer['urlAs'] = (name, secret) =>
    `postgresql://${name}${secret === '' ? '' : `:${encodeURIComponent(secret)}`}@${host}:${port}/${database}`;
  return {
    database,
    env: {
      REEVE_OWNER_URL: urlAs(owner, OWNER_PASSWORD),
      // Without a password: the role gets one at migration, stored next to the data.
      REEVE_DATABASE_URL: urlAs(roleName(database, 'app'), ''),
      REEVE_DATA: join(folder, 'reeve'),
      REEVE_DEMO: 'no',
      PORT: String(await lastingPort()),
    },
    urlAs,
    asSuperuser: (text) => inside.query(text),
    close: async () => {
      await inside.end();
      await superuser.query(`drop database "${database}" with (force)`);
      for (const kind of ROLE_KINDS) await superuser.query(`drop role if exists "${roleName(database, kind)}"`);
      await superuser.query(`drop role "${owner}"`);
      await superuser.end();
      await server.stop();
      await removeTemporaryFolder(folder);
    },
  };
}
