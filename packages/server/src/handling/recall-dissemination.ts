import { recallDissemination } from '@reeve/contract';
import { mayPerform, ReeveError } from '@reeve/domain';
import {
  addStep,
  deleteCopy,
  insertNotice,
  loadDissemination,
  loadRecipient,
  type ActorTx,
  type StoredDissemination,
} from '@reeve/store';
import { handle } from '../call/operation.ts';
import { sentObjects } from './sent-objects.ts';

/**
 * Recalls what was sent, for those who disseminate: the copy is removed and the recipient notified.
 *
 * @throws ReeveError not_permitted — for others; state_forbids — it was not sent, or is recalled already
 */
export const recallDisseminationHandler = handle(recallDissemination, (call) =>
  call.write(async (tx) => {
    if (!mayPerform(tx.actor.roles, 'disseminate'))
      throw new ReeveError('not_permitted', 'Your role cannot recall what was sent. Nothing was changed.');
    const stored = await loadDissemination(tx, call.params.id);
    if (!['sent', 'acknowledged', 'corrected', 'correction_acknowledged'].includes(stored.state))
      throw new ReeveError('state_forbids', 'Only what was sent and not yet recalled can be recalled.');
    const { reason } = call.input;
    const under = { labelId: stored.label_id };
    const at = await addStep(tx, { disseminationId: stored.id, step: 'recalled', reason, under });
    await deleteCopy(tx, stored);
    await notifyRecall(tx, stored, reason);
    tx.audit({
      action: 'recall',
      objectKind: stored.object_kind,
      objectIds: [stored.object_id],
      recipients: [stored.recipient],
    });
    return { at: at.toISOString() };
  }),
);

async function notifyRecall(tx: ActorTx, stored: StoredDissemination, reason: string): Promise<void> {
  if (stored.recipient_id === null) return;
  const { partner_account_id } = await loadRecipient(tx, stored.recipient_id);
  if (partner_account_id === null) return;
  const card = (await sentObjects(tx, [stored])).get(stored.object_id);
  await insertNotice(tx, partner_account_id, {
    dissemination_id: stored.id,
    kind: 'recalled',
    object_kind: stored.object_kind,
    object_reference: card?.reference ?? '',
    reason,
    sent_by: stored.sent_by,
  });
}
