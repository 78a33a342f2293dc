import { closeProceeding } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { startCaseEndClocks, updateProceeding } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { openOne } from './register.ts';

/**
 * Records how and when a proceeding ended, for those who keep the register, and starts the periods that run from it.
 *
 * @throws ReeveError not_found, not_permitted, state_forbids — as `openOne`; invalid_input — it ended before it was
 * opened, or ends after today
 */
export const closeProceedingHandler = handle(closeProceeding, (call) =>
  call.write(async (tx) => {
    const row = await openOne(tx, call.params.id);
    const { outcome, closedOn } = call.input;
    if (closedOn > tx.today || closedOn < row.opened_on)
      throw new ReeveError(
        'invalid_input',
        `A proceeding ends between ${row.opened_on}, when it was opened, and today. Nothing was changed.`,
        { fields: ['closedOn'] },
      );
    await updateProceeding(tx, row.id, { closed_on: closedOn, outcome });
    tx.audit({ action: 'alter', objectKind: 'proceeding', objectIds: [row.id], because: outcome });
    return { reviewed: await startCaseEndClocks(tx, { caseRef: row.case_ref, closedOn, outcome }) };
  }),
);
