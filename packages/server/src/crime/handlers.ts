import {
  importCrimes,
  importSettings,
  listCrimeFacets,
  listCrimes,
  listImportBatches,
  readImportBatch,
  readImportFaults,
  undoImport,
  type CrimeRow,
} from '@reeve/contract';
import { mayPerform, ReeveError } from '@reeve/domain';
import {
  crimeFacets,
  meantDataSet,
  deleteCrimesOfBatch,
  listCrimes as storedCrimes,
  listRecords,
  loadRecord,
  moveRecord,
  staffNames,
  type StoredCrime,
} from '@reeve/store';
import { decodeCursor, encodeCursor } from '../call/cursor.ts';
import { onFileThread } from '../file/file-threads.ts';
import { handle } from '../call/operation.ts';
import { batchInFull, batchReply, beginBatch, dataSetNames, requireImporter } from './batch.ts';
import { uncover } from './uncover.ts';
import { faultFile } from './fault-file.ts';
import { bodyOf, importsUnderWay } from './import.ts';
import { readingOf } from './reading.ts';
import { uploadHandlers } from './upload-handlers.ts';
import { receiveUpload } from './upload.ts';

function crimeReply(row: StoredCrime): CrimeRow {
  return {
    id: row.id,
    type: row.type,
    typeDetail: row.type_detail,
    fromAt: row.from_at.replace(' ', 'T'),
    toAt: row.to_at.replace(' ', 'T'),
    timePrecision: row.time_precision,
    lon: row.lon,
    lat: row.lat,
    placePrecision: row.place_precision,
    areaCode: row.area_code,
    areaName: row.area_name,
    fileArea: row.file_area,
    street: row.street,
    outcome: row.outcome,
    detection: row.detection,
  };
}

export const crimeHandlers = [
  ...uploadHandlers,
  handle(importCrimes, async (call) => {
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
  }),
  handle(listImportBatches, (call) =>
    call.read(async (tx) => {
      const { query } = call;
      const underWay = importsUnderWay();
      const rows = await listRecords(tx, 'import_batch', { after: decodeCursor(query.cursor), limit: query.limit + 1 });
      const shown = rows.slice(0, query.limit);
      const last = rows.length > query.limit ? shown.at(-1) : undefined;
      const names = await staffNames(tx);
      const dataSets = await dataSetNames(tx);
      call.consulted({
        action: 'search',
        objectKind: 'import_batch',
        objectIds: shown.map((row) => row.id),
        resultCount: shown.length,
      });
      return {
        items: shown.map((row) => batchReply(tx, row, names, underWay, dataSets)),
        next: last ? encodeCursor(last.sort_at, last.id) : null,
      };
    }),
  ),
  handle(readImportBatch, (call) =>
    call.read(async (tx) => {
      call.consulted({ action: 'view', objectKind: 'import_batch', objectIds: [call.params.id] });
      return batchInFull(tx, call.params.id);
    }),
  ),
  handle(readImportFaults, async (call) => {
    const faults = await call.read(async (tx) => bodyOf(await loadRecord(tx, 'import_batch', call.params.id)).faults);
    call.consulted({ action: 'export', objectKind: 'import_batch', objectIds: [call.params.id] });
    return faultFile(call, faults);
  }),
  handle(undoImport, (call) =>
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
      return batchReply(tx, undone, await staffNames(tx), importsUnderWay(), await dataSetNames(tx));
    }),
  ),
  handle(listCrimes, (call) =>
    call.read(async (tx) => {
      const { query } = call;
      const rows = await storedCrimes(tx, {
        dataSetId: query.dataSetId,
        type: query.type,
        area: query.area,
        from: query.from,
        to: query.to,
        batchId: query.batchId,
        after: decodeCursor(query.cursor),
        limit: query.limit + 1,
      });
      const items = rows.slice(0, query.limit);
      const last = rows.length > query.limit ? items.at(-1) : undefined;
      call.consulted({ action: 'search', objectKind: 'crime', resultCount: items.length });
      return { items: items.map(crimeReply), next: last ? encodeCursor(last.from_at, last.id) : null };
    }),
  ),
  handle(listCrimeFacets, (call) =>
    call.read(async (tx) => {
      const dataSet = await meantDataSet(tx, call.query.dataSetId);
      const facets = dataSet ? await crimeFacets(tx, dataSet.id) : { types: [], areas: [], first: null, last: null };
      call.consulted({ action: 'view', objectKind: 'crime', fieldsShown: ['types', 'areas', 'firstOn', 'lastOn'] });
      return {
        dataSet: dataSet ? { id: dataSet.id, name: dataSet.name } : null,
        types: [...facets.types],
        areas: [...facets.areas],
        firstOn: facets.first?.slice(0, 10) ?? null,
        lastOn: facets.last?.slice(0, 10) ?? null,
      };
    }),
  ),
];
