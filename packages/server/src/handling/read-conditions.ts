import { readConditions } from '@reeve/contract';
import { hasAcknowledged } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { loadReleased } from './released.ts';

/**
 * Shows the handling conditions of an object before it is opened, and whether the reader has acknowledged them.
 *
 * @throws ReeveError not_found — the object is not visible
 */
export const readConditionsHandler = handle(readConditions, (call) =>
  call.read(async (tx) => {
    const released = await loadReleased(tx, call.params.kind, call.params.id);
    const { handling, conditions } = released.row.label;
    call.consulted({ action: 'view', objectKind: call.params.kind, objectIds: [released.id], fieldsShown: ['conditions'] }); // prettier-ignore
    return { codes: [...handling], conditions, acknowledged: await hasAcknowledged(tx, released) };
  }),
);
