import {
  importCrimes,
  listCrimeFacets,
  listCrimes,
  listImportBatches,
  readImportBatch,
  readImportFaults,
  undoImport,
  type CrimeRow,
  type ImportBatch,
} from '@reeve/contract';
import { mayPerform, ReeveError, type LabelParts } from '@reeve/domain';
import {
  AGENCY_WIDE,
  asActor,
  crimeFacets,
  deleteCrimesOfBatch,
  insertRecord,
  listCrimes as storedCrimes,
  listRecords,
  loadRecord,
  moveRecord,
  rememberedReply,
  rememberReply,
  staffNames,
  type ActorTx,
  type StoredCrime,
  type StoredRecord,
} from '@reeve/store';
import { decodeCursor, encodeCursor } from '../cursor.ts';
import { markingOf } from '../marking.ts';
import { handle, keyOf, once } from '../operation.ts';
import { chosenLabel } from '../record/handlers.ts';
import { bodyOf, NEW_BATCH, progressOf, runImport, survey, typeFor } from './import.ts';
import { receiveUpload } from './upload.ts';

/** Recorded crime belongs to every policing purpose of the agency, unless somebody marks it otherwise. */
const RECORDED_CRIME: Omit<LabelParts, 'agencyId'> = { ...AGENCY_WIDE, handling: ['H0'], tlp: 'TLP:AMBER' };

function batchReply(tx: ActorTx, row: StoredRecord, names: ReadonlyMap<string, string>): ImportBatch {
  const body = bodyOf(row);
  const progress = progressOf(row.id);
  // A batch that is loading while nobody works on it was cut off: its transaction is gone and nothing of it was kept.
  const state = row.state === 'loading' && !progress ? 'failed' : (row.state as ImportBatch['state']); // moved only by this slice
  return {
    id: row.id,
    reference: row.reference,
    version: row.version,
    state,
    fileName: body.fileName,
    layout: body.layout,
    rowsRead: progress?.rowsRead ?? body.rowsRead,
    rowsNew: progress?.rowsNew ?? body.rowsNew,
    rowsTotal: progress?.rowsTotal ?? body.rowsRead,
    rowsDuplicate: body.rowsDuplicate,
    rowsRejected: progress?.rowsRejected ?? body.rowsRejected,
    firstOn: body.firstOn,
    lastOn: body.lastOn,
    timePrecision: body.timePrecision,
    failure: body.failure,
    createdBy: names.get(row.created_by) ?? 'system',
    createdAt: row.created_at.toISOString(),
    marking: markingOf(tx.partsOf(row.label_id)),
  };
}

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
    street: row.street,
    outcome: row.outcome,
    detection: row.detection,
  };
}

/** A batch whose file is taken up; `again` where the same upload came before. */
interface BegunBatch {
  readonly id: string;
  readonly labelId: number;
  readonly again: boolean;
}

