import { withdrawIdentityDecision } from '@reeve/contract';
import { withdrawIdentityDecision as storedWithdrawal } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { refusePersonNumbers } from '../record/person-words.ts';
import { requireMaker } from './known-identity.ts';

export const withdrawIdentityDecisionHandler = handle(withdrawIdentityDecision, (call) =>
  call.write(async (tx) => {
    requireMaker(tx);
    refusePersonNumbers([call.input.reason], 'reason');
    const { pair, at } = await storedWithdrawal(tx, call.params.id, call.input.reason);
    tx.audit({ action: 'alter', objectKind: 'entity', objectIds: [...pair], because: 'identity_withdrawn' });
    return { at: at.toISOString() };
  }),
);
