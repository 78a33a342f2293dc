import { NEVER_AUTOMATED, ReeveError, type NeverAutomated } from '@reeve/domain';
import type { ActorTx } from './actor.ts';

/**
 * Continues only if a named person acts in a session. A job has no session, regardless of who set it up.
 * @throws ReeveError not_permitted
 */
export function byPerson(tx: Pick<ActorTx, 'person'>, act: NeverAutomated): void {
  if (tx.person.sessionId === undefined)
    throw new ReeveError('not_permitted', `No machine does this: ${NEVER_AUTOMATED[act]}. A named person has to.`, {
      act,
    });
}
