/**
 * Answers for the server when it cannot be reached: with the program of the shift page, never with an answer of the API. It
 * is a script of its own in the browser (a service worker), registered by the page of the shift and removed at sign-out.
 */
import type { KeepMessage } from './keep-program.ts';

/** The parts of a service worker that are used here; the library of types for them cannot be loaded with that of pages. */
interface WorkerEvent extends Event {
  readonly waitUntil: (work: Promise<unknown>) => void;
}
interface FetchEvent extends WorkerEvent {
  readonly request: Request;
  readonly respondWith: (answer: Promise<Response>) => void;
}
interface MessageToWorker extends WorkerEvent {
  readonly data: KeepMessage;
}
interface Worker {
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: {
    (kind: 'install', work: (event: WorkerEvent) => void): void;
    (kind: 'message', work: (event: MessageToWorker) => void): void;
    (kind: 'fetch', work: (event: FetchEvent) => void): void;
  };
}
const worker = globalThis as unknown as Worker; // this script runs as one

/** Written by the build: what the page needs, and what of it depends on the language. */
interface Files {
  readonly program: readonly string[];
  readonly texts: Readonly<Record<string, readonly string[]>>;
}
/** Files of the build, no answer of the API. */
const PROGRAM_CACHE = 'reeve-shift';
const LIST = '/offline-files.json';
/** The one page; the server answers every address of it alike. */
const PAGE = '/';
/** A connection that is no use: then the copy is shown. */
const PATIENCE_MS = 8000;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('message', (event) => event.waitUntil(keep(event.data.locale).catch(() => undefined)));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || pathname.startsWith('/api/')) return;
  if (request.mode === 'navigate') event.respondWith(pageFor(request));
  else if (pathname.startsWith('/assets/')) event.respondWith(assetFor(request));
});

/** Keeps the files of the present build, and no other. A build that cannot be read whole changes nothing. */
async function keep(locale: string): Promise<void> {
  const answer = await fetch(LIST, { cache: 'no-cache' });
  if (!answer.ok) return;
  const { program, texts } = (await answer.json()) as Files; // written by the build
  const wanted = [...program, ...(texts[locale] ?? []), PAGE].map((path) => new URL(path, location.origin).href);
  const cache = await caches.open(PROGRAM_CACHE);
  const had = new Set((await cache.keys()).map(({ url }) => url));
  // The page names the files of its build: it goes last, so that it never names files that are not there.
  const page = new URL(PAGE, location.origin).href;
  await cache.addAll(wanted.filter((url) => url !== page && !had.has(url)));
  await cache.add(new Request(page, { cache: 'no-cache' }));
  for (const url of had) if (!wanted.includes(url)) await cache.delete(url);
}

async function pageFor(request: Request): Promise<Response> {
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (answer.status < 500) return answer;
    return (await kept(PAGE)) ?? answer;
  } catch {
    return (await kept(PAGE)) ?? Response.error();
  }
}

/** One name of an asset never has another content, so the kept one is as good as the server's. */
async function assetFor(request: Request): Promise<Response> {
  return (await kept(request.url)) ?? fetch(request);
}

async function kept(url: string): Promise<Response | undefined> {
  return (await caches.open(PROGRAM_CACHE)).match(url);
}
