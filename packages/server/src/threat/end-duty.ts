import { endDuty } from '@reeve/contract';
import { removeDutyPeriod, syncThreatGroups } from '@reeve/store';
import { handleRegranting } from '../call/operation.ts';
import { requireKeeping } from './duty.ts';
import { wakeAlarms } from './raise.ts';

export const endDutyHandler = handleRegranting(endDuty, async (call) => {
  const reply = await call.write(async (tx) => {
    requireKeeping(tx);
    await removeDutyPeriod(tx, call.params.id);
    await syncThreatGroups(tx);
    tx.audit({ action: 'alter', objectKind: 'duty_roster', objectIds: [call.params.id] });
    return { removed: true as const };
  });
  wakeAlarms(call.deps, call.person.agencyId);
  return reply;
});
