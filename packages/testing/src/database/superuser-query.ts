import { Client } from 'pg';

import type { DatabaseServer } from '../../../postgres/src/database-server.ts';

/** Runs SQL on a database server as its superuser over a separate connection; for tests. */
export async function ask(
  databaseServer: Pick<DatabaseServer, 'host' | 'port' | 'superuser' | 'superuserPassword'>,
  sql: string,
): Promise<readonly Record<string, unknown>[]> {
  const { host, port, superuser, superuserPassword } = databaseServer;
  const client = new Client({ host, port, user: superuser, password: superuserPassword, database: 'postgres' });
  client.on('error', () => undefined); // the server can be killed under it
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}
