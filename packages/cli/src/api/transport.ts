import { readFileSync } from 'node:fs';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ReeveError } from '@reeve/domain';

/** One HTTP exchange as sent. */
export interface Request {
  readonly method: string;
  /** Path and query, from `/api/` on. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** A text, or a stream whose length is in the header `content-length`. */
  readonly body?: string | Readable;
  /** The sink for the bytes of a successful response, so that memory does not grow with them; its `body` is then empty. */
  readonly sink?: Writable;
}

export interface Response {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: Buffer;
}

/** Sends requests to one server, over reused connections. */
export type Transport = (request: Request, signal?: AbortSignal) => Promise<Response>;

const CONNECT_MS = 15_000;
/** An analysis may compute for a while before its first byte. */
const SILENCE_MS = 300_000;

/**
 * The transport to one server. Node's `https`, not `fetch`: it accepts an internal CA without a package, and an upload of
 * many minutes does not hit a headers timeout. It follows no redirect and uses no proxy: the token goes
 * to the named server only.
 *
 * @param origin scheme, host and port
 * @param caFile a PEM file of CAs to trust instead of the public ones
 * @throws ReeveError misconfigured — the CA file cannot be read. The transport itself throws unavailable, in a sentence.
 */
export function makeTransport(origin: string, caFile?: string): Transport {
  const secure = origin.startsWith('https:');
  const ca = caFile === undefined ? undefined : readCa(caFile);
  const agent = secure
    ? new https.Agent({ keepAlive: true, ...(ca && { ca }), minVersion: 'TLSv1.2' })
    : new http.Agent({ keepAlive: true });
  return (request, signal) =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(origin);
      const outgoing = (secure ? https : http).request({
        agent,
        hostname: hostname.replace(/^\[|\]$/g, ''),
        port,
        method: request.method,
        path: request.path,
        headers: { accept: 'application/json', ...request.headers },
        timeout: SILENCE_MS,
        ...(signal && { signal }),
      });
      let answered = false;
      const fail = (cause: unknown): void => {
        // A server that refuses an upload answers and closes before it has read everything; its answer counts.
        if (!answered) reject(explain(cause, origin, signal));
      };
      outgoing.on('response', (incoming) => {
        answered = true;
        collect(incoming, request.sink)
          .then(resolve, (cause: unknown) => reject(explain(cause, origin, signal)))
          // Data the server does not read would keep the connection, and this program, waiting.
          .finally(() => void (outgoing.writableFinished || outgoing.destroy()));
      });
      outgoing.on('timeout', () => outgoing.destroy(new Error('silence')));
      outgoing.on('error', fail);
      limitConnecting(outgoing, secure);
      if (request.body === undefined || typeof request.body === 'string') {
        outgoing.end(request.body);
      } else {
        const { body } = request;
        body.on('error', (cause) => outgoing.destroy(cause));
        outgoing.on('close', () => body.destroy());
        body.pipe(outgoing);
      }
    });
}

function limitConnecting(outgoing: http.ClientRequest, secure: boolean): void {
  outgoing.on('socket', (socket) => {
    if (!socket.connecting) return;
    const timer = setTimeout(() => outgoing.destroy(new Error('connecting')), CONNECT_MS);
    const clear = (): void => clearTimeout(timer);
    socket.once(secure ? 'secureConnect' : 'connect', clear).once('close', clear);
  });
}

async function collect(incoming: IncomingMessage, sink: Writable | undefined): Promise<Response> {
  if (sink && (incoming.statusCode ?? 0) < 300) {
    await pipeline(incoming, sink);
    return { status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.alloc(0) };
  }
  const pieces: Buffer[] = [];
  for await (const piece of incoming) pieces.push(piece as Buffer); // no encoding is set
  return { status: incoming.statusCode ?? 0, headers: incoming.headers, body: Buffer.concat(pieces) };
}

function readCa(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new ReeveError('misconfigured', 'The file that REEVE_CA names cannot be read.', { setting: 'REEVE_CA' });
  }
}

const codeOf = (cause: unknown): string =>
  typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';

/** What a person can do about a connection that failed. */
function explain(cause: unknown, origin: string, signal: AbortSignal | undefined): unknown {
  if (signal?.aborted || cause instanceof ReeveError) return signal?.aborted ? signal.reason : cause;
  const refuse = (sentence: string): ReeveError => new ReeveError('unavailable', sentence, {}, { cause });
  const code = codeOf(cause);
  const { hostname } = new URL(origin);
  if (code === 'ECONNREFUSED') return refuse(`No server answers at ${origin}. Is Reeve running there?`);
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return refuse(`The network knows no machine named ${hostname}.`);
  if (/ALTNAME/.test(code)) return refuse(`The certificate at ${origin} is for another name; use a name it is for.`);
  if (/EXPIRED/.test(code)) return refuse(`The certificate at ${origin} has expired; its administrator must renew it.`);
  if (/CERT|ISSUER|SIGNATURE/.test(code))
    return refuse(
      `The certificate at ${origin} is not trusted here. Set REEVE_CA to the CA file of your agency (PEM).`,
    );
  if (/SSL|EPROTO/.test(code)) return refuse(`${origin} does not speak https.`);
  if (code.startsWith('HPE_')) return refuse(`${origin} does not answer as a web server does; perhaps it wants https.`);
  const plain = origin.startsWith('http:') && code === 'ECONNRESET' ? ' Perhaps it wants https.' : '';
  return refuse(`The connection to ${origin} broke off or timed out.${plain}`);
}
