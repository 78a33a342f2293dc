import { isReeveError, ReeveError } from '@reeve/domain';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { explainFailure } from './failure.ts';
import { askPrepared } from './prepared.ts';
import type { Database } from '../schema/schema.ts';

// Dates stay texts (`2026-03-15`): a JavaScript Date would shift them with the zone of the machine.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.TIMESTAMP, (text) => text);

export interface PoolUrls {
  readonly app: string;
  readonly door: string;
  readonly search: string;
  readonly audit: string;
}
export interface Pools {
  readonly app: pg.Pool;
  readonly door: pg.Pool;
  readonly search: pg.Pool;
  readonly audit: pg.Pool;
  /** The role of the application's connections. */
  readonly appRole: string;
  end(): Promise<void>;
}

/** Each request reads its session with the sign-in role, for a millisecond or two. */
const DOOR_SIZE = 5;

/** One pool per login role. `sizes` are connections; the audit pool needs two (sequencer and reader). */
export function openPools(
  urls: PoolUrls,
  sizes: { readonly app: number; readonly search: number } = { app: 10, search: 3 },
): Pools {
  const open = (connectionString: string, max: number): pg.Pool => {
    const pool = new pg.Pool({
      connectionString,
      max,
      application_name: 'reeve',
      connectionTimeoutMillis: 10_000,
      // A query need not wait for the response to the previous one.
      pipeline: true,
      // Its plans and authentication are worth keeping over a quiet minute.
      idleTimeoutMillis: 600_000,
    });
    // An idle connection that breaks (database restarted) is dropped by the pool; the next query opens another.
    pool.on('error', () => undefined);
    // One that breaks during a transaction fails its next query; without a listener, it would end the process.
    pool.on('connect', (client) => {
      client.on('error', () => undefined);
      sendTogether(client);
    });
    return pool;
  };
  const pools = {
    app: open(urls.app, sizes.app),
    door: open(urls.door, DOOR_SIZE),
    search: open(urls.search, sizes.search),
    audit: open(urls.audit, 2),
  };
  return {
    ...pools,
    appRole: decodeURIComponent(new URL(urls.app).username),
    end: async () => void (await Promise.all(Object.values(pools).map((pool) => pool.end()))),
  };
}

/** Queries of one turn of the event loop go to the server in one write. */
function sendTogether(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  let gathers = false;
  client.query = ((...args: unknown[]) => {
    if (!gathers) {
      gathers = true;
      const { stream } = client.connection;
      stream.cork();
      // After all ready microtasks, so that their queries are included.
      queueMicrotask(() =>
        process.nextTick(() => {
          gathers = false;
          stream.uncork();
        }),
      );
    }
    return query(...args);
  }) as typeof client.query; // forwards everything
}

/** A connection of a pool. @throws ReeveError unavailable — the database does not answer */
export async function takeFrom(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (cause) {
    const known = explainFailure(cause);
    if (isReeveError(known)) throw known;
    throw new ReeveError(
      'unavailable',
      'The database does not answer at this moment. Nothing was changed; try again.',
      {},
      { cause },
    );
  }
}

/** The query builder of each connection. */
const BUILDERS = new WeakMap<pg.PoolClient, Kysely<Database>>();

/** A query builder bound to one connection; with `planEach`, one that keeps no plan between queries. */
export function builderOn(client: pg.PoolClient, { planEach = false } = {}): Kysely<Database> {
  if (planEach) return builderThat(client.query.bind(client));
  // Kysely's driver asks in this form only, unless it uses cursors.
  const builder = BUILDERS.get(client) ?? builderThat(askPrepared(client) as pg.PoolClient['query']);
  BUILDERS.set(client, builder);
  return builder;
}

function builderThat(query: pg.PoolClient['query']): Kysely<Database> {
  const lease = {
    connect: () => Promise.resolve({ query, release: () => undefined }),
    end: () => Promise.resolve(),
  };
  return new Kysely<Database>({
    // The lease has the two pool methods that Kysely's driver uses.
    dialect: new PostgresDialect({ pool: lease }),
  });
}
