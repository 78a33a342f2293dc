import { mayPerform, ReeveError } from '@reeve/domain';
import type { ActorTx } from '@reeve/store';

/** Refuses a person who does not keep the register. @throws ReeveError not_permitted */
export function requireKeeping(tx: ActorTx): void {
  if (!mayPerform(tx.actor.roles, 'keep_recipients'))
    throw new ReeveError(
      'not_permitted',
      'Only the head of intelligence changes the register of recipients. Nothing was saved.',
    );
}
