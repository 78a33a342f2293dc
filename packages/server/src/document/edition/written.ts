import { ReeveError } from '@reeve/domain';
import { isCore, loadRecord, type ActorTx, type StoredRecord } from '@reeve/store';

/** Returns a document whose text this person edits: they are in its core group. */
export async function written(tx: ActorTx, id: string): Promise<StoredRecord> {
  const row = await loadRecord(tx, 'document', id);
  if (!isCore(tx, row.reference))
    throw new ReeveError('not_permitted', 'Who drafts this document changes its text. Nothing was saved.', {
      because: 'not_review',
    });
  return row;
}
