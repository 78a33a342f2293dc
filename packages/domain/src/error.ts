/** The closed list of failure codes. Tests and clients compare codes, never message text. */
export const ERROR_CODES = [
  'invalid_input',
  'not_signed_in',
  'session_ended',
  'purpose_needed',
  'reason_needed',
  'acknowledgement_needed',
  'password_change_needed',
  'not_permitted',
  'not_found',
  'conflict',
  'stale_version',
  'same_person',
  'grade_missing',
  'state_forbids',
  'too_large',
  'too_many_requests',
  'unavailable',
  'key_absent',
  'storage_full',
  'wrong_address',
  'misconfigured',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/**
 * The one error class.
 *
 * `message` is a plain sentence for a user. `detail` holds only values that are safe to log and to show: never a name,
 * free text, a secret or the offending value of a setting.
 */
export class ReeveError extends Error {
  readonly code: ErrorCode;
  readonly detail: Readonly<Record<string, string | number | boolean | readonly string[]>>;

  constructor(code: ErrorCode, message: string, detail: ReeveError['detail'] = {}, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ReeveError';
    this.code = code;
    this.detail = detail;
  }
}

/** Narrows an unknown thrown value to a ReeveError of one code. */
export function isReeveError(error: unknown, code?: ErrorCode): error is ReeveError {
  return error instanceof ReeveError && (code === undefined || error.code === code);
}
