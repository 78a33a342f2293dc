import { decideRetentionInBulk } from '@reeve/contract';
import { mayPerform, ReeveError } from '@reeve/domain';
import { atDesk, proposalFor } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { decideOn } from '../decision.ts';
import { retentionRefusal } from '../refusal.ts';
import { ofOneRule, requireClear } from './one-rule.ts';

/**
 * Carries out or declines what was proposed for several reports of one rule, as their second person: all of them or
 * none.
 *
 * @throws ReeveError not_permitted — for others; not_found, invalid_input — as `ofOneRule`; stale_version — another
 * proposal, or none; others as `requireClear` and `decideOn`
 */
export const decideRetentionInBulkHandler = handle(decideRetentionInBulk, (call) =>
  call.write(async (tx) => {
    const { outcome, approve, reason } = call.input;
    if (!mayPerform(tx.actor.roles, 'revalidate_report')) throw retentionRefusal('role');
    const ids = await ofOneRule(tx, call.input.ids);
    for (const id of ids)
      await atDesk(tx, id, async (report) => {
        const proposal = await proposalFor(tx, id);
        if (proposal?.outcome !== outcome)
          throw new ReeveError(
            'stale_version',
            'For one of these reports something else has been proposed, or nothing. Nothing was decided.',
          );
        if (approve) await requireClear(tx, report.row);
        await decideOn(tx, report, proposal, { approve, reason, through: 'own_rights' });
      });
    return { decided: ids.length };
  }),
);
