import { createHash } from 'node:crypto';
import type { ThreatAlarmShown } from '@reeve/contract';
import {
  escalatesAt,
  isAlarmed,
  isEscalated,
  mayAcknowledge,
  onDutyAt,
  type DutyPeriod,
  type Verdict,
} from '@reeve/domain';
import {
  clockOf,
  controlRoom,
  dutyRoster,
  listThreats,
  noSuchThreat,
  loadThreat,
  periodsOf,
  readsRecord,
  staffNames,
  threatOrigins,
  type ActorTx,
  type StoredThreat,
} from '@reeve/store';

/** Most open threats shown at once. */
const MOST = 100;

/** Inputs of the shown alarms: the roster, names, and the reports from which the reader raised threats. */
export interface AlarmContext {
  readonly roster: readonly DutyPeriod[];
  readonly names: ReadonlyMap<string, string>;
  readonly reports: ReadonlyMap<string, string>;
  readonly controlRoom: string | null;
  readonly dutyCommanders: readonly string[];
}

/** Reads the inputs of the shown alarms. */
export async function alarmContext(tx: ActorTx): Promise<AlarmContext> {
  const roster = periodsOf(await dutyRoster(tx));
  const names = await staffNames(tx);
  const commanders = onDutyAt(roster, tx.now().getTime()).filter(({ post }) => post === 'duty_commander');
  return {
    roster,
    names,
    reports: new Map((await threatOrigins(tx)).map((one) => [one.threat_id, one.report_id])),
    controlRoom: (await controlRoom(tx))?.number ?? null,
    dutyCommanders: commanders.map(({ accountId }) => names.get(accountId) ?? ''),
  };
}

/** Returns a verdict for a reply. */
export const shownVerdict = <Because extends string>(
  verdict: Verdict<Because>,
): { readonly allowed: boolean; readonly because: Because | null } => ({
  allowed: verdict.allowed,
  because: verdict.allowed ? null : verdict.because,
});

type AcknowledgeBecause = ThreatAlarmShown['mayAcknowledge']['because'];

/** Returns an alarm for one reader. It does not name who raised it: that may reveal the source. */
export function shownAlarm(tx: ActorTx, threat: StoredThreat, context: AlarmContext): ThreatAlarmShown {
  const now = tx.now().getTime();
  const clock = clockOf(threat);
  const me = { accountId: tx.person.accountId, roles: tx.actor.roles };
  const nameOf = (id: string): string => context.names.get(id) ?? '';
  const may = mayAcknowledge(me, clock, context.roster, now);
  return {
    id: threat.id,
    atRisk: threat.at_risk,
    place: threat.place,
    when: threat.when_text,
    phone: threat.phone,
    raisedAt: threat.raised_at.toISOString(),
    escalatesAt: new Date(escalatesAt(clock.raisedAt)).toISOString(),
    escalated: isEscalated(clock, now),
    acknowledged:
      threat.acknowledged_by && threat.acknowledged_at
        ? { by: nameOf(threat.acknowledged_by), at: threat.acknowledged_at.toISOString() }
        : null,
    closed:
      threat.closed_by && threat.closed_at
        ? { by: nameOf(threat.closed_by), at: threat.closed_at.toISOString(), reason: threat.closed_because }
        : null,
    mine: threat.raised_by === me.accountId,
    reportId: context.reports.get(threat.id) ?? null,
    mayAcknowledge: shownVerdict(may) as { allowed: boolean; because: AcknowledgeBecause }, // never `reason_missing`
  };
}

/** True if a threat is shown to this person: an open one whose alarm has reached them, or one whose record they read. */
export function isShown(tx: ActorTx, threat: StoredThreat, roster: readonly DutyPeriod[]): boolean {
  if (readsRecord(tx, threat) && threat.closed_at !== null) return true;
  const me = { accountId: tx.person.accountId, roles: tx.actor.roles };
  return threat.closed_at === null && isAlarmed(me, clockOf(threat), roster, tx.now().getTime());
}

/** Returns a threat that is shown to this person. @throws ReeveError not_found — as if it did not exist */
export async function shownThreat(tx: ActorTx, id: string, context: AlarmContext): Promise<StoredThreat> {
  const threat = await loadThreat(tx, id);
  if (!isShown(tx, threat, context.roster)) throw noSuchThreat();
  return threat;
}

/** Returns the alarms for this person's screen, and a mark that changes whenever any of them does. */
export async function openAlarms(tx: ActorTx): Promise<{
  readonly mark: string;
  readonly items: readonly ThreatAlarmShown[];
  readonly controlRoom: string | null;
  readonly dutyCommanders: readonly string[];
}> {
  const context = await alarmContext(tx);
  const rows = await listThreats(tx, { openOnly: true, limit: MOST });
  const items = rows.filter((row) => isShown(tx, row, context.roster)).map((row) => shownAlarm(tx, row, context));
  const shown = { items, controlRoom: context.controlRoom, dutyCommanders: context.dutyCommanders };
  return { mark: createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 22), ...shown };
}

/** Open and closed threats that are shown to this person. */
export async function allAlarms(tx: ActorTx): Promise<readonly ThreatAlarmShown[]> {
  const context = await alarmContext(tx);
  const rows = await listThreats(tx, { openOnly: false, limit: MOST });
  return rows.filter((row) => isShown(tx, row, context.roster)).map((row) => shownAlarm(tx, row, context));
}
