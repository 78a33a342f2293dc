import { useDeskOpening } from '@reeve/contract';
import { mayPerform, ReeveError } from '@reeve/domain';
import { grantedReference, loadOpening, useOpening } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { retentionRefusal } from '../refusal.ts';

/**
 * Finds the report of an approved opening, for the reviewer it names; the report is then opened at the desk.
 *
 * @throws ReeveError not_permitted — for others, or the role does not review; state_forbids — as `useOpening`
 */
export const useDeskOpeningHandler = handle(useDeskOpening, (call) =>
  call.write(async (tx) => {
    const opening = await loadOpening(tx, call.params.id);
    if (opening.opened_for !== tx.person.accountId)
      throw new ReeveError('not_permitted', 'This is opened for another person. Nothing was opened.');
    if (!mayPerform(tx.actor.roles, 'revalidate_report')) throw retentionRefusal('role');
    const grant = await useOpening(tx, opening);
    const reference = grant && (await grantedReference(tx, grant));
    tx.audit({
      action: 'break_glass',
      objectKind: 'desk_opening',
      objectIds: grant ? [opening.id, grant.report_id] : [opening.id],
      justification: opening.reason,
      because: 'used',
    });
    return { report: grant && reference !== undefined ? { id: grant.report_id, reference } : null };
  }),
);
