import { exportReadiness } from '@reeve/contract';
import { anonymousReadiness, mayExport, mayPerform, ReeveError } from '@reeve/domain';
import { loadRecord } from '@reeve/store';
import { handle } from '../call/operation.ts';
import { functionRefusal } from '../record/refusal.ts';
import { levelsInForce, readinessBody } from './body.ts';

/** To take part in a comparison an agency discloses this file; only its role can. */
export const exportReadinessHandler = handle(exportReadiness, async (call) => {
  const file = await call.read(async (tx) => {
    const row = await loadRecord(tx, 'readiness', call.params.id);
    if (!mayPerform(tx.actor.roles, 'assess_readiness')) throw functionRefusal('assess_readiness');
    const label = tx.partsOf(row.label_id);
    const whole = { label, visibleUntil: undefined, minorVictim: false, unverifiedMention: false };
    if (!mayExport(tx.actor, whole, tx.today).allowed)
      throw new ReeveError('not_permitted', 'Its marking does not let it leave the agency.');
    if (row.state !== 'concluded')
      throw new ReeveError('state_forbids', 'Only a concluded assessment is compared with others.');
    return anonymousReadiness(levelsInForce(readinessBody(row).scores));
  });
  call.consulted({
    action: 'export',
    objectKind: 'readiness',
    objectIds: [call.params.id],
    recipients: [call.person.accountId],
  });
  // Its name reveals nothing either.
  return call.file('application/json', 'readiness.json', Buffer.from(`${JSON.stringify(file, null, 2)}\n`));
});
