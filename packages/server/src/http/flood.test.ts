import { connect, type Socket } from 'node:net';
import { awaitChanges, listReports, readReport } from '@reeve/contract';
import { walkReview } from '@reeve/testing/document/review.ts';
import { submit } from '@reeve/testing/story.ts';
import { makeClients, makeWorld, urlOf, type Client, type World } from '@reeve/testing/world.ts';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeApp } from '../boot/app.ts';

let world: World;
let app: FastifyInstance;
let address: string;
let [dora, ivo, bela]: Client[] = [];
let documentId: string;
beforeAll(async () => {
  world = await makeWorld({ seed: 'floods' });
  [dora, ivo, bela] = await makeClients(world.app, 'P2', ['dora', 'ivo', 'bela']);
  documentId = (await walkReview(at(dora), at(ivo), { word: 'quay', mandate: [] })).document;
  app = await makeApp(world.deps);
  address = await app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  await app.close();
  await world.close();
});
const at = (client: Client | undefined): Client => {
  if (!client) throw new Error('nobody has signed in');
  return client;
};
const sockets: Socket[] = [];

async function opened(count: number, request: string): Promise<void> {
  await Promise.all(
    Array.from({ length: count }, async () => {
      const socket = connect(Number(new URL(address).port), '127.0.0.1');
      socket.on('error', () => undefined);
      socket.resume();
      sockets.push(socket);
      await new Promise<void>((done) => socket.once('connect', () => done()));
      socket.write(request);
    }),
  );
}
const lines = (...all: readonly string[]): string => `${all.join('\r\n')}\r\n\r\n`;
const asked = (client: Client, path: string): Promise<Response> =>
  fetch(`${address}${path}`, { headers: { authorization: `Bearer ${client.token}` } });

test('half-sent requests, waiting pages or one busy account do not stop the work of others', async () => {
  const id = await submit(at(bela));
  await opened(200, `${lines('POST /api/session HTTP/1.1', 'Host: localhost', 'Content-Type: application/json', 'Content-Length: 200')}{`); // prettier-ignore
  await opened(200, lines('GET /api/session HTTP/1.1', 'Host: localhost').slice(0, -4));
  const waiting = urlOf(awaitChanges, { params: { id: documentId }, query: { since: 1_000_000 } });
  await opened(100, lines(`GET ${waiting} HTTP/1.1`, 'Host: localhost', `Authorization: Bearer ${at(ivo).token}`));
  await opened(100, lines('POST /api/reports HTTP/1.1', 'Host: localhost', `Authorization: Bearer ${at(dora).token}`, 'Content-Type: application/json', 'Content-Length: 200')); // prettier-ignore
  const statuses: number[] = [];
  for (let nth = 0; nth < 20; nth += 1) {
    statuses.push((await asked(at(bela), urlOf(listReports, {}))).status);
    statuses.push((await asked(at(bela), urlOf(readReport, { params: { id } }))).status);
  }
  expect(new Set(statuses)).toEqual(new Set([200]));
});

test('a connection has one request at a time: one sent before the answer to the last ends it', async () => {
  const health = lines('GET /api/health HTTP/1.1', 'Host: localhost');
  const socket = connect(Number(new URL(address).port), '127.0.0.1');
  sockets.push(socket);
  let [answers, isEnded] = [0, false];
  socket.on('error', () => undefined);
  socket.on('close', () => (isEnded = true));
  const answered = (): Promise<void> =>
    new Promise((done) =>
      socket.once('data', (bytes: Buffer) => {
        answers += bytes.toString('latin1').split('HTTP/1.1 200').length - 1;
        done();
      }),
    );
  for (let nth = 0; nth < 5; nth += 1) {
    socket.write(health);
    await answered();
  }
  expect([answers, isEnded]).toEqual([5, false]);
  const over = new Promise((done) => socket.once('close', done));
  socket.on('data', () => (answers += 1));
  socket.write(health.repeat(200));
  await Promise.race([over, new Promise((late) => setTimeout(late, 5000))]);
  expect([answers, isEnded]).toEqual([5, true]);
});

test('no cache stores private answers, whatever the spelling of the address', async () => {
  for (const path of ['/api/reports', '/%61pi/reports', '//api/reports', '/api/nothing', '/nothing.json']) {
    const answer = await asked(at(bela), path);
    expect(answer.headers.get('cache-control'), path).toBe('no-store');
  }
});

test('trusts the address a caller names only if a known proxy names it', async () => {
  const seen = async (proxies: readonly string[]): Promise<string> => {
    const named = await makeApp(world.deps, { proxies });
    named.get('/seen', (request, reply) => void reply.send(request.ip));
    const answer = await named.inject({ url: '/seen', headers: { 'x-forwarded-for': '192.0.2.7' } });
    await named.close();
    return answer.body;
  };
  expect(await seen([])).toBe('127.0.0.1');
  expect(await seen(['10.0.0.5'])).toBe('127.0.0.1');
  expect(await seen(['127.0.0.1'])).toBe('192.0.2.7');
});

test('a server that is late turns requests away, and the one that loads the exercise never does', async () => {
  const [guarded, patient] = [await makeApp(world.deps, { mostDelayMs: 100 }), await makeApp(world.deps)];
  try {
    await Promise.all([guarded.ready(), patient.ready()]);
    // The delay is sampled once a second: it is late in the whole of one.
    for (const until = performance.now() + 2500; performance.now() < until;) {
      for (const block = performance.now() + 400; performance.now() < block;);
      await new Promise((next) => setTimeout(next, 5));
    }
    const [late, taken] = await Promise.all(
      [guarded, patient].map((one) =>
        one.inject({ method: 'GET', url: '/api/health', headers: { host: 'localhost' } }),
      ),
    );
    expect([late?.statusCode, late?.headers['retry-after'], taken?.statusCode]).toEqual([503, '2', 200]);
    expect(late?.json()).toMatchObject({ code: 'unavailable' });
  } finally {
    await Promise.all([guarded.close(), patient.close()]);
  }
});
