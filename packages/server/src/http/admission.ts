import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { search } from '@reeve/contract';
import { ReeveError } from '@reeve/domain';
import type { SignedIn } from '@reeve/store';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { limitAnswer } from './answer-time.ts';
import { limitBody } from './body-time.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { Places } from './places.ts';
import { Stay } from './stay.ts';
import { Unfinished } from './unfinished.ts';
import { peerAddress } from './peer-address.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The session of the request's token, found before any of its body was read. */
    signedIn: SignedIn | undefined;
    /** The places that the request holds; undefined if it needs none. */
    stay: Stay | undefined;
  }
}

/** Most concurrent requests. */
export interface AdmissionLimits {
  /** Without a session, in all and per address: they can never take a place of a signed-in user. */
  readonly strangers: number;
  readonly perAddress: number;
  /** With a session, in all and per account. More would only make all wait longer for the database. */
  readonly work: number;
  readonly perAccount: number;
  /**
   * Of the requests of one account that have a place, those that are worked on until their answer is made: the others wait for their
   * turn, or are read by a slow client. Two people who ask all the time otherwise take most of two cores with expensive lists and
   * searches.
   */
  readonly workingPerAccount: number;
  /** Of these, searches: the most expensive of all requests, of which a person makes one after the other. */
  readonly searchesPerAccount: number;
  /** Requests of one account that wait for one of its places. */
  readonly queuePerAccount: number;
  /** Concurrent session look-ups, in all and per address. */
  readonly lookups: number;
  readonly lookupsPerAddress: number;
  /** Pages waiting for a change: in all, per account, and per session and object, because a person has several tabs and one session. */
  readonly waiting: number;
  readonly waitingPerAccount: number;
  readonly perPage: number;
  /** How long a request waits for a place of its account or address before it is turned away. */
  readonly patienceMs: number;
  /** Time within which a stranger's body must be complete, and some more of any other body must arrive. */
  readonly bodyMs: number;
  /** Time within which the client must read some more of an answer. */
  readonly answerMs: number;
}

const LIMITS: AdmissionLimits = {
  strangers: 16,
  perAddress: 8,
  work: 64,
  perAccount: 4,
  workingPerAccount: 2,
  searchesPerAccount: 1,
  queuePerAccount: 12,
  lookups: 64,
  lookupsPerAddress: 16,
  waiting: 2000,
  waitingPerAccount: 40,
  perPage: 4,
  patienceMs: 5000,
  bodyMs: 10_000,
  answerMs: 10_000,
};

/** How long a request waits for its turn: behind those of its own account only. */
const TURN_MS = 60_000;
/** Time within which headers must be complete. */
const HEADERS_MS = 5000;
const MOST_LOOKUPS_WAITING = 1000;
const ALL = '';

const busy = (): ReeveError =>
  new ReeveError('unavailable', 'The server is busy. Nothing was changed; try again in a moment.');

/**
 * Returns whether a request is for the program or its map files, by its route: an address has many spellings. A request without a route is,
 * unless it can only be a page.
 */
function isGuarded({ routeOptions, method, url }: FastifyRequest): boolean {
  if (routeOptions.url === undefined) return method !== 'GET' || url.startsWith('/api/');
  return /^\/(api|basemap)\//.test(routeOptions.url);
}

type Place = readonly [Places, string];

