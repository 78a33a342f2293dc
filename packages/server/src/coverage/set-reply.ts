import type { DataSet } from '@reeve/contract';
import type { DataSetKind, Language } from '@reeve/domain';
import type { ActorTx, StoredDataSet } from '@reeve/store';
import { markingOf } from '../marking.ts';
import { dataSetName } from './data-set-name.ts';

/** Returns a data set as its list and its page show it. */
export function setReply(
  tx: ActorTx,
  row: StoredDataSet,
  names: ReadonlyMap<string, string>,
  language: Language,
): DataSet {
  return {
    id: row.id,
    name: dataSetName(row, language),
    kind: row.kind as DataSetKind, // held by a constraint
    own: row.own,
    createdBy: names.get(row.created_by) ?? 'system',
    createdAt: row.created_at.toISOString(),
    marking: markingOf(tx.partsOf(row.label_id)),
  };
}
