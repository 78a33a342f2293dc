import type pg from 'pg';
import { roleName } from './macro.ts';

/** The only place that grants the backup role: read everything, write nothing. */
export const backupPolicy = (table: string): string => `${table}_backup`;

/**
 * Lets the backup role read every table, including new ones: data missing in the backup are lost with the disk. Unlogged tables,
 * which a crash empties, are excluded. As the owner; existing grants are left as they are.
 */
export async function letBackupRead(client: pg.Client, database: string): Promise<void> {
  const role = client.escapeIdentifier(roleName(database, 'backup'));
  const { rows: tables } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
       and relpersistence <> 'u' and relname <> 'migration' and not exists (select 1 from pg_policy where polrelid = pg_class.oid and polname = relname || '_backup')
     order by relname`,
  );
  for (const { name } of tables) {
    const table = client.escapeIdentifier(name);
    await client.query(
      `create policy ${client.escapeIdentifier(backupPolicy(name))} on ${table} for select to ${role} using (true)`,
    );
  }
  const { rows: unread } = await client.query<{ name: string; kind: string }>(
    `select relname as name, relkind as kind from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'S')
       and relpersistence <> 'u' and not has_table_privilege($1, oid, 'select') order by relname`,
    [roleName(database, 'backup')],
  );
  for (const { name, kind } of unread) {
    await client.query(
      `grant select on ${kind === 'S' ? 'sequence' : 'table'} ${client.escapeIdentifier(name)} to ${role}`,
    );
  }
}
