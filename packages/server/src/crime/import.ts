import { createReadStream } from 'node:fs';
import {
  plainBytes,
  printFault,
  readCrimes,
  surveyCrimes,
  FAULT_HEADING,
  crimeTypeFromFileName,
  type CrimeRow,
  type CrimeSurvey,
} from '@reeve/formats';
import { ReeveError } from '@reeve/domain';
import {
  asActor,
  insertCrimes,
  loadRecord,
  moveRecord,
  type ActingPerson,
  type NewCrime,
  type StoredRecord,
} from '@reeve/store';
import type { Deps } from '../deps.ts';

/** What a batch says of itself; stored as the body of its record. */
export interface BatchBody {
  readonly fileName: string;
  readonly layout: string;
  readonly rowsRead: number;
  readonly rowsNew: number;
  readonly rowsDuplicate: number;
  readonly rowsRejected: number;
  readonly firstOn: string | null;
  readonly lastOn: string | null;
  readonly timePrecision: string;
  /** The rows that were not taken, as CSV. */
  readonly faults: string;
  /** A sentence, where the batch failed. */
  readonly failure: string | null;
}

export const NEW_BATCH: Omit<BatchBody, 'fileName'> = {
  layout: '',
  rowsRead: 0,
  rowsNew: 0,
  rowsDuplicate: 0,
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

/** The progress of a batch this server is working on. */
export function progressOf(batchId: string): Progress | undefined {
  return running.get(batchId);
}

/** More of the fault file than this is not kept; the count goes on. */
const MAX_FAULT_BYTES = 4_000_000;

/** Look through a file before anything of it is taken; whatever makes it unreadable is a sentence here. */
export async function survey(path: string): Promise<CrimeSurvey> {
  return surveyCrimes(plainBytes(createReadStream(path)));
}

/** The type of crime of all rows where the file has none: named by the person, else told by the file's name. */
export function typeFor(surveyed: CrimeSurvey, fileName: string, named: string | undefined): string {
  if (surveyed.layout.typed.type !== undefined) return '';
  const type = named?.trim() || crimeTypeFromFileName(fileName);
  if (type === '')
    throw new ReeveError(
      'invalid_input',
      'This kind of file does not say what type of crime it holds. Name the type. Nothing was taken.',
      { fields: ['type'] },
    );
  return type;
}

function storedCrime(row: CrimeRow): NewCrime {
  return {
    source_key: row.sourceKey,
    type: row.type,
    type_detail: row.typeDetail,
    from_at: row.fromLocal,
    to_at: row.toLocal,
    time_precision: row.precision,
    lon: row.lon ?? null,
    lat: row.lat ?? null,
    place_precision: row.placePrecision,
    area_code: row.areaCode,
    area_name: row.areaName,
    street: row.street,
    outcome: row.outcome,
    detection: 'reported',
  };
}

/**
 * Read a surveyed file into a batch: all of it or nothing, in one transaction under the rights of the person who brought
 * it. A failure marks the batch with its sentence. Afterwards the batch says what became of every row.
 */
export async function runImport(
  deps: Deps,
  person: ActingPerson,
  batch: { readonly id: string; readonly labelId: number },
  file: { readonly path: string; readonly name: string; readonly type: string },
  surveyed: CrimeSurvey,
): Promise<void> {
  const progress: Progress = { rowsRead: 0, rowsNew: 0, rowsRejected: 0, rowsTotal: surveyed.rows };
  running.set(batch.id, progress);
  try {
    await asActor(
      deps.store,
      person,
      async (tx) => {
        let faults = '';
        for await (const part of readCrimes(plainBytes(createReadStream(file.path)), {
          survey: surveyed,
          type: file.type,
        })) {
          await deps.space?.refuseWhenFull();
          progress.rowsNew += await insertCrimes(tx, batch.id, batch.labelId, part.rows.map(storedCrime));
          progress.rowsRead += part.rows.length + part.faults.length;
          progress.rowsRejected += part.faults.length;
          if (faults.length < MAX_FAULT_BYTES) faults += part.faults.map(printFault).join('');
        }
        const row = await loadRecord(tx, 'import_batch', batch.id);
        const body: BatchBody = {
          ...bodyOf(row),
          layout: surveyed.layout.name,
          rowsRead: progress.rowsRead,
          rowsNew: progress.rowsNew,
          rowsRejected: progress.rowsRejected,
          rowsDuplicate: progress.rowsRead - progress.rowsNew - progress.rowsRejected,
          firstOn: surveyed.firstDate ?? null,
          lastOn: surveyed.lastDate ?? null,
          timePrecision: surveyed.precision,
          faults: faults === '' ? '' : FAULT_HEADING + faults,
        };
        await moveRecord(tx, 'import_batch', row, 'loaded', '', { body });
        tx.record({ action: 'bulk_load', objectKind: 'crime', objectIds: [batch.id], resultCount: progress.rowsNew });
      },
      { write: true },
    );
  } catch (error) {
    const failure =
      error instanceof ReeveError ? error.message : 'The file could not be taken. Nothing of it was kept.';
    await asActor(
      deps.store,
      person,
      async (tx) => {
        const row = await loadRecord(tx, 'import_batch', batch.id);
        await moveRecord(tx, 'import_batch', row, 'failed', failure, { body: { ...bodyOf(row), failure } });
      },
      { write: true },
    ).catch(() => undefined); // cannot be noted either: a batch that nobody works on shows as failed all the same
  } finally {
    running.delete(batch.id);
  }
}

/** The body of a stored batch: written only by this module and its handlers. */
export function bodyOf(row: StoredRecord): BatchBody {
  return row.body as BatchBody;
}
