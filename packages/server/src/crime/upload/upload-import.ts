import { dirname, join } from 'node:path';
import { uploadImport, uploadSettings } from '@reeve/contract';
import { knownExtent } from '@reeve/store';
import { handle } from '../../call/operation.ts';
import { onFileThread } from '../../task-threads/task-threads.ts';
import { requireImporter } from '../batch/batch.ts';
import { nearOf } from '../place-watch.ts';
import { inspection } from './inspect.ts';
import { forgetUpload, keepUpload, nowOf } from './kept-uploads.ts';
import { receiveUpload } from './upload.ts';

/**
 * Receives a file of crimes and keeps it for its sender, for a day at most; the answer is what its columns seem to
 * mean.
 *
 * @throws ReeveError not_permitted — the role does not import files; invalid_input — the file cannot be read
 */
export const uploadImportHandler = handle(uploadImport, async (call) => {
  const { deps, person } = call;
  await requireImporter(call);
  const received = await receiveUpload(call.request, deps, uploadSettings);
  const id = deps.store.factories.uuid();
  try {
    const { path, remove, settings } = received;
    const near = await call.read(async (tx) => nearOf(await knownExtent(tx)));
    const given = { path, fileName: settings.fileName, near };
    const looked = await onFileThread(call, (thread) => thread.answer('inspect-file', given));
    const upload = await keepUpload(person, nowOf(deps), {
      id,
      fileName: settings.fileName,
      path,
      faultPath: join(dirname(path), 'faults.csv'),
      remove,
    });
    // All shown content came with the file; from the database, only how similar files were read.
    return await call.read(async (tx) => {
      const reply = await inspection(tx, upload, looked);
      const batches = reply.sheets.flatMap(({ saved }) => saved.map(({ batchId }) => batchId));
      call.consulted({ action: 'receive', objectKind: 'import_batch', objectIds: [...new Set(batches)] });
      return reply;
    });
  } catch (error) {
    // The sender has not received its id.
    forgetUpload(id);
    await received.remove();
    throw error;
  }
});
