import { mayPerform, ReeveError } from '@reeve/domain';
import type { ActorTx } from '@reeve/store';

/** @throws ReeveError not_permitted — this person does not assess */
export function requireAssessor(tx: ActorTx): void {
  if (!mayPerform(tx.actor.roles, 'assess'))
    throw new ReeveError('not_permitted', 'Your role does not do this. Nothing was saved.');
}
