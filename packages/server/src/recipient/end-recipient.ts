import { endRecipient } from '@reeve/contract';
import { endRecipient as storedEnd } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { requireKeeping } from './require-keeping.ts';

/**
 * Ends a recipient, for the head of intelligence: nothing is sent to it from now on, and it stays in the register.
 *
 * @throws ReeveError not_permitted — for others; state_forbids — it has ended already
 */
export const endRecipientHandler = handle(endRecipient, (call) =>
  call.write(async (tx) => {
    requireKeeping(tx);
    const endedAt = await storedEnd(tx, call.params.id, call.input.reason);
    tx.audit({ action: 'alter', objectKind: 'recipient', objectIds: [call.params.id] });
    return { endedAt: endedAt.toISOString() };
  }),
);
