import { MOST_SESSIONS, SESSION_ENDS, sessionOver, type SessionEnd } from '@reeve/domain';
import type { Kysely } from 'kysely';
import { atDoor } from '../access/door.ts';
import type { AccountRow, Database, SessionRow } from '../schema/schema.ts';
import type { Store } from '../store.ts';

type Owner = Pick<AccountRow, 'agency_id' | 'id'>;

/** The parts of a session that decide how long it lasts. */
export const lifeOf = (session: SessionRow): Parameters<typeof sessionOver>[0] => ({
  kind: session.kind,
  createdAt: session.created_at,
  lastSeenAt: session.last_seen_at,
  expiresAt: session.expires_at,
});

/** Ends a session, with the sign-in role. */
export async function endIn(db: Kysely<Database>, session: SessionRow, at: Date, because: SessionEnd): Promise<void> {
  await db
    .updateTable('session')
    .set({ ended_at: at, ended_because: because })
    .where('agency_id', '=', session.agency_id)
    .where('id', '=', session.id)
    .execute();
}

export async function endSession(store: Store, session: SessionRow, because: SessionEnd): Promise<void> {
  await atDoor(store, (db) => endIn(db, session, store.factories.now(), because));
}

/** Returns why the session of a token ended; undefined for an unknown token or an open session. */
export async function whySessionEnded(store: Store, tokenHash: Buffer): Promise<SessionEnd | undefined> {
  return atDoor(store, async (db) => {
    const session = await db
      .selectFrom('session')
      .select('ended_because')
      .where((eb) => eb.or([eb('token_hash', '=', tokenHash), eb('previous_token_hash', '=', tokenHash)]))
      .executeTakeFirst();
    return SESSION_ENDS.find((end) => end === session?.ended_because);
  });
}

/** A session that ended because a replaced token was used again, and its owner. */
export interface ReusedSession {
  readonly id: string;
  readonly agencyId: string;
  readonly accountId: string;
  readonly roles: readonly string[];
}

/**
 * Ends the session of a token's family if the token has been replaced: who else has a token of it cannot be known.
 *
 * @param changedBefore only if its purpose was last changed before this
 * @returns undefined if there is none, also for its present token, the one before it, and a session that has ended
 */
export async function endReusedSession(
  store: Store,
  token: { readonly hash: Buffer; readonly familyHash: Buffer },
  changedBefore: Date,
): Promise<ReusedSession | undefined> {
  return atDoor(store, async (db) => {
    const ended = await db
      .updateTable('session')
      .set({ ended_at: store.factories.now(), ended_because: 'token_reused' })
      .where('family_hash', '=', token.familyHash)
      .where('ended_at', 'is', null)
      .where('token_hash', '<>', token.hash)
      .where((eb) => eb.or([eb('previous_token_hash', 'is', null), eb('previous_token_hash', '<>', token.hash)]))
      .where('purpose_set_at', '<=', changedBefore)
      .returning(['id', 'agency_id', 'account_id'])
      .executeTakeFirst();
    if (!ended) return undefined;
    const { roles } = await db
      .selectFrom('account')
      .select('roles')
      .where('agency_id', '=', ended.agency_id)
      .where('id', '=', ended.account_id)
      .executeTakeFirstOrThrow();
    return { id: ended.id, agencyId: ended.agency_id, accountId: ended.account_id, roles };
  });
}

/** A use is recorded once per this interval: reading must not write with every request. */
const NOTED_EVERY_MS = 60_000;

/** Record that a session is in use at `at`, unless that was recorded less than a minute ago. */
export async function noteSessionUse(store: Store, session: SessionRow, at: Date): Promise<void> {
  // A clock set back leaves a use in the future, which would keep an idle session alive.
  if (Math.abs(at.getTime() - session.last_seen_at.getTime()) < NOTED_EVERY_MS) return;
  await atDoor(store, (db) =>
    db
      .updateTable('session')
      .set({ last_seen_at: at })
      .where('agency_id', '=', session.agency_id)
      .where('id', '=', session.id)
      .where('ended_at', 'is', null)
      .execute(),
  );
}

/** Returns the open sessions of an account, most recently used first. */
export async function liveSessions(store: Store, account: Owner): Promise<readonly SessionRow[]> {
  const now = store.factories.now();
  const rows = await atDoor(store, (db) =>
    db
      .selectFrom('session')
      .selectAll()
      .where('agency_id', '=', account.agency_id)
      .where('account_id', '=', account.id)
      .where('ended_at', 'is', null)
      .orderBy('last_seen_at', 'desc')
      .orderBy('created_at', 'desc')
      .orderBy('id')
      .execute(),
  );
  return rows.filter((row) => sessionOver(lifeOf(row), now) === undefined);
}

/**
 * Ends open sessions of an account: one by its id, or all but one.
 *
 * @returns the ids of the ended ones
 */
export async function endSessions(
  store: Store,
  account: Owner,
  which: { readonly id: string } | { readonly but: string },
): Promise<readonly string[]> {
  return atDoor(store, async (db) => {
    const update = db
      .updateTable('session')
      .set({ ended_at: store.factories.now(), ended_because: 'elsewhere' })
      .where('agency_id', '=', account.agency_id)
      .where('account_id', '=', account.id)
      .where('ended_at', 'is', null)
      .returning('id');
    const rows = await (
      'id' in which ? update.where('id', '=', which.id) : update.where('id', '<>', which.but)
    ).execute();
    return rows.map(({ id }) => id).toSorted();
  });
}

/**
 * Ends the sessions of an account beyond `MOST_SESSIONS`, longest unused first. The new session is the last
 * used, so it stays.
 *
 * @returns the ids of the ended ones
 */
export async function endSurplusSessions(store: Store, account: Owner): Promise<readonly string[]> {
  return atDoor(store, async (db) => {
    const rows = await db
      .updateTable('session')
      .set({ ended_at: store.factories.now(), ended_because: 'too_many' })
      .where('agency_id', '=', account.agency_id)
      .where('id', 'in', (eb) =>
        eb
          .selectFrom('session')
          .select('id')
          .where('agency_id', '=', account.agency_id)
          .where('account_id', '=', account.id)
          .where('ended_at', 'is', null)
          .orderBy('last_seen_at', 'desc')
          .orderBy('created_at', 'desc')
          .orderBy('id')
          .offset(MOST_SESSIONS),
      )
      .returning('id')
      .execute();
    return rows.map(({ id }) => id).toSorted();
  });
}
