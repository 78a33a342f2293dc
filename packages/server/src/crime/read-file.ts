import { createReadStream } from 'node:fs';
import { isReeveError, ReeveError } from '@reeve/domain';
import {
  CRIME_LAYOUTS,
  openTable,
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
import { MOST_ROWS } from '../file/pieces.ts';
import { unfit, type Reading, type SurveyedFile } from './reading.ts';
import { withReason } from './unreadable-file.ts';

/** A refusal of the file readers, with a code that the screens have texts for. */
async function reasoned<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw isReeveError(error, 'invalid_input') ? withReason(error) : error;
  }
}

/** Surveys a file of a known layout before the import. @throws ReeveError invalid_input — it has none */
export async function surveyFile(path: string): Promise<SurveyedFile> {
  const { layout, ...survey } = await reasoned(surveyCrimes(plainBytes(createReadStream(path))));
  return { ...survey, layout: layout.name, hasType: layout.typed.type !== undefined };
}

function surveyWithLayout(surveyed: SurveyedFile): CrimeSurvey {
  const { layout: name, hasType: _, ...survey } = surveyed;
  const layout = CRIME_LAYOUTS.find((one) => one.name === name);
  if (!layout) throw new ReeveError('internal', `There is no layout “${name}”.`);
  return { ...survey, layout };
}

/** Opens any file of rows and columns. @throws ReeveError invalid_input — it is none */
export async function openFile(path: string, name: string, mapping?: Mapping): Promise<Table> {
  const { encoding = null, delimiter = null } = mapping?.table ?? {};
  return reasoned(
    openTable(
      { name, open: () => createReadStream(path) },
      { ...(encoding ? { encoding } : {}), ...(delimiter ? { delimiter } : {}) },
    ),
  );
}

/** Opens a file of crimes. @throws ReeveError invalid_input — it is no table, or contains areas */
export async function openCrimes(path: string, name: string, mapping: Mapping): Promise<Table> {
  const table = await openFile(path, name, mapping);
  if (table.areas)
    throw new ReeveError('invalid_input', 'The file holds areas, not crimes. Nothing was taken.', {
      because: 'file_areas',
    });
  return table;
}

/** Some rows of a file, and those that could not be read. */
export interface ReadRows {
  readonly rows: readonly MappedRow[];
  readonly faults: readonly RowFault[];
}

/**
 * Yields the rows of a file, in its order, at most 1,000 at a time.
 *
 * @throws ReeveError invalid_input — the mapping does not fit the file
 */
export async function* readRows(reading: Reading): AsyncGenerator<ReadRows, void> {
  let [rows, faults]: [MappedRow[], RowFault[]] = [[], []];
  for await (const part of rowsAsRead(reading)) {
    faults.push(...part.faults);
    for (const row of part.rows) {
      rows.push(row);
      if (rows.length < MOST_ROWS) continue;
      yield { rows, faults };
      [rows, faults] = [[], []];
    }
    if (faults.length < MOST_ROWS) continue;
    yield { rows, faults };
    [rows, faults] = [[], []];
  }
  if (rows.length + faults.length > 0) yield { rows, faults };
}

async function* rowsAsRead(reading: Reading): AsyncGenerator<ReadRows, void> {
  if (reading.kind === 'layout') {
    const survey = surveyWithLayout(reading.survey);
    for await (const { rows, faults } of readCrimes(plainBytes(createReadStream(reading.path)), {
      survey,
      type: reading.type,
    }))
      yield { rows: rows.map((row) => ({ ...row, sheet: '', x: row.lon, y: row.lat, reportedLocal: '' })), faults };
    return;
  }
  const { path, fileName, mapping } = reading;
  const table = await openCrimes(path, fileName, mapping);
  try {
    yield* readCrimesWith(table, mapping);
  } catch (error) {
    throw isReeveError(error, 'invalid_input') ? unfit(error) : error;
  }
}
