import {
  CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryExecutorProvider,
} from 'kysely';
import type { Database } from '../schema/schema.ts';

/** Where a value is inserted into a query that is compiled once. */
class Place {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** A query of a builder, or of an SQL template. */
interface Built<Row> {
  compile(executor: QueryExecutorProvider): CompiledQuery<Row>;
}

/** A builder without a connection: it only compiles. */
const COMPILER = new Kysely<Database>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/**
 * Returns a query that is compiled on its first use: for queries of every request, because building and compiling one takes
 * longer than sending it. Only the values differ between uses, so the text must not depend on them.
 *
 * @param build is called once, with a place in the query for each value; it can only pass them on
 */
export function compileOnce<Given extends object, Row>(
  build: (db: Kysely<Database>, given: Given) => Built<Row>,
): (db: Kysely<Database>, given: Given) => Promise<readonly Row[]> {
  let compiled: CompiledQuery<Row> | undefined;
  const places: unknown = new Proxy({}, { get: (_, name) => new Place(String(name)) });
  return async (db, given) => {
    // In the type of the values they replace: `build` reads none.
    compiled ??= build(COMPILER, places as Given).compile(COMPILER);
    const values = new Map<string, unknown>(Object.entries(given));
    const parameters = compiled.parameters.map((one) => (one instanceof Place ? values.get(one.name) : one));
    const { rows } = await db.executeQuery<Row>(CompiledQuery.raw(compiled.sql, parameters));
    return rows;
  };
}
