import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { ReeveError } from '@reeve/domain';
import type { SignedIn } from '@reeve/store';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { limitBody } from './body-time.ts';
import { Places } from './places.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The session of the request's token, found before anything of its body was read. */
    signedIn: SignedIn | undefined;
  }
}

/** How many requests may be under way at once. */
export interface AdmissionLimits {
  /** Without a session, in all and from one address: they can never take a place of a signed-in person. */
  readonly strangers: number;
  readonly perAddress: number;
  /** With a session, in all and of one account. Beyond them the database would only make everybody wait longer. */
  readonly work: number;
  readonly perAccount: number;
  /** Sessions that are being looked up. */
  readonly lookups: number;
  /** Pages that wait for a change, in all and of one session at one address: a person has several tabs and one session. */
  readonly waiting: number;
  readonly perPage: number;
  /** For so long a request waits for a place of its account or address before it is turned away. */
  readonly patienceMs: number;
  /** After so long a body is complete; of a file, some of it has come. */
  readonly bodyMs: number;
}

const LIMITS: AdmissionLimits = {
  strangers: 16,
  perAddress: 8,
  work: 64,
  perAccount: 8,
  lookups: 64,
  waiting: 2000,
  perPage: 4,
  patienceMs: 5000,
  bodyMs: 10_000,
};

/** Headers have to be complete after so long. */
const HEADERS_MS = 5000;
const ALL = '';

const busy = (): ReeveError =>
  new ReeveError('unavailable', 'The server is busy. Nothing was changed; try again in a moment.');

/** Whether a request is one for the program or its map files, by the route it reached: an address can be written in many ways. */
const isGuarded = (request: FastifyRequest): boolean => /^\/(api|basemap)\//.test(request.routeOptions.url ?? '');

/**
 * Turn away at the door what cannot be served soon, before anything of it is read or written: who is inside is served as fast as
 * on a quiet day. The session is looked up first, so that what strangers send, or do not send, takes places of strangers alone.
 *
 * @param lookUp the session of a request, or undefined
 */
export function admit(
  app: FastifyInstance,
  lookUp: (request: FastifyRequest) => Promise<SignedIn | undefined>,
  changed: Partial<AdmissionLimits> = {},
): void {
  const limits = { ...LIMITS, ...changed };
  const { patienceMs } = limits;
  const strangers = new Places(limits.strangers, patienceMs);
  const addresses = new Places(limits.perAddress, patienceMs);
  const work = new Places(limits.work, 0);
  const accounts = new Places(limits.perAccount, patienceMs);
  const lookups = new Places(limits.lookups, 0);
  const waiting = new Places(limits.waiting, 0);
  const pages = new Places(limits.perPage, 0);

  /** The places a request needs, the narrowest first: what waits for its own holds none of everybody's. */
  const needed = (request: FastifyRequest): readonly (readonly [Places, string])[] => {
    const { signedIn } = request;
    if (!signedIn) return [[addresses, request.ip], [strangers, ALL]]; // prettier-ignore
    if (request.routeOptions.config.operation?.waits)
      return [[pages, `${signedIn.session.id} ${request.url.split('?', 1)[0] ?? ''}`], [waiting, ALL]]; // prettier-ignore
    return [[accounts, signedIn.account.id], [work, ALL]]; // prettier-ignore
  };

  app.decorateRequest('signedIn', undefined);
  app.addHook('onRequest', async (request, reply) => {
    if (!isGuarded(request)) return;
    const { operation } = request.routeOptions.config;
    limitBody(request, operation?.upload === true || operation?.mostBytes !== undefined, limits.bodyMs);
    if (!operation?.waits && work.isFull(ALL)) throw busy();
    if (!(await lookups.take(ALL))) throw busy();
    try {
      request.signedIn = await lookUp(request);
    } finally {
      lookups.leave(ALL);
    }
    const held: (readonly [Places, string])[] = [];
    leaveAtEnd(reply, held);
    for (const place of needed(request)) {
      const [places, key] = place;
      if (!(await places.take(key))) throw busy();
      held.push(place);
    }
    // Who hung up while it waited has left already.
    if (reply.raw.closed || reply.raw.destroyed) leave(held);
  });
}

function leave(held: (readonly [Places, string])[]): void {
  for (const [places, key] of held.splice(0)) places.leave(key);
}

/** A reply ends once, whatever ended it; also when the caller hangs up. */
function leaveAtEnd(reply: FastifyReply, held: (readonly [Places, string])[]): void {
  reply.raw.once('finish', () => leave(held));
  reply.raw.once('close', () => leave(held));
}

/** What Fastify listens with: plain on this machine, TLS elsewhere. Bodies have a time of their own, by their progress. */
export function makeServer(
  handler: RequestListener,
  tls: { readonly cert: Buffer; readonly key: Buffer } | undefined,
): Server {
  const times = { headersTimeout: HEADERS_MS, requestTimeout: 0, connectionsCheckingInterval: 1000 };
  return tls ? createSecureServer({ ...times, cert: tls.cert, key: tls.key }, handler) : createServer(times, handler);
}
