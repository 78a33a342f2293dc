import { createHash } from 'node:crypto';
import { commitImport } from '@reeve/contract';
import { handle } from '../../call/operation.ts';
import { onFileThread } from '../../task-threads/task-threads.ts';
import { batchBefore, beginBatch, requireImporter } from '../batch/batch.ts';
import { readingOf } from '../reading.ts';
import { putBack, takeUpload, nowOf } from './kept-uploads.ts';

/**
 * Begins the import of an uploaded file with this mapping, once per request. The file is deleted when it has been
 * read, and stays with its sender if the import does not begin.
 *
 * @throws ReeveError not_permitted — the role does not import files; not_found — as `keptUpload`; others as
 * `beginBatch`
 */
export const commitImportHandler = handle(commitImport, async (call) => {
  const { deps, person, input, params } = call;
  await requireImporter(call);
  const digest = createHash('sha256')
    .update(JSON.stringify([params.id, input]))
    .digest('hex');
  const request = { operation: commitImport, digest };
  const before = await batchBefore(call, request);
  if (before) return before;
  // Take it out of the list first, so that a concurrent request cannot import it a second time.
  const upload = await takeUpload(person, nowOf(deps), params.id);
  try {
    const { fileName, remove } = upload;
    const { mapping, type, marking, dataSet, areaSetId, coverage } = input;
    const reading = await onFileThread(call, (thread) =>
      readingOf(thread, upload.path, { fileName, mapping, type, askType: true }),
    );
    return await beginBatch(call, request, { fileName, reading, marking, dataSet, areaSetId, coverage, remove });
  } catch (error) {
    putBack(upload);
    throw error;
  }
});
