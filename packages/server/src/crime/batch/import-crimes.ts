import { importCrimes, importSettings } from '@reeve/contract';
import { handle } from '../../call/operation.ts';
import { onFileThread } from '../../task-threads/task-threads.ts';
import { readingOf } from '../reading.ts';
import { receiveUpload } from '../upload/upload.ts';
import { beginBatch, requireImporter } from './batch.ts';

/**
 * Receives a file of crimes and begins its import at once, without a preview.
 *
 * @throws ReeveError not_permitted — the role does not import files; others as `readingOf` and `beginBatch`
 */
export const importCrimesHandler = handle(importCrimes, async (call) => {
  await requireImporter(call);
  const upload = await receiveUpload(call.request, call.deps, importSettings);
  try {
    const { settings, path, digest, remove } = upload;
    const reading = await onFileThread(call, (thread) => readingOf(thread, path, settings));
    const request = { operation: importCrimes, digest };
    return await beginBatch(call, request, {
      fileName: settings.fileName,
      reading,
      marking: settings.marking,
      dataSet: settings.dataSet,
      areaSetId: settings.areaSetId,
      coverage: settings.coverage,
      remove,
    });
  } catch (error) {
    await upload.remove();
    throw error;
  }
});