export const crimeHandlers = [
  handle(importCrimes, async (call) => {
    const { deps, person, request } = call;
    if (!request.isMultipart())
      throw new ReeveError('invalid_input', 'Send a file: the parts “settings” and “file”. Nothing was taken.');
    const allowed = await call.read(async (tx) => mayPerform(tx.actor.roles, 'import_crimes'));
    if (!allowed) throw new ReeveError('not_permitted', 'Your role does not bring in files. Nothing was taken.');
    const upload = await receiveUpload(request, deps);
    try {
      const { settings } = upload;
      const surveyed = await survey(upload.path);
      const type = typeFor(surveyed, settings.fileName, settings.type);
      const key = keyOf(request);
      const recall = async (tx: ActorTx): Promise<BegunBatch | undefined> => {
        const before = key && (await rememberedReply(tx, key, importCrimes.name, upload.digest));
        return before ? { ...(before as BegunBatch), again: true } : undefined; // remembered below and nowhere else
      };
      const begin = async (tx: ActorTx): Promise<BegunBatch> => {
        const before = await recall(tx);
        if (before) return before;
        const made = await insertRecord(tx, 'import_batch', {
          title: settings.fileName,
          state: 'loading',
          body: {
            ...NEW_BATCH,
            fileName: settings.fileName,
            layout: surveyed.layout.name,
            timePrecision: surveyed.precision,
          },
          cites: [],
          marking: chosenLabel(tx, settings.marking) ?? RECORDED_CRIME,
          ownerId: person.accountId,
          dueOn: undefined,
        });
        tx.record({ action: 'create', objectKind: 'import_batch', objectIds: [made.id] });
        const begun = { id: made.id, labelId: made.labelId, again: false };
        if (key) await rememberReply(tx, key, importCrimes.name, upload.digest, begun);
        return begun;
      };
      const batch = await once(
        key,
        () => asActor(deps.store, person, begin, { write: true }),
        () => asActor(deps.store, person, recall),
      );
      if (batch.again) await upload.remove();
      // The work goes on after this answer; the caller asks for the batch to see how far it is.
      else
        void runImport(deps, person, batch, { path: upload.path, name: settings.fileName, type }, surveyed).finally(
          () => void upload.remove(),
        );
      call.consulted({ action: batch.again ? 'view' : 'receive', objectKind: 'import_batch', objectIds: [batch.id] });
      return await call.read(async (tx) =>
        batchReply(tx, await loadRecord(tx, 'import_batch', batch.id), await staffNames(tx)),
      );
    } catch (error) {
      await upload.remove();
      throw error;
    }
  }),
  handle(listImportBatches, (call) =>
    call.read(async (tx) => {
      const { query } = call;
      const rows = await listRecords(tx, 'import_batch', { after: decodeCursor(query.cursor), limit: query.limit + 1 });
      const shown = rows.slice(0, query.limit);
      const last = rows.length > query.limit ? shown.at(-1) : undefined;
      const names = await staffNames(tx);
      call.consulted({
        action: 'search',
        objectKind: 'import_batch',
        objectIds: shown.map((row) => row.id),
        resultCount: shown.length,
      });
      return {
        items: shown.map((row) => batchReply(tx, row, names)),
        next: last ? encodeCursor(last.sort_at, last.id) : null,
      };
    }),
  ),
  handle(readImportBatch, (call) =>
    call.read(async (tx) => {
      call.consulted({ action: 'view', objectKind: 'import_batch', objectIds: [call.params.id] });
      return batchReply(tx, await loadRecord(tx, 'import_batch', call.params.id), await staffNames(tx));
    }),
  ),
  handle(readImportFaults, async (call) => {
    const faults = await call.read(async (tx) => bodyOf(await loadRecord(tx, 'import_batch', call.params.id)).faults);
    call.consulted({ action: 'export', objectKind: 'import_batch', objectIds: [call.params.id] });
    return call.file('text/csv; charset=utf-8', 'rejected-rows.csv', Buffer.from(faults));
  }),
  handle(undoImport, (call) =>
    call.write(async (tx) => {
      if (!mayPerform(tx.actor.roles, 'import_crimes'))
        throw new ReeveError('not_permitted', 'Your role does not take files out again. Nothing was changed.');
      const row = await loadRecord(tx, 'import_batch', call.params.id);
      if (row.state !== 'loaded')
        throw new ReeveError(
          'state_forbids',
          'Only a file that has been loaded can be taken out again. Nothing was changed.',
        );
      const removed = await deleteCrimesOfBatch(tx, row.id);
      await moveRecord(tx, 'import_batch', row, 'undone', call.input.reason);
      tx.record({ action: 'erase', objectKind: 'crime', objectIds: [row.id], resultCount: removed });
      return batchReply(tx, await loadRecord(tx, 'import_batch', row.id), await staffNames(tx));
    }),
  ),
  handle(listCrimes, (call) =>
    call.read(async (tx) => {
      const { query } = call;
      const rows = await storedCrimes(tx, {
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
      const facets = await crimeFacets(tx);
      call.consulted({ action: 'view', objectKind: 'crime', fieldsShown: ['types', 'areas', 'firstOn', 'lastOn'] });
      return {
        types: facets.types,
        areas: [...facets.areas],
        firstOn: facets.first?.slice(0, 10) ?? null,
        lastOn: facets.last?.slice(0, 10) ?? null,
      };
    }),
  ),
];
