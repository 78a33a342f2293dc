import { answerDeskOpening } from '@reeve/contract';
import { mayPerform, ReeveError } from '@reeve/domain';
import { answerOpening, loadOpening } from '@reeve/store';
import { handle } from '../../call/operation.ts';

/**
 * Approves or declines an opening, by the second person named in it. The answer does not show whether a report waits.
 *
 * @throws ReeveError same_person — for others; not_permitted — the role does not answer; state_forbids — it was
 * answered
 */
export const answerDeskOpeningHandler = handle(answerDeskOpening, (call) =>
  call.write(async (tx) => {
    const { approve, reason } = call.input;
    const opening = await loadOpening(tx, call.params.id);
    if (opening.second_id !== tx.person.accountId)
      throw new ReeveError('same_person', 'The second person named in it answers this. Nothing was changed.');
    if (!mayPerform(tx.actor.roles, 'approve_opening'))
      throw new ReeveError('not_permitted', 'Your role does not answer such a request. Nothing was changed.');
    const lastDay = await answerOpening(tx, opening, { approve, reason });
    tx.audit({
      action: 'break_glass',
      objectKind: 'desk_opening',
      objectIds: [opening.id],
      recipients: [opening.opened_for],
      justification: reason,
      because: approve ? 'approved' : 'declined',
    });
    return { lastDay: lastDay ?? null };
  }),
);
