import { confirmProceeding } from '@reeve/contract';
import { holdAtMost } from '@reeve/domain';
import { updateProceeding } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { openOne } from './register.ts';

/**
 * Confirms that a proceeding is still open, for at most twelve more months, for those who keep the register.
 *
 * @throws ReeveError not_found, not_permitted, state_forbids — as `openOne`
 */
export const confirmProceedingHandler = handle(confirmProceeding, (call) =>
  call.write(async (tx) => {
    const row = await openOne(tx, call.params.id);
    const confirmBy = holdAtMost(tx.today);
    await updateProceeding(tx, row.id, { confirm_by: confirmBy });
    tx.audit({ action: 'alter', objectKind: 'proceeding', objectIds: [row.id], because: 'still_open' });
    return { confirmBy };
  }),
);
