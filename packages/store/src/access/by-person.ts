import { NEVER_AUTOMATED, ReeveError, type NeverAutomated } from '@reeve/domain';
import type { ActorTx } from './actor.ts';

/**
 * Go on only where a named person acts at a session. A job, whoever set it up, acts at none.
 * @throws ReeveError not_permitted
 */
export function byPerson(tx: Pick<ActorTx, 'person'>, act: NeverAutomated): void {
  if (tx.person.sessionId === undefined)
    throw new ReeveError('not_permitted', `No machine does this: ${NEVER_AUTOMATED[act]}. A named person has to.`, {
      act,
    });
}
