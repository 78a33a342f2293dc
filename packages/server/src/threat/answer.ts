import { acknowledgeThreat, closeThreat, keepThreatRecord, recordThreatStep } from '@reeve/contract';
import {
  earliestOf,
  mayAcknowledge,
  mayCloseThreat,
  mayRecordStep,
  parseGradeCodes,
  ReeveError,
  type ThreatRefusal,
  type Verdict,
} from '@reeve/domain';
import {
  acknowledgeThreat as storedAcknowledgement,
  clockOf,
  closeThreat as storedEnd,
  insertThreatRecord,
  insertThreatStep,
  readCodeLists,
  readsRecord,
  syncThreatGroups,
  threatRecords,
  type ActorTx,
  type StoredThreat,
} from '@reeve/store';
import { codeListsOf } from '../code-list/lists.ts';
import { handle, handleRegranting } from '../call/operation.ts';
import { alarmContext, shownThreat } from './alarm.ts';
import { wakeAlarms } from './raise.ts';

const REFUSALS: Readonly<
  Record<ThreatRefusal, readonly [code: 'not_permitted' | 'state_forbids' | 'invalid_input', text: string]>
> = {
  role: ['not_permitted', 'Only those who answer threats to life, or are on duty, do this. Nothing was changed.'],
  is_author: ['not_permitted', 'You raised this threat: another person has to acknowledge it. Phone the control room.'],
  acknowledged: ['state_forbids', 'Another person has acknowledged this threat already. Nothing was changed.'],
  closed: ['state_forbids', 'This threat is closed. Nothing was changed.'],
  reason_missing: ['invalid_input', 'Write why it was not done: at least three characters. Nothing was saved.'],
};

function require(verdict: Verdict<ThreatRefusal>): void {
  if (verdict.allowed) return;
  const [code, text] = REFUSALS[verdict.because];
  throw new ReeveError(code, text, { because: verdict.because });
}

/** Returns a threat whose record this person reads. @throws ReeveError not_found, not_permitted */
async function answered(tx: ActorTx, id: string): Promise<StoredThreat> {
  const threat = await shownThreat(tx, id, await alarmContext(tx));
  if (!readsRecord(tx, threat))
    throw new ReeveError(
      'not_permitted',
      'Only those who answer this threat, and its author, work on its record. Nothing was changed.',
    );
  return threat;
}

const meOf = (tx: ActorTx) => ({ accountId: tx.person.accountId, roles: tx.actor.roles });

export const acknowledgeThreatHandler = handleRegranting(acknowledgeThreat, async (call) => {
  const reply = await call.write(async (tx) => {
    const context = await alarmContext(tx);
    const threat = await shownThreat(tx, call.params.id, context);
    require(mayAcknowledge(meOf(tx), clockOf(threat), context.roster, tx.now().getTime()));
    const at = await storedAcknowledgement(tx, threat.id);
    await syncThreatGroups(tx);
    tx.audit({ action: 'alter', objectKind: 'threat', objectIds: [threat.id] });
    return { acknowledgedAt: at.toISOString() };
  });
  wakeAlarms(call.deps, call.person.agencyId);
  return reply;
});

export const keepThreatRecordHandler = handle(keepThreatRecord, (call) =>
  call.write(async (tx) => {
    const threat = await answered(tx, call.params.id);
    if (threat.closed_at !== null) require({ allowed: false, because: 'closed' });
    const { saidOrDone, options, grade } = call.input;
    const codes = grade === null ? undefined : parseGradeCodes(grade.scheme, grade.source, grade.info);
    if (grade !== null && !codes)
      throw new ReeveError('invalid_input', 'This grade is not one of its scheme. Nothing was saved.', {
        fields: ['grade'],
      });
    await insertThreatRecord(tx, threat, { saidOrDone, options, grade: codes });
    tx.audit({ action: 'alter', objectKind: 'threat', objectIds: [threat.id] });
    return { versions: (await threatRecords(tx, threat.id)).length };
  }),
);

export const recordThreatStepHandler = handle(recordThreatStep, (call) =>
  call.write(async (tx) => {
    const threat = await answered(tx, call.params.id);
    const { step, words } = call.input;
    require(mayRecordStep(clockOf(threat), step, words));
    const at = await insertThreatStep(tx, threat, step, words);
    tx.audit({ action: 'alter', objectKind: 'threat', objectIds: [threat.id] });
    return { at: at.toISOString() };
  }),
);

/** Retention of a closed threat: as long as the link of a victim or witness. */
const KEPT_AS = 'victim_witness';

export const closeThreatHandler = handle(closeThreat, async (call) => {
  const reply = await call.write(async (tx) => {
    const threat = await answered(tx, call.params.id);
    const { roster } = await alarmContext(tx);
    require(mayCloseThreat(meOf(tx), clockOf(threat), roster, tx.now().getTime()));
    const rules = codeListsOf(await readCodeLists(tx)).retention.filter((rule) => rule.id === KEPT_AS);
    const dates = earliestOf(rules, tx.today);
    if (!dates)
      throw new ReeveError(
        'misconfigured',
        'The agency’s retention list has no rule for victims and witnesses; ask your administrator. Nothing was changed.',
        { rule: KEPT_AS },
      );
    const at = await storedEnd(tx, threat, call.input.reason, dates.maximumOn);
    tx.audit({ action: 'alter', objectKind: 'threat', objectIds: [threat.id] });
    return { closedAt: at.toISOString() };
  });
  wakeAlarms(call.deps, call.person.agencyId);
  return reply;
});
