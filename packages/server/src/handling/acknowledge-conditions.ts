import { acknowledgeConditions } from '@reeve/contract';
import { insertAcknowledgement } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { loadReleased } from './released.ts';

/**
 * Records that the reader has read the conditions of an object; it is required once for each wording.
 *
 * @throws ReeveError not_found — the object is not visible
 */
export const acknowledgeConditionsHandler = handle(acknowledgeConditions, (call) =>
  call.write(async (tx) => {
    const released = await loadReleased(tx, call.params.kind, call.params.id);
    await insertAcknowledgement(tx, released);
    tx.audit({ action: 'view', objectKind: released.kind, objectIds: [released.id], fieldsShown: ['acknowledgement'] }); // prettier-ignore
    return { acknowledged: true as const };
  }),
);
