import type { readHome, ReplyOf } from '@reeve/contract';
import { listBasisDue, type ActorTx } from '@reeve/store';
import { markingOf } from '../marking.ts';
import { isForReader } from '../retention/basis.ts';

type Item = ReplyOf<typeof readHome>['items'][number];

const EACH = 20;

/** Records part of whose basis has expired, for those who wrote or own them and for those who decide on them. */
export async function basisWaiting(tx: ActorTx): Promise<readonly Item[]> {
  const due = (await listBasisDue(tx)).filter((one) => isForReader(tx, one)).slice(0, EACH);
  return due.map(({ kind, row, restricted, dueOn, sources }) => ({
    stage: 'protect',
    what: 'review_basis',
    kind,
    id: row.id,
    reference: row.reference,
    title: restricted ? '' : row.title,
    grade: null,
    urgency: null,
    dueOn,
    since: null,
    reminder: null,
    expired: { sources: sources ?? null },
    marking: markingOf(tx.partsOf(row.label_id)),
  }));
}
