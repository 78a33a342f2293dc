import type { chosenDataSet, ExtractCoverage, ImportBatch, ImportBatchInFull, Operation } from '@reeve/contract';
import { mayPerform, ReeveError, type LabelParts, type Language } from '@reeve/domain';
import {
  asActor,
  insertDataSet,
  insertRecord,
  listAreaSets,
  loadDataSet,
  loadRecord,
  listDataSets,
  ownDataSet,
  RECORDED_CRIME,
  rememberedReply,
  rememberReply,
  staffNames,
  type ActorTx,
  type StoredRecord,
} from '@reeve/store';
import type { z } from 'zod';
import { markingOf } from '../../marking.ts';
import type { Call } from '../../call/operation.ts';
import { keyOf, once } from '../../call/write-once.ts';
import { dataSetName } from '../../coverage/data-set-name.ts';
import { chosenLabel } from '../../record/chosen-label.ts';
import { countingSet } from '../counting/counting-areas.ts';
import { bodyOf, importsUnderWay, newBatch, runImport } from '../import.ts';
import type { Reading } from '../reading.ts';

/** Returns the label of imported rows: the chosen marking, or the default. */
export function labelOf(tx: ActorTx, marking: Parameters<typeof chosenLabel>[1]): Omit<LabelParts, 'agencyId'> {
  return chosenLabel(tx, marking) ?? RECORDED_CRIME;
}

/** A batch as its list shows it. */
export function batchReply(
  tx: ActorTx,
  row: StoredRecord,
  names: ReadonlyMap<string, string>,
  underWay: ReturnType<typeof importsUnderWay>,
  dataSets: ReadonlyMap<string, string>,
): ImportBatch {
  const body = bodyOf(row);
  const progress = underWay.get(row.id);
  // A batch that is loading without a running import was cut off: its transaction was rolled back and nothing of it is stored.
  const state = row.state === 'loading' && !progress ? 'failed' : (row.state as ImportBatch['state']); // changed only by this slice
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
    rowsChanged: body.rowsChanged ?? 0,
    rowsRejected: progress?.rowsRejected ?? body.rowsRejected,
    unknownTypes: body.unknownTypes ?? 0,
    unknownAreas: body.unknownAreas ?? 0,
    firstOn: body.firstOn,
    lastOn: body.lastOn,
    timePrecision: body.timePrecision,
    dataSet: dataSetOf(body, dataSets),
    failure: body.failure,
    failureCode: state !== 'failed' ? null : (body.failureCode ?? (row.state === 'loading' ? 'cut_off' : 'not_taken')),
    createdBy: names.get(row.created_by) ?? 'system',
    createdAt: row.created_at.toISOString(),
    marking: markingOf(tx.partsOf(row.label_id)),
  };
}

/** The set of a batch, if the reader can see it. */
function dataSetOf({ dataSetId }: { readonly dataSetId?: string }, names: ReadonlyMap<string, string>) {
  const name = dataSetId === undefined ? undefined : names.get(dataSetId);
  return dataSetId === undefined || name === undefined ? null : { id: dataSetId, name };
}

/** Names of the data sets that this person can see, in their language. */
export async function dataSetNames(tx: ActorTx, language: Language): Promise<ReadonlyMap<string, string>> {
  return new Map((await listDataSets(tx)).map((row) => [row.id, dataSetName(row, language)]));
}

/** Returns one batch. @throws ReeveError not_found */
export async function batchInFull(tx: ActorTx, id: string, language: Language): Promise<ImportBatchInFull> {
  const underWay = importsUnderWay();
  const row = await loadRecord(tx, 'import_batch', id);
  const { mapping = null, quality = null, coverage = null, areaSetId } = bodyOf(row);
  const reply = batchReply(tx, row, await staffNames(tx), underWay, await dataSetNames(tx, language));
  const set = areaSetId === undefined ? undefined : (await listAreaSets(tx)).find(({ id: one }) => one === areaSetId);
  return { ...reply, mapping, quality, coverage, countedBy: set ? { id: set.id, name: set.name } : null };
}

/** @throws ReeveError not_permitted — this person's role cannot import files */
export async function requireImporter(call: Pick<Call<Operation>, 'read'>): Promise<void> {
  const allowed = await call.read(async (tx) => mayPerform(tx.actor.roles, 'import_crimes'));
  if (!allowed) throw new ReeveError('not_permitted', 'Your role cannot import files. Nothing was imported.');
}

type ChosenDataSet = z.output<typeof chosenDataSet>;

