import { sql } from 'kysely';
import type { ActorTx } from '../access/actor.ts';
import { recordsByIds, type StoredRecord } from '../record/record.ts';
import { followInSearch } from '../search/search-entry.ts';
import { todayIn } from '../database/clock.ts';

/** A notice that has not ended. */
export interface StoredNotice extends StoredRecord {
  readonly ends_at: Date;
  readonly recalled_at: Date | null;
}

/** Those of these notices that this person may see and that have not ended. */
export async function noticesByIds(tx: ActorTx, ids: readonly string[]): Promise<readonly StoredNotice[]> {
  return (await recordsByIds(tx, 'notice', ids)) as readonly StoredNotice[]; // every column of its table
}

/** Most notices in force at once that a sheet can choose from. */
const MOST = 50;

/** The notices in force, of those this person may see under the present purpose, the soonest to end first. */
export async function noticesInForce(tx: ActorTx): Promise<readonly StoredNotice[]> {
  return tx.db
    .selectFrom('notice')
    .selectAll()
    .where('agency_id', '=', tx.person.agencyId)
    .where('state', '=', 'released')
    .orderBy('ends_at')
    .orderBy('id')
    .limit(MOST)
    .execute();
}

/** Which of these notices are in force, of those this person may see. */
export async function whichInForce(tx: ActorTx, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await tx.db
    .selectFrom('notice')
    .select('id')
    .where('agency_id', '=', tx.person.agencyId)
    .where('state', '=', 'released')
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Search finds a notice until the day of its end. */
export async function endInSearch(tx: ActorTx, id: string, endsAt: Date): Promise<void> {
  await followInSearch(tx, [id], todayIn(tx.timeZone, endsAt));
}

/** Notes when a notice was recalled. */
export async function stampRecall(tx: ActorTx, id: string): Promise<void> {
  await tx.db
    .updateTable('notice')
    .set({ recalled_at: tx.now() })
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', '=', id)
    .execute();
}
