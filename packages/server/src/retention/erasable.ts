import { mayEraseReport } from '@reeve/domain';
import { seesProceeding, impedimentsOf, type ActorTx } from '@reeve/store';
import { retentionRefusal } from './refusal.ts';

/**
 * Refuses to erase a report that has an impediment (I21, I22). A proceeding outside this person's sight is reported as a hold.
 * @throws ReeveError state_forbids
 */
export async function requireErasable(
  tx: ActorTx,
  report: { readonly id: string; readonly case_ref: string | null },
): Promise<void> {
  const verdict = mayEraseReport(await impedimentsOf(tx, report), tx.today);
  if (verdict.allowed) return;
  throw retentionRefusal(
    verdict.because === 'proceeding' && !(await seesProceeding(tx, report)) ? 'held' : verdict.because,
  );
}
