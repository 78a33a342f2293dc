import type { readHome, ReplyOf } from '@reeve/contract';
import { mayPerform } from '@reeve/domain';
import { listProceedings, type ActorTx } from '@reeve/store';
import { markingOf } from '../marking.ts';

type Item = ReplyOf<typeof readHome>['items'][number];

/** Open proceedings that nobody has confirmed for twelve months, for the person who keeps them. */
export async function proceedingsWaiting(tx: ActorTx): Promise<readonly Item[]> {
  if (!mayPerform(tx.actor.roles, 'keep_proceedings')) return [];
  const rows = await listProceedings(tx);
  return rows
    .filter((row) => row.closed_on === null && row.confirm_by < tx.today && row.kept_by === tx.person.accountId)
    .map((row) => ({
      stage: 'protect',
      what: 'confirm_proceeding',
      kind: 'proceeding',
      id: row.id,
      reference: row.case_ref,
      title: row.authority,
      grade: null,
      urgency: null,
      dueOn: row.confirm_by,
      since: null,
      reminder: null,
      marking: markingOf(tx.partsOf(row.label_id)),
    }));
}
