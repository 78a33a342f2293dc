import { recordConsent } from '@reeve/contract';
import { mayPerform, ReeveError } from '@reeve/domain';
import { insertConsent, loadRecipient } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { loadReleased } from './released.ts';

/**
 * Records the permission of a provider for one recipient, for those who disseminate.
 *
 * @throws ReeveError not_permitted — for others; not_found — the object or the recipient is not visible
 */
export const recordConsentHandler = handle(recordConsent, (call) =>
  call.write(async (tx) => {
    const { input } = call;
    if (!mayPerform(tx.actor.roles, 'disseminate'))
      throw new ReeveError('not_permitted', 'Your role does not record permissions. Nothing was saved.');
    const released = await loadReleased(tx, input.kind, input.id);
    const recipient = await loadRecipient(tx, input.recipientId);
    const id = await insertConsent(tx, {
      label_id: released.labelId,
      object_kind: input.kind,
      object_id: input.id,
      kind: input.consent,
      recipient: recipient.name,
      recipient_id: recipient.id,
      given_by: input.givenBy.trim(),
      given_reference: input.givenReference.trim(),
    });
    tx.audit({ action: 'permission_change', objectKind: input.kind, objectIds: [input.id], recipients: [recipient.name] }); // prettier-ignore
    return { id };
  }),
);
