import { ALLOWED, mayPerform, refused, type StepActor, type Verdict } from '@reeve/domain';
import type { ActorTx, StoredRecord } from '@reeve/store';

/** Who moves a task: its author assigns and cancels; its owner accepts, works, is blocked, is done. */
export function taskMove(_: ActorTx, row: StoredRecord, to: string, actor: StepActor): Verdict {
  const orders = mayPerform(actor.roles, 'run_meeting') || row.created_by === actor.accountId;
  if (to === 'assigned' || to === 'cancelled') return orders ? ALLOWED : refused('role');
  if (to === 'evaluated') return refused('by_evaluation');
  return row.owner_id === actor.accountId ? ALLOWED : refused('not_owner');
}
