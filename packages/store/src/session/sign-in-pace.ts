import { sql } from 'kysely';
import { atDoor, beforeSignIn } from '../access/door.ts';
import type { Store } from '../store.ts';

/** Attempts in a burst; one is restored every `everyMs`. In any period T, at most `burst + T / everyMs` are allowed. */
export interface Pace {
  readonly burst: number;
  readonly everyMs: number;
}
/** An attempt counted under a key. */
export interface CountedTry {
  readonly key: Buffer;
  readonly pace: Pace;
}

/** A clock can be set back by this much unnoticed. */
const CLOCK_SLACK_MS = 5 * 60_000;
/** Expired rows removed with each attempt. */
const REMOVED_AT_ONCE = 100;

/** Thrown to undo the attempts counted before the one that was too early. */
class TooEarly extends Error {}

/**
 * Counts one attempt under each key, or under none if one of them is too early (GCRA, ITU-T I.371): a refused attempt delays
 * nothing.
 *
 * @returns whether the attempt is allowed
 */
export async function countTries(store: Store, tries: readonly CountedTry[]): Promise<boolean> {
  const now = store.factories.now().getTime();
  try {
    await beforeSignIn(store, async (db) => {
      for (const { key, pace } of tries) {
        const longestMs = pace.burst * pace.everyMs;
        // Later than any attempt could make it, so it was written by a fast clock.
        const isAhead = sql<boolean>`sign_in_pace.due_at > ${new Date(now + longestMs + CLOCK_SLACK_MS)}`;
        const counted = await db
          .insertInto('sign_in_pace')
          .values({ key, due_at: new Date(now + pace.everyMs) })
          .onConflict((conflict) =>
            conflict
              .column('key')
              .doUpdateSet({
                due_at: sql<Date>`case when ${isAhead} then excluded.due_at
                  else greatest(excluded.due_at, sign_in_pace.due_at + ${pace.everyMs} * interval '1 millisecond') end`,
              })
              .where((eb) =>
                eb.or([eb('sign_in_pace.due_at', '<=', new Date(now + longestMs - pace.everyMs)), isAhead]),
              ),
          )
          .returning('key')
          .executeTakeFirst();
        if (!counted) throw new TooEarly();
      }
      await db
        .deleteFrom('sign_in_pace')
        .where('key', 'in', (eb) =>
          eb
            .selectFrom('sign_in_pace')
            .select('key')
            .where('due_at', '<', new Date(now))
            .limit(REMOVED_AT_ONCE)
            .forUpdate()
            .skipLocked(),
        )
        .execute();
    });
    return true;
  } catch (error) {
    if (error instanceof TooEarly) return false;
    throw error;
  }
}

/** Returns attempts that turned out not to be guesses. */
export async function giveBackTries(store: Store, tries: readonly CountedTry[]): Promise<void> {
  await beforeSignIn(store, async (db) => {
    for (const { key, pace } of tries)
      await db
        .updateTable('sign_in_pace')
        .set({ due_at: sql<Date>`due_at - ${pace.everyMs} * interval '1 millisecond'` })
        .where('key', '=', key)
        .execute();
  });
}

/** How long a browser stays known after a session was opened in it. */
const KNOWN_DAYS = 180;

/**
 * Returns the ids of the accounts that opened a session in this browser, or were given this token on the command line. One
 * query for every login, so that its duration discloses nothing about a login.
 */
export async function accountsKnownBy(store: Store, secretHash: Buffer): Promise<readonly string[]> {
  const since = new Date(store.factories.now().getTime() - KNOWN_DAYS * 86_400_000);
  const rows = await atDoor(store, (db) =>
    db
      .selectFrom('session')
      .select('account_id')
      .distinct()
      .where((eb) => eb.or([eb('browser_hash', '=', secretHash), eb('token_hash', '=', secretHash)]))
      .where('created_at', '>', since)
      .execute(),
  );
  return rows.map((row) => row.account_id);
}
