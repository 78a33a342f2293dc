import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { ReeveError } from '@reeve/domain';
import { problemOf } from './problem.ts';

/** Requests to the API that may be underway at once. Beyond them the database would only make everybody wait longer. */
const AT_ONCE = 64;
const RETRY_SECONDS = '2';

const BUSY = JSON.stringify(
  problemOf(new ReeveError('unavailable', 'The server is busy. Nothing was changed; try again in a moment.'), ''),
);

/** Say when to come back, for as little work as there can be: a flood of these must not take the time of who is inside. */
function turnAway(reply: ServerResponse): void {
  reply.writeHead(503, {
    'content-type': 'application/problem+json',
    'retry-after': RETRY_SECONDS,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-length': Buffer.byteLength(BUSY),
  });
  reply.end(BUSY);
}

/**
 * Turn away at the door what cannot be served soon, before anything of it is read or written: the caller is told when to
 * come back, and whoever is inside is served as fast as on a quiet day.
 */
export function admitting(handler: RequestListener, atOnce = AT_ONCE): RequestListener {
  let underway = 0;
  return (request: IncomingMessage, reply: ServerResponse & { req: IncomingMessage }) => {
    if (request.url?.startsWith('/api/') !== true) return handler(request, reply);
    if (underway >= atOnce) return turnAway(reply);
    underway += 1;
    // Also when the caller hangs up: a reply is closed once, whatever ended it.
    reply.once('close', () => (underway -= 1));
    return handler(request, reply);
  };
}

/** What Fastify listens with: plain on this machine, TLS elsewhere. */
export function makeServer(
  handler: RequestListener,
  tls: { readonly cert: Buffer; readonly key: Buffer } | undefined,
): Server {
  const guarded = admitting(handler);
  return tls ? createSecureServer({ cert: tls.cert, key: tls.key }, guarded) : createServer(guarded);
}
