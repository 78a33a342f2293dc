import { connect, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { awaitChanges, search, uploadImport } from '@reeve/contract';
import type { SignedIn } from '@reeve/store';
import fastify, { type FastifyInstance } from 'fastify';
import { afterEach, expect, test } from 'vitest';
import { admit, makeServer, type AdmissionLimits } from './admission.ts';
import { problemOf, toReeveError } from '../call/problem.ts';

let app: FastifyInstance | undefined;
const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await app?.close();
});

/** Accounts are named by a header; its session is that of the account. */
const sessionNamed = (name: unknown): SignedIn | undefined =>
  typeof name === 'string' ? ({ account: { id: name }, session: { id: name } } as unknown as SignedIn) : undefined; // the fields that admission reads

/** More than the system buffers for a connection whose client reads nothing. */
const LONG = 32_000_000;

/** A server whose slow route waits until the test lets it answer. */
async function slowServer(limits: Partial<AdmissionLimits>) {
  const inside: (() => void)[] = [];
  const made = fastify({ forceCloseConnections: true, serverFactory: (handler) => makeServer(handler, undefined) });
  app = made;
  made.setErrorHandler(async (error, _, reply) => {
    const problem = problemOf(toReeveError(error), '');
    return reply.code(problem.status).send(problem);
  });
  admit(made, async (request) => sessionNamed(request.headers['x-account']), { patienceMs: 0, ...limits });
  const answer = (): Promise<string> => new Promise((done) => void inside.push(() => done('served')));
  made.get('/api/slow', answer);
  made.post('/api/session', answer);
  made.get('/api/work', (request) => request.stay?.work(answer));
  made.get('/api/documents/:id/changes', { config: { operation: awaitChanges } }, answer);
  made.get('/api/search', { config: { operation: search } }, answer);
  made.post('/api/file', { config: { operation: uploadImport } }, answer);
  made.get('/page', async () => 'a page');
  made.get('/api/made', async () =>
    Readable.from(
      (async function* () {
        for (let nth = 0; nth < 3; nth += 1) {
          yield 'x'.repeat(1000);
          await new Promise((done) => setTimeout(done, 250));
        }
      })(),
    ),
  );
  made.get('/api/long', async () => 'x'.repeat(LONG));
  const address = await made.listen({ host: '127.0.0.1', port: 0 });
  return {
    inside,
    ask: (path: string, account?: string, init: RequestInit = {}) =>
      fetch(`${address}${path}`, { ...init, headers: account === undefined ? {} : { 'x-account': account } }),
    /** Opens that many connections that send all but the end of a request with a body. */
    halfSent: async (count: number, head: string): Promise<readonly Socket[]> => {
      const { port } = new URL(address);
      return Promise.all(
        Array.from({ length: count }, async () => {
          const socket = connect(Number(port), '127.0.0.1');
          socket.on('error', () => undefined);
          sockets.push(socket);
          await new Promise<void>((done) => socket.once('connect', () => done()));
          socket.write(head);
          return socket;
        }),
      );
    },
  };
}
const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((done) => setTimeout(done, 5));
};
const HALF = 'POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"';

test('unfinished requests of strangers take no place of a signed-in user', async () => {
  const { ask, inside, halfSent } = await slowServer({ work: 2 });
  await halfSent(200, HALF);
  const given = ask('/api/slow', 'ann');
  await until(() => inside.length === 1);
  inside[0]?.();
  expect((await given).status).toBe(200);
});

test('turns strangers away when their own places are taken, one address before it has them all', async () => {
  const { ask, inside } = await slowServer({ strangers: 16, perAddress: 3 });
  const within = [ask('/api/slow'), ask('/api/slow'), ask('/api/slow')];
  await until(() => inside.length === 3);
  const fourth = await ask('/api/slow');
  expect(fourth.status).toBe(503);
  expect(await fourth.json()).toMatchObject({ code: 'unavailable' });
  expect((await ask('/page')).status).toBe(200);
  for (const go of inside.splice(0)) go();
  expect((await Promise.all(within)).map((one) => one.status)).toEqual([200, 200, 200]);
  const next = ask('/api/slow');
  await until(() => inside.length === 1);
  inside[0]?.();
  expect((await next).status).toBe(200);
});

