import { undoImport } from '@reeve/contract';
import { mayPerform, ReeveError } from '@reeve/domain';
import { deleteCrimesOfBatch, loadRecord, moveRecord, staffNames } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { bodyOf, importsUnderWay } from '../import.ts';
import { batchReply, dataSetNames } from './batch.ts';
import { uncover } from './uncover.ts';

/**
 * Undoes a finished import, for those who import files: its rows and its coverage are removed.
 *
 * @throws ReeveError not_permitted — for others; state_forbids — the import is not finished, or undone already
 */
export const undoImportHandler = handle(undoImport, (call) =>
  call.write(async (tx) => {
    if (!mayPerform(tx.actor.roles, 'import_crimes'))
      throw new ReeveError('not_permitted', 'Your role does not take files out again. Nothing was changed.');
    const row = await loadRecord(tx, 'import_batch', call.params.id);
    if (row.state !== 'loaded')
      throw new ReeveError('state_forbids', 'Only a finished import can be undone. Nothing was changed.');
    const removed = await deleteCrimesOfBatch(tx, row.id, bodyOf(row).rowsNew);
    await uncover(tx, row);
    await moveRecord(tx, 'import_batch', row, 'undone', call.input.reason);
    tx.audit({ action: 'erase', objectKind: 'crime', objectIds: [row.id], resultCount: removed });
    const undone = await loadRecord(tx, 'import_batch', row.id);
    return batchReply(tx, undone, await staffNames(tx), importsUnderWay(), await dataSetNames(tx, call.language));
  }),
);
