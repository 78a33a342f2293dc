import { postgresArray } from '@reeve/formats';
import type { ComparedCrime, CrimeColumns, NewCrime, RowColumns } from '@reeve/store';
import type { CountedRow } from './counting/counted-rows.ts';
import { STORED } from './stored-crime.ts';

/** Rows that a thread passes on, and that are compared and written, at once. A thousand take more CPU and no less memory. */
export const ROWS_AT_ONCE = 3000;

const COMPARED = ['source_key', 'type', 'from_at', 'to_at', 'lon', 'lat', 'area_code'] as const;
const ALL = Object.keys(STORED) as readonly (keyof NewCrime)[]; // its keys are the columns

/** Rows as columns for `insertCrimes`. */
export const crimeColumns = (rows: readonly CountedRow[]): CrimeColumns => columnsOf(rows, ALL);

/** Rows as columns for `knownCrimes`. */
export const comparedColumns = (rows: readonly CountedRow[]): RowColumns<keyof ComparedCrime> =>
  columnsOf(rows, COMPARED);

/** Column by column, without an object for each row: those are most of what an import would leave to collect. */
function columnsOf<Name extends keyof NewCrime>(rows: readonly CountedRow[], names: readonly Name[]): RowColumns<Name> {
  const texts = names.map((name) => [name, postgresArray(rows.map(STORED[name]))] as const);
  return { length: rows.length, texts: Object.fromEntries(texts) as Record<Name, string> }; // one a name
}
