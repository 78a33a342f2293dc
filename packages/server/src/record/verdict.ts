import { mayWrite, type Verdict } from '@reeve/domain';
import type { ActorTx, StoredRecord } from '@reeve/store';
import { stepActor } from './shown-step.ts';
import type { RecordSpec } from './spec.ts';

/**
 * Returns whether this session writes under the label of a record: what a post reads under another purpose is changed
 * under its own.
 */
export const writingOn = (tx: ActorTx, row: Pick<StoredRecord, 'label_id'>): Verdict =>
  mayWrite(tx.actor, tx.partsOf(row.label_id), tx.today);

/** Returns whether this person can take a step now. */
export async function verdictOn<B>(spec: RecordSpec<B>, tx: ActorTx, row: StoredRecord, to: string): Promise<Verdict> {
  const verdict = spec.mayMove(tx, row, to, stepActor(tx));
  if (!verdict.allowed) return verdict;
  const writing = writingOn(tx, row);
  return writing.allowed ? ((await spec.mayMoveNow?.(tx, row, to)) ?? verdict) : writing;
}
