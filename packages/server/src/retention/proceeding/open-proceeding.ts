import { openProceeding } from '@reeve/contract';
import { earliest, holdAtMost, ReeveError } from '@reeve/domain';
import { insertProceeding } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { chosenLabel } from '../../record/chosen-label.ts';
import { requireKeeper } from './register.ts';

/**
 * Adds a proceeding to the register, for those who keep it: while it is open, no report of its case is erased (I21,
 * I22).
 *
 * @throws ReeveError not_permitted — for others; invalid_input — it has no marking
 */
export const openProceedingHandler = handle(openProceeding, (call) =>
  call.write(async (tx) => {
    const { input } = call;
    requireKeeper(tx);
    const label = chosenLabel(tx, input.marking);
    if (!label) throw new ReeveError('invalid_input', 'A proceeding has a marking. Nothing was changed.');
    const id = await insertProceeding(tx, {
      labelId: await tx.labelFor(label),
      caseRef: input.caseRef,
      authority: input.authority,
      openedOn: earliest(input.openedOn, tx.today),
      confirmBy: holdAtMost(tx.today),
    });
    tx.audit({ action: 'create', objectKind: 'proceeding', objectIds: [id] });
    return { id };
  }),
);
