import { mayPerform, ReeveError } from '@reeve/domain';
import { readsProtectedFile, type ActorTx } from '@reeve/store';

/** The same refusal for every id: it does not disclose whether there is one. */
export function requireProtectionKeeper(tx: ActorTx): void {
  if (!mayPerform(tx.actor.roles, 'protect_address') || !readsProtectedFile(tx))
    throw new ReeveError('not_permitted', 'You do not keep the file of protected addresses. Nothing was changed.');
}
