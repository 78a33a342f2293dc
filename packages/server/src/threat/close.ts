import { closeThreat } from '@reeve/contract';
import { earliestOf, mayCloseThreat, ReeveError } from '@reeve/domain';
import { clockOf, closeThreat as storedEnd, readCodeLists } from '@reeve/store';
import { codeListsOf } from '../code-list/lists.ts';
import { handle } from '../call/operation.ts';
import { alarmContext } from './alarm.ts';
import { answeredThreat, meOf, requireAllowed } from './answer.ts';
import { wakeAlarms } from './raise.ts';

/** Retention of a closed threat: as long as the link of a victim or witness. */
const KEPT_AS = 'victim_witness';

export const closeThreatHandler = handle(closeThreat, async (call) => {
  const reply = await call.write(async (tx) => {
    const threat = await answeredThreat(tx, call.params.id);
    const { roster } = await alarmContext(tx);
    requireAllowed(mayCloseThreat(meOf(tx), clockOf(threat), roster, tx.now().getTime()));
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
