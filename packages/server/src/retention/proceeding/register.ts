import { mayPerform, ReeveError } from '@reeve/domain';
import { loadProceeding, type ActorTx } from '@reeve/store';

/** Refuses a person whose role does not keep the register. @throws ReeveError not_permitted */
export function requireKeeper(tx: ActorTx): void {
  if (!mayPerform(tx.actor.roles, 'keep_proceedings'))
    throw new ReeveError('not_permitted', 'Your role does not keep the register of proceedings. Nothing was changed.');
}

/**
 * Returns the open proceeding to confirm or close.
 *
 * @throws ReeveError not_found, not_permitted; state_forbids — it was closed
 */
export async function openOne(tx: ActorTx, id: string) {
  const row = await loadProceeding(tx, id);
  requireKeeper(tx);
  if (row.closed_on !== null)
    throw new ReeveError('state_forbids', 'This proceeding has been closed. Nothing was changed.');
  return row;
}
