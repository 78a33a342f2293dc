import { ReeveError } from '@reeve/domain';
import type { ActorTx } from '../access/actor.ts';

/** Counts an item added to the agenda of a meeting. @throws ReeveError not_permitted — the meeting is of another purpose */
export async function countItem(tx: ActorTx, meetingId: string): Promise<void> {
  const { numUpdatedRows } = await tx.db
    .updateTable('meeting')
    .set((eb) => ({ item_count: eb('item_count', '+', 1) }))
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', '=', meetingId)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows !== 1n)
    throw new ReeveError(
      'not_permitted',
      'This meeting is of another purpose than the one you work for. Change the purpose first. Nothing was saved.',
    );
}

/** The number of items added to the agenda of a meeting, visible or not. */
export async function itemCount(tx: ActorTx, meetingId: string): Promise<number> {
  const row = await tx.db
    .selectFrom('meeting')
    .select('item_count')
    .where('agency_id', '=', tx.person.agencyId)
    .where('id', '=', meetingId)
    .executeTakeFirst();
  return row?.item_count ?? 0;
}
