import { sql, type Selectable } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import type { Database } from '../schema/schema.ts';

type Row<T extends keyof Database> = Selectable<Database[T]>;

/**
 * Inserts any number of rows of one table with one query: the rows are sent as one JSON text, which the database
 * splits into the table's columns. Every row is checked by the table's policies; COPY is not used because PostgreSQL refuses it
 * under row-level security.
 *
 * @param rows all with the same columns; JSON columns contain values, not texts
 */
export async function insertRows<T extends keyof Database>(
  tx: ActorTx,
  table: T,
  rows: readonly Row<T>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = sql.join(Object.keys(first).map((name) => sql.ref(name)));
  await sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::json)`.execute(
    tx.db,
  );
}
