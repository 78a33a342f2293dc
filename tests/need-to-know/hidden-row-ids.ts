import type { TestDatabase } from '@reeve/testing/database/database.ts';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import type pg from 'pg';

/** Ids of rows, table by table. */
export type RowIds = ReadonlyMap<string, readonly string[]>;

/** Every table whose rows have a label. */
export async function labelledTables(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class join pg_attribute on attrelid = pg_class.oid
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and attname = 'label_id'
       and exists (select 1 from pg_attribute a where a.attrelid = pg_class.oid and a.attname = 'id') order by relname`,
  );
  return rows.map((row) => row.name);
}

async function idsOf(database: TestDatabase): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  return asSuperuser(database, async (client) => {
    const found = new Map<string, ReadonlySet<string>>();
    for (const table of await labelledTables(client)) {
      const { rows } = await client.query<{ id: string }>(`select id from ${table}`);
      found.set(table, new Set(rows.map((row) => row.id)));
    }
    return found;
  });
}

/** The labelled rows that one database has beyond another: everything added to make the second world. */
export async function rowsBeyond(base: TestDatabase, grown: TestDatabase): Promise<RowIds> {
  const [before, after] = [await idsOf(base), await idsOf(grown)];
  return new Map([...after].map(([table, ids]) => [table, [...ids].filter((id) => !before.get(table)?.has(id))]));
}
