import type { Kysely } from 'kysely';
import pg from 'pg';
import { explainFailure } from '../database/failure.ts';
import { builderOn, takeFrom } from '../database/pool.ts';
import type { Database } from '../schema/schema.ts';
import { beginWith, type Setting } from './setting.ts';
import type { Store } from '../store.ts';

/** A connection in a transaction. */
export interface Opened {
  readonly client: pg.PoolClient;
  readonly db: Kysely<Database>;
}

/** A longer wait for a lock may be a deadlock with a transaction that waits for this one. */
const LONGEST_LOCK = `set local lock_timeout = '5s'`;

/**
 * Runs work before sign-in, in one transaction: accounts, sessions, grants, units, labels, and events into the journal. A
 * separate login role reaches them; the application's role does not.
 */
export async function beforeSignIn<T>(store: Store, work: (db: Kysely<Database>) => Promise<T>): Promise<T> {
  return inTransaction(store.pools.door, `begin; ${LONGEST_LOCK}`, work);
}

/** As `beforeSignIn`, but each statement is its own transaction: for reads and single changes. */
export async function atDoor<T>(store: Store, work: (db: Kysely<Database>) => Promise<T>): Promise<T> {
  const client = await takeFrom(store.pools.door);
  try {
    return await work(builderOn(client));
  } catch (error) {
    throw explainFailure(error);
  } finally {
    client.release();
  }
}

/** The application's role without an acting person: it reads the catalogue, what was migrated and the state of the installation. */
export async function asNobody<T>(store: Store, work: (db: Kysely<Database>) => Promise<T>): Promise<T> {
  return inTransaction(store.pools.app, 'begin', work);
}

/** The audit role inside one agency's log; without an agency it can list the agencies, and which journals are not empty. */
export async function withAuditRole<T>(
  store: Store,
  agencyId: string | undefined,
  work: (db: Kysely<Database>) => Promise<T>,
): Promise<T> {
  const setting: Setting =
    agencyId === undefined ? { name: 'door', door: 'sequencer' } : { name: 'agency', uuid: agencyId };
  return inTransaction(store.pools.audit, beginWith(setting), work);
}

async function inTransaction<T>(pool: pg.Pool, begin: string, work: (db: Kysely<Database>) => Promise<T>): Promise<T> {
  const client = await takeFrom(pool);
  let broken = false;
  try {
    await client.query(begin);
    const result = await work(builderOn(client));
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => (broken = true));
    throw explainFailure(error);
  } finally {
    client.release(broken);
  }
}

/** Access of a transaction under a person's rights to the tables of the sign-in role. */
export interface Door {
  /** Reads there. */
  readonly ask: <T>(work: (db: Kysely<Database>) => Promise<T>) => Promise<T>;
  /** Writes there. */
  readonly change: <T>(work: (db: Kysely<Database>) => Promise<T>) => Promise<T>;
  /** True if a rollback of the transaction also undoes its writes there. */
  readonly isWithin: boolean;
}

/** Access outside the transaction, on separate connections: writes are committed at once. */
export function doorOutside(store: Store): Door {
  return {
    ask: (work) => atDoor(store, work),
    change: (work) => beforeSignIn(store, work),
    isWithin: false,
  };
}

/**
 * Access within a transaction on a connection of the sign-in role that works as the application: the role is switched
 * for the duration of the work, and a rollback undoes its writes.
 */
export function doorWithin(store: Store, { client, db }: Opened): Door {
  const within = async <T>(work: (db: Kysely<Database>) => Promise<T>): Promise<T> => {
    await client.query('set local role none');
    const done = await work(db);
    await client.query(asApplication(store));
    return done;
  };
  return { ask: within, change: within, isWithin: true };
}

/** The rest of a transaction on a connection of the sign-in role works as the application, under the same policies. */
export const asApplication = (store: Store): string => `set local role ${pg.escapeIdentifier(store.pools.appRole)}`;
