import { recordThreatStep } from '@reeve/contract';
import { mayRecordStep } from '@reeve/domain';
import { clockOf, insertThreatStep } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { answeredThreat, requireAllowed } from './answer.ts';

export const recordThreatStepHandler = handle(recordThreatStep, (call) =>
  call.write(async (tx) => {
    const threat = await answeredThreat(tx, call.params.id);
    const { step, words } = call.input;
    requireAllowed(mayRecordStep(clockOf(threat), step, words));
    const at = await insertThreatStep(tx, threat, step, words);
    tx.audit({ action: 'alter', objectKind: 'threat', objectIds: [threat.id] });
    return { at: at.toISOString() };
  }),
);
