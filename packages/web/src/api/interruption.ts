import { CLOSER_REASONS, type CloserReason } from '@reeve/domain';
import type { ApiError } from './error.ts';

/** One object asks for a reason of its own, and why. */
export interface ReasonAsked {
  readonly kind: 'report' | 'entity';
  readonly id: string;
  readonly because: readonly CloserReason[];
}

/** One object is shown only to who has acknowledged the conditions of its provider. */
export interface ConditionsAsked {
  readonly kind: 'report' | 'product';
  readonly id: string;
  readonly conditions: true;
}

/**
 * Refusals a person can lift without leaving the page: signing in again, saying what the work is for, saying why one object
 * is needed, acknowledging its conditions. The shell offers a dialog over the page; calls wait for it and are repeated.
 * Several calls refused at once share one dialog.
 */
export type Interruption = 'sign_in' | 'purpose' | ReasonAsked | ConditionsAsked;

/** Resolves to true when the reason is gone, false when the person gave up. */
type Ask = (interruption: Interruption, refusal: Refusal) => Promise<boolean>;
export type Refusal = Pick<ApiError, 'code' | 'detail'>;

let ask: Ask | undefined;
const open = new Map<string, Promise<boolean>>();

/** The shell says how to ask; returns how to stop. Without a shell every refusal is thrown. */
export function askWith(how: Ask): () => void {
  ask = how;
  return () => {
    if (ask === how) ask = undefined;
  };
}

/** Refusals lifted so far, and which of them each kind was last. */
let lifts = 0;
const lastLift = new Map<string, number>();
/** How many refusals have been lifted: a call notes it when it is sent. */
export const liftsSoFar = (): number => lifts;

/**
 * Whether the refusal has been lifted and the call may be repeated. One that was lifted while the call was on its way is not
 * asked about again.
 *
 * @param asOf `liftsSoFar` when the call was sent
 */
export async function settle(error: Refusal, asOf: number = lifts): Promise<boolean> {
  const interruption = interruptionOf(error);
  if (!interruption || !ask) return false;
  const key = typeof interruption === 'string' ? interruption : `${error.code} ${interruption.id}`;
  if ((lastLift.get(key) ?? 0) > asOf) return true;
  const waiting = open.get(key) ?? askOnce(ask, key, interruption, error);
  open.set(key, waiting);
  return waiting;
}

async function askOnce(how: Ask, key: string, interruption: Interruption, refusal: Refusal): Promise<boolean> {
  try {
    const isLifted = await how(interruption, refusal);
    if (isLifted) lastLift.set(key, (lifts += 1));
    return isLifted;
  } finally {
    open.delete(key);
  }
}

function interruptionOf({ code, detail }: Refusal): Interruption | undefined {
  if (code === 'not_signed_in' || code === 'session_ended') return 'sign_in';
  if (code === 'reason_needed') return reasonAsked(detail);
  if (code === 'acknowledgement_needed') return conditionsAsked(detail);
  return code === 'purpose_needed' ? 'purpose' : undefined;
}

function reasonAsked({ kind, id, because }: ApiError['detail']): ReasonAsked | undefined {
  if ((kind !== 'report' && kind !== 'entity') || typeof id !== 'string' || !Array.isArray(because)) return undefined;
  return { kind, id, because: CLOSER_REASONS.filter((reason) => because.includes(reason)) };
}

function conditionsAsked({ kind, id }: ApiError['detail']): ConditionsAsked | undefined {
  if ((kind !== 'report' && kind !== 'product') || typeof id !== 'string') return undefined;
  return { kind, id, conditions: true };
}
