import { settleRival } from '@reeve/contract';
import { settleRival as settle } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { telling } from '../../live/telling.ts';

/**
 * Marks the conflict between two texts of a block as settled.
 *
 * @throws ReeveError not_found — it is settled already, or not visible
 */
export const settleRivalHandler = handle(settleRival, (call) =>
  telling(call, async (tx, tell) => {
    const rival = await settle(tx, call.params.id);
    tell(rival.document_id, rival.label_id);
    tx.audit({ action: 'alter', objectKind: 'block_rival', objectIds: [call.params.id], because: 'settled' });
    return { id: call.params.id };
  }),
);