test('one account cannot take the places of others; requests above the total limit are turned away', async () => {
  const { ask, inside } = await slowServer({ perAccount: 2, work: 3 });
  const within = [ask('/api/slow', 'ann'), ask('/api/slow', 'ann')];
  await until(() => inside.length === 2);
  expect((await ask('/api/slow', 'ann')).status).toBe(503);
  within.push(ask('/api/slow', 'bob'));
  await until(() => inside.length === 3);
  expect((await ask('/api/slow', 'cid')).status).toBe(503);
  for (const go of inside) go();
  expect((await Promise.all(within)).map((one) => one.status)).toEqual([200, 200, 200]);
});

test('works on two requests of one account while fourteen wait', async () => {
  const { ask, inside } = await slowServer({ patienceMs: 60_000 });
  const given = Array.from({ length: 16 }, () => ask('/api/slow', 'ann'));
  await until(() => inside.length === 2);
  const other = ask('/api/slow', 'bob');
  await until(() => inside.length === 3);
  expect((await ask('/api/slow', 'ann')).status).toBe(503);
  for (let served = 0; served < 17; served += 1) {
    await until(() => inside.length > served);
    inside[served]?.();
  }
  expect((await Promise.all([...given, other])).map(({ status }) => status)).toEqual(Array(17).fill(200));
});

test('works on two requests of one account, and on those of others next to it; files need no turn', async () => {
  const { ask, inside } = await slowServer({ patienceMs: 60_000 });
  const given = Array.from({ length: 4 }, () => ask('/api/slow', 'ann'));
  await until(() => inside.length === 2);
  const others = [ask('/api/slow', 'bob'), ask('/api/file', 'bob', { method: 'POST' })];
  await until(() => inside.length === 4);
  await new Promise((done) => setTimeout(done, 50));
  expect(inside).toHaveLength(4);
  for (let served = 0; served < 6; served += 1) {
    await until(() => inside.length > served);
    inside[served]?.();
  }
  expect((await Promise.all([...given, ...others])).map(({ status }) => status)).toEqual(Array(6).fill(200));
});

test('searches for one account one after the other, while it does other work for it', async () => {
  const { ask, inside } = await slowServer({ patienceMs: 60_000 });
  const given = [ask('/api/search', 'ann'), ask('/api/search', 'ann')];
  await until(() => inside.length === 1);
  given.push(ask('/api/slow', 'ann'), ask('/api/search', 'bob'));
  await until(() => inside.length === 3);
  await new Promise((done) => setTimeout(done, 50));
  expect(inside).toHaveLength(3);
  for (let served = 0; served < 4; served += 1) {
    await until(() => inside.length > served);
    inside[served]?.();
  }
  expect((await Promise.all(given)).map(({ status }) => status)).toEqual(Array(4).fill(200));
});

test('an answer that is made gives the turn to the next request, though its client reads it slowly', async () => {
  const { ask, inside } = await slowServer({ workingPerAccount: 1, patienceMs: 60_000 });
  const long = await ask('/api/long', 'ann');
  const next = ask('/api/slow', 'ann');
  await until(() => inside.length === 1);
  inside[0]?.();
  expect((await next).status).toBe(200);
  expect((await long.text()).length).toBe(LONG);
});

test('a request waits a moment for a place of its own account', async () => {
  const { ask, inside } = await slowServer({ perAccount: 1, patienceMs: 60_000 });
  const [first, second] = [ask('/api/slow', 'ann'), ask('/api/slow', 'ann')];
  await until(() => inside.length === 1);
  inside[0]?.();
  expect((await first).status).toBe(200);
  await until(() => inside.length === 2);
  inside[1]?.();
  expect((await second).status).toBe(200);
});

