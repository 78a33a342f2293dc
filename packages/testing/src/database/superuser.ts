import pg from 'pg';
import type { TestDatabase } from './database.ts';

/** Works on a database with every right: the harness arranges what no reader could. */
export async function asSuperuser<T>(database: TestDatabase, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: database.superuserUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
