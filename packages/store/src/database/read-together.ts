import { sql, type RawBuilder } from 'kysely';
import type { ActorTx } from '../access/actor.ts';

/** A query that can be read alone or with others in one database query. */
export interface Query<Row, Shown = Row> {
  readonly text: RawBuilder<Row>;
  /** Columns with instants: rows read together are JSON, which has them as text. */
  readonly instants: readonly (keyof Row & string)[];
  readonly show: (row: Row) => Shown;
}

/** A query of any rows. */
interface AnyQuery {
  readonly text: RawBuilder<unknown>;
  readonly instants: readonly string[];
  readonly show: (row: never) => unknown;
}
type RowsOf<Q> = Q extends { readonly show: (row: never) => infer Shown } ? readonly Shown[] : never;

/** The result of `readTogether`. */
export type Together<Q> = { readonly [Name in keyof Q]: RowsOf<NonNullable<Q[Name]>> };

/** Returns the rows of one query. */
export async function readAlone<Row, Shown>(tx: ActorTx, query: Query<Row, Shown>): Promise<readonly Shown[]> {
  const { rows } = await query.text.execute(tx.db);
  return rows.map((row) => query.show(row));
}

/**
 * Returns the rows of several queries, read by one database query. Each is a sub-select under the policies of its tables, so that
 * it is planned as it would be alone. Undefined is a query whose result this reader cannot see; it has no rows.
 */
export async function readTogether<Q extends Readonly<Record<string, AnyQuery | undefined>>>(
  tx: ActorTx,
  queries: Q,
): Promise<Together<Q>> {
  const asked = Object.entries(queries).flatMap(([name, query]) => (query ? [[name, query] as const] : []));
  const answer = await rowsTogether(tx, asked);
  const shown = Object.entries(queries).map(([name, query]) => {
    if (!query) return [name, []] as const;
    const show = query.show as (row: JsonRow) => unknown; // the rows belong to its own query
    return [name, (answer[name] ?? []).map((row) => show(withInstants(row, query.instants)))] as const;
  });
  return Object.fromEntries(shown) as Together<Q>; // each shows its own rows
}

type JsonRow = Readonly<Record<string, unknown>>;

async function rowsTogether(
  tx: ActorTx,
  asked: readonly (readonly [name: string, query: AnyQuery])[],
): Promise<Readonly<Record<string, readonly JsonRow[] | null>>> {
  if (asked.length === 0) return {};
  const parts = asked.map(
    ([name, { text }]) => sql`(select json_agg(one_row) from (${text}) one_row) as ${sql.id(name)}`,
  );
  const { rows } = await sql<Record<string, readonly JsonRow[] | null>>`select ${sql.join(
    parts,
    sql`,
    `,
  )}`.execute(tx.db);
  return rows[0] ?? {};
}

/** Converts the instants of a JSON row back to dates. */
function withInstants(row: JsonRow, instants: readonly string[]): JsonRow {
  const dates = instants.flatMap((name) => {
    const text = row[name];
    return typeof text === 'string' ? [[name, new Date(text)] as const] : [];
  });
  return { ...row, ...Object.fromEntries(dates) };
}
