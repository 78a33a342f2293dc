import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { admitting } from './admission.ts';

let server: Server | undefined;
afterEach(async () => void (await new Promise((done) => server?.close(done))));

/** A server whose one slow route waits until it is let go. */
async function slowServer(atOnce: number) {
  const waiting: (() => void)[] = [];
  const made = createServer(
    admitting((request, reply) => {
      if (request.url === '/page') return reply.end('a page');
      waiting.push(() => reply.end('served'));
    }, atOnce),
  );
  server = made;
  await new Promise<void>((done) => made.listen(0, '127.0.0.1', done));
  const { port } = made.address() as AddressInfo; // it listens on a port
  return { address: `http://127.0.0.1:${port}`, waiting };
}
const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((done) => setTimeout(done, 5));
};

test('what is beyond the limit is turned away, and the next is let in as soon as one has left', async () => {
  const { address, waiting } = await slowServer(2);
  const inside = [fetch(`${address}/api/slow`), fetch(`${address}/api/slow`)];
  await until(() => waiting.length === 2);
  const third = await fetch(`${address}/api/slow`);
  expect(third.status).toBe(503);
  expect(third.headers.get('retry-after')).toBe('2');
  expect(await third.json()).toMatchObject({ code: 'unavailable', status: 503 });
  expect((await fetch(`${address}/page`)).status).toBe(200);
  for (const go of waiting.splice(0)) go();
  expect((await Promise.all(inside)).map((answer) => answer.status)).toEqual([200, 200]);
  const next = fetch(`${address}/api/slow`);
  await until(() => waiting.length === 1);
  waiting[0]?.();
  expect((await next).status).toBe(200);
});

test('a caller who hangs up makes room', async () => {
  const { address, waiting } = await slowServer(1);
  const stop = new AbortController();
  const given = fetch(`${address}/api/slow`, { signal: stop.signal }).catch(() => 'given up');
  await until(() => waiting.length === 1);
  stop.abort();
  expect(await given).toBe('given up');
  const ask = async (): Promise<number> => {
    const { status } = await fetch(`${address}/api/slow`);
    return status === 503 ? ask() : status;
  };
  const second = ask();
  await until(() => waiting.length === 2);
  for (const go of waiting) go();
  expect(await second).toBe(200);
});

test('pages that wait for a change keep nobody out, and have a limit of their own', async () => {
  const waiting: (() => void)[] = [];
  const made = createServer(admitting((_, reply) => void waiting.push(() => reply.end('served')), 1, 2));
  server = made;
  await new Promise<void>((done) => made.listen(0, '127.0.0.1', done));
  const { port } = made.address() as AddressInfo; // it listens on a port
  const ask = (path: string) => fetch(`http://127.0.0.1:${port}/api/${path}`);
  const inside = [ask('threats/changes?wait=25'), ask('documents/x/changes')];
  await until(() => waiting.length === 2);
  expect((await ask('threats/changes')).status).toBe(503);
  inside.push(ask('threats'));
  await until(() => waiting.length === 3);
  expect((await ask('threats/changes/x')).status).toBe(503);
  for (const go of waiting) go();
  expect((await Promise.all(inside)).map((answer) => answer.status)).toEqual([200, 200, 200]);
});
