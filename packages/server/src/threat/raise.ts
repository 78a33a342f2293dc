import { raiseThreat } from '@reeve/contract';
import { mayPerform, ReeveError, type ThreatAlarm } from '@reeve/domain';
import { insertThreat, loadReport, type ActorTx } from '@reeve/store';
import type { Deps } from '../call/deps.ts';
import { liveOf } from '../live/live.ts';
import { handleRegranting } from '../call/operation.ts';
import { alarmContext } from './alarm.ts';
import { alarmKey } from './await.ts';

/** An alarm without any known facts. */
const NOTHING_KNOWN: ThreatAlarm = { atRisk: '', place: '', when: '', phone: '' };

/**
 * Raises a threat, from a report or without one. No content of the report goes into it or into the log entry.
 *
 * @returns its id; the existing one if the report has raised it before
 */
export async function raise(
  tx: ActorTx,
  alarm: ThreatAlarm | undefined,
  reportId: string | undefined,
): Promise<string> {
  const { atRisk, place, when, phone } = alarm ?? NOTHING_KNOWN;
  const said = { atRisk: atRisk.trim(), place: place.trim(), when: when.trim(), phone: phone.trim() };
  const { id, alarmed } = await insertThreat(tx, said, reportId);
  tx.audit({ action: 'create', objectKind: 'threat', objectIds: [id], recipients: alarmed });
  return id;
}

/** Wakes the pages that wait for alarms: after the change has been committed. */
export function wakeAlarms(deps: Deps, agencyId: string): void {
  liveOf(deps).changed(alarmKey(agencyId), 0);
}

export const raiseThreatHandler = handleRegranting(raiseThreat, async (call) => {
  const reply = await call.write(async (tx) => {
    if (!mayPerform(tx.actor.roles, 'write_report') && !mayPerform(tx.actor.roles, 'answer_threat'))
      throw new ReeveError(
        'not_permitted',
        'Your role does not raise a threat to life here. Phone the control room now; nothing was sent.',
      );
    const { reportId, ...alarm } = call.input;
    if (reportId !== undefined && (await loadReport(tx, reportId)).draft === undefined)
      throw new ReeveError('state_forbids', 'This is no longer a draft of yours. Raise the threat without it.');
    const id = await raise(tx, alarm, reportId);
    const { controlRoom, dutyCommanders } = await alarmContext(tx);
    return { id, controlRoom, dutyCommanders: [...dutyCommanders] };
  });
  wakeAlarms(call.deps, call.person.agencyId);
  return reply;
});
