import type { readHome, ReplyOf } from '@reeve/contract';
import { mayPerform } from '@reeve/domain';
import { listOpenings, staffNames, type ActorTx } from '@reeve/store';
import { markingOf } from '../marking.ts';

type Item = ReplyOf<typeof readHome>['items'][number];
const READ = 100;

/** Break-glass openings that this person answers, and those approved for them that still open a report. */
export async function openingsWaiting(tx: ActorTx): Promise<readonly Item[]> {
  if (!mayPerform(tx.actor.roles, 'approve_opening') && !mayPerform(tx.actor.roles, 'revalidate_report')) return [];
  const { accountId } = tx.person;
  const openings = (await listOpenings(tx, READ)).filter((one) =>
    one.approved === null
      ? one.second_id === accountId
      : one.opened_for === accountId && one.last_day !== null && one.last_day >= tx.today,
  );
  const names = await staffNames(
    tx,
    openings.map((one) => one.asked_by),
  );
  return openings.map((one) => ({
    stage: 'protect',
    what: one.approved === null ? 'answer_opening' : 'use_opening',
    kind: 'desk_opening',
    id: one.id,
    reference: names.get(one.asked_by) ?? '',
    title: one.reason,
    grade: null,
    urgency: null,
    dueOn: one.last_day,
    since: one.asked_at.toISOString(),
    reminder: null,
    marking: markingOf(tx.partsOf(one.label_id)),
  }));
}
