import { sql } from 'kysely';
import { atDoor, beforeSignIn } from '../access/door.ts';
import type { Store } from '../store.ts';

/** So many tries at once; each is paid back after `everyMs`. In any stretch of time T at most `burst + T / everyMs` are allowed. */
export interface Pace {
  readonly burst: number;
  readonly everyMs: number;
}
/** A try that is counted under a key. */
export interface CountedTry {
  readonly key: Buffer;
  readonly pace: Pace;
}

/** A clock may be set back by so much without anyone noticing. */
const CLOCK_SLACK_MS = 5 * 60_000;
/** Rows that count for nothing, removed with each try. */
const REMOVED_AT_ONCE = 100;

/** Thrown to undo the tries counted before the one that came too early. */
class TooEarly extends Error {}

/**
 * Count one try under each key, or under none where one of them comes too early (GCRA, ITU-T I.371): a refused try delays
 * nothing.
 *
 * @returns whether the try is allowed
 */
export async function countTries(store: Store, tries: readonly CountedTry[]): Promise<boolean> {
  const now = store.factories.now().getTime();
  try {
    await beforeSignIn(store, async (db) => {
      for (const { key, pace } of tries) {
        const longestMs = pace.burst * pace.everyMs;
        // Later than any try could make it, it was written by a clock that ran ahead.
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

/** Give back tries that turned out not to be guesses. */
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

/** A browser stays known for so long after a session was opened in it. */
const KNOWN_DAYS = 180;

/**
 * Returns the ids of the accounts that opened a session in this browser, or were given this token on the command line. One
 * query for every login, so that its time says nothing of a login.
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
