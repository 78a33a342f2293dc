import { ReeveError } from '@reeve/domain';

interface PostgresFailure {
  readonly code: string;
  readonly constraint?: string;
}
/** Codes of the system for a connection that is not made or breaks; a socket that is not there is a missing file. */
const UNREACHABLE = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE'];
const isUnreachable = (error: PostgresFailure): boolean =>
  UNREACHABLE.includes(error.code) || (error.code === 'ENOENT' && 'syscall' in error && error.syscall === 'connect');

function isPostgresFailure(error: unknown): error is PostgresFailure {
  return error instanceof Error && 'code' in error && typeof error.code === 'string';
}

/** The driver's messages for a lost connection, which have no code. */
const LOST =
  /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying to connect)/;

function noAnswer(cause: unknown): ReeveError {
  return new ReeveError(
    'unavailable',
    'The database does not answer at this moment. Nothing was changed; try again.',
    {},
    { cause },
  );
}

/**
 * Converts a database failure to a user-facing error. Constraint and policy names are safe; values and details are not and stay
 * in `cause`. A row refused by a policy and a missing row are indistinguishable.
 */
export function explainFailure(error: unknown): unknown {
  if (error instanceof ReeveError) return error;
  if (error instanceof Error && LOST.test(error.message)) return noAnswer(error);
  if (!isPostgresFailure(error)) return error;
  const cause = { cause: error };
  const code = error.code;
  if (code === '42501')
    return new ReeveError(
      'not_permitted',
      'Nothing was changed: your rights do not reach this record or marking.',
      {},
      cause,
    );
  if (code === '23505')
    return new ReeveError(
      'conflict',
      'Nothing was changed: another user did the same at the same moment. Load the page again.',
      {},
      cause,
    );
  if (code === '23503')
    return new ReeveError('not_found', 'Nothing was changed: something this refers to is not there.', {}, cause);
  if (code === '23514')
    return new ReeveError(
      'invalid_input',
      'Nothing was changed: a field that the law asks for is empty or unknown.',
      error.constraint ? { constraint: error.constraint } : {},
      cause,
    );
  if (code === '22021' || code === '22P05')
    return new ReeveError('invalid_input', 'Nothing was changed: a text holds a sign that cannot be kept.', {}, cause);
  if (code === '40001' || code === '40P01' || code === '55P03')
    return new ReeveError('conflict', 'Nothing was changed: two changes met. Try again.', {}, cause);
  if (code === '57014')
    return new ReeveError(
      'unavailable',
      'The request was cancelled before it was done. Nothing was changed.',
      {},
      cause,
    );
  if (code.startsWith('08') || code.startsWith('57P') || isUnreachable(error)) return noAnswer(error);
  if (code === '53100') return storageFull(error);
  return error;
}

/** The error for every write to a full disk; reading goes on. */
export function storageFull(cause?: unknown): ReeveError {
  return new ReeveError(
    'storage_full',
    'The disk of the server is full. Nothing was changed, and what is there can be read; ask your administrator to make room.',
    {},
    cause === undefined ? {} : { cause },
  );
}
