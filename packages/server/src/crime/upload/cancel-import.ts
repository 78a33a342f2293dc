import { cancelImport } from '@reeve/contract';
import { handle } from '../../call/operation.ts';
import { takeUpload, nowOf } from './kept-uploads.ts';

/**
 * Discards an uploaded file, for its sender.
 *
 * @throws ReeveError not_found — as `keptUpload`
 */
export const cancelImportHandler = handle(cancelImport, async (call) => {
  const upload = await takeUpload(call.person, nowOf(call.deps), call.params.id);
  await upload.remove();
  call.consulted({ action: 'view', objectKind: 'import_batch', objectIds: [] });
  return {};
});
