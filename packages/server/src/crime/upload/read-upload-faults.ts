import { readFile } from 'node:fs/promises';
import { readUploadFaults } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { handle } from '../../call/operation.ts';
import { faultFile } from '../fault-file.ts';
import { uploadOf } from './kept-uploads.ts';

/**
 * Answers with the rows that would be rejected, from the last preview of an uploaded file, for its sender.
 *
 * @throws ReeveError not_found — the file is gone or has no preview yet
 */
export const readUploadFaultsHandler = handle(readUploadFaults, async (call) => {
  const { faultPath } = await uploadOf(call);
  const faults = await readFile(faultPath, 'utf8').catch((cause: unknown) => {
    throw new ReeveError('not_found', 'Look at what would come of the file first.', {}, { cause });
  });
  call.consulted({ action: 'export', objectKind: 'import_batch', objectIds: [] });
  return faultFile(call, faults);
});
