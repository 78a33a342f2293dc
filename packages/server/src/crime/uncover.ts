import { addDays } from '@reeve/domain';
import {
  deleteCoverageOfBatch,
  insertCoverage,
  laterBatchesWithDuplicates,
  type ActorTx,
  type StoredRecord,
} from '@reeve/store';
import { bodyOf } from './import.ts';

/**
 * A batch has been undone: what was stated of it goes. A later batch of the same set may have held the same rows and passed
 * over them, so that they are gone with this one: the days of this batch become a gap of that one, and are asked about anew.
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
