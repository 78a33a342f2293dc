import { ReeveError } from '@reeve/domain';
import pg from 'pg';

/** A query is prepared on its third use on a connection: one used once or twice may never recur. */
const FROM_USE = 3;
/**
 * The limits on number and length per connection; longer texts are written-out lists or thousands of rows. Queries read together
 * (`read-together.ts`) are shorter.
 */
const MOST_STATEMENTS = 200;
const LONGEST = 12_000;

interface Known {
  uses: number;
  name: string | undefined;
}
interface Connection {
  readonly statements: Map<string, Known>;
  prepared: number;
}
const connections = new WeakMap<pg.PoolClient, Connection>();

/** The name of a query's plan on a connection, once it is worth preparing. */
function nameOf(connection: Connection, text: string): string | undefined {
  const { statements } = connection;
  if (text.length > LONGEST) return undefined;
  const before = statements.get(text);
  if (before === undefined && statements.size >= MOST_STATEMENTS) {
    for (const [one, { name }] of statements) if (name === undefined) statements.delete(one);
    if (statements.size >= MOST_STATEMENTS) return undefined;
  }
  const known = before ?? { uses: 0, name: undefined };
  statements.set(text, known);
  known.uses += 1;
  if (known.uses >= FROM_USE) known.name ??= `reeve_${(connection.prepared += 1)}`;
  return known.name;
}

/** PostgreSQL's error for a plan from before a migration, which is no longer usable. */
const OUTDATED = '0A000';

/**
 * Runs queries on a connection, preparing frequent ones: planning a query under its policies costs the database more than
 * running it. No plan contains a person's rights, because the policies read them in sub-selects, when the plan runs.
 */
export function askPrepared(client: pg.PoolClient): (text: string, values: unknown[]) => Promise<pg.QueryResult> {
  const connection = connections.get(client) ?? { statements: new Map<string, Known>(), prepared: 0 };
  connections.set(client, connection);
  return async (text, values) => {
    const name = nameOf(connection, text);
    if (name === undefined) return client.query(text, values);
    try {
      return await client.query({ name, text, values });
    } catch (cause) {
      if (!(cause instanceof pg.DatabaseError) || cause.code !== OUTDATED) throw cause;
      // The next query is planned again.
      connection.statements.clear();
      throw new ReeveError(
        'unavailable',
        'The database was brought up to date at this moment. Nothing was changed; try again.',
        {},
        { cause },
      );
    }
  };
}
