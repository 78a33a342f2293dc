import { ReeveError, type ErrorCode } from '@reeve/domain';
import { storageFull } from '@reeve/store';

/** One table maps code to HTTP status. An object out of sight is `not_found`, as if it did not exist. */
const STATUS: Readonly<Record<ErrorCode, number>> = {
  invalid_input: 422,
  not_signed_in: 401,
  session_ended: 401,
  purpose_needed: 428,
  reason_needed: 428,
  acknowledgement_needed: 428,
  password_change_needed: 428,
  not_permitted: 403,
  not_found: 404,
  conflict: 409,
  stale_version: 409,
  same_person: 403,
  grade_missing: 422,
  state_forbids: 409,
  too_large: 413,
  too_many_requests: 429,
  unavailable: 503,
  key_absent: 503,
  storage_full: 507,
  wrong_address: 421,
  misconfigured: 500,
  internal: 500,
};

export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ErrorCode;
  readonly detail: ReeveError['detail'];
  readonly requestId: string;
}

interface Coded {
  readonly statusCode?: number;
  readonly code?: string;
}

/** Returns any thrown value as a ReeveError; foreign errors become a sentence without their details. */
export function toReeveError(error: unknown): ReeveError {
  if (error instanceof ReeveError) return error;
  const { statusCode, code } = (typeof error === 'object' && error !== null ? error : {}) as Coded; // read only, both optional
  if (statusCode === 413)
    return new ReeveError('too_large', 'This is larger than Reeve takes at once. Nothing was changed.');
  if (statusCode === 429)
    return new ReeveError('too_many_requests', 'Too many tries. Wait a few minutes and try again.');
  if (statusCode === 503)
    return new ReeveError('unavailable', 'The server is busy. Nothing was changed; try again in a moment.');
  if (code === 'ENOSPC' || code === 'EDQUOT') return storageFull(error);
  if (statusCode === 415 || code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE')
    return new ReeveError('invalid_input', 'This needs to be sent as JSON.');
  // From the file server: a path outside its folder.
  if (statusCode === 403 || statusCode === 404) return new ReeveError('not_found', 'There is nothing at this address.');
  if (statusCode === 400) return new ReeveError('invalid_input', 'This could not be read. Nothing was changed.');
  return new ReeveError(
    'internal',
    'Something went wrong on the server. Nothing was changed; the request id tells your administrator where to look.',
    {},
    { cause: error },
  );
}

/** `application/problem+json` (RFC 9457). */
export function problemOf(error: ReeveError, requestId: string): Problem {
  return {
    type: `urn:reeve:problem:${error.code}`,
    title: error.message,
    status: STATUS[error.code],
    code: error.code,
    detail: error.detail,
    requestId,
  };
}
