import type { Verdict } from '@reeve/domain';
import type { ActorTx, StoredRecord } from '@reeve/store';
import { stepActor } from './shown-step.ts';
import type { RecordSpec } from './spec.ts';

/** Returns whether this person can take a step now. */
export async function verdictOn<B>(spec: RecordSpec<B>, tx: ActorTx, row: StoredRecord, to: string): Promise<Verdict> {
  const verdict = spec.mayMove(tx, row, to, stepActor(tx));
  return verdict.allowed ? ((await spec.mayMoveNow?.(tx, row, to)) ?? verdict) : verdict;
}
