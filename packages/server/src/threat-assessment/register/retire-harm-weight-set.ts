import { retireHarmWeightSet } from '@reeve/contract';
import { retireScale } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { requireScaleKeeper } from './scale-keeper.ts';

/**
 * Retires a version of harm weights, for those who keep the register: it is no longer offered, and figures that named
 * it can still be computed.
 *
 * @throws ReeveError not_permitted — for others; state_forbids — it is retired already
 */
export const retireHarmWeightSetHandler = handle(retireHarmWeightSet, (call) =>
  call.write(async (tx) => {
    requireScaleKeeper(tx);
    const retiredAt = await retireScale(tx, 'harm_weight_set', call.params.id, call.input.reason);
    tx.audit({ action: 'alter', objectKind: 'harm_weight_set', objectIds: [call.params.id] });
    return { retiredAt: retiredAt.toISOString() };
  }),
);
