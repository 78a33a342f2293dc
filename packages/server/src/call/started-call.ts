import type { Operation } from '@reeve/contract';
import { languageOf, ReeveError } from '@reeve/domain';
import { asActor, type ActingPerson, type ActorTx, type AuditFacts, type SignedIn } from '@reeve/store';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ServedDeps } from './deps.ts';
import type { FileAnswer } from './file-answer.ts';
import { jsonOf } from './content/json-content.ts';
import type { Masking } from './masking.ts';
import { FILE, type Call, type Handler } from './operation.ts';
import { parseInput } from './content/parse-input.ts';
import { contentOf } from './content/request-content.ts';
import { writeOnce } from './write-once.ts';

/** A request of an operation, and who sent it; nobody where the operation is open. */
export interface Asked {
  readonly request: FastifyRequest;
  readonly http: FastifyReply;
  readonly signedIn: SignedIn | undefined;
  readonly person: ActingPerson | undefined;
}

/** A call of a handler, and what the handler has done with it so far. */
export interface StartedCall {
  readonly call: Call<Operation>;
  /** What it showed. */
  readonly events: readonly AuditFacts[];
  /** It has written: the log has that from its transaction. */
  readonly isRecorded: () => boolean;
  /** Names in its answer are masked already. */
  readonly isMasked: () => boolean;
  /** The file it answers with. */
  readonly file: () => FileAnswer | undefined;
}

/** Parses a request and makes the call its handler gets. @throws ReeveError invalid_input, too_large */
export async function startCall(
  deps: ServedDeps,
  { operation, regrants }: Handler,
  { request, http, signedIn, person }: Asked,
  masking: Masking,
): Promise<StartedCall> {
  const asked = {
    params: parseInput(operation.params, request.params, 'address'),
    query: parseInput(operation.query, request.query, 'query'),
  };
  const { input, file: carried } = operation.upload
    ? { input: undefined, file: undefined } // streamed by its handler
    : await contentOf(deps, operation, jsonOf(request), person);
  const events: AuditFacts[] = [];
  let recorded = false;
  let masked = false;
  let file: FileAnswer | undefined;
  const writeStored = <S>(work: (tx: ActorTx) => Promise<S>): Promise<S> => {
    recorded = true;
    return writeOnce(deps, required(person), { operation, regrants, request, params: asked.params, input }, work);
  };
  const call: Call<Operation> = {
    ...asked,
    input,
    get carried() {
      if (!carried) throw new ReeveError('internal', `Operation ${operation.name} carries no file.`);
      return carried;
    },
    deps,
    request,
    http,
    get signedIn() {
      return required(signedIn);
    },
    get person() {
      return required(person);
    },
    language: languageOf(signedIn?.account.locale ?? ''),
    read: (work) => asActor(deps.store, required(person), work),
    readReply: async (work) => {
      const reply = await asActor(deps.store, required(person), async (tx) => masking(tx, await work(tx)));
      masked = true;
      return reply;
    },
    write: (work) => writeStored(work),
    writeStored,
    consulted: (facts) => void events.push(facts),
    file: (mediaType, name, content, known) => {
      file = { mediaType, name, content, known };
      return FILE;
    },
  };
  return { call, events, isRecorded: () => recorded, isMasked: () => masked, file: () => file };
}

/** @throws ReeveError not_signed_in */
export function required<T>(value: T | undefined): T {
  if (value === undefined) throw new ReeveError('not_signed_in', 'Sign in first.');
  return value;
}
