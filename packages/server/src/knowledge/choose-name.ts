import { chooseName } from '@reeve/contract';
import { mayPerform, ReeveError } from '@reeve/domain';
import { chooseName as storedChoice } from '@reeve/store';
import { handle } from '../call/operation.ts';

/**
 * Makes the value of a statement the name of its subject, for those who work on statements.
 *
 * @throws ReeveError not_permitted — for others; not_found, state_forbids — as `chooseName` of the store
 */
export const chooseNameHandler = handle(chooseName, (call) =>
  call.write(async (tx) => {
    if (!mayPerform(tx.actor.roles, 'make_statement'))
      throw new ReeveError('not_permitted', 'Your role does not work on statements. Nothing was changed.');
    const at = await storedChoice(tx, call.params.id);
    tx.audit({ action: 'alter', objectKind: 'statement', objectIds: [call.params.id], because: 'chosen_as_name' });
    return { chosenAt: at.toISOString() };
  }),
);
