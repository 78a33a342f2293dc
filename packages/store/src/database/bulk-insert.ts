import { sql, type Selectable } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import type { Database } from '../schema/schema.ts';

type Row<T extends keyof Database> = Selectable<Database[T]>;

/**
 * Insert any number of rows of one table with one statement: the rows travel as one JSON text and the database takes it
 * apart by the table's own columns. Every row meets the table's policies, which is why COPY is not used: PostgreSQL refuses it
 * where row-level security holds.
 *
 * @param rows all with the same columns; JSON columns hold values, not texts
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
