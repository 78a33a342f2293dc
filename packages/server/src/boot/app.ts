import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import type { ReeveError } from '@reeve/domain';
import { agencyIds, makeRefusalTally, startSettling } from '@reeve/store';
import fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { admit, makeServer, type AdmissionLimits } from '../http/admission.ts';
import { serveBasemap } from '../http/basemap.ts';
import { compressReplies } from '../http/compress.ts';
import { dropKeptUploads } from '../crime/upload/kept-uploads.ts';
import type { Deps, ServedDeps } from '../call/deps.ts';
import { takeContents } from '../call/content/request-content.ts';
import { HANDLERS } from '../handlers.ts';
import { makeHostCheck } from '../http/host-check.ts';
import { logOtherRefusal } from '../call/refusals.ts';
import { mount } from '../call/mount.ts';
import { problemOf, toReeveError } from '../call/problem.ts';
import { sessionOf } from '../call/authenticate.ts';
import { serveWeb } from '../http/web-files.ts';

export interface AppOptions {
  /** Folder of the built web app; without it only the API is served. */
  readonly webFolder?: string;
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer };
  /** Host names it is served under, in addition to this machine's own and those of the certificate. */
  readonly names?: readonly string[];
  /** One line a request: id, operation, status, ms. No bodies, no addresses. */
  readonly log?: (line: Readonly<Record<string, unknown>>) => void;
  readonly requestId?: () => string;
  readonly limits?: Partial<AdmissionLimits>;
  /** Turns requests away while the server's thread is later than this, in milliseconds; without it never. */
  readonly mostDelayMs?: number;
  /** Addresses of proxies that are trusted to name the address of a caller. */
  readonly proxies?: readonly string[];
  /** Logs counted refusals when their minute is over. Without it they wait for the next of their kind, sign-out or the end. */
  readonly settling?: boolean;
}

const MEGABYTE = 1_048_576;

/** Returns the server with every operation mounted, not yet listening; tests call `inject` on it. */
export async function makeApp(given: Deps, options: AppOptions = {}): Promise<FastifyInstance> {
  const { store, journal } = given;
  const refusals = makeRefusalTally(journal, { now: store.factories.now, agencyIds: () => agencyIds(store) });
  const deps: ServedDeps = { ...given, refusals };
  const settings: FastifyServerOptions = {
    bodyLimit: 2 * MEGABYTE,
    routerOptions: { maxParamLength: 200 },
    requestIdHeader: false,
    genReqId: options.requestId ?? deps.store.factories.uuid,
    logger: false,
    trustProxy: options.proxies?.length ? [...options.proxies] : false,
    // A stop does not wait for a browser that keeps its connection open.
    forceCloseConnections: true,
    serverFactory: (handler) => makeServer(handler, options.tls),
  };
  const app = fastify(settings);
  takeContents(app);
  await harden(app, deps, options.mostDelayMs);
  compressReplies(app);
  const checkHost = makeHostCheck(options.names ?? [], options.tls?.cert);
  app.addHook('onRequest', async (request) => checkHost(request.headers.host));
  admit(app, (request) => sessionOf(deps, request), options.limits);
  app.setErrorHandler(async (error, request, reply) => {
    const known = await logOtherRefusal(deps, request, toReeveError(error));
    if (known.code === 'internal') options.log?.({ level: 'error', request: request.id, error: describe(known) });
    const problem = problemOf(known, request.id);
    if (problem.status === 503) reply.header('retry-after', '2');
    return reply.code(problem.status).type('application/problem+json').send(problem);
  });
  app.addHook('onClose', dropKeptUploads);
  const onError = (error: unknown): void =>
    options.log?.({ level: 'error', error: `Refusals could not be logged: ${describe(toReeveError(error))}` });
  const settling = options.settling ? startSettling(refusals, onError) : undefined;
  app.addHook('onClose', async () => {
    settling?.stop();
    await refusals.settle('all').catch(onError);
  });
  app.addHook('onResponse', async (request, reply) => {
    options.log?.({
      request: request.id,
      route: `${request.method} ${request.routeOptions.url ?? '?'}`,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
    });
  });
  for (const handler of HANDLERS) mount(app, deps, handler);
  await serveBasemap(app, deps);
  await serveWeb(app, options.webFolder);
  return app;
}

function describe(error: ReeveError): string {
  const cause = error.cause;
  return cause instanceof Error ? (cause.stack ?? cause.message) : error.message;
}

/** Headers and limits of the security brief, §4. */
async function harden(app: FastifyInstance, deps: Deps, mostDelayMs: number | undefined): Promise<void> {
  await app.register(cookie);
  await app.register(multipart);
  if (mostDelayMs !== undefined) await app.register(underPressure, { maxEventLoopDelay: mostDelayMs, retryAfter: 2 });
  await app.register(rateLimit, { global: false });
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        workerSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        objectSrc: ["'none'"],
      },
    },
    crossOriginEmbedderPolicy: { policy: 'require-corp' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: deps.tls ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    xFrameOptions: { action: 'deny' },
  });
  app.addHook('onSend', async (_, reply) => {
    reply.header('permissions-policy', 'camera=(), geolocation=(self), microphone=(), payment=(), usb=()');
    // Answers without a cache header are not cached.
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
}
