import { createReadStream } from 'node:fs';
import type { ImportMapping } from '@reeve/contract';
import { isReeveError, ReeveError } from '@reeve/domain';
import {
  openTable,
  parseMapping,
  plainBytes,
  readCrimes,
  readCrimesWith,
  surveyCrimes,
  type CrimeSurvey,
  type MappedRow,
  type Mapping,
  type RowFault,
  type Table,
} from '@reeve/formats';
import { withReason } from './unreadable-file.ts';

/** How a file of crime is read: by a layout Reeve knows, or by what somebody says its columns mean. */
export type Reading =
  | { readonly kind: 'layout'; readonly path: string; readonly survey: CrimeSurvey; readonly type: string }
  | { readonly kind: 'mapping'; readonly table: Table; readonly mapping: Mapping; readonly rows: number };

/** The layout of rows that were read by a mapping. */
export const MAPPED_LAYOUT = 'mapping';

/** A refusal of the readers of files, with a code that the screens have words for. */
async function reasoned<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw isReeveError(error, 'invalid_input') ? withReason(error) : error;
  }
}

/** Look through a file of a known layout before anything of it is taken. @throws ReeveError invalid_input — it is none */
export async function survey(path: string): Promise<CrimeSurvey> {
  return reasoned(surveyCrimes(plainBytes(createReadStream(path))));
}

/** Open any file of rows and columns. @throws ReeveError invalid_input — it is none */
export async function openUpload(path: string, name: string, mapping?: Mapping): Promise<Table> {
  const { encoding = null, delimiter = null } = mapping?.table ?? {};
  return reasoned(
    openTable(
      { name, open: () => createReadStream(path) },
      { ...(encoding ? { encoding } : {}), ...(delimiter ? { delimiter } : {}) },
    ),
  );
}

/**
 * A file, to be read by a mapping.
 *
 * @throws ReeveError invalid_input — the mapping leaves open what has to be known, or the file holds areas
 */
export async function readingBy(path: string, fileName: string, given: ImportMapping): Promise<Reading> {
  const mapping = settled(given);
  const table = await openUpload(path, fileName, mapping);
  if (table.areas)
    throw new ReeveError('invalid_input', 'The file holds areas, not crimes. Nothing was taken.', {
      because: 'file_areas',
    });
  let rows = 0;
  for (const sheet of table.sheets) {
    if (mapping.table.sheets !== null && table.sheets.length > 1 && !mapping.table.sheets.includes(sheet.name))
      continue;
    for await (const part of sheet.rows()) rows += part.length;
    if (mapping.table.heading) rows -= 1;
  }
  return { kind: 'mapping', table, mapping, rows: Math.max(0, rows) };
}

function settled(given: ImportMapping): Mapping {
  try {
    return parseMapping(given);
  } catch (error) {
    throw isReeveError(error) ? unfit(error) : error;
  }
}

const unfit = (error: ReeveError): ReeveError =>
  new ReeveError(
    error.code,
    `${error.message} Nothing was taken.`,
    { ...error.detail, because: 'mapping_unfit' },
    { cause: error },
  );

/** How many rows the file has, as far as is known before they are read. */
export function rowsOf(reading: Reading): number {
  return reading.kind === 'layout' ? reading.survey.rows : reading.rows;
}

/** The rows of a file, in its order, some at a time. @throws ReeveError invalid_input — the mapping does not fit the file */
export async function* readRows(
  reading: Reading,
): AsyncGenerator<{ readonly rows: readonly MappedRow[]; readonly faults: readonly RowFault[] }, void> {
  if (reading.kind === 'layout') {
    const { path, survey: surveyed, type } = reading;
    for await (const { rows, faults } of readCrimes(plainBytes(createReadStream(path)), { survey: surveyed, type }))
      yield { rows: rows.map((row) => ({ ...row, sheet: '', x: row.lon, y: row.lat, reportedLocal: '' })), faults };
    return;
  }
  try {
    yield* readCrimesWith(reading.table, reading.mapping);
  } catch (error) {
    throw isReeveError(error, 'invalid_input') ? unfit(error) : error;
  }
}
