import { askDeskOpening } from '@reeve/contract';
import { mayAskOpening, mayPerform, ReeveError } from '@reeve/domain';
import { insertOpening, listColleagues, readCodeLists } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { codeListsOf } from '../../code-list/lists.ts';

const REFUSED = {
  role: 'Your role does not ask to have a report opened. Nothing was changed.',
  same_person: 'Name two other persons: one who opens it and another who answers. Nothing was changed.',
  reviewer: 'The person it is opened for does not decide at the review desk. Nothing was changed.',
  second: 'The person you named does not answer such a request. Nothing was changed.',
} as const;

/**
 * Requests that a reviewer opens the oldest report of a rule, with the approval of a second person: break-glass by
 * three. The answer is the same whether there is one or not.
 *
 * @throws ReeveError not_permitted, same_person — as `mayAskOpening`; invalid_input — the agency has no such rule
 */
export const askDeskOpeningHandler = handle(askDeskOpening, (call) =>
  call.write(async (tx) => {
    const { rule, openedForId, secondId, reason } = call.input;
    if (!mayPerform(tx.actor.roles, 'count_due_reports')) throw new ReeveError('not_permitted', REFUSED.role);
    const colleagues = await listColleagues(tx);
    const rolesOf = (id: string) => ({
      accountId: id,
      roles: colleagues.find((one) => one.id === id)?.roles ?? [],
    });
    const may = mayAskOpening({
      askedBy: { accountId: tx.person.accountId, roles: tx.actor.roles },
      openedFor: rolesOf(openedForId),
      second: rolesOf(secondId),
    });
    if (!may.allowed)
      throw new ReeveError(may.because === 'same_person' ? 'same_person' : 'not_permitted', REFUSED[may.because], {
        because: may.because,
      });
    const { retention } = codeListsOf(await readCodeLists(tx));
    if (!retention.some((one) => one.id === rule))
      throw new ReeveError('invalid_input', 'The agency has no such retention rule. Nothing was changed.', {
        fields: ['rule'],
      });
    const id = await insertOpening(tx, { rule, opened_for: openedForId, second_id: secondId, reason });
    tx.audit({
      action: 'break_glass',
      objectKind: 'desk_opening',
      objectIds: [id],
      recipients: [openedForId],
      justification: reason,
      because: 'asked',
    });
    return { id };
  }),
);
