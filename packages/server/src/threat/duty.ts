import { mayPerform, ReeveError } from '@reeve/domain';
import type { ActorTx } from '@reeve/store';

/** @throws ReeveError not_permitted — the role does not change the duty roster */
export function requireKeeping(tx: ActorTx): void {
  if (!mayPerform(tx.actor.roles, 'keep_duty'))
    throw new ReeveError(
      'not_permitted',
      'Only a supervisor, a district commander or the head of intelligence changes the duty roster. Nothing was saved.',
    );
}
