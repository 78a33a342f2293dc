import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { OPERATIONS, readSession } from '@reeve/contract';
import { wholeSchema } from '@reeve/testing/whole-schema.ts';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compressReplies, LEAST_BYTES } from './compress.ts';

const ROWS = Array.from({ length: 200 }, (_, nth) => ({ reference: `R-${nth}`, type: 'theft', place: 'Quay Road' }));
const TEXT = JSON.stringify(ROWS);
const GZIP = { 'accept-encoding': 'gzip, deflate, br' };

let app: FastifyInstance;
beforeAll(async () => {
  app = fastify();
  compressReplies(app);
  app.get('/rows', async () => ROWS);
  app.post('/rows', async () => ROWS);
  app.get(readSession.path, async () => ROWS);
  app.get('/file', async (request, reply) => {
    const { type } = request.query as { type: string };
    return reply.type(type).send(Buffer.from(TEXT));
  });
  app.get('/length/:bytes', async (request, reply) => {
    const { bytes } = request.params as { bytes: string };
    return reply.type('text/plain').send('a'.repeat(Number(bytes)));
  });
  app.get('/noise', async (_, reply) => reply.type('text/plain').send(randomBytes(5000)));
  app.get('/stream', async (_, reply) =>
    reply
      .type('text/csv; charset=utf-8')
      .header('content-length', String(TEXT.length))
      .send(Readable.from(TEXT.match(/.{1,997}/g) ?? [], { objectMode: false })),
  );
  app.get('/broken', async (_, reply) =>
    reply.type('text/csv').send(
      Readable.from(
        (function* () {
          yield 'a,b\n'.repeat(100_000);
          throw new Error('The database went away.');
        })(),
      ),
    ),
  );
  app.get('/part', async (_, reply) =>
    reply.code(206).type('text/plain').header('content-range', 'bytes 0-4999/9000').send('a'.repeat(5000)),
  );
  await app.ready();
});
afterAll(() => app.close());

const get = (url: string, headers: Readonly<Record<string, string>> = GZIP) => app.inject({ url, headers });

test('compresses a long answer for clients that accept gzip, with the same content', async () => {
  const { headers, rawPayload, statusCode } = await get('/rows');
  expect([statusCode, headers['content-encoding'], headers['vary']]).toEqual([200, 'gzip', 'accept-encoding']);
  expect(headers['content-length']).toBe(String(rawPayload.length));
  expect(gunzipSync(rawPayload).toString()).toBe(TEXT);
  expect(rawPayload.length).toBeLessThan(TEXT.length / 4);
});

test.each(['', 'br', 'identity', 'gzip;q=0', 'gzip; q=0.00', 'deflate, gzipped'])(
  'sends the same answer plain to a client that accepts “%s”',
  async (takes) => {
    const { headers, body } = await get('/rows', takes === '' ? {} : { 'accept-encoding': takes });
    expect([headers['content-encoding'], headers['vary'], body]).toEqual([undefined, 'accept-encoding', TEXT]);
  },
);
test.each(['gzip', 'GZIP;q=1.0', 'br;q=1, gzip;q=0.2', 'deflate,gzip'])('“%s” accepts gzip', async (takes) =>
  expect((await get('/rows', { 'accept-encoding': takes })).headers['content-encoding']).toBe('gzip'),
);

test('compresses an answer from the first length that needs a second packet', async () => {
  const coding = async (bytes: number) => (await get(`/length/${bytes}`)).headers['content-encoding'];
  expect([await coding(LEAST_BYTES - 1), await coding(LEAST_BYTES)]).toEqual([undefined, 'gzip']);
});

test('leaves an answer that would not get smaller unchanged', async () => {
  const { headers, rawPayload } = await get('/noise');
  expect([headers['content-encoding'], rawPayload.length]).toEqual([undefined, 5000]);
});

test.each([
  'application/json',
  'application/geo+json',
  'application/problem+json; charset=utf-8',
  'application/ld+json',
  'application/xml',
  'application/rdf+xml',
  'application/javascript; charset=utf-8',
  'text/csv; charset=utf-8',
  'text/turtle',
  'image/svg+xml',
])('%s is compressed', async (type) =>
  expect((await get(`/file?type=${encodeURIComponent(type)}`)).headers['content-encoding']).toBe('gzip'),
);
test.each([
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/pdf',
  'application/zip',
  'application/octet-stream',
  'image/png',
  'image/jpeg',
  'font/woff2',
])('%s is not', async (type) => {
  const { headers, body } = await get(`/file?type=${encodeURIComponent(type)}`);
  expect([headers['content-encoding'], headers['vary'], body]).toEqual([undefined, undefined, TEXT]);
});

test('compresses a stream while it runs', async () => {
  const { headers, rawPayload } = await get('/stream');
  expect([headers['content-encoding'], headers['content-length']]).toEqual(['gzip', undefined]);
  expect(gunzipSync(rawPayload).toString()).toBe(TEXT);
});
test('does not end a broken stream like a complete one', async () => {
  const whole = await get('/broken')
    .then(
      ({ rawPayload }) => gunzipSync(rawPayload).toString(),
      () => 'broken off',
    )
    .catch(() => 'cut off');
  expect(['broken off', 'cut off']).toContain(whole);
});

test('sends a range of a file plain, and the whole file too if a range was requested', async () => {
  const { headers } = await get('/part');
  expect(headers['content-encoding']).toBe(undefined);
  const whole = await get('/rows', { ...GZIP, range: 'bytes=0-99' });
  expect([whole.headers['content-encoding'], whole.body]).toEqual([undefined, TEXT]);
});

test('leaves answers to changes and the session plain, which contain secrets', async () => {
  const change = await app.inject({ method: 'POST', url: '/rows', headers: GZIP });
  expect([change.headers['content-encoding'], change.body]).toEqual([undefined, TEXT]);
  const session = await get(readSession.path);
  expect([session.headers['content-encoding'], session.body]).toEqual([undefined, TEXT]);
});

test('no answer to a reading except the session contains a secret', () => {
  const isSecret = /csrf|token|secret|passw|credential/i;
  const namesIn = (schema: unknown): string[] =>
    typeof schema !== 'object' || schema === null
      ? []
      : Object.entries(schema).flatMap(([key, value]) => [
          ...(key === 'properties' ? Object.keys(value as object) : []),
          ...namesIn(value),
        ]);
  const having = OPERATIONS.filter(({ method }) => method === 'GET')
    .filter(({ reply }) => namesIn(wholeSchema(reply)).some((name) => isSecret.test(name)))
    .map(({ name }) => name);
  expect(having).toEqual([readSession.name]);
});

test("leaves the answer to a request from another site's page plain", async () => {
  const coding = async (site: string) =>
    (await get('/rows', { ...GZIP, 'sec-fetch-site': site })).headers['content-encoding'];
  const codings = await Promise.all(['same-origin', 'none', 'same-site', 'cross-site'].map(coding));
  expect(codings).toEqual(['gzip', 'gzip', undefined, undefined]);
});

test.each(['/rows', '/stream'])('blurs the length of %s: the same answer comes in many lengths', async (url) => {
  const lengths: number[] = [];
  for (let nth = 0; nth < 60; nth += 1) lengths.push((await get(url)).rawPayload.length);
  expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(100);
  // Sixty draws of a hundred lengths: fewer than twenty different ones occur less often than once in 10^15.
  expect(new Set(lengths).size).toBeGreaterThanOrEqual(20);
});
