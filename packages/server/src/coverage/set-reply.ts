import type { DataSet } from '@reeve/contract';
import type { DataSetKind } from '@reeve/domain';
import type { ActorTx, StoredDataSet } from '@reeve/store';
import { markingOf } from '../marking.ts';

/** Returns a data set as its list and its page show it. */
export function setReply(tx: ActorTx, row: StoredDataSet, names: ReadonlyMap<string, string>): DataSet {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind as DataSetKind, // held by a constraint
    own: row.own,
    createdBy: names.get(row.created_by) ?? 'system',
    createdAt: row.created_at.toISOString(),
    marking: markingOf(tx.partsOf(row.label_id)),
  };
}
