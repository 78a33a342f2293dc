import type { Operation, Session } from '@reeve/contract';
import { ApiError } from './error.ts';
import { liftsSoFar, settle } from './interruption.ts';

/** The owner of this page's session: its present state, and how to read it again (undefined if signed out). */
export interface SessionRenewer {
  readonly known: () => Session | undefined;
  readonly read: () => Promise<Session | undefined>;
}

let keeper: SessionRenewer | undefined;
let underway: Promise<Session | undefined> | undefined;

/** Registers the owner that calls ask; returns how to unregister it. */
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
 * Returns how one call handles a refusal that can be lifted; created for every call, before it is sent.
 *
 * If this page is only outdated, the session is read again, once, and the call repeated. A change is not carried over into a purpose it was
 * not typed for: the user is asked for its purpose. The shell asks everything else.
 *
 * @returns for a refusal, true if the call can be repeated; throws `purpose_needed` if the user gives up
 */
export function liftFor(operation: Pick<Operation, 'access' | 'method'>): (error: ApiError) => Promise<boolean> {
  const before = keeper?.known();
  let hasRenewed = false;
  let sentAt = liftsSoFar();
  const lift = async (error: ApiError): Promise<boolean> => {
    if (hasRenewed || !keeper || operation.access === 'open' || !isBehind(error)) return settle(error, sentAt);
    hasRenewed = true;
    underway ??= keeper.read().finally(() => (underway = undefined));
    const now = await underway;
    if (!now) return settle(error, sentAt);
    if (before && before.account.id !== now.account.id) return false;
    const isForPurpose = operation.method !== 'GET' && operation.access === 'purpose';
    if (!isForPurpose || isSamePurpose(before, now)) return true;
    const needed = new ApiError({ code: 'purpose_needed', title: '', status: 0 });
    if (await settle(needed, sentAt)) return true;
    throw needed;
  };
  return async (error) => {
    const mayRepeat = await lift(error);
    sentAt = liftsSoFar();
    return mayRepeat;
  };
}

function isSamePurpose(before: Session | undefined, now: Session): boolean {
  return before?.purpose?.code === now.purpose?.code && before?.purpose?.caseRef === now.purpose?.caseRef;
}
