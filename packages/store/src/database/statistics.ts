import type pg from 'pg';
import { sql, type Kysely } from 'kysely';
import type { Database } from '../schema/schema.ts';

/** Functions that return the number of rows or the size of a table: of one relation or one database each. */
const TELLING = `p.pronamespace = 'pg_catalog'::regnamespace and (
    (p.proname ~ '^pg_stat_get_' and p.proargtypes = '26')
    or p.proname in ('pg_relation_size', 'pg_table_size', 'pg_indexes_size', 'pg_total_relation_size', 'pg_database_size'))`;

/**
 * Closes the statistics of a database to every role except superusers and pg_monitor. Only a superuser can run it:
 * the functions and views belong to PostgreSQL. docs/operations/own-postgresql.md gives it to administrators of their own server.
 *
 * The planner’s estimate of rows in pg_class stays readable: its plans show every role the same (decision 0031).
 */
export const CLOSE_STATISTICS = `do $$
declare one text;
begin
  for one in select p.oid::regprocedure from pg_proc p where ${TELLING} loop
    execute format('revoke execute on function %s from public; grant execute on function %s to pg_monitor', one, one);
  end loop;
  for one in select c.oid::regclass from pg_class c where c.relnamespace = 'pg_catalog'::regnamespace and c.relkind = 'v'
    and (c.relname ~ '^pg_stat(io)?_(xact_)?(all|sys|user)_' or c.relname like 'pg_stat_database%') loop
    execute format('revoke select on %s from public; grant select on %s to pg_monitor', one, one);
  end loop;
end $$`;

/** Closes the statistics if this connection can. @returns whether they are closed */
export async function closeStatistics(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ isSuperuser: boolean }>(
    'select rolsuper as "isSuperuser" from pg_roles where rolname = current_user',
  );
  if (rows[0]?.isSuperuser !== true) return false;
  await client.query(CLOSE_STATISTICS);
  return true;
}

/** True if this role can still read the statistics of tables. */
export async function mayReadStatistics(db: Kysely<Database>): Promise<boolean> {
  const { rows } = await sql<{ open: boolean }>`
    select exists (select 1 from pg_proc p where ${sql.raw(TELLING)} and has_function_privilege(p.oid, 'execute')) as open
  `.execute(db);
  return rows[0]?.open === true;
}

/** Allows only the owner to create temporary tables: one named like a table of the schema would shadow it. */
export async function forbidTemporaryTables(client: pg.ClientBase, database: string): Promise<void> {
  await client.query(`revoke temporary on database "${database}" from public`);
}
