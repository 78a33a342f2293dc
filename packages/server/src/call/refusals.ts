import type { Operation } from '@reeve/contract';
import { auditEvent, type ReeveError } from '@reeve/domain';
import { eventOf, type ActingPerson } from '@reeve/store';
import type { FastifyRequest } from 'fastify';
import type { ServedDeps } from './deps.ts';
import { toReeveError } from './problem.ts';
import { personOf } from './acting-person.ts';
import { queryOf } from './shown.ts';
import { addressOf } from './workstation.ts';

/** Number of logged characters of a refused request's query. */
const LONGEST_QUERY = 1000;
/** The object of a refusal without an operation or an account: the request itself. */
const REQUEST = 'request';

/** Methods that change nothing: Fastify answers HEAD wherever it answers GET. */
const READING: ReadonlySet<string> = new Set(['GET', 'HEAD']);

const logged = new WeakSet<FastifyRequest>();

/**
 * Logs a refusal of a signed-in person before the answer leaves. Its transaction has rolled back, so it goes through the queue.
 *
 * @param of operation: undefined if the request reached none
 */
export async function logRefusal(
  deps: ServedDeps,
  of: {
    readonly request: FastifyRequest;
    readonly operation: Operation | undefined;
    readonly person: ActingPerson;
    readonly error: unknown;
  },
): Promise<void> {
  const { request, operation, person } = of;
  logged.add(request);
  const { id } = (request.params ?? {}) as { id?: string }; // read only, optional
  const query = operation && queryOf(operation, request)?.slice(0, LONGEST_QUERY);
  const event = eventOf(person, undefined, {
    action: READING.has(request.method) ? 'view' : 'alter',
    objectKind: operation?.name ?? REQUEST,
    objectIds: id === undefined ? [] : [id.slice(0, 64)],
    decision: 'deny',
    because: toReeveError(of.error).code,
    ...(query === undefined ? {} : { query }),
  });
  await deps.refusals.ofPerson(person.agencyId, event);
}

/**
 * Logs a refusal that no operation has logged: an unreadable body, a wrong address, a request from another site. If the request carries the
 * token of a live session it is logged for that person, else it is counted by its address.
 *
 * @returns what to answer: the refusal, or why it could not be logged
 */
export async function logOtherRefusal(
  deps: ServedDeps,
  request: FastifyRequest,
  error: ReeveError,
): Promise<ReeveError> {
  if (logged.has(request)) return error;
  try {
    const { signedIn } = request;
    if (signedIn) {
      const { operation } = request.routeOptions.config;
      await logRefusal(deps, { request, operation, person: personOf(deps, signedIn, request), error });
      return error;
    }
  } catch (failure) {
    if (logged.has(request)) return toReeveError(failure);
    // The session could not be looked up; the refusal is still counted.
  }
  deps.refusals.ofAddress(
    auditEvent({
      action: 'view',
      objectKind: REQUEST,
      workstation: addressOf(deps, request),
      decision: 'deny',
      because: error.code,
      requestId: request.id,
    }),
  );
  return error;
}
