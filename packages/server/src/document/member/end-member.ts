import { endMember } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { loadMember, membersOf } from '@reeve/store';
import { handleRegranting } from '../../call/operation.ts';
import { telling } from '../../live/telling.ts';
import { steered } from '../steered.ts';
import { dismiss } from './membership.ts';

/**
 * Ends a membership in a review, for a person who leads it; the rights end with the next request.
 *
 * @throws ReeveError not_permitted — for others; state_forbids — the review would have no lead
 */
export const endMemberHandler = handleRegranting(endMember, (call) =>
  telling(call, async (tx, tell) => {
    const member = await loadMember(tx, call.params.id);
    const document = await steered(tx, member.document_id);
    const steering = (await membersOf(tx, document.id)).filter(
      (one) => one.until_on === null && ['chair', 'secretary'].includes(one.role),
    );
    if (steering.length === 1 && steering[0]?.id === member.id)
      throw new ReeveError('state_forbids', 'The review would have no lead. Add another lead first.');
    await dismiss(tx, document, member, call.input.reason);
    tell(document.id, document.label_id);
    return { id: member.id };
  }),
);
