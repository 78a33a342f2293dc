import type { Operation } from '@reeve/contract';
import { isReeveError, ReeveError } from '@reeve/domain';
import { asActor, rememberedReply, rememberReply, type ActingPerson, type ActorTx } from '@reeve/store';
import type { FastifyRequest } from 'fastify';
import type { ServedDeps } from './deps.ts';
import { completed } from './shown.ts';

/** A write: the operation and what was sent with it. */
export interface Write {
  readonly operation: Operation;
  /** True if it can change memberships of groups. */
  readonly regrants: boolean;
  readonly request: FastifyRequest;
  readonly params: unknown;
  readonly input: unknown;
}

/**
 * Runs a write once: the same key and content again gets the same answer, except for what opens a record.
 *
 * @throws ReeveError internal — it added no event to the log: nothing is changed
 */
export async function writeOnce<T>(
  deps: ServedDeps,
  person: ActingPerson,
  { operation, regrants, request, params, input }: Write,
  work: (tx: ActorTx) => Promise<T>,
): Promise<T> {
  await deps.space?.refuseWhenFull();
  const key = operation.opens ? undefined : keyOf(request);
  const sent = JSON.stringify([params, input]);
  const recall = async (tx: ActorTx, again: string): Promise<T | undefined> =>
    (await rememberedReply(tx, again, operation.name, sent)) as T | undefined; // stored below only
  const change = async (tx: ActorTx): Promise<T> => {
    const reply = await work(tx);
    if (!tx.isAudited())
      throw new ReeveError('internal', `Operation ${operation.name} changed something without a word in the log.`);
    return reply;
  };
  const attempt = (): Promise<T> =>
    asActor(
      deps.store,
      person,
      async (tx) => {
        if (key === undefined) return change(tx);
        const before = await recall(tx, key);
        if (before !== undefined) return before;
        const reply = await change(tx);
        await rememberReply(tx, key, operation.name, sent, reply);
        return reply;
      },
      { write: true, regrants, complete: completed },
    );
  return once(key, attempt, (again) => asActor(deps.store, person, (tx) => recall(tx, again)));
}

/** What a change made, as stored under its key, and whether it was made before. */
export interface Written<S> {
  readonly stored: S;
  /** True for a repeated request: what the answer shows now is a reading. */
  readonly isReplay: boolean;
}

/**
 * Runs a change whose answer shows texts of others. Only its result is stored under its key; the handler reads the texts afterwards, under
 * the rights of that moment, so that a repeated request shows nothing that its sender no longer reads.
 *
 * @param write the change; it passes its result through `keep`
 */
export async function writtenOnce<S extends object>(write: (keep: (made: S) => S) => Promise<S>): Promise<Written<S>> {
  let made: S | undefined;
  const stored = await write((one) => (made = one));
  return { stored, isReplay: stored !== made };
}

/**
 * Returns the idempotency key of a change, if its sender gave one. A malformed one is refused: ignored, the change would be made again with
 * each repetition.
 *
 * @throws ReeveError invalid_input
 */
export function keyOf(request: FastifyRequest): string | undefined {
  const header = request.headers['idempotency-key'];
  if (header === undefined || (typeof header === 'string' && /^[\w-]{8,80}$/.test(header))) return header;
  throw new ReeveError(
    'invalid_input',
    'The idempotency key has 8 to 80 letters, digits, hyphens and underscores. Nothing was changed.',
    { fields: ['idempotency-key'] },
  );
}

/**
 * Runs a change that may be sent twice at once. The second waits for the first, and is then refused, because the key is taken or the change
 * is already made: it gets the first one's answer instead.
 */
export async function once<T>(
  key: string | undefined,
  attempt: () => Promise<T>,
  recall: (key: string) => Promise<T | undefined>,
): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (key === undefined || !isReeveError(error) || ['unavailable', 'storage_full'].includes(error.code)) throw error;
    const before = await recall(key);
    if (before !== undefined) return before;
    if (error.code === 'conflict') return attempt();
    throw error;
  }
}
