import type { ExtractCoverage, ImportBatch, ImportMapping, ImportQuality } from '@reeve/contract';
import { isReeveError, ReeveError } from '@reeve/domain';
import {
  asActor,
  insertCoverage,
  insertCrimes,
  knownCrimes,
  loadRecord,
  moveRecord,
  type ActingPerson,
  type ActorTx,
  type StoredRecord,
} from '@reeve/store';
import type { Deps } from '../call/deps.ts';
import { onFileThread } from '../task-threads/task-threads.ts';
import { countingAreas } from './counting/counting-areas.ts';
import { knownValues } from './known-values.ts';
import { MAPPED_LAYOUT, precisionOf, rowsOf, type Reading } from './reading.ts';

/** The facts of a batch; stored as the body of its record. */
export interface BatchBody {
  readonly fileName: string;
  readonly layout: string;
  readonly rowsRead: number;
  readonly rowsNew: number;
  readonly rowsDuplicate: number;
  readonly rowsChanged: number;
  readonly rowsRejected: number;
  /** Rows with a type or area that the agency does not have; unknown for a batch from before they were counted. */
  readonly unknownTypes?: number;
  readonly unknownAreas?: number;
  readonly firstOn: string | null;
  readonly lastOn: string | null;
  readonly timePrecision: string;
  /** The rejected rows, as CSV. */
  readonly faults: string;
  /** Why the batch failed: a sentence, and the kind of failure. */
  readonly failure: string | null;
  readonly failureCode?: ImportBatch['failureCode'];
  /** How the columns were read; absent for a known layout. */
  readonly mapping?: ImportMapping;
  /** Data quality of its rows; absent if it was not loaded. */
  readonly quality?: ImportQuality;
  readonly dataSetId?: string;
  /** The areas by which its rows are counted; absent: by those in the file. */
  readonly areaSetId?: string;
  /** The coverage of the file as its sender stated it; absent if not stated. */
  readonly coverage?: ExtractCoverage;
}

export const NEW_BATCH: Omit<BatchBody, 'fileName'> = {
  layout: '',
  rowsRead: 0,
  rowsNew: 0,
  rowsDuplicate: 0,
  rowsChanged: 0,
  rowsRejected: 0,
  firstOn: null,
  lastOn: null,
  timePrecision: '',
  faults: '',
  failure: null,
};

/** Progress of a running import: in memory, because its transaction shows nothing until it is done. */
export interface Progress {
  rowsRead: number;
  rowsNew: number;
  rowsRejected: number;
  readonly rowsTotal: number;
}
const running = new Map<string, Progress>();

/**
 * Returns the batches this server is working on, by id. Call it before the rows are read: a batch that ends in between has its final state
 * in its row, and one read first would show as cut off.
 */
export function importsUnderWay(): ReadonlyMap<string, Progress> {
  return new Map(running);
}

/** Facts of a batch before the first row is read. */
export function newBatch(
  fileName: string,
  reading: Reading,
  of: {
    readonly dataSetId: string;
    readonly areaSetId: string | undefined;
    readonly coverage: ExtractCoverage | undefined;
  },
): BatchBody {
  return {
    ...NEW_BATCH,
    fileName,
    layout: reading.kind === 'layout' ? reading.survey.layout : MAPPED_LAYOUT,
    timePrecision: precisionOf(reading),
    ...(reading.kind === 'mapping' ? { mapping: reading.mapping } : {}),
    dataSetId: of.dataSetId,
    ...(of.areaSetId === undefined ? {} : { areaSetId: of.areaSetId }),
    ...(of.coverage ? { coverage: of.coverage } : {}),
  };
}

/**
 * Reads a file into a batch: all of it or nothing, in one transaction under the rights of the importer. A failure marks the batch with its
 * sentence. Afterwards the batch has the outcome of every row.
 */