/** Returns the id of the chosen data set, creating a new one under the markings of its first import. */
async function chosenSet(
  tx: ActorTx,
  chosen: ChosenDataSet | undefined,
  marking: Omit<LabelParts, 'agencyId'>,
): Promise<string> {
  if (chosen === undefined) return ownDataSet(tx);
  if ('id' in chosen) return (await loadDataSet(tx, chosen.id)).id;
  return insertDataSet(tx, { ...chosen, own: false, marking });
}

/** @throws ReeveError invalid_input — a period that ends before it begins, or a gap outside of it */
function checkCoverage(coverage: ExtractCoverage | undefined): void {
  if (!coverage) return;
  const { from, before, gaps } = coverage;
  const isWithin = (gap: (typeof gaps)[number]): boolean =>
    from <= gap.from && gap.from < gap.before && gap.before <= before;
  if (from < before && gaps.every(isWithin)) return;
  throw new ReeveError(
    'invalid_input',
    'The days that the file covers end before they begin, or a gap lies outside of them. Nothing was taken.',
    { fields: ['coverage'] },
  );
}

/** An accepted batch; `again` if the same request was seen before. */
interface BegunBatch {
  readonly id: string;
  readonly labelId: number;
  readonly dataSetId: string;
  readonly again: boolean;
}

/** The parameters of an import: a repeated request under one key is done once. */
export interface BatchRequest {
  readonly operation: Operation;
  /** Digest of the request under an idempotency key. */
  readonly digest: string;
}

/** Returns the batch of an earlier request under the same key; undefined for a first request. */
async function recalled(
  tx: ActorTx,
  key: string | undefined,
  { operation, digest }: BatchRequest,
): Promise<BegunBatch | undefined> {
  const before = key && (await rememberedReply(tx, key, operation.name, digest));
  return before ? { ...(before as BegunBatch), again: true } : undefined; // stored below and nowhere else
}

/** Returns the batch of the same request, if it came before: its file is gone by then. */
export async function batchBefore(
  call: Pick<Call<Operation>, 'read' | 'request' | 'consulted' | 'language'>,
  request: BatchRequest,
): Promise<ImportBatch | undefined> {
  const before = await call.read((tx) => recalled(tx, keyOf(call.request), request));
  if (!before) return undefined;
  call.consulted({ action: 'view', objectKind: 'import_batch', objectIds: [before.id] });
  return call.read((tx) => batchInFull(tx, before.id, call.language));
}

/**
 * Creates a batch and starts to read its file, which continues after this returns: read the batch to see its progress.
 *
 * @param remove called when the file is no longer needed; not if this throws
 */
export async function beginBatch(
  call: Pick<Call<Operation>, 'deps' | 'person' | 'request' | 'read' | 'consulted' | 'language'>,
  request: BatchRequest,
  of: {
    readonly fileName: string;
    readonly reading: Reading;
    readonly marking: Parameters<typeof chosenLabel>[1];
    readonly dataSet: ChosenDataSet | undefined;
    readonly areaSetId: string | undefined;
    readonly coverage: ExtractCoverage | undefined;
    readonly remove: () => Promise<void>;
  },
): Promise<ImportBatch> {
  const { deps, person } = call;
  const key = keyOf(call.request);
  const begin = async (tx: ActorTx): Promise<BegunBatch> => {
    const before = await recalled(tx, key, request);
    if (before) return before;
    checkCoverage(of.coverage);
    const countedBy = await countingSet(tx, of.areaSetId, labelOf(tx, of.marking));
    const dataSetId = await chosenSet(tx, of.dataSet, labelOf(tx, of.marking));
    const made = await insertRecord(tx, 'import_batch', {
      title: of.fileName,
      state: 'loading',
      body: newBatch(of.fileName, of.reading, { dataSetId, areaSetId: countedBy?.id, coverage: of.coverage }),
      cites: [],
      marking: labelOf(tx, of.marking),
      ownerId: person.accountId,
      dueOn: undefined,
    });
    tx.audit({ action: 'create', objectKind: 'import_batch', objectIds: [made.id] });
    const begun = { id: made.id, labelId: made.labelId, dataSetId, again: false };
    if (key) await rememberReply(tx, key, request.operation.name, request.digest, begun);
    return begun;
  };
  const batch = await once(
    key,
    () => asActor(deps.store, person, begin, { write: true }),
    () => asActor(deps.store, person, (tx) => recalled(tx, key, request)),
  );
  if (batch.again) await of.remove();
  else void runImport(deps, person, batch, of.reading).finally(() => void of.remove());
  call.consulted({ action: batch.again ? 'view' : 'receive', objectKind: 'import_batch', objectIds: [batch.id] });
  return call.read((tx) => batchInFull(tx, batch.id, call.language));
}
