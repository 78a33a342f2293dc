import { ReeveError } from '@reeve/domain';
import { sql, type Expression, type Kysely, type RawBuilder } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import type { Database } from '../schema/schema.ts';
import { compileOnce } from './compile-once.ts';

/** A query that can be read alone or with others in one database query. */
export interface Query<Row, Shown = Row> {
  readonly text: RawBuilder<Row>;
  /** Columns with instants: rows read together are JSON, which has them as text. */
  readonly instants: readonly (keyof Row & string)[];
  readonly show: (row: Row) => Shown;
}

/** A query of any rows. */
interface AnyQuery {
  readonly text: Expression<unknown>;
  readonly instants: readonly string[];
  readonly show: (row: never) => unknown;
}
type RowsOf<Q> = Q extends { readonly show: (row: never) => infer Shown } ? readonly Shown[] : never;

/** The result of `readTogether`. */
export type Together<Q> = { readonly [Name in keyof Q]: RowsOf<NonNullable<Q[Name]>> };

/** A query of a builder, to be read with others. Its rows are shown as they are, with these columns as instants. */
export interface BuiltQuery<Row> {
  readonly text: Expression<Row>;
  readonly instants: readonly (keyof Row & string)[];
  readonly show: (row: Row) => Row;
}
export function built<Row>(text: Expression<Row>, ...instants: readonly (keyof Row & string)[]): BuiltQuery<Row> {
  return { text, instants, show: (row) => row };
}

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
  if (asked.length === 0) return shownTogether(queries, {});
  const { rows } = await textTogether(asked).execute(tx.db);
  return shownTogether(queries, rows[0] ?? {});
}

/**
 * The same for queries of every request: they are compiled once (`compileOnce`), so their text must not depend on the values given.
 *
 * @param build is called once, with a place for each value
 */
export function readTogetherOnce<Given extends object, Q extends Readonly<Record<string, AnyQuery>>>(
  build: (db: Kysely<Database>, given: Given) => Q,
): (tx: ActorTx, given: Given) => Promise<Together<Q>> {
  let queries: Q | undefined;
  const read = compileOnce<Given, JsonRows>((db, given) => {
    queries = build(db, given);
    return textTogether(Object.entries(queries));
  });
  return async (tx, given) => {
    const [rows] = await read(tx.db, given);
    if (!queries || !rows) throw new ReeveError('internal', 'Queries read together have no row.');
    return shownTogether(queries, rows);
  };
}

type JsonRow = Readonly<Record<string, unknown>>;
type JsonRows = Readonly<Record<string, readonly JsonRow[] | null>>;

function textTogether(asked: readonly (readonly [name: string, query: AnyQuery])[]): RawBuilder<JsonRows> {
  const parts = asked.map(
    ([name, { text }]) => sql`(select json_agg(one_row) from (${text}) one_row) as ${sql.id(name)}`,
  );
  return sql<JsonRows>`select ${sql.join(
    parts,
    sql`,
    `,
  )}`;
}

/** Returns the rows of each query as it shows them. */
function shownTogether<Q extends Readonly<Record<string, AnyQuery | undefined>>>(
  queries: Q,
  answer: JsonRows,
): Together<Q> {
  const shown = Object.entries(queries).map(([name, query]) => {
    if (!query) return [name, []] as const;
    const show = query.show as (row: JsonRow) => unknown; // the rows belong to its own query
    return [name, (answer[name] ?? []).map((row) => show(withInstants(row, query.instants)))] as const;
  });
  return Object.fromEntries(shown) as Together<Q>; // each shows its own rows
}

/** Converts the instants of a JSON row back to dates. */
function withInstants(row: JsonRow, instants: readonly string[]): JsonRow {
  const dates = instants.flatMap((name) => {
    const text = row[name];
    return typeof text === 'string' ? [[name, new Date(text)] as const] : [];
  });
  return { ...row, ...Object.fromEntries(dates) };
}