export async function runImport(
  deps: Deps,
  person: ActingPerson,
  batch: { readonly id: string; readonly labelId: number; readonly dataSetId: string },
  reading: Reading,
): Promise<void> {
  const progress: Progress = { rowsRead: 0, rowsNew: 0, rowsRejected: 0, rowsTotal: rowsOf(reading) };
  running.set(batch.id, progress);
  try {
    await onFileThread({ deps, person }, (thread) =>
      asActor(
        deps.store,
        person,
        async (tx) => {
          const begun = bodyOf(await loadRecord(tx, 'import_batch', batch.id));
          const countedBy = await countingAreas(tx, begun.areaSetId, tx.partsOf(batch.labelId));
          const known = await knownValues(tx, batch.dataSetId, countedBy !== undefined);
          const given = { reading, known, countedBy };
          const place = { batchId: batch.id, labelId: batch.labelId, dataSetId: batch.dataSetId };
          let changed = 0;
          const summary = await thread.run('read-crimes', given, async ({ columns, rejected }) => {
            await deps.space?.refuseWhenFull();
            const inserted = await insertCrimes(tx, place, columns);
            // Read only if a row existed before: the database may read the whole set for it. A row just inserted is the same.
            if (inserted < columns.length)
              changed += (await knownCrimes(tx, tx.partsOf(batch.labelId), batch.dataSetId, columns)).changed;
            progress.rowsNew += inserted;
            progress.rowsRead += columns.length + rejected;
            progress.rowsRejected += rejected;
          });
          const row = await loadRecord(tx, 'import_batch', batch.id);
          const body: BatchBody = {
            ...bodyOf(row),
            ...summary,
            rowsRead: progress.rowsRead,
            rowsNew: progress.rowsNew,
            rowsRejected: progress.rowsRejected,
            rowsDuplicate: progress.rowsRead - progress.rowsNew - progress.rowsRejected - changed,
            rowsChanged: changed,
          };
          await moveRecord(tx, 'import_batch', row, 'loaded', '', { body });
          if (body.coverage) await stateExtract(tx, batch, body.coverage);
          tx.audit({ action: 'bulk_load', objectKind: 'crime', objectIds: [batch.id], resultCount: progress.rowsNew });
        },
        { write: true },
      ),
    );
  } catch (error) {
    const failure =
      error instanceof ReeveError ? error.message : 'The file could not be taken. Nothing of it was kept.';
    const failureCode = failureCodeOf(error);
    await asActor(
      deps.store,
      person,
      async (tx) => {
        const row = await loadRecord(tx, 'import_batch', batch.id);
        await moveRecord(tx, 'import_batch', row, 'failed', failure, {
          body: { ...bodyOf(row), failure, failureCode },
        });
      },
      { write: true },
    ).catch(() => undefined); // if this fails too, the batch has no running import and shows as failed
  } finally {
    running.delete(batch.id);
  }
}

/** Stores the sender's stated coverage of a file: its days, and the gaps inside them. */
async function stateExtract(
  tx: ActorTx,
  batch: { readonly id: string; readonly labelId: number; readonly dataSetId: string },
  coverage: ExtractCoverage,
): Promise<void> {
  const common = {
    dataSetId: batch.dataSetId,
    labelId: batch.labelId,
    areas: coverage.areas,
    offenceTypes: coverage.offenceTypes,
    batchId: batch.id,
    extractedOn: coverage.extractedOn,
    statedBy: coverage.statedBy,
    because: '',
  };
  await insertCoverage(tx, { ...common, kind: 'covered', from: coverage.from, before: coverage.before });
  for (const gap of coverage.gaps)
    await insertCoverage(tx, { ...common, kind: 'gap', from: gap.from, before: gap.before });
}

function failureCodeOf(error: unknown): BatchBody['failureCode'] {
  if (isReeveError(error, 'storage_full')) return 'disk_full';
  return isReeveError(error, 'conflict') ? 'file_changed' : 'not_taken';
}

/** The body of a stored batch: written only by this module and its handlers. */
export function bodyOf(row: StoredRecord): BatchBody {
  return row.body as BatchBody;
}
