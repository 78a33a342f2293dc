import { readImportBatch } from '@reeve/contract';
import { handle } from '../../call/operation.ts';
import { batchInFull } from './batch.ts';

/**
 * Shows one import, with the counts of its rows and what was noted on its file.
 *
 * @throws ReeveError not_found — as `batchInFull`
 */
export const readImportBatchHandler = handle(readImportBatch, (call) =>
  call.read(async (tx) => {
    call.consulted({ action: 'view', objectKind: 'import_batch', objectIds: [call.params.id] });
    return batchInFull(tx, call.params.id, call.language);
  }),
);
