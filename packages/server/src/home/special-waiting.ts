import type { readHome, ReplyOf } from '@reeve/contract';
import { specialDecideBy } from '@reeve/domain';
import type { ActorTx } from '@reeve/store';
import { markingOf } from '../marking.ts';
import { itemsToDecide } from '../special-item/in-sight.ts';

type Item = ReplyOf<typeof readHome>['items'][number];

const READ = 50;

/** Reports with items of special categories that wait for this person's decision; overdue where nobody decided in time. */
export async function specialWaiting(tx: ActorTx): Promise<readonly Item[]> {
  const waiting = await itemsToDecide(tx, READ);
  // One line a report, by its longest waiting item.
  const first = new Map(waiting.toReversed().map((one) => [one.report.row.id, one]));
  return [...first.values()].toReversed().map(({ item, report: { row } }) => ({
    stage: 'gather',
    what: 'decide_special_item',
    kind: 'report',
    id: row.id,
    reference: row.reference,
    title: row.subject,
    grade: null,
    urgency: null,
    dueOn: specialDecideBy(item.proposed_on),
    since: row.submitted_at?.toISOString() ?? null,
    reminder: null,
    marking: markingOf(tx.partsOf(item.label_id)),
  }));
}
