import { admitMember } from '@reeve/contract';
import { handleRegranting } from '../../call/operation.ts';
import { telling } from '../../live/telling.ts';
import { steered } from '../steered.ts';
import { admit } from './membership.ts';

/**
 * Adds a member to a review and to its groups, for a person who leads it.
 *
 * @throws ReeveError not_permitted — for others; invalid_input — the code of the delegation is not one
 */
export const admitMemberHandler = handleRegranting(admitMember, (call) =>
  telling(call, async (tx, tell) => {
    const document = await steered(tx, call.params.id);
    const id = await admit(tx, document, { ...call.input, gender: call.input.gender, until: call.input.until });
    tell(document.id, document.label_id);
    // A member with an account gets rights, and that is the act on record.
    if (call.input.accountId === undefined)
      tx.audit({ action: 'alter', objectKind: 'document', objectIds: [document.id], because: 'member_admitted' });
    return { id };
  }),
);
