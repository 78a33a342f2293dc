import type { ApiError } from './error.ts';

/**
 * Refusals a person can lift without leaving the page: signing in again, saying what the work is for. The shell offers a
 * dialog over the page; calls wait for it and are repeated. Several calls refused at once share one dialog.
 */
export type Interruption = 'sign_in' | 'purpose';

/** Resolves to true when the reason is gone, false when the person gave up. */
type Ask = (interruption: Interruption) => Promise<boolean>;

let ask: Ask | undefined;
const open = new Map<Interruption, Promise<boolean>>();

/** The shell says how to ask; returns how to stop. Without a shell every refusal is thrown. */
export function askWith(how: Ask): () => void {
  ask = how;
  return () => {
    if (ask === how) ask = undefined;
  };
}

/** Whether the refusal has been lifted and the call may be repeated. */
export async function settle(error: Pick<ApiError, 'code'>): Promise<boolean> {
  const interruption = interruptionOf(error.code);
  if (!interruption || !ask) return false;
  const waiting = open.get(interruption) ?? ask(interruption).finally(() => open.delete(interruption));
  open.set(interruption, waiting);
  return waiting;
}

function interruptionOf(code: ApiError['code']): Interruption | undefined {
  if (code === 'not_signed_in' || code === 'session_ended') return 'sign_in';
  return code === 'purpose_needed' ? 'purpose' : undefined;
}
