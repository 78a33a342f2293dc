import type { ErrorCode } from '@reeve/domain';

const FAILED = 1;
const NOT_UNDERSTOOD = 2;
const REFUSED = 3;
const NOT_SIGNED_IN = 4;
const UNREACHABLE = 5;

/** The exit codes of commands, for scripts; listed in docs/operations/cli.md. A number does not change its meaning. */
const OF_CODE: Readonly<Record<ErrorCode, number>> = {
  invalid_input: NOT_UNDERSTOOD,
  too_large: NOT_UNDERSTOOD,
  grade_missing: NOT_UNDERSTOOD,
  not_permitted: REFUSED,
  not_found: REFUSED,
  conflict: REFUSED,
  stale_version: REFUSED,
  same_person: REFUSED,
  state_forbids: REFUSED,
  not_signed_in: NOT_SIGNED_IN,
  session_ended: NOT_SIGNED_IN,
  purpose_needed: NOT_SIGNED_IN,
  reason_needed: NOT_SIGNED_IN,
  acknowledgement_needed: NOT_SIGNED_IN,
  password_change_needed: NOT_SIGNED_IN,
  unavailable: UNREACHABLE,
  key_absent: UNREACHABLE,
  storage_full: UNREACHABLE,
  too_many_requests: UNREACHABLE,
  wrong_address: UNREACHABLE,
  misconfigured: FAILED,
  internal: FAILED,
};

/** The exit code of an error: 2 wrong request, 3 refused or not found, 4 not signed in, 5 no answer, 1 anything else. */
export function exitCodeOf(code: ErrorCode): number {
  return OF_CODE[code];
}
