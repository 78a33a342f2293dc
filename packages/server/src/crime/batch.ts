import type { ImportBatch, ImportBatchInFull, Operation } from '@reeve/contract';
import { mayPerform, ReeveError, type LabelParts } from '@reeve/domain';
import {
  AGENCY_WIDE,
  asActor,
  insertRecord,
  loadRecord,
  rememberedReply,
  rememberReply,
  staffNames,
  type ActorTx,
  type StoredRecord,
} from '@reeve/store';
import { markingOf } from '../marking.ts';
import { keyOf, once, type Call } from '../operation.ts';
import { chosenLabel } from '../record/handlers.ts';
import { bodyOf, importsUnderWay, newBatch, runImport } from './import.ts';
import type { Reading } from './reading.ts';

/** Recorded crime belongs to every policing purpose of the agency, unless somebody marks it otherwise. */
const RECORDED_CRIME: Omit<LabelParts, 'agencyId'> = { ...AGENCY_WIDE, handling: ['H0'], tlp: 'TLP:AMBER' };

/** Under what rows lie that somebody marks so, or leaves as usual. */
export function labelOf(tx: ActorTx, marking: Parameters<typeof chosenLabel>[1]): Omit<LabelParts, 'agencyId'> {
  return chosenLabel(tx, marking) ?? RECORDED_CRIME;
}

/** A batch as its list shows it. */
export function batchReply(
  tx: ActorTx,
  row: StoredRecord,
  names: ReadonlyMap<string, string>,
  underWay: ReturnType<typeof importsUnderWay>,
): ImportBatch {
  const body = bodyOf(row);
  const progress = underWay.get(row.id);
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
    failureCode: state !== 'failed' ? null : (body.failureCode ?? (row.state === 'loading' ? 'cut_off' : 'not_taken')),
    createdBy: names.get(row.created_by) ?? 'system',
    createdAt: row.created_at.toISOString(),
    marking: markingOf(tx.partsOf(row.label_id)),
  };
}

/** A batch by itself. @throws ReeveError not_found */
export async function batchInFull(tx: ActorTx, id: string): Promise<ImportBatchInFull> {
  const underWay = importsUnderWay();
  const row = await loadRecord(tx, 'import_batch', id);
  const { mapping = null, quality = null } = bodyOf(row);
  return { ...batchReply(tx, row, await staffNames(tx), underWay), mapping, quality };
}

/** @throws ReeveError not_permitted — this person's role does not bring in files */
export async function requireImporter(call: Pick<Call<Operation>, 'read'>): Promise<void> {
  const allowed = await call.read(async (tx) => mayPerform(tx.actor.roles, 'import_crimes'));
  if (!allowed) throw new ReeveError('not_permitted', 'Your role does not bring in files. Nothing was taken.');
}

/** A batch whose file is taken up; `again` where the same request came before. */
interface BegunBatch {
  readonly id: string;
  readonly labelId: number;
  readonly again: boolean;
}

/** What is asked of a file: the same under one key is done once. */
export interface BatchRequest {
  readonly operation: Operation;
  /** What the idempotency key is used for. */
  readonly digest: string;
}

/** The batch that was begun when the same was asked under the same key; undefined where it is asked for the first time. */
async function recalled(
  tx: ActorTx,
  key: string | undefined,
  { operation, digest }: BatchRequest,
): Promise<BegunBatch | undefined> {
  const before = key && (await rememberedReply(tx, key, operation.name, digest));
  return before ? { ...(before as BegunBatch), again: true } : undefined; // remembered below and nowhere else
}

/** The batch of the same request, if it came before: its file is gone by then. */
export async function batchBefore(
  call: Pick<Call<Operation>, 'read' | 'request' | 'consulted'>,
  request: BatchRequest,
): Promise<ImportBatch | undefined> {
  const before = await call.read((tx) => recalled(tx, keyOf(call.request), request));
  if (!before) return undefined;
  call.consulted({ action: 'view', objectKind: 'import_batch', objectIds: [before.id] });
  return call.read((tx) => batchInFull(tx, before.id));
}

/**
 * Begin a batch and read its file into it, which goes on after this has answered: ask for the batch to see how far it is.
 *
 * @param remove called when the file is not needed any longer; not when this throws
 */
export async function beginBatch(
  call: Pick<Call<Operation>, 'deps' | 'person' | 'request' | 'read' | 'consulted'>,
  request: BatchRequest,
  of: {
    readonly fileName: string;
    readonly reading: Reading;
    readonly marking: Parameters<typeof chosenLabel>[1];
    readonly remove: () => Promise<void>;
  },
): Promise<ImportBatch> {
  const { deps, person } = call;
  const key = keyOf(call.request);
  const begin = async (tx: ActorTx): Promise<BegunBatch> => {
    const before = await recalled(tx, key, request);
    if (before) return before;
    const made = await insertRecord(tx, 'import_batch', {
      title: of.fileName,
      state: 'loading',
      body: newBatch(of.fileName, of.reading),
      cites: [],
      marking: labelOf(tx, of.marking),
      ownerId: person.accountId,
      dueOn: undefined,
    });
    tx.record({ action: 'create', objectKind: 'import_batch', objectIds: [made.id] });
    const begun = { id: made.id, labelId: made.labelId, again: false };
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
  return call.read((tx) => batchInFull(tx, batch.id));
}
