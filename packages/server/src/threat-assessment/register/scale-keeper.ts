import { mayPerform, ReeveError } from '@reeve/domain';
import type { ActorTx } from '@reeve/store';

/** Refuses a person who does not keep templates and harm weights. @throws ReeveError not_permitted */
export function requireScaleKeeper(tx: ActorTx): void {
  if (!mayPerform(tx.actor.roles, 'keep_scales'))
    throw new ReeveError(
      'not_permitted',
      'Only the head of intelligence keeps templates and harm weights. Nothing was saved.',
    );
}
