import type { readHome, ReplyOf } from '@reeve/contract';
import { mayPerform } from '@reeve/domain';
import { waitingCategories, type ActorTx } from '@reeve/store';
import { markingOf } from '../marking.ts';

type Item = ReplyOf<typeof readHome>['items'][number];

const READ = 50;

/** Reports in which another category of a person was asked for, for those who decide on it and did not ask. */
export async function categoriesWaiting(tx: ActorTx): Promise<readonly Item[]> {
  if (!mayPerform(tx.actor.roles, 'recategorise')) return [];
  return (await waitingCategories(tx, READ)).map((one) => ({
    stage: 'gather',
    what: 'decide_category',
    kind: 'report',
    id: one.report_id,
    reference: one.reference,
    title: one.subject,
    grade: null,
    urgency: null,
    dueOn: null,
    since: one.asked_at.toISOString(),
    reminder: null,
    marking: markingOf(tx.partsOf(one.label_id)),
  }));
}
