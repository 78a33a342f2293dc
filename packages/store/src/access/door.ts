import type { Kysely } from 'kysely';
import pg from 'pg';
import { explainFailure } from '../database/failure.ts';
import { builderOn, takeFrom } from '../database/pool.ts';
import type { Database } from '../schema/schema.ts';
import { beginWith, type Setting } from './setting.ts';
import type { Store } from '../store.ts';

/** A connection within its transaction. */
export interface Opened {
  readonly client: pg.PoolClient;
  readonly db: Kysely<Database>;
}

/** A lock that is waited for longer may be held by a transaction that waits for this one. */
const LONGEST_LOCK = `set local lock_timeout = '5s'`;

/**
 * The door before there is an actor, in one transaction: accounts, sessions, grants, units, labels, and events into the journal. A
 * login role of its own reaches them; the application's role reaches none of them.
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

/** The audit role inside one agency's log; without an agency it may list the agencies, and ask whose journal has something in it. */
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

/** The door as a transaction under a person's rights reaches it. */
export interface Door {
  /** What it has to read there. */
  readonly ask: <T>(work: (db: Kysely<Database>) => Promise<T>) => Promise<T>;
  /** What it has to change there. */
  readonly change: <T>(work: (db: Kysely<Database>) => Promise<T>) => Promise<T>;
  /** Whether what is changed there is undone with the transaction. */
  readonly isWithin: boolean;
}

/** A door outside the transaction, over connections of its own: what is changed there is committed at once. */
export function doorOutside(store: Store): Door {
  return {
    ask: (work) => atDoor(store, work),
    change: (work) => beforeSignIn(store, work),
    isWithin: false,
  };
}

/**
 * A door within a transaction that has begun on a connection of the door's own role and works as the application: the role is changed
 * for as long as the work takes, and what is changed there is undone with the transaction.
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

/** The rest of a transaction that began on a connection of the door's works as the application, under the same policies. */
export const asApplication = (store: Store): string => `set local role ${pg.escapeIdentifier(store.pools.appRole)}`;
