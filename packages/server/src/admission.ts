import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { ReeveError } from '@reeve/domain';
import { problemOf } from './problem.ts';

/** Requests to the API that may be underway at once. Beyond them the database would only make everybody wait longer. */
const AT_ONCE = 64;
/** Pages that wait for a change are counted apart: each waits all day for next to no work, and must keep nobody out. */
const WAITING_AT_ONCE = 2000;
const IS_WAITING = /^\/api\/(threats|documents\/[^/?]+)\/changes(\?|$)/;
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
export function admitting(
  handler: RequestListener,
  atOnce = AT_ONCE,
  waitingAtOnce = WAITING_AT_ONCE,
): RequestListener {
  const underway = { work: 0, waiting: 0 };
  const most = { work: atOnce, waiting: waitingAtOnce };
  return (request: IncomingMessage, reply: ServerResponse & { req: IncomingMessage }) => {
    if (request.url?.startsWith('/api/') !== true) return handler(request, reply);
    const kind = IS_WAITING.test(request.url) ? 'waiting' : 'work';
    if (underway[kind] >= most[kind]) return turnAway(reply);
    underway[kind] += 1;
    // Also when the caller hangs up: a reply is closed once, whatever ended it.
    reply.once('close', () => (underway[kind] -= 1));
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
