import type { UsualMarking } from '@reeve/domain';
import type { ActorTx } from '../access/actor.ts';
import { ownFile } from './report.ts';

/**
 * Returns the markings of this person's last report for the purpose of the session, from the receipt in their own file; `undefined`
 * before the first, and if they are no longer in its group. Conditions as text are not included.
 *
 * @param groups compartments of this person today
 */
export async function usualMarking(tx: ActorTx, groups: ReadonlySet<string>): Promise<UsualMarking | undefined> {
  const own = tx.knownLabel(ownFile(tx.person.accountId));
  if (own === undefined) return undefined;
  const receipts = await tx.db
    .selectFrom('report_receipt')
    .select('marking')
    .where('label_id', '=', own)
    .where('marking', 'is not', null)
    .orderBy('recorded_at', 'desc')
    .orderBy('id')
    .limit(20)
    .execute();
  return receipts
    .map(({ marking }) => marking as UsualMarking) // written only by `insertReceipt`
    .find(({ purpose, group }) => purpose === tx.person.purpose && groups.has(group));
}
