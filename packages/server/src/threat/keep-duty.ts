import { keepDuty } from '@reeve/contract';
import { mayBeOnDuty, ReeveError } from '@reeve/domain';
import { activeRoles, insertDutyPeriod, syncThreatGroups } from '@reeve/store';
import { handleRegranting } from '../call/operation.ts';
import { requireKeeping } from './duty.ts';
import { wakeAlarms } from './raise.ts';

/** Longest entry on the roster: an outdated roster would alarm no one. */
const LONGEST_MS = 31 * 86_400_000;

export const keepDutyHandler = handleRegranting(keepDuty, async (call) => {
  const reply = await call.write(async (tx) => {
    requireKeeping(tx);
    const { accountId, post } = call.input;
    const [from, until] = [new Date(call.input.from), new Date(call.input.until)];
    if (until <= from || until <= tx.now() || until.getTime() - from.getTime() > LONGEST_MS)
      throw new ReeveError(
        'invalid_input',
        'A duty ends after it begins, later than now, and lasts 31 days at most. Nothing was saved.',
        { fields: ['until'] },
      );
    const roles = await activeRoles(tx, accountId);
    if (!roles || !mayBeOnDuty(roles))
      throw new ReeveError(
        'invalid_input',
        'Choose a supervisor, a commander, the chief or a head of intelligence with an active account. Nothing was saved.',
        { fields: ['accountId'] },
      );
    const id = await insertDutyPeriod(tx, { accountId, post, from, until });
    await syncThreatGroups(tx);
    tx.audit({ action: 'alter', objectKind: 'duty_roster', objectIds: [id] });
    return { id };
  });
  wakeAlarms(call.deps, call.person.agencyId);
  return reply;
});
