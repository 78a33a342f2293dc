import type { Operation } from '@reeve/contract';
import { auditEvent, type ReeveError } from '@reeve/domain';
import { eventOf, type ActingPerson } from '@reeve/store';
import type { FastifyRequest } from 'fastify';
import type { ServedDeps } from './deps.ts';
import { toReeveError } from './problem.ts';
import { personOf } from './acting-person.ts';
import { queryOf } from './shown.ts';
import { addressOf } from './workstation.ts';

/** Of what a refused request asked for, so many signs are logged. */
const LONGEST_QUERY = 1000;
/** The object of a refusal without an operation or an account: the request itself. */
const REQUEST = 'request';

const logged = new WeakSet<FastifyRequest>();

/**
 * Log a refusal of a signed-in person before the answer leaves. The transaction it was refused in has rolled back, so it goes
 * through the queue.
 *
 * @param of operation: undefined where the request reached none
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
    action: request.method === 'GET' ? 'view' : 'alter',
    objectKind: operation?.name ?? REQUEST,
    objectIds: id === undefined ? [] : [id.slice(0, 64)],
    decision: 'deny',
    because: toReeveError(of.error).code,
    ...(query === undefined ? {} : { query }),
  });
  await deps.refusals.ofPerson(person.agencyId, event);
}

/**
 * Log a refusal that no operation has logged: a body that cannot be read, a wrong address, a request from another site. Where the
 * request carries the token of a live session it is that person's, else it is counted by its address.
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
    // The session could not be looked up; the refusal is counted all the same.
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
