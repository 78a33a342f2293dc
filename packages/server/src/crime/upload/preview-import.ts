import { writeFile } from 'node:fs/promises';
import { previewImport } from '@reeve/contract';
import { handle } from '../../call/operation.ts';
import { onFileThread } from '../../task-threads/task-threads.ts';
import { labelOf, requireImporter } from '../batch/batch.ts';
import { readingOf } from '../reading.ts';
import { uploadOf } from './kept-uploads.ts';
import { previewOf } from './preview.ts';

/**
 * Shows its sender what the import of an uploaded file with this mapping would store, and keeps the rejected rows.
 * Nothing is imported.
 *
 * @throws ReeveError not_permitted — the role does not import files; not_found — as `keptUpload`
 */
export const previewImportHandler = handle(previewImport, async (call) => {
  await requireImporter(call);
  const upload = await uploadOf(call);
  const { mapping, type, marking, dataSet, areaSetId } = call.input;
  const { reply, faults } = await onFileThread(call, async (thread) => {
    // A preview counts its rows itself.
    const asked = { fileName: upload.fileName, mapping, type, askType: true, rows: 0 };
    const reading = await readingOf(thread, upload.path, asked);
    return call.read((tx) =>
      previewOf(tx, thread, reading, { label: labelOf(tx, marking), dataSet, areaSetId }, call.language),
    );
  });
  await writeFile(upload.faultPath, faults, { mode: 0o600 });
  call.consulted({ action: 'search', objectKind: 'crime', resultCount: reply.rowsDuplicate });
  return reply;
});
