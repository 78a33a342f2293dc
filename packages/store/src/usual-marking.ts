import type { UsualMarking } from '@reeve/domain';
import type { ActorTx } from './actor.ts';

/**
 * The markings of this person's last report for the purpose of the session, from the receipt in their own file; `undefined`
 * before the first, and where they are no longer in its group. Conditions in words are not kept.
 *
 * @param groups compartments this person is in today
 */
export async function usualMarking(tx: ActorTx, groups: ReadonlySet<string>): Promise<UsualMarking | undefined> {
  // The policy shows nobody else's receipts.
  const receipts = await tx.db
    .selectFrom('report_receipt')
    .select('marking')
    .where('agency_id', '=', tx.person.agencyId)
    .where('marking', 'is not', null)
    .orderBy('recorded_at', 'desc')
    .orderBy('id')
    .limit(20)
    .execute();
  return receipts
    .map(({ marking }) => marking as UsualMarking) // written by `insertReceipt` alone
    .find(({ purpose, group }) => purpose === tx.person.purpose && groups.has(group));
}
