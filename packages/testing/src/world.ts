import type { InputGiven, Operation, ParamsOf, QueryGiven, ReplyOf } from '@reeve/contract';
import { setPurpose, signInAsPersona } from '@reeve/contract';
import { makeApp, type Deps } from '@reeve/server';
import { declareDemo, makeJournalQueue, provisionAgency, type Factories, type Store } from '@reeve/store';
import type { FastifyInstance } from 'fastify';
import { testLogKeys } from './database/log-keys.ts';
import { makeTestDatabase, seededFactories, type TestDatabase } from './database/database.ts';
import { FOUNDATION, OTHER_FOUNDATION, OTHER_SYSTEM, SYSTEM } from './people.ts';

export const EXERCISE_NOW = new Date('2026-09-27T07:00:00.000Z');

/** A whole installation for one test file: database, store, server, with the people of the tests. */
export interface World {
  readonly database: TestDatabase;
  readonly store: Store;
  readonly deps: Deps;
  readonly app: FastifyInstance;
  /** A signed-in person with a purpose. */
  as(login: string, purpose?: string): Promise<Client>;
  close(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

export interface Client {
  readonly login: string;
  readonly token: string;
  /** Calls and expects success. */
  call<O extends Operation>(operation: O, given?: Given<O>): Promise<ReplyOf<O>>;
  /** Calls and returns any response. */
  send<O extends Operation>(operation: O, given?: Given<O>): Promise<Answer>;
  /** Calls, expects a refusal, and returns its code. */
  refused<O extends Operation>(operation: O, given?: Given<O>): Promise<string>;
}
export interface Given<O extends Operation> {
  readonly params?: ParamsOf<O>;
  readonly query?: QueryGiven<O>;
  readonly input?: InputGiven<O>;
  readonly key?: string;
}

/** The request line of an operation with its parameters filled in. */
export function urlOf(operation: Operation, given: Given<Operation>): string {
  const params = (given.params ?? {}) as Record<string, string>; // path parameters are texts
  const path = operation.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  type Value = string | number | boolean | undefined;
  const asked = (given.query ?? {}) as Record<string, Value | readonly Value[]>; // what a query can hold
  const query = Object.entries(asked).flatMap(([name, value]) =>
    [value]
      .flat()
      .filter((one) => one !== undefined)
      .map((one) => [name, String(one)]),
  );
  return query.length === 0 ? path : `${path}?${new URLSearchParams(query).toString()}`;
}

export async function makeClient(
  app: FastifyInstance,
  login: string,
  purpose: string | undefined,
  also: Readonly<Record<string, string>> = {},
): Promise<Client> {
  let token = '';
  const send: Client['send'] = async (operation, given = {}) => {
    const body = operation.method === 'POST' || operation.method === 'PUT';
    const response = await app.inject({
      method: operation.method,
      url: urlOf(operation, given),
      headers: {
        ...also,
        ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
        ...(given.key === undefined ? {} : { 'idempotency-key': given.key }),
      },
      ...(body ? { payload: given.input ?? {} } : {}),
    });
    return { status: response.statusCode, headers: response.headers, body: response.body };
  };
  const client: Client = {
    login,
    get token() {
      return token;
    },
    send,
    async call(operation, given) {
      const answer = await send(operation, given);
      if (answer.status !== 200)
        throw new Error(`${login}: ${operation.name} answered ${answer.status} ${answer.body}`);
      return JSON.parse(answer.body) as never; // the server has parsed it through the contract's reply
    },
    async refused(operation, given) {
      const answer = await send(operation, given);
      if (answer.status === 200) throw new Error(`${login}: ${operation.name} was not refused: ${answer.body}`);
      return (JSON.parse(answer.body) as { code: string }).code; // problem+json
    },
  };
  const opened = await client.call(signInAsPersona, { input: { login, kind: 'cli' } });
  token = opened.token ?? '';
  if (purpose !== undefined)
    await client.call(setPurpose, { input: { purpose, justification: 'work of the tests', caseRef: null } });
  return client;
}

/** Signed-in people with a purpose, in the order of their names. */
export async function makeClients<const L extends readonly string[]>(
  app: FastifyInstance,
  purpose: string,
  logins: L,
): Promise<{ [K in keyof L]: Client }> {
  const clients: Client[] = [];
  for (const login of logins) clients.push(await makeClient(app, login, purpose));
  return clients as { [K in keyof L]: Client }; // one client a login
}

/** What a server needs in addition to its store. */
export function depsOn(store: Store): Deps {
  return {
    store,
    journal: makeJournalQueue(store),
    logKeeping: { keys: testLogKeys(), witnesses: [] },
    workstationSalt: 'salt of the tests',
    version: 'test',
    tls: false,
  };
}

export async function makeWorld(
  options: {
    readonly seed?: string;
    readonly factories?: Factories;
    readonly exerciseNow?: Date;
    readonly taskThreads?: Deps['taskThreads'];
    readonly uploadFolder?: string;
  } = {},
): Promise<World> {
  const database = await makeTestDatabase();
  const factories = options.factories ?? seededFactories(options.seed ?? 'world');
  const store = database.open(factories);
  await declareDemo(store, options.exerciseNow ?? EXERCISE_NOW);
  await provisionAgency(store, FOUNDATION, SYSTEM);
  await provisionAgency(store, OTHER_FOUNDATION, OTHER_SYSTEM);
  const { taskThreads, uploadFolder } = options;
  const deps = { ...depsOn(store), ...(taskThreads && { taskThreads }), ...(uploadFolder && { uploadFolder }) };
  const problems: unknown[] = [];
  const app = await makeApp(deps, { log: (line) => (line['level'] === 'error' ? problems.push(line) : undefined) });
  return {
    database,
    store,
    deps,
    app,
    as: (login, purpose = 'P2') => makeClient(app, login, purpose),
    close: async () => {
      await app.close();
      await database.drop();
      if (problems.length > 0) throw new Error(`The server met internal errors: ${JSON.stringify(problems)}`);
    },
  };
}
