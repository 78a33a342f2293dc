import { ALLOWED, mayPerform, refused, type Verdict } from '@reeve/domain';
import type { ActorTx, StoredRecord } from '@reeve/store';

/** Who moves a task: its author assigns and cancels; its owner accepts, works, is blocked, is done. */
export function taskMove(tx: ActorTx, row: StoredRecord, to: string): Verdict {
  const orders = mayPerform(tx.actor.roles, 'run_meeting') || row.created_by === tx.person.accountId;
  if (to === 'assigned' || to === 'cancelled') return orders ? ALLOWED : refused('role');
  if (to === 'evaluated') return refused('by_evaluation');
  return row.owner_id === tx.person.accountId ? ALLOWED : refused('not_owner');
}
