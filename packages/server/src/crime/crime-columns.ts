import { postgresArray } from '@reeve/formats';
import type { ComparedCrime, CrimeColumns, NewCrime, RowColumns } from '@reeve/store';

/** Rows that a thread passes on, and that are compared and written, at once. A thousand take more CPU and no less memory. */
export const ROWS_AT_ONCE = 3000;

const COMPARED = ['source_key', 'type', 'from_at', 'to_at', 'lon', 'lat', 'area_code'] as const;
const STORED = [
  ...COMPARED,
  'type_detail',
  'time_precision',
  'place_precision',
  'area_name',
  'file_area',
  'street',
  'outcome',
  'detection',
  'recorded_on',
] as const;

/** Rows as columns for `insertCrimes`. */
export const crimeColumns = (rows: readonly NewCrime[]): CrimeColumns => columnsOf(rows, STORED);

/** Rows as columns for `knownCrimes`. */
export const comparedColumns = (rows: readonly ComparedCrime[]): RowColumns<keyof ComparedCrime> =>
  columnsOf(rows, COMPARED);

function columnsOf<Name extends string>(
  rows: readonly Readonly<Record<Name, string | number | null>>[],
  names: readonly Name[],
): RowColumns<Name> {
  const texts = names.map((name) => [name, postgresArray(rows.map((row) => row[name]))] as const);
  return { length: rows.length, texts: Object.fromEntries(texts) as Record<Name, string> }; // one a name
}
