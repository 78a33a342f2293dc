import {
  acknowledgeConditions,
  closeDisclosureReview,
  listDisclosureReviews,
  readConditions,
  recordConsent,
} from '@reeve/contract';
import { mayPerform, ReeveError, type OutwardRefusal } from '@reeve/domain';
import {
  closeDisclosureReview as storeClosing,
  hasAcknowledged,
  insertAcknowledgement,
  insertConsent,
  listDisclosureReviews as storedReviews,
  loadRecipient,
  staffNames,
} from '@reeve/store';
import { handle } from '../call/operation.ts';
import { approveDisseminationHandler } from './approve.ts';
import { exportReportsHandler } from './export.ts';
import { loadReleased } from './released.ts';
import { disseminateHandler } from './send.ts';
import { receivedHandlers } from './received.ts';
import { sentHandlers } from './sent.ts';

const REVIEWS_SHOWN = 200;

export const handlingHandlers = [
  exportReportsHandler,
  handle(readConditions, (call) =>
    call.read(async (tx) => {
      const released = await loadReleased(tx, call.params.kind, call.params.id);
      const { handling, conditions } = released.row.label;
      call.consulted({ action: 'view', objectKind: call.params.kind, objectIds: [released.id], fieldsShown: ['conditions'] }); // prettier-ignore
      return { codes: [...handling], conditions, acknowledged: await hasAcknowledged(tx, released) };
    }),
  ),
  handle(acknowledgeConditions, (call) =>
    call.write(async (tx) => {
      const released = await loadReleased(tx, call.params.kind, call.params.id);
      await insertAcknowledgement(tx, released);
      tx.audit({ action: 'view', objectKind: released.kind, objectIds: [released.id], fieldsShown: ['acknowledgement'] }); // prettier-ignore
      return { acknowledged: true as const };
    }),
  ),
  handle(recordConsent, (call) =>
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
  ),
  disseminateHandler,
  approveDisseminationHandler,
  ...sentHandlers,
  ...receivedHandlers,
  handle(listDisclosureReviews, (call) =>
    call.read(async (tx) => {
      const names = await staffNames(tx);
      const reviews = await storedReviews(tx, REVIEWS_SHOWN);
      call.consulted({ action: 'view', objectKind: 'disclosure_review', objectIds: reviews.map((one) => one.id) });
      return {
        items: reviews.map((one) => ({
          id: one.id,
          reference: one.object_reference,
          because: one.blocked_because as OutwardRefusal, // written only from a verdict
          recipient: one.recipient,
          originator: one.originator,
          openedBy: names.get(one.opened_by) ?? '',
          openedAt: one.opened_at.toISOString(),
          outcome: one.outcome,
          closedAt: one.closed_at?.toISOString() ?? null,
        })),
      };
    }),
  ),
  handle(closeDisclosureReview, (call) =>
    call.write(async (tx) => {
      const at = await storeClosing(tx, call.params.id, call.input.outcome);
      tx.audit({ action: 'review', objectKind: 'disclosure_review', objectIds: [call.params.id] });
      return { closedAt: at.toISOString() };
    }),
  ),
];
