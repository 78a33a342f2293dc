import { proposeRetentionInBulk } from '@reeve/contract';
import { mayPerform, mayProposeOutcome } from '@reeve/domain';
import { atDesk, actorsOf, insertProposal } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { keepSourceIn } from '../../report/keep-source.ts';
import { retentionRefusal } from '../refusal.ts';
import { ofOneRule, requireClear } from './one-rule.ts';

/**
 * Proposes to restrict or erase several reports of one rule, for those who work at the review desk: all of them or
 * none.
 *
 * @throws ReeveError not_permitted — for others and for authors; not_found, invalid_input — as `ofOneRule`;
 * state_forbids — as `requireClear`
 */
export const proposeRetentionInBulkHandler = handle(proposeRetentionInBulk, (call) =>
  call.write(async (tx) => {
    const { outcome, reason } = call.input;
    if (!mayPerform(tx.actor.roles, 'revalidate_report')) throw retentionRefusal('role');
    const ids = await ofOneRule(tx, call.input.ids);
    for (const id of ids)
      await atDesk(tx, id, async (report) => {
        const may = mayProposeOutcome(
          { accountId: tx.person.accountId, roles: tx.actor.roles },
          actorsOf(report, tx).authorId,
        );
        if (!may.allowed) throw retentionRefusal(may.because);
        await requireClear(tx, report.row);
        keepSourceIn(report, { reason });
        const none = {
          grade: undefined,
          links: [],
          holdKind: undefined,
          holdUntil: undefined,
          subjectInformedOn: undefined,
        };
        await insertProposal(tx, report, { outcome, reason, ...none });
        tx.audit({ action: 'review', objectKind: 'report', objectIds: [id], because: `propose_${outcome}` });
      });
    return { proposed: ids.length };
  }),
);
