import { addDays } from '@reeve/domain';
import {
  deleteCoverageOfBatch,
  insertCoverage,
  laterBatchesWithDuplicates,
  type ActorTx,
  type StoredRecord,
} from '@reeve/store';
import { bodyOf } from '../import.ts';

/**
 * Removes the coverage of a batch that was undone. A later batch may have skipped rows it shared with this one, and these are
 * now gone: the days of this batch become a gap of that batch until coverage is stated again.
 */
export async function uncover(tx: ActorTx, row: StoredRecord): Promise<void> {
  await deleteCoverageOfBatch(tx, row.id);
  const { dataSetId, firstOn, lastOn } = bodyOf(row);
  if (dataSetId === undefined || firstOn === null || lastOn === null) return;
  for (const later of await laterBatchesWithDuplicates(tx, dataSetId, row.id))
    await insertCoverage(tx, {
      dataSetId,
      labelId: later.label_id,
      kind: 'gap',
      from: firstOn,
      before: addDays(lastOn, 1),
      areas: [],
      offenceTypes: [],
      batchId: later.id,
      extractedOn: null,
      statedBy: tx.name,
      because: `${row.reference} was undone`,
    });
}
