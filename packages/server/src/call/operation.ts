import type { Readable } from 'node:stream';
import type { InputOf, Operation, ParamsOf, QueryOf, ReplyOf } from '@reeve/contract';
import type { Language } from '@reeve/domain';
import type { ActingPerson, ActorTx, AuditFacts, SignedIn } from '@reeve/store';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RecordSpec } from '../record/spec.ts';
import type { ServedDeps } from './deps.ts';
import type { KnownFile } from './file-answer.ts';

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
  /** The same, for an answer that shows texts of others (`writtenOnce`): what is stored under the key has none of them. */
  writeStored<S extends object>(work: (tx: ActorTx) => Promise<S>): Promise<S>;
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
  /** The kind of record that it reads, with the rule on its steps. */
  readonly record?: RecordSpec;
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
