import {
  crimeTypeFromFileName,
  FAULT_HEADING,
  printFault,
  reconcileValues,
  watchQuality,
  type CrimeSurvey,
  type MappedRow,
} from '@reeve/formats';
import type { ExtractCoverage, ImportBatch, ImportMapping, ImportQuality, importSettings } from '@reeve/contract';
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
  type NewCrime,
  type StoredRecord,
} from '@reeve/store';
import type { z } from 'zod';
import type { Deps } from '../deps.ts';
import { knownValues } from './known-values.ts';
import { MAPPED_LAYOUT, readRows, rowsOf, type Reading } from './reading.ts';

type ImportSettings = z.output<typeof importSettings>;

/** What a batch says of itself; stored as the body of its record. */
export interface BatchBody {
  readonly fileName: string;
  readonly layout: string;
  readonly rowsRead: number;
  readonly rowsNew: number;
  readonly rowsDuplicate: number;
  readonly rowsChanged: number;
  readonly rowsRejected: number;
  /** Rows whose type or area is none of the agency's; not known of a batch from before they were counted. */
  readonly unknownTypes?: number;
  readonly unknownAreas?: number;
  readonly firstOn: string | null;
  readonly lastOn: string | null;
  readonly timePrecision: string;
  /** The rows that were not taken, as CSV. */
  readonly faults: string;
  /** Where the batch failed: a sentence, and what kind of failure it was. */
  readonly failure: string | null;
  readonly failureCode?: ImportBatch['failureCode'];
  /** How the columns were read; without it by a known layout. */
  readonly mapping?: ImportMapping;
  /** How far its rows can be trusted; none where it was not loaded. */
  readonly quality?: ImportQuality;
  readonly dataSetId?: string;
  /** What the file was made for, as its sender stated; none where nobody has. */
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

/** How far a running import has come: in memory, because its transaction shows nothing until it is done. */
export interface Progress {
  rowsRead: number;
  rowsNew: number;
  rowsRejected: number;
  readonly rowsTotal: number;
}
const running = new Map<string, Progress>();

/**
 * The batches this server is working on, by id. Ask before the rows are read: a batch that ends in between has its last word in
 * its row, and one that is asked for afterwards would show as cut off.
 */
export function importsUnderWay(): ReadonlyMap<string, Progress> {
  return new Map(running);
}

/** More of the fault file than this is not kept; the count goes on. */
const MAX_FAULT_BYTES = 4_000_000;

/**
 * The type of crime of all rows where the file has none: named by the person, else told by the file's name.
 *
 * @throws ReeveError invalid_input — nobody has named it, and the sender wants to be asked: `detail.guess` is what the name of
 *         his file tells
 */
export function typeFor(
  surveyed: CrimeSurvey,
  { fileName, type, askType }: Pick<ImportSettings, 'fileName' | 'type' | 'askType'>,
): string {
  if (surveyed.layout.typed.type !== undefined) return '';
  const named = type?.trim() ?? '';
  if (named !== '') return named;
  const guess = crimeTypeFromFileName(fileName);
  if (askType === true)
    throw new ReeveError(
      'invalid_input',
      'This kind of file does not say what type of crime it holds. Name the type. Nothing was taken.',
      { fields: ['type'], guess, because: 'file_type_needed' },
    );
  return guess;
}

/** To what the times of a file are known, as its batch says it. */
export function precisionOf(reading: Reading): string {
  return reading.kind === 'layout' ? reading.survey.precision : reading.mapping.dates.precision;
}

/** What a batch says of its file before the first row is read. */
export function newBatch(
  fileName: string,
  reading: Reading,
  of: { readonly dataSetId: string; readonly coverage: ExtractCoverage | undefined },
): BatchBody {
  return {
    ...NEW_BATCH,
    fileName,
    layout: reading.kind === 'layout' ? reading.survey.layout.name : MAPPED_LAYOUT,
    timePrecision: precisionOf(reading),
    ...(reading.kind === 'mapping' ? { mapping: reading.mapping } : {}),
    dataSetId: of.dataSetId,
    ...(of.coverage ? { coverage: of.coverage } : {}),
  };
}

/** A row of a file as it is stored. */
export function storedCrime(row: MappedRow): NewCrime {
  const inArea = row.lon === undefined && (row.areaCode !== '' || row.areaName !== '');
  return {
    source_key: row.sourceKey,
    type: row.type,
    type_detail: row.typeDetail,
    from_at: row.fromLocal,
    to_at: row.toLocal,
    time_precision: row.precision,
    lon: row.lon ?? null,
    lat: row.lat ?? null,
    // Without coordinates its area is the place that is known.
    place_precision: inArea ? 'area' : row.placePrecision,
    area_code: row.areaCode,
    area_name: row.areaName,
    street: row.street,
    outcome: row.outcome,
    detection: 'reported',
    recorded_on: row.reportedLocal === '' ? null : row.reportedLocal.slice(0, 10),
  };
}

/**
 * Read a file into a batch: all of it or nothing, in one transaction under the rights of the person who brought
 * it. A failure marks the batch with its sentence. Afterwards the batch says what became of every row.
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
    await asActor(
      deps.store,
      person,
      async (tx) => {
        let faults = '';
        let changed = 0;
        const quality = watchQuality();
        const values = reconcileValues(await knownValues(tx, batch.dataSetId));
        let [first, last] = ['9', ''];
        for await (const part of readRows(reading)) {
          await deps.space?.refuseWhenFull();
          const read = part.rows.map(values.reconcile);
          const rows = read.map(storedCrime);
          const place = { batchId: batch.id, labelId: batch.labelId, dataSetId: batch.dataSetId };
          changed += (await knownCrimes(tx, tx.partsOf(batch.labelId), batch.dataSetId, rows)).changed;
          progress.rowsNew += await insertCrimes(tx, place, rows);
          progress.rowsRead += part.rows.length + part.faults.length;
          progress.rowsRejected += part.faults.length;
          for (const row of read) {
            quality.see(row);
            if (row.fromLocal < first) first = row.fromLocal;
            if (row.toLocal > last) last = row.toLocal;
          }
          for (const fault of part.faults) quality.refuse(fault);
          if (faults.length < MAX_FAULT_BYTES) faults += part.faults.map(printFault).join('');
        }
        const row = await loadRecord(tx, 'import_batch', batch.id);
        const { unknownTypes, unknownAreas } = values.counts();
        const body: BatchBody = {
          ...bodyOf(row),
          rowsRead: progress.rowsRead,
          rowsNew: progress.rowsNew,
          rowsRejected: progress.rowsRejected,
          rowsDuplicate: progress.rowsRead - progress.rowsNew - progress.rowsRejected - changed,
          rowsChanged: changed,
          unknownTypes,
          unknownAreas,
          firstOn: last === '' ? null : first.slice(0, 10),
          lastOn: last === '' ? null : last.slice(0, 10),
          faults: faults === '' ? '' : FAULT_HEADING + faults,
          quality: quality.result(),
        };
        await moveRecord(tx, 'import_batch', row, 'loaded', '', { body });
        if (body.coverage) await stateExtract(tx, batch, body.coverage);
        tx.record({ action: 'bulk_load', objectKind: 'crime', objectIds: [batch.id], resultCount: progress.rowsNew });
      },
      { write: true },
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
    ).catch(() => undefined); // cannot be noted either: a batch that nobody works on shows as failed all the same
  } finally {
    running.delete(batch.id);
  }
}

/** Keep what the sender of a file stated it was made for: its days, and those inside them that it does not hold. */
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
