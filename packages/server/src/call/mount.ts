import type { Operation } from '@reeve/contract';
import { ReeveError, type Role } from '@reeve/domain';
import { eventOf, type ActingPerson, type AuditFacts, type SignedIn } from '@reeve/store';
import type { FastifyInstance } from 'fastify';
import { personOf } from './acting-person.ts';
import { authenticate, checkOrigin } from './authenticate.ts';
import type { ServedDeps } from './deps.ts';
import { sendFile } from './file-answer.ts';
import { limitOf } from './limits.ts';
import { maskEveryName, maskingOf, maskNoName, type Masking } from './masking.ts';
import type { Handler } from './operation.ts';
import { logRefusal } from './refusals.ts';
import { requireCall } from './outside.ts';
import { LONG_CONTENT } from './content/request-content.ts';
import { completed, queryOf } from './shown.ts';
import { required, startCall, type Asked, type StartedCall } from './started-call.ts';

const isWrite = (operation: Operation): boolean => operation.method !== 'GET';

/** Requests without a session need no long content, and cannot be made to wait in a person's queue. */
function bodyLimitOf({ access, mostBytes }: Operation): { readonly bodyLimit?: number } {
  if (access === 'open') return { bodyLimit: LONG_CONTENT };
  return mostBytes === undefined ? {} : { bodyLimit: mostBytes };
}

/** Mounts one operation: parse, sign in, run, record, reply through the allow-list. */
export function mount(app: FastifyInstance, deps: ServedDeps, handler: Handler): void {
  const { operation } = handler;
  app.route({
    method: operation.method,
    url: operation.path,
    config: { ...limitOf(deps, operation), operation },
    ...bodyLimitOf(operation),
    handler: async (request, http) => {
      checkOrigin(request, isWrite(operation));
      const signedIn =
        operation.access === 'open'
          ? undefined
          : await authenticate(deps, request, request.signedIn, isWrite(operation));
      const person = signedIn && personOf(deps, signedIn, request);
      try {
        requireAccess(operation, signedIn, person);
        return await answer(deps, handler, { request, http, signedIn, person });
      } catch (error) {
        if (person) await logRefusal(deps, { request, operation, person, error });
        throw error;
      }
    },
  });
}

/** A password given by an administrator opens nothing but its change; work needs a purpose. */
function requireAccess(operation: Operation, signedIn: SignedIn | undefined, person: ActingPerson | undefined): void {
  if (signedIn && signedIn.account.one_time_until !== null && operation.access !== 'arrival')
    throw new ReeveError(
      'password_change_needed',
      'Choose a password of your own first: the one you were given opens nothing else.',
    );
  // Before the purpose is asked for: the answer is the same in every state of the session.
  if (signedIn) requireCall(operation, signedIn.account.roles as Role[]); // written only from ROLES
  if (operation.access === 'purpose' && person?.purpose === undefined) {
    throw new ReeveError('purpose_needed', 'Say first what this work is for: every reading carries a purpose.');
  }
}

/** Runs the handler and sends its answer, once the log has what it showed. */
async function answer(deps: ServedDeps, handler: Handler, asked: Asked): Promise<unknown> {
  const { operation, run } = handler;
  const { request } = asked;
  const masking = maskingOf(operation, asked.signedIn);
  const started = await startCall(deps, handler, asked, masking);
  const { call } = started;
  const given = request.stay && !operation.waits ? await request.stay.work(() => run(call)) : await run(call);
  const result = await maskedAnswer(started, masking, given);
  if (operation.access === 'purpose' && !started.isRecorded() && started.events.length === 0) {
    throw new ReeveError('internal', `Operation ${operation.name} answered without a word in the log.`);
  }
  return send(deps, operation, asked, started, result);
}

/** Masks the names in an answer, where its handler has not. @throws ReeveError not_permitted — names in a file cannot be masked */
async function maskedAnswer({ call, file, isMasked }: StartedCall, masking: Masking, given: unknown): Promise<unknown> {
  if (file() && masking === maskEveryName)
    throw new ReeveError(
      'not_permitted',
      'A printed paper names persons. Read it on its page, where names are masked.',
    );
  const isShown = file() !== undefined || isMasked() || masking === maskNoName;
  return isShown ? given : call.read((tx) => masking(tx, given));
}

/** Records what is sent, the answer as its contract allows it, and sends it. */
async function send(
  deps: ServedDeps,
  operation: Operation,
  { request, http, person }: Asked,
  { call, events, file }: StartedCall,
  result: unknown,
): Promise<unknown> {
  const sent = file();
  const checked = operation.reply.safeParse(sent ? undefined : result);
  const query = queryOf(operation, call);
  const log = (facts: AuditFacts, reply: unknown): Promise<void> => {
    const said = completed(query === undefined ? facts : { query, ...facts }, reply);
    return person ? deps.journal.log(person.agencyId, eventOf(person, undefined, said)) : Promise.resolve();
  };
  if (sent) {
    await Promise.all(
      events.map((facts) => log({ channel: 'file', recipients: [required(person).accountId], ...facts }, undefined)),
    );
    return sendFile(request, http, sent);
  }
  await Promise.all(events.map((facts) => log(facts, checked.data)));
  if (!checked.success)
    throw new ReeveError(
      'internal',
      `Operation ${operation.name} answered against its contract.`,
      {},
      { cause: checked.error },
    );
  return http.send(checked.data);
}
