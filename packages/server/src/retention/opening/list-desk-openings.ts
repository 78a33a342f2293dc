import { listDeskOpenings } from '@reeve/contract';
import { mayPerform } from '@reeve/domain';
import { grantedReference, listColleagues, listOpenings, ownGrants, staffNames, type ActorTx } from '@reeve/store';
import { handle } from '../../call/operation.ts';

const SHOWN = 100;

type Opening = Awaited<ReturnType<typeof listOpenings>>[number];

function stateOf(tx: ActorTx, one: Opening): 'waiting' | 'approved' | 'declined' | 'over' {
  if (one.approved === null) return 'waiting';
  if (!one.approved) return 'declined';
  return one.last_day !== null && one.last_day >= tx.today ? 'approved' : 'over';
}

/** True if a request waits for this person’s answer. */
const waitsFor = (tx: ActorTx, one: Opening): boolean =>
  one.approved === null && one.second_id === tx.person.accountId && mayPerform(tx.actor.roles, 'approve_opening');

/** The reports this person can open by break-glass, by opening. */
async function opened(tx: ActorTx): Promise<ReadonlyMap<string, { readonly id: string; readonly reference: string }>> {
  const reports = new Map<string, { readonly id: string; readonly reference: string }>();
  for (const grant of await ownGrants(tx)) {
    const reference = await grantedReference(tx, grant);
    if (reference !== undefined) reports.set(grant.id, { id: grant.report_id, reference });
  }
  return reports;
}

/** Lists the break-glass openings in which the reader has a part, and whom those who request one can name. */
export const listDeskOpeningsHandler = handle(listDeskOpenings, (call) =>
  call.read(async (tx) => {
    const openings = await listOpenings(tx, SHOWN);
    const names = await staffNames(tx);
    const reports = await opened(tx);
    const others = mayPerform(tx.actor.roles, 'count_due_reports')
      ? (await listColleagues(tx)).filter((one) => one.id !== tx.person.accountId)
      : [];
    const named = (name: 'revalidate_report' | 'approve_opening') =>
      others.filter((one) => mayPerform(one.roles, name)).map((one) => ({ id: one.id, name: one.name }));
    call.consulted({
      action: 'view',
      objectKind: 'desk_opening',
      objectIds: openings.map((one) => one.id),
      resultCount: openings.length,
    });
    return {
      items: openings.map((one) => ({
        id: one.id,
        rule: one.rule,
        askedBy: names.get(one.asked_by) ?? '',
        openedFor: names.get(one.opened_for) ?? '',
        second: names.get(one.second_id) ?? '',
        reason: one.reason,
        askedAt: one.asked_at.toISOString(),
        state: stateOf(tx, one),
        decisionReason: one.decision_reason,
        lastDay: one.last_day,
        mayAnswer: waitsFor(tx, one),
        mine: one.opened_for === tx.person.accountId,
        report: reports.get(one.id) ?? null,
      })),
      reviewers: named('revalidate_report'),
      seconds: named('approve_opening'),
    };
  }),
);