test('an answer that its client does not read releases its place', async () => {
  const { ask, inside, halfSent } = await slowServer({ strangers: 2, perAddress: 2, answerMs: 100 });
  const unread = await halfSent(2, 'GET /api/long HTTP/1.1\r\nHost: x\r\n\r\n');
  const again = async (): Promise<number> => {
    const { status } = await ask('/api/slow');
    return status === 503 && sockets.length > 0 ? again() : status;
  };
  const given = [again(), again()];
  await until(() => inside.length === 2);
  for (const go of inside) go();
  expect(await Promise.all(given)).toEqual([200, 200]);
  for (const socket of unread) socket.resume();
  await until(() => unread.every(({ destroyed }) => destroyed));
  expect(unread.every(({ bytesRead }) => bytesRead < LONG)).toBe(true);
});

test('an answer that is read or produced slowly is complete', async () => {
  const { halfSent } = await slowServer({ answerMs: 100 });
  const [slow] = await halfSent(1, 'GET /api/long HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
  const reading = setInterval(() => {
    const isReading = slow?.isPaused() === false;
    if (isReading) slow?.pause();
    else slow?.resume();
  }, 20);
  await new Promise((done) => slow?.once('close', done));
  clearInterval(reading);
  expect(slow?.bytesRead).toBeGreaterThan(LONG);
  const [made] = await halfSent(1, 'GET /api/made HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
  made?.resume();
  await new Promise((done) => made?.once('close', done));
  expect(made?.bytesRead).toBeGreaterThan(2000);
});

test('a client that disconnects makes room', async () => {
  const { ask, inside } = await slowServer({ perAccount: 1 });
  const stop = new AbortController();
  const given = ask('/api/slow', 'ann', { signal: stop.signal }).catch(() => 'given up');
  await until(() => inside.length === 1);
  stop.abort();
  expect(await given).toBe('given up');
  const again = async (): Promise<number> => {
    const { status } = await ask('/api/slow', 'ann');
    return status === 503 ? again() : status;
  };
  const second = again();
  await until(() => inside.length === 2);
  for (const go of inside) go();
  expect(await second).toBe(200);
});

test('releases the place of a disconnected client only when the work has ended', async () => {
  const { ask, inside } = await slowServer({ perAccount: 1 });
  const stop = new AbortController();
  const given = ask('/api/work', 'ann', { signal: stop.signal }).catch(() => 'given up');
  await until(() => inside.length === 1);
  stop.abort();
  expect(await given).toBe('given up');
  for (let nth = 0; nth < 5; nth += 1) expect((await ask('/api/slow', 'ann')).status).toBe(503);
  inside.splice(0)[0]?.();
  const again = async (): Promise<number> => {
    const { status } = await ask('/api/slow', 'ann');
    return status === 503 ? again() : status;
  };
  const second = again();
  await until(() => inside.length === 1);
  inside[0]?.();
  expect(await second).toBe(200);
});

test('broken connections release the places of their requests, answered or not', async () => {
  const { ask, inside, halfSent } = await slowServer({ strangers: 4, perAddress: 4 });
  const lines = await halfSent(4, 'GET /api/slow HTTP/1.1\r\nHost: x\r\n\r\n');
  await until(() => inside.length === 4);
  expect((await ask('/api/slow')).status).toBe(503);
  for (const line of lines) line.resetAndDestroy();
  const again = async (): Promise<number> => {
    const { status } = await ask('/api/slow');
    return status === 503 ? again() : status;
  };
  const all = [again(), again(), again(), again()];
  await until(() => inside.length === 8);
  for (const go of inside) go();
  expect(await Promise.all(all)).toEqual([200, 200, 200, 200]);
});

test('invented tokens from one address do not delay the look-up of another', async () => {
  let looked = 0;
  const made = fastify({ trustProxy: true });
  app = made;
  made.setErrorHandler(async (error, _, reply) => reply.code(problemOf(toReeveError(error), '').status).send());
  const never = new Promise<undefined>(() => undefined);
  admit(
    made,
    async (request) => {
      looked += 1;
      return request.headers['x-account'] === 'ann' ? sessionNamed('ann') : never;
    },
    { patienceMs: 0, lookups: 8, lookupsPerAddress: 2 },
  );
  made.get('/api/quick', async () => 'served');
  const ask = (address: string, account = '') =>
    made.inject({ url: '/api/quick', headers: { 'x-forwarded-for': address, 'x-account': account } });
  for (let nth = 0; nth < 20; nth += 1) void ask('192.0.2.1');
  await until(() => looked === 2);
  expect((await ask('192.0.2.2', 'ann')).statusCode).toBe(200);
});

test('guards requests without a route too, unless they can only be a page', async () => {
  const { ask, inside } = await slowServer({ strangers: 1, perAddress: 1 });
  const first = ask('/api/slow');
  await until(() => inside.length === 1);
  expect((await ask('/api/nothing')).status).toBe(503);
  expect((await ask('/nothing', undefined, { method: 'POST', body: '{}' })).status).toBe(503);
  expect((await ask('/nothing')).status).toBe(404);
  inside[0]?.();
  await first;
});

test('do not block other requests while they wait for a change, and have a limit of their own per session and document', async () => {
  const { ask, inside } = await slowServer({ work: 1, perPage: 2 });
  const waiting = [ask('/api/documents/x/changes?wait=25', 'ann'), ask('/api/documents/x/changes', 'ann')];
  await until(() => inside.length === 2);
  expect((await ask('/api/documents/x/changes?wait=3', 'ann')).status).toBe(503);
  waiting.push(ask('/api/documents/y/changes', 'ann'), ask('/api/documents/x/changes', 'bob'), ask('/api/slow', 'ann'));
  await until(() => inside.length === 5);
  for (const go of inside) go();
  expect((await Promise.all(waiting)).map((one) => one.status)).toEqual([200, 200, 200, 200, 200]);
});

test.each(['/%61pi/slow', '//api/slow', '/api/./slow'])(
  'no other spelling of an address bypasses admission: %s',
  async (path) => {
    const { ask, inside } = await slowServer({ work: 1 });
    const first = ask('/api/slow', 'ann');
    await until(() => inside.length === 1);
    expect([503, 404]).toContain((await ask(path, 'bob')).status);
    inside[0]?.();
    await first;
  },
);

test('ends a request whose body does not arrive, and releases its place', async () => {
  const { ask, halfSent, inside } = await slowServer({ strangers: 1, bodyMs: 40 });
  const [socket] = await halfSent(1, HALF);
  let said = '';
  socket?.on('data', (part) => (said += part.toString()));
  await until(() => said !== '');
  expect(said).toMatch(/^HTTP\/1\.1 408 /);
  const again = async (): Promise<number> => {
    const { status } = await ask('/api/slow');
    return status === 503 ? again() : status;
  };
  const next = again();
  await until(() => inside.length === 1);
  inside.splice(0)[0]?.();
  expect(await next).toBe(200);
});

test('gives the place of an unfinished stranger to a complete request, the longest waiting first', async () => {
  const { ask, inside, halfSent } = await slowServer({ strangers: 2, perAddress: 2 });
  const said = ['', ''];
  for (const nth of [0, 1]) {
    const [socket] = await halfSent(1, HALF);
    socket?.on('data', (part) => (said[nth] += part.toString()));
    await ask('/page');
  }
  const given = ask('/api/slow');
  await until(() => inside.length === 1);
  for (const go of inside) go();
  expect((await given).status).toBe(200);
  expect(said.map((text) => text.slice(0, 12))).toEqual(['HTTP/1.1 408', '']);
});

test('lets the upload of a file continue while it makes progress', async () => {
  const { halfSent, inside } = await slowServer({ bodyMs: 1000 });
  const length = 60_000;
  const [file] = await halfSent(1, `POST /api/file HTTP/1.1\r\nHost: x\r\nx-account: ann\r\nContent-Type: text/plain\r\nContent-Length: ${length}\r\n\r\n`); // prettier-ignore
  let answered = '';
  file?.on('data', (part) => (answered += part.toString()));
  for (let sent = 0; sent < length; sent += 2000) {
    file?.write('x'.repeat(2000));
    await new Promise((done) => setTimeout(done, 50));
  }
  await until(() => inside.length === 1);
  inside[0]?.();
  await until(() => answered !== '');
  expect(answered).toMatch(/^HTTP\/1\.1 200 /);
});
