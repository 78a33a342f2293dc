import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  cancelImport,
  commitImport,
  previewImport,
  readUploadFaults,
  uploadImport,
  uploadSettings,
} from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import { knownExtent, type ActingPerson } from '@reeve/store';
import type { Deps } from '../call/deps.ts';
import { onFileThread } from '../file/file-threads.ts';
import { handle } from '../call/operation.ts';
import { batchBefore, beginBatch, labelOf, requireImporter } from './batch.ts';
import { inspection } from './inspect.ts';
import { faultFile } from './fault-file.ts';
import { forgetUpload, keepUpload, keptUpload, putBack, takeUpload } from './kept-uploads.ts';
import { nearOf } from './place-watch.ts';
import { previewOf } from './preview.ts';
import { readingOf } from './reading.ts';
import { receiveUpload } from './upload.ts';

const nowOf = ({ store }: Deps): Date => store.factories.now();

const uploadOf = ({ deps, person, params }: { deps: Deps; person: ActingPerson; params: { id: string } }) =>
  keptUpload(person, nowOf(deps), params.id);

/** Files that are uploaded, previewed, and then imported or discarded. */
export const uploadHandlers = [
  handle(uploadImport, async (call) => {
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
  }),
  handle(previewImport, async (call) => {
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
  }),
  handle(readUploadFaults, async (call) => {
    const { faultPath } = await uploadOf(call);
    const faults = await readFile(faultPath, 'utf8').catch((cause: unknown) => {
      throw new ReeveError('not_found', 'Look at what would come of the file first.', {}, { cause });
    });
    call.consulted({ action: 'export', objectKind: 'import_batch', objectIds: [] });
    return faultFile(call, faults);
  }),
  handle(commitImport, async (call) => {
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
  }),
  handle(cancelImport, async (call) => {
    const upload = await takeUpload(call.person, nowOf(call.deps), call.params.id);
    await upload.remove();
    call.consulted({ action: 'view', objectKind: 'import_batch', objectIds: [] });
    return {};
  }),
];
