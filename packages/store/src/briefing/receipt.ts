import { addDays, type LocalDate, type ObjectKind } from '@reeve/domain';
import { sql } from 'kysely';
import { ownNotes, type ActorTx } from '../access/actor.ts';

/** A sheet was opened; or a patrol looked for what a question asks and saw nothing. */
export type ReceiptKind = 'opened' | 'saw_nothing';

/** What a person was counted for is kept in their own file for so long. */
const OWN_DAYS = 14;

/**
 * Counts this person once for an object, a kind and a day. What is stored for others is a number; that this person is in it
 * is in their own file alone.
 *
 * @param onDay the day of the sheet; of a question today, so that each day of looking counts
 * @returns true if they were not counted before
 */
export async function recordReceipt(
  tx: ActorTx,
  of: {
    readonly kind: ReceiptKind;
    readonly objectKind: ObjectKind;
    readonly objectId: string;
    readonly labelId: number;
    readonly onDay: LocalDate;
  },
): Promise<boolean> {
  const own = await tx.labelFor(ownNotes(tx.person.accountId));
  await tx.db
    .deleteFrom('own_receipt')
    .where('agency_id', '=', tx.person.agencyId)
    .where('label_id', '=', own)
    .where('on_day', '<', addDays(tx.today, -OWN_DAYS))
    .execute();
  const { numInsertedOrUpdatedRows } = await tx.db
    .insertInto('own_receipt')
    .values({
      agency_id: tx.person.agencyId,
      id: tx.uuid(),
      label_id: own,
      object_id: of.objectId,
      kind: of.kind,
      on_day: of.onDay,
    })
    .onConflict((on) => on.constraint('own_receipt_one_each').doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return false;
  await tx.db
    .insertInto('receipt_count')
    .values({
      agency_id: tx.person.agencyId,
      id: tx.uuid(),
      label_id: of.labelId,
      object_kind: of.objectKind,
      object_id: of.objectId,
      kind: of.kind,
      on_day: of.onDay,
      count: 1,
    })
    .onConflict((on) =>
      on.constraint('receipt_count_one_each').doUpdateSet({ count: sql<number>`receipt_count.count + 1` }),
    )
    .execute();
  return true;
}

/** How often each of these objects was counted, over all days; objects without a receipt are absent. */
export async function receiptCounts(
  tx: ActorTx,
  kind: ReceiptKind,
  objectIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (objectIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom('receipt_count')
    .select(['object_id', sql<number>`sum(count)::int`.as('count')])
    .where('agency_id', '=', tx.person.agencyId)
    .where('kind', '=', kind)
    .where('object_id', 'in', [...objectIds])
    .groupBy('object_id')
    .execute();
  return new Map(rows.map((row) => [row.object_id, row.count]));
}
