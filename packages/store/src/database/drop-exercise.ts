import pg from 'pg';
import type { DatabaseServer } from '@reeve/postgres';

/**
 * Drops a database with the exercise on our own database server. Any other is never dropped.
 *
 * @returns whether it was dropped
 */
export async function dropExercise(databaseServer: DatabaseServer, database: string): Promise<boolean> {
  if (!(await holdsExercise(databaseServer, database))) return false;
  return asSuperuser(databaseServer, 'postgres', async (client) => {
    await client.query(`drop database ${client.escapeIdentifier(database)} with (force)`);
    return true;
  });
}

async function holdsExercise(databaseServer: DatabaseServer, database: string): Promise<boolean> {
  const exists = await asSuperuser(databaseServer, 'postgres', async (client) =>
    client.query('select 1 from pg_database where datname = $1', [database]),
  );
  if (exists.rowCount === 0) return false;
  return asSuperuser(databaseServer, database, async (client) => {
    const { rows } = await client.query<{ there: boolean }>(`select to_regclass('installation') is not null as there`);
    if (rows[0]?.there !== true) return false;
    return (await client.query('select 1 from installation where demo')).rowCount === 1;
  });
}

async function asSuperuser<T>(
  databaseServer: DatabaseServer,
  database: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const { host, port, superuser, superuserPassword } = databaseServer;
  const client = new pg.Client({ host, port, user: superuser, password: superuserPassword, database });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
