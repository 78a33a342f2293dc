import type { InputGiven, Operation, ParamsOf, QueryGiven, ReplyOf } from '@reeve/contract';
import { isReeveError, ReeveError } from '@reeve/domain';
import { errorOf, jsonIn } from './problem.ts';
import { makeTransport, type Request, type Response, type Transport } from './transport.ts';

/** The input of an operation; parts that are empty in the contract are omitted. */
export interface Given<O extends Operation> {
  readonly params?: ParamsOf<O>;
  readonly query?: QueryGiven<O>;
  readonly input?: InputGiven<O>;
  /** A write sent twice with one key is done once: 8 to 80 letters, digits, `_`, `-`. */
  readonly key?: string;
}

/** Every operation of the contract, on one server, as one person. */
export interface Client {
  readonly origin: string;
  /**
   * Call an operation.
   *
   * @throws ReeveError with the code and sentence of the server's refusal; unavailable if there is no answer
   */
  call<O extends Operation>(operation: O, given?: Given<O>): Promise<ReplyOf<O>>;
  /** Calls an operation and returns its raw response, e.g. a file. Throws as `call`. */
  fetch(operation: Operation, given?: Given<Operation>): Promise<Response>;
  /** Sends a custom request, e.g. an upload, with this person's token. Throws as `call`. */
  send(operation: Operation, request: Request): Promise<Response>;
}

export interface ClientOptions {
  /** Scheme, host and port. */
  readonly origin: string;
  readonly token?: string | undefined;
  /** A PEM file of CAs to trust instead of the public ones. */
  readonly caFile?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Use connections already open to this server. */
  readonly transport?: Transport;
}

/**
 * A client of one server.
 *
 * @throws ReeveError misconfigured — the CA file cannot be read
 */
export function makeClient({ origin, token, caFile, signal, transport: shared }: ClientOptions): Client {
  const transport = shared ?? makeTransport(origin, caFile);
  const send: Client['send'] = async (operation, request) => {
    const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const full = { ...request, headers: { ...request.headers, ...authorization } };
    const response = await withOneRetry(full, () => transport(full, signal));
    if (response.status >= 300) throw errorOf(response, origin, operation.access === 'open');
    return response;
  };
  const fetch: Client['fetch'] = (operation, given) => send(operation, requestOf(operation, given ?? {}));
  return {
    origin,
    send,
    fetch,
    async call(operation, given) {
      const response = await fetch(operation, given);
      return parseReply(operation, response, origin);
    },
  };
}

/**
 * Returns the reply of an operation, validated against the contract.
 *
 * @throws ReeveError internal — another version of Reeve answered, or something that is not Reeve
 */
export function parseReply<O extends Operation>(operation: O, response: Response, origin: string): ReplyOf<O> {
  const parsed = operation.reply.safeParse(jsonIn(response));
  if (parsed.success) return parsed.data as ReplyOf<O>; // parsed by this schema
  throw new ReeveError(
    'internal',
    `What answered at ${origin} does not keep the contract of ${operation.name}: it is no Reeve, or another version of it.`,
    {},
    { cause: parsed.error },
  );
}

type Scalars = Readonly<Record<string, string | number | undefined>>;

/** The request of an operation with its parameters filled in. */
export function requestOf(operation: Operation, given: Given<Operation>): Request {
  const params = (given.params ?? {}) as Scalars; // the contract's params are objects of texts
  const query = (given.query ?? {}) as Scalars; // and its queries of texts and numbers
  const path = operation.path.replaceAll(/:(\w+)/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined || value === '') {
      throw new ReeveError('invalid_input', `${operation.name} needs the parameter ${name}.`);
    }
    return encodeURIComponent(String(value));
  });
  const search = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  ).toString();
  const hasBody = operation.method === 'POST' || operation.method === 'PUT';
  const body = hasBody ? JSON.stringify(given.input ?? {}) : undefined;
  return {
    method: operation.method,
    path: search === '' ? path : `${path}?${search}`,
    headers: {
      ...(body !== undefined && {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
      }),
      ...(given.key !== undefined && { 'idempotency-key': given.key }),
    },
    ...(body !== undefined && { body }),
  };
}

/** A broken connection may have done its work: retried only if the request is idempotent. */
async function withOneRetry(request: Request, attempt: () => Promise<Response>): Promise<Response> {
  try {
    return await attempt();
  } catch (error) {
    const repeatable = request.method === 'GET' || request.headers['idempotency-key'] !== undefined;
    const brokeOff = isReeveError(error, 'unavailable') && /ECONNRESET|EPIPE/.test(causeCode(error));
    if (!repeatable || !brokeOff || typeof request.body === 'object' || request.sink) throw error;
    return attempt();
  }
}

function causeCode(error: ReeveError): string {
  const { cause } = error;
  return typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
}
