import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { askPrepared } from './prepared.ts';
import type { Database } from './schema.ts';

// Dates stay the text they are (`2026-03-15`): a JavaScript Date would move them with the zone of the machine.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.TIMESTAMP, (text) => text);

export interface PoolUrls {
  readonly app: string;
  readonly search: string;
  readonly audit: string;
}
export interface Pools {
  readonly app: pg.Pool;
  readonly search: pg.Pool;
  readonly audit: pg.Pool;
  end(): Promise<void>;
}

/** One pool a login role. `sizes` are connections; the audit pool needs two (sequencer and reader). */
export function openPools(
  urls: PoolUrls,
  sizes: { readonly app: number; readonly search: number } = { app: 10, search: 3 },
): Pools {
  const open = (connectionString: string, max: number): pg.Pool => {
    const pool = new pg.Pool({ connectionString, max, application_name: 'reeve', connectionTimeoutMillis: 10_000 });
    // An idle connection that breaks (database restarted) is dropped by the pool; the next query opens another.
    pool.on('error', () => undefined);
    // One that breaks in the middle of a transaction fails its next statement; without a listener it would end the process.
    pool.on('connect', (client) => void client.on('error', () => undefined));
    return pool;
  };
  const pools = { app: open(urls.app, sizes.app), search: open(urls.search, sizes.search), audit: open(urls.audit, 2) };
  return {
    ...pools,
    end: async () => void (await Promise.all([pools.app.end(), pools.search.end(), pools.audit.end()])),
  };
}

/** A query builder bound to one connection; with `planEach`, one that keeps no plan from one statement to the next. */
export function builderOn(client: pg.PoolClient, { planEach = false } = {}): Kysely<Database> {
  // Kysely's driver asks in this form only, unless it is told to use cursors.
  const query = planEach ? client.query.bind(client) : (askPrepared(client) as pg.PoolClient['query']);
  const lease = {
    connect: () => Promise.resolve({ query, release: () => undefined }),
    end: () => Promise.resolve(),
  };
  return new Kysely<Database>({
    // The lease has the two methods Kysely's driver uses of a pool.
    dialect: new PostgresDialect({ pool: lease }),
  });
}
