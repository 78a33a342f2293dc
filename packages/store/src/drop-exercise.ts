import pg from 'pg';
import type { Cluster } from './cluster/cluster.ts';

/**
 * Drop a database of a cluster of our own that holds the exercise. Any other is left alone, whoever asks.
 *
 * @returns whether it was dropped
 */
export async function dropExercise(cluster: Cluster, database: string): Promise<boolean> {
  if (!(await holdsExercise(cluster, database))) return false;
  return asSuperuser(cluster, 'postgres', async (client) => {
    await client.query(`drop database ${client.escapeIdentifier(database)} with (force)`);
    return true;
  });
}

async function holdsExercise(cluster: Cluster, database: string): Promise<boolean> {
  const exists = await asSuperuser(cluster, 'postgres', async (client) =>
    client.query('select 1 from pg_database where datname = $1', [database]),
  );
  if (exists.rowCount === 0) return false;
  return asSuperuser(cluster, database, async (client) => {
    const { rows } = await client.query<{ there: boolean }>(`select to_regclass('installation') is not null as there`);
    if (rows[0]?.there !== true) return false;
    return (await client.query('select 1 from installation where demo')).rowCount === 1;
  });
}

async function asSuperuser<T>(cluster: Cluster, database: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const { host, port, superuser, superuserPassword } = cluster;
  const client = new pg.Client({ host, port, user: superuser, password: superuserPassword, database });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