/**
 * Turns away requests that cannot be served soon, before anything of them is read or written: admitted requests are served as fast as on a
 * quiet day. The session is looked up first, so that strangers' requests, sent or unfinished, take places of strangers only.
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
  const accounts = new Places(limits.perAccount, patienceMs, limits.queuePerAccount);
  const turns = new Places(limits.workingPerAccount, TURN_MS, limits.perAccount);
  const searches = new Places(limits.searchesPerAccount, TURN_MS, limits.perAccount);
  // A look-up takes milliseconds, and a whole station may have one address: these queues are long.
  const lookups = new Places(limits.lookups, patienceMs, MOST_LOOKUPS_WAITING);
  const lookupsOf = new Places(limits.lookupsPerAddress, patienceMs, MOST_LOOKUPS_WAITING);
  const waiting = new Places(limits.waiting, 0);
  const waitingOf = new Places(limits.waitingPerAccount, 0);
  const pages = new Places(limits.perPage, 0);
  const unfinished = new Unfinished();

  /** The places a request needs, the narrowest first: while it waits for its own it holds no shared one. */
  const needed = ({ signedIn, ip, params, routeOptions }: FastifyRequest): readonly Place[] => {
    if (!signedIn) return [[addresses, ip], [strangers, ALL]]; // prettier-ignore
    const { id } = signedIn.account;
    const { operation } = routeOptions.config;
    // Files are read as slowly as they arrive, and parsed one per account anyway.
    if (operation?.upload) return [[accounts, id], [work, ALL]]; // prettier-ignore
    const ofKind: readonly Place[] = operation === search ? [[searches, id]] : [];
    if (!operation?.waits) return [[accounts, id], ...ofKind, [turns, id], [work, ALL]]; // prettier-ignore
    const page = `${signedIn.session.id} ${routeOptions.url} ${JSON.stringify(params)}`;
    return [[pages, page], [waitingOf, id], [waiting, ALL]]; // prettier-ignore
  };
  /** A complete request without a session replaces an unfinished one, so that strangers' unfinished requests block no one. */
  const makeRoom = ({ signedIn, ip }: FastifyRequest): void => {
    if (signedIn) return;
    if (addresses.isFull(ip)) unfinished.endOldest(ip);
    else if (strangers.isFull(ALL)) unfinished.endOldest();
  };
  const take = async (stay: Stay, places: readonly Place[]): Promise<void> => {
    for (const place of places) {
      if (!(await place[0].take(place[1]))) throw busy();
      stay.held.push(place);
    }
  };

  app.decorateRequest('signedIn', undefined);
  app.decorateRequest('stay', undefined);
  app.addHook('onRequest', async (request, reply) => {
    const { operation } = request.routeOptions.config;
    const ofFile = operation?.upload === true || operation?.mostBytes !== undefined;
    if (!isGuarded(request)) return limitBody(request, ofFile, limits.bodyMs);
    if (!operation?.waits && work.isFull(ALL)) throw busy();
    const lookup = new Stay(request, reply);
    try {
      await take(lookup, [[lookupsOf, peerAddress(request)], [lookups, ALL]]); // prettier-ignore
      request.signedIn = await lookUp(request);
    } finally {
      lookup.leave();
    }
    const stay = new Stay(request, reply);
    request.stay = stay;
    makeRoom(request);
    try {
      await take(stay, needed(request));
      // A client that disconnected while waiting gets no answer.
      if (stay.isOver) throw busy();
    } catch (error) {
      stay.leave();
      throw error;
    }
    if (!request.signedIn) unfinished.add(request);
    limitBody(request, ofFile || request.signedIn !== undefined, limits.bodyMs);
  });
  app.addHook('onSend', async ({ stay }) => {
    for (const places of [turns, searches]) stay?.giveUp(places);
  });
  app.addHook('onSend', async (request, reply) => limitAnswer(request, reply, limits.answerMs));
}

/** Returns what Fastify listens with: plain on this machine, TLS elsewhere. Bodies have their own time limit, by progress. */
export function makeServer(
  handler: RequestListener,
  tls: { readonly cert: Buffer; readonly key: Buffer } | undefined,
): Server {
  const times = { headersTimeout: HEADERS_MS, requestTimeout: 0, connectionsCheckingInterval: 1000 };
  const listener = oneAtATime(handler);
  return tls ? createSecureServer({ ...times, cert: tls.cert, key: tls.key }, listener) : createServer(times, listener);
}
