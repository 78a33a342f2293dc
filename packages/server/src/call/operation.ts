import type { Readable } from 'node:stream';
import type { InputOf, Operation, ParamsOf, QueryOf, ReplyOf } from '@reeve/contract';
import { isReeveError, languageOf, ReeveError, type Language, type Role } from '@reeve/domain';
import {
  asActor,
  eventOf,
  rememberedReply,
  rememberReply,
  type ActingPerson,
  type ActorTx,
  type AuditFacts,
  type SignedIn,
} from '@reeve/store';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ServedDeps } from './deps.ts';
import { sendFile, type FileAnswer, type KnownFile } from './file-answer.ts';
import { parseInput } from './parse-input.ts';
import { contentOf, LONG_CONTENT } from './request-content.ts';
import { logRefusal } from './refusals.ts';
import { completed, queryOf } from './shown.ts';
import { answersMasked, maskedReply } from './masked-reply.ts';
import { maskExpired, tellsOfDecisions } from './mask-expired.ts';
import { personOf } from './acting-person.ts';
import { jsonOf } from './json-content.ts';
import { authenticate, checkOrigin } from './authenticate.ts';
import { limitOf } from './limits.ts';

/** Result of a handler that has answered with a file. (Never Fastify's reply: it is a thenable and would be awaited.) */
export const FILE: unique symbol = Symbol('file');

/** What a handler gets: parsed input, the acting person, and the two ways to the database. */
export interface Call<O extends Operation> {
  readonly params: ParamsOf<O>;
  readonly query: QueryOf<O>;
  readonly input: InputOf<O>;
  /** The bytes of the file in the input, for an operation that carries one. The input has their digest instead. */
  readonly carried: Uint8Array;
  readonly deps: ServedDeps;
  readonly request: FastifyRequest;
  readonly http: FastifyReply;
  /** @throws ReeveError not_signed_in in an open operation */
  readonly signedIn: SignedIn;
  readonly person: ActingPerson;
  /** The user's language: the program's own texts are in it. */
  readonly language: Language;
  /** Reads under this person's rights. The access is logged before the answer leaves. */
  read<T>(work: (tx: ActorTx) => Promise<T>): Promise<T>;
  /** As `read`, for the reply itself: names that are masked for its reader are masked in the same transaction. */
  readReply(work: (tx: ActorTx) => Promise<ReplyOf<O>>): Promise<ReplyOf<O>>;
  /** Writes under this person's rights, once per idempotency key. */
  write(work: (tx: ActorTx) => Promise<ReplyOf<O>>): Promise<ReplyOf<O>>;
  /** Records what this answer shows. A logged reading without it is refused. */
  consulted(facts: AuditFacts): void;
  /** Answers with a file; its name is in the header, never in a path. With `known` only if the client does not have it yet. */
  file(mediaType: string, name: string, content: Buffer | Readable, known?: KnownFile): typeof FILE;
}

export interface Handler<O extends Operation = Operation> {
  readonly operation: O;
  readonly run: (call: Call<O>) => Promise<ReplyOf<O> | typeof FILE>;
  /** True if it can change memberships of groups. */
  readonly regrants: boolean;
}

/** Binds an operation of the contract to its handler. */
export function handle<O extends Operation>(operation: O, run: Handler<O>['run']): Handler {
  return bound(operation, run, false);
}

/** The same, for an operation that can change memberships of groups. */
export function handleRegranting<O extends Operation>(operation: O, run: Handler<O>['run']): Handler {
  return bound(operation, run, true);
}

function bound<O extends Operation>(operation: O, run: Handler<O>['run'], regrants: boolean): Handler {
  // The handler is only ever called with a Call made from this operation.
  const handler: unknown = { operation, run, regrants };
  return handler as Handler;
}

const isWrite = (operation: Operation): boolean => operation.method !== 'GET';

/** Requests without a session need no long content, and cannot be made to wait in a person's queue. */
function bodyLimitOf({ access, mostBytes }: Operation): { readonly bodyLimit?: number } {
  if (access === 'open') return { bodyLimit: LONG_CONTENT };
  return mostBytes === undefined ? {} : { bodyLimit: mostBytes };
}

