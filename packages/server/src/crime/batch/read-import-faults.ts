import { readImportFaults } from '@reeve/contract';
import { loadRecord } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { faultFile } from '../fault-file.ts';
import { bodyOf } from '../import.ts';

/**
 * Answers with the rejected rows of an import, each with its reason.
 *
 * @throws ReeveError not_found — there is none that the reader can see
 */
export const readImportFaultsHandler = handle(readImportFaults, async (call) => {
  const faults = await call.read(async (tx) => bodyOf(await loadRecord(tx, 'import_batch', call.params.id)).faults);
  call.consulted({ action: 'export', objectKind: 'import_batch', objectIds: [call.params.id] });
  return faultFile(call, faults);
});
