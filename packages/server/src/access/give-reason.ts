import { giveReason } from '@reeve/contract';
import { insertAccessReason, reasonsAskedFor } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { lookAt } from './closer-look.ts';

/**
 * Stores the reader’s reason for opening one object that the reason of the session does not cover.
 *
 * @throws ReeveError not_found — the object is not visible
 */
export const giveReasonHandler = handle(giveReason, (call) =>
  call.write(async (tx) => {
    const { kind, id, justification } = call.input;
    const asked = await reasonsAskedFor(tx, await lookAt(tx, kind, id));
    if (asked.length > 0) await insertAccessReason(tx, { kind, id, reasons: asked });
    tx.audit({ action: 'view', objectKind: kind, objectIds: [id], fieldsShown: ['reason'], justification });
    return { asked: [...asked] };
  }),
);