/** Mounts one operation: parse, sign in, run, record, reply through the allow-list. */
export function mount(app: FastifyInstance, deps: ServedDeps, { operation, run, regrants }: Handler): void {
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
      const events: AuditFacts[] = [];
      const masking = maskingOf(operation, signedIn);
      let recorded = false;
      let isMaskDone = false;
      let file: FileAnswer | undefined;
      try {
        if (signedIn && signedIn.account.one_time_until !== null && operation.access !== 'arrival')
          throw new ReeveError(
            'password_change_needed',
            'Choose a password of your own first: the one you were given opens nothing else.',
          );
        if (operation.access === 'purpose' && person?.purpose === undefined) {
          throw new ReeveError('purpose_needed', 'Say first what this work is for: every reading carries a purpose.');
        }
        const asked = {
          params: parseInput(operation.params, request.params, 'address'),
          query: parseInput(operation.query, request.query, 'query'),
        };
        const { input, file: carried } = operation.upload
          ? { input: undefined, file: undefined } // streamed by its handler
          : await contentOf(deps, operation, jsonOf(request), person);
        const parts = { ...asked, input };
        const need = <T>(value: T | undefined): T => {
          if (value === undefined) throw new ReeveError('not_signed_in', 'Sign in first.');
          return value;
        };
        const call: Call<Operation> = {
          ...parts,
          get carried() {
            if (!carried) throw new ReeveError('internal', `Operation ${operation.name} carries no file.`);
            return carried;
          },
          deps,
          request,
          http,
          get signedIn() {
            return need(signedIn);
          },
          get person() {
            return need(person);
          },
          language: languageOf(signedIn?.account.locale ?? ''),
          read: (work) => asActor(deps.store, need(person), work),
          readReply: async (work) => {
            const reply = await asActor(deps.store, need(person), async (tx) => masking(tx, await work(tx)));
            isMaskDone = true;
            return reply;
          },
          write: (work) => {
            recorded = true;
            return writeOnce(deps, need(person), request, operation, parts, regrants, work);
          },
          consulted: (facts) => void events.push(facts),
          file: (mediaType, name, content, known) => {
            file = { mediaType, name, content, known };
            return FILE;
          },
        };
        const answer = request.stay && !operation.waits ? await request.stay.work(() => run(call)) : await run(call);
        if (file && masking === maskEveryName)
          throw new ReeveError(
            'not_permitted',
            'A printed paper names persons. Read it on its page, where names are masked.',
          );
        const isShown = file !== undefined || isMaskDone || masking === maskNoName;
        const result = isShown ? answer : await call.read((tx) => masking(tx, answer));
        if (operation.access === 'purpose' && !recorded && events.length === 0) {
          throw new ReeveError('internal', `Operation ${operation.name} answered without a word in the log.`);
        }
        const checked = operation.reply.safeParse(file ? undefined : result);
        const query = queryOf(operation, parts);
        const log = (facts: AuditFacts, reply: unknown): Promise<void> => {
          const said = completed(query === undefined ? facts : { query, ...facts }, reply);
          return person ? deps.journal.log(person.agencyId, eventOf(person, undefined, said)) : Promise.resolve();
        };
        if (file) {
          await Promise.all(
            events.map((facts) => log({ channel: 'file', recipients: [need(person).accountId], ...facts }, undefined)),
          );
          return await sendFile(request, http, file);
        }
        // The log records what is sent: the answer as its contract allows it.
        await Promise.all(events.map((facts) => log(facts, checked.data)));
        if (!checked.success)
          throw new ReeveError(
            'internal',
            `Operation ${operation.name} answered against its contract.`,
            {},
            { cause: checked.error },
          );
        return await http.send(checked.data);
      } catch (error) {
        if (person) await logRefusal(deps, { request, operation, person, error });
        throw error;
      }
    },
  });
}

type Masking = (tx: ActorTx, reply: unknown) => Promise<unknown>;
const maskEveryName: Masking = (tx, reply) => maskedReply(tx, reply);
const maskNoName: Masking = (_, reply) => Promise.resolve(reply);

/** Returns which names of persons are masked in an answer to this reader. */
function maskingOf(operation: Operation, signedIn: SignedIn | undefined): Masking {
  if (!signedIn) return maskNoName;
  if (answersMasked(operation, signedIn.account.roles as Role[])) return maskEveryName; // written only from ROLES
  return tellsOfDecisions(operation) ? maskExpired : maskNoName;
}

/** Runs a write once: the same key and content again gets the same answer, except for what opens a record. */
async function writeOnce(
  deps: ServedDeps,
  person: ActingPerson,
  request: FastifyRequest,
  operation: Operation,
  parts: { readonly params: unknown; readonly input: unknown },
  regrants: boolean,
  work: (tx: ActorTx) => Promise<unknown>,
): Promise<unknown> {
  await deps.space?.refuseWhenFull();
  const key = operation.opens ? undefined : keyOf(request);
  const sent = JSON.stringify([parts.params, parts.input]);
  const attempt = (): Promise<unknown> =>
    asActor(
      deps.store,
      person,
      async (tx) => {
        if (key === undefined) return work(tx);
        const before = await rememberedReply(tx, key, operation.name, sent);
        if (before !== undefined) return before;
        const reply = await work(tx);
        await rememberReply(tx, key, operation.name, sent, reply);
        return reply;
      },
      { write: true, regrants, complete: completed },
    );
  const recall = (again: string): Promise<unknown> =>
    asActor(deps.store, person, (tx) => rememberedReply(tx, again, operation.name, sent));
  return once(key, attempt, recall);
}

/** Returns the idempotency key of a change, if its sender gave one. */
export function keyOf(request: FastifyRequest): string | undefined {
  const header = request.headers['idempotency-key'];
  return typeof header === 'string' && /^[\w-]{8,80}$/.test(header) ? header : undefined;
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
