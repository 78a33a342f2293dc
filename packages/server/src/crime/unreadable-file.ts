import { ReeveError } from '@reeve/domain';
import { tidyName } from '@reeve/formats';

/** Why a file cannot be read at all, with the codes of the screens. */
export const UNREADABLE_FILE = [
  'file_damaged',
  'file_no_table',
  'file_one_column',
  'file_column_twice',
  'file_columns_unknown',
] as const;

/**
 * Returns the refusal of the file reader with a code added to its sentence, by its details: the columns found, if the first line names any;
 * a cause, if the bytes themselves are damaged.
 */
export function withReason(refusal: ReeveError): ReeveError {
  const { headers } = refusal.detail;
  const because = reasonOf(refusal, Array.isArray(headers) ? headers.map(String) : []);
  const found = Array.isArray(headers) ? headers.join(', ') : '';
  return new ReeveError(
    refusal.code,
    `${refusal.message} Nothing was taken.`,
    { ...refusal.detail, because, found },
    { cause: refusal },
  );
}

function reasonOf(refusal: ReeveError, headers: readonly string[]): (typeof UNREADABLE_FILE)[number] {
  if (headers.length === 0) return refusal.cause === undefined ? 'file_no_table' : 'file_damaged';
  if (headers.length === 1) return 'file_one_column';
  const names = headers.map(tidyName).filter((name) => name !== '');
  return new Set(names).size < names.length ? 'file_column_twice' : 'file_columns_unknown';
}
