import type { TestDatabase } from './database/database.ts';
import { asSuperuser } from './database/superuser.ts';

/**
 * Ends every session of a database. Rows are made by people who sign in, readers among them, and a restore ends
 * sessions: neither must look like a difference in what a reader sees.
 */
export async function endAllSessions(database: TestDatabase): Promise<void> {
  await asSuperuser(database, (client) => client.query('update session set ended_at = now() where ended_at is null'));
}
