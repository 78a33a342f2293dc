import { ERROR_CODES, ReeveError, type ErrorCode } from '@reeve/domain';
import { plainLine } from '../output/plain-text.ts';
import type { Response } from './transport.ts';

/** The next command to type, where the server's own sentence refers to its pages. */
const HERE: Partial<Record<ErrorCode, string>> = {
  not_signed_in: 'You are not signed in. Sign in with: reeve login',
  session_ended: 'Your session has ended. Sign in again with: reeve login',
  reason_needed: 'This needs a reason of its own: reeve reason report ID --because TEXT',
  purpose_needed: 'Say first what this work is for: reeve purpose CODE --because TEXT',
};

/** Fields and faults of a refusal, safe to show by contract. */
function named(detail: unknown): string {
  if (typeof detail !== 'object' || detail === null) return '';
  const faults = 'faults' in detail && Array.isArray(detail.faults) ? detail.faults : [];
  return faults.length === 0 ? '' : ` Missing or wrong: ${faults.map((one) => plainLine(String(one))).join(', ')}.`;
}

/**
 * A refusal of the server as an error: `application/problem+json` with its sentence and code; anything else means that it was not
 * Reeve that answered.
 *
 * @param response status 300 and above
 */
export function errorOf(response: Response, origin: string, open = false): ReeveError {
  const problem = jsonIn(response);
  if (typeof problem === 'object' && problem !== null && 'title' in problem && 'code' in problem) {
    const code = ERROR_CODES.find((one) => one === problem.code) ?? 'internal';
    const request = code === 'internal' && 'requestId' in problem ? ` (${plainLine(String(problem.requestId))})` : '';
    const detail = 'detail' in problem ? problem.detail : undefined;
    const sentence = `${plainLine(String(problem.title))}${named(detail)}${request}`;
    // During sign-in, "not signed in" means a wrong password and keeps its own sentence.
    return new ReeveError(code, open ? sentence : (HERE[code] ?? sentence));
  }
  if (response.status === 429 || response.status === 503)
    return new ReeveError('unavailable', `The server at ${origin} is busy. Try again in a moment.`);
  if (response.status === 413) return new ReeveError('too_large', 'This is larger than Reeve takes at once.');
  return new ReeveError('unavailable', `What answers at ${origin} is not Reeve (status ${response.status}).`);
}

/** The JSON of a response, or undefined if it is not JSON. */
export function jsonIn(response: Response): unknown {
  try {
    return JSON.parse(response.body.toString('utf8'));
  } catch {
    return undefined;
  }
}
