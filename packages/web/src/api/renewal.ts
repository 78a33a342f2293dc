import type { Operation, Session } from '@reeve/contract';
import { ApiError } from './error.ts';
import { settle } from './interruption.ts';

/** Who keeps the session of this page: what it knows of it, and how it reads it again (undefined for nobody). */
export interface SessionRenewer {
  readonly known: () => Session | undefined;
  readonly read: () => Promise<Session | undefined>;
}

let keeper: SessionRenewer | undefined;
let underway: Promise<Session | undefined> | undefined;

/** Calls may ask this keeper from now on; returns how to stop. */
export function renewWith(how: SessionRenewer): () => void {
  keeper = how;
  return () => {
    if (keeper === how) keeper = undefined;
  };
}

/** Whether the refusal may only mean that this page is behind: another window of the browser has changed the session. */
function isBehind(error: ApiError): boolean {
  if (error.code === 'not_permitted') return error.detail['because'] === 'page_token';
  return error.code === 'not_signed_in' || error.code === 'session_ended';
}

/**
 * What one call does about a refusal that can be lifted; made anew for every call, before it is sent.
 *
 * Where this page may only be behind, the session is read again, once, and the call repeated. A change is not carried over
 * into a purpose it was not typed for: there the person is asked what it is for. Everything else is asked by the shell.
 *
 * @returns from a refusal to whether the call may be repeated; throws `purpose_needed` where the person gives up
 */
export function liftFor(operation: Pick<Operation, 'access' | 'method'>): (error: ApiError) => Promise<boolean> {
  const before = keeper?.known();
  let hasRenewed = false;
  return async (error) => {
    if (hasRenewed || !keeper || operation.access === 'open' || !isBehind(error)) return settle(error);
    hasRenewed = true;
    underway ??= keeper.read().finally(() => (underway = undefined));
    const now = await underway;
    if (!now) return settle(error);
    if (before && before.account.id !== now.account.id) return false;
    const isForPurpose = operation.method !== 'GET' && operation.access === 'purpose';
    if (!isForPurpose || isSamePurpose(before, now)) return true;
    const needed = new ApiError({ code: 'purpose_needed', title: '', status: 0 });
    if (await settle(needed)) return true;
    throw needed;
  };
}

function isSamePurpose(before: Session | undefined, now: Session): boolean {
  return before?.purpose?.code === now.purpose?.code && before?.purpose?.caseRef === now.purpose?.caseRef;
}
