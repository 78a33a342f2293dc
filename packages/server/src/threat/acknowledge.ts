import { acknowledgeThreat } from '@reeve/contract';
import { mayAcknowledge } from '@reeve/domain';
import { acknowledgeThreat as storedAcknowledgement, clockOf, syncThreatGroups } from '@reeve/store';
import { handleRegranting } from '../call/operation.ts';
import { alarmContext, shownThreat } from './alarm.ts';
import { meOf, requireAllowed } from './answer.ts';
import { wakeAlarms } from './raise.ts';

export const acknowledgeThreatHandler = handleRegranting(acknowledgeThreat, async (call) => {
  const reply = await call.write(async (tx) => {
    const context = await alarmContext(tx);
    const threat = await shownThreat(tx, call.params.id, context);
    requireAllowed(mayAcknowledge(meOf(tx), clockOf(threat), context.roster, tx.now().getTime()));
    const at = await storedAcknowledgement(tx, threat.id);
    await syncThreatGroups(tx);
    tx.audit({ action: 'alter', objectKind: 'threat', objectIds: [threat.id] });
    return { acknowledgedAt: at.toISOString() };
  });
  wakeAlarms(call.deps, call.person.agencyId);
  return reply;
});
