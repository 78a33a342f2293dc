import { ReeveError } from '@reeve/domain';
import { ownNotes, type ActorTx } from '../access/actor.ts';
import type { SeenUntil } from './search-scope.ts';

/** A saved search. Its results are not stored. */
export interface SavedSearch {
  readonly id: string;
  readonly name: string;
  /** In the format of the contract when it was saved. */
  readonly query: unknown;
  readonly alert: boolean;
  readonly last_seen_at: Date;
  /** Objects under any other label were never seen: they are new, regardless of age. */
  readonly seen_until: SeenUntil;
  readonly created_at: Date;
}

/** The most per person: each runs as a search whenever they are listed. */
export const MOST_SAVED_SEARCHES = 20;

const NOT_THERE = 'There is no such saved search of yours.';

/** The saved searches of this person, oldest first: each is in its owner's file, which no one else reads. */
export async function listSavedSearches(tx: ActorTx, onlyAlerts: boolean): Promise<readonly SavedSearch[]> {
  let rows = tx.db
    .selectFrom('saved_search')
    .select(['id', 'name', 'query', 'alert', 'last_seen_at', 'seen_until', 'created_at'])
    .where('agency_id', '=', tx.person.agencyId)
    .orderBy('created_at')
    .orderBy('id');
  if (onlyAlerts) rows = rows.where('alert', '=', true);
  return (await rows.execute()).map((row) => ({ ...row, seen_until: row.seen_until as SeenUntil })); // written only below
}

/** Marks everything this person can read now as seen up to a time; other labels stay unchanged. */
function seenUpTo(tx: ActorTx, at: Date, before: SeenUntil = {}): SeenUntil {
  const instant = at.toISOString();
  const now = tx.reads.map((label) => {
    const earlier = before[label];
    return [String(label), earlier !== undefined && Date.parse(earlier) > at.getTime() ? earlier : instant];
  });
  return { ...before, ...Object.fromEntries(now) };
}

/**
 * Saves a search in its owner's file, as seen up to now.
 * @throws ReeveError conflict — if the limit is reached
 */
export async function insertSavedSearch(
  tx: ActorTx,
  of: { readonly name: string; readonly query: object; readonly alert: boolean },
): Promise<string> {
  if ((await listSavedSearches(tx, false)).length >= MOST_SAVED_SEARCHES)
    throw new ReeveError('conflict', `You have ${MOST_SAVED_SEARCHES} saved searches. Remove one first.`);
  const id = tx.uuid();
  const now = tx.recordedAt();
  await tx.db
    .insertInto('saved_search')
    .values({
      agency_id: tx.person.agencyId,
      id,
      label_id: await tx.labelFor(ownNotes(tx.person.accountId)),
      name: of.name,
      query: JSON.stringify(of.query),
      alert: of.alert,
      last_seen_at: now,
      seen_until: JSON.stringify(seenUpTo(tx, now)),
      created_at: now,
    })
    .execute();
  return id;
}

/**
 * Marks results of a saved search up to a time as seen: never future ones, never fewer than before.
 * @throws ReeveError not_found
 */
export async function markSavedSearchSeen(tx: ActorTx, id: string, until: Date): Promise<Date> {
  const known = (await listSavedSearches(tx, false)).find((one) => one.id === id);
  if (!known) throw new ReeveError('not_found', NOT_THERE);
  const upTo = new Date(Math.min(until.getTime(), tx.recordedAt().getTime()));
  const seen = new Date(Math.max(known.last_seen_at.getTime(), upTo.getTime()));
  await tx.db
    .updateTable('saved_search')
    .set({ last_seen_at: seen, seen_until: JSON.stringify(seenUpTo(tx, upTo, known.seen_until)) })
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', '=', id)
    .execute();
  return seen;
}

/** @throws ReeveError not_found */
export async function deleteSavedSearch(tx: ActorTx, id: string): Promise<void> {
  const { numDeletedRows } = await tx.db
    .deleteFrom('saved_search')
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (numDeletedRows === 0n) throw new ReeveError('not_found', NOT_THERE);
}
