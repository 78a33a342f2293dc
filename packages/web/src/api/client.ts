import type { InputGiven, Operation, ParamsOf, QueryGiven, ReplyOf } from '@reeve/contract';
import { addressOf } from './address.ts';
import { ApiError, isNoAnswer, problemFrom } from './error.ts';
import { liftFor } from './renewal.ts';

/** Whether a shape may be left out: it is empty or every member of it is optional. */
type MayBeAbsent<Shape> = [Shape] extends [Record<string, never>] ? true : Partial<Shape> extends Shape ? true : false;

type Part<Name extends string, Shape> =
  MayBeAbsent<Shape> extends true ? { readonly [K in Name]?: Shape } : { readonly [K in Name]: Shape };

/** What a call takes: `params`, `query` and `input`, each as the contract types it, absent where the operation has none. */
export type Parts<O extends Operation> = Part<'params', ParamsOf<O>> &
  Part<'query', QueryGiven<O>> &
  Part<'input', InputGiven<O>>;

type Rest<O extends Operation> =
  MayBeAbsent<Parts<O>> extends true
    ? [parts?: Parts<O>, options?: CallOptions]
    : [parts: Parts<O>, options?: CallOptions];

export interface CallOptions {
  readonly signal?: AbortSignal;
  /** `ask` (usual): when the session has ended, sign in over the page and go on. `fail`: throw. */
  readonly onSessionEnd?: 'ask' | 'fail';
}

/** A change that was not answered is sent again after so long: a server that was killed is back within seconds. */
const ASK_AGAIN_MS = [500, 2_000, 5_000];

let csrf = '';

/** The token of the session in use; sent with every change. Kept in memory only. */
export function rememberCsrf(token: string): void {
  csrf = token;
}

/**
 * Calls one operation of the contract.
 *
 * Same origin, never cached. A write carries the session's CSRF token and one idempotency key, which stays the same when the call is
 * repeated after signing in again. If no answer came, it is repeated automatically and still stored once.
 *
 * @throws ApiError the server's problem, or `unavailable` if it did not answer
 */
export async function call<O extends Operation>(operation: O, ...[parts, options]: Rest<O>): Promise<ReplyOf<O>> {
  // The conditional type above is opaque here; every part is an object or absent.
  const given = (parts ?? {}) as { params?: Record<string, unknown>; query?: Record<string, unknown>; input?: unknown };
  const address = addressOf(operation, given.params, given.query);
  const writes = operation.method !== 'GET';
  const key = writes ? crypto.randomUUID() : '';
  const lift = liftFor(operation);
  const pauses = writes ? [...ASK_AGAIN_MS] : [];
  for (;;) {
    const headers: Record<string, string> = { accept: 'application/json' };
    if (writes) headers['x-reeve-csrf'] = csrf;
    if (writes) headers['idempotency-key'] = key;
    const takesBody = operation.method === 'POST' || operation.method === 'PUT';
    if (takesBody) headers['content-type'] = 'application/json';
    try {
      const reply = await send(address, {
        method: operation.method,
        headers,
        credentials: 'same-origin',
        cache: 'no-store',
        ...(takesBody ? { body: JSON.stringify(given.input ?? {}) } : {}),
        ...(options?.signal ? { signal: options.signal } : {}),
      });
      return reply as ReplyOf<O>; // the server's replies are cut to this very schema before they leave it
    } catch (error) {
      if (isNoAnswer(error) && !options?.signal?.aborted) {
        const pauseMs = pauses.shift();
        if (pauseMs !== undefined) {
          await new Promise((resolve) => setTimeout(resolve, pauseMs));
          continue;
        }
      }
      const mayAsk = options?.onSessionEnd !== 'fail';
      if (!(error instanceof ApiError) || !mayAsk || !(await lift(error))) throw error;
    }
  }
}

async function send(address: string, init: RequestInit): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(address, init);
  } catch (cause) {
    if (init.signal?.aborted) throw cause;
    throw new ApiError({ code: 'unavailable', title: 'The server does not answer.', status: 0, cause });
  }
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw problemFrom(body, response.status);
  return body;
}
