import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compressReplies } from './compress.ts';
import { serveWeb } from './web-files.ts';

// Long enough to be compressed again, if compressed files were.
const SCRIPT = Array.from({ length: 300 }, (_, nth) => `export const c${nth} = ${Math.sin(nth)};\n`).join('');
const PAGE = '<!doctype html><title>Reeve</title>';
const folder = mkdtempSync(join(tmpdir(), 'reeve-web-files-'));
let app: FastifyInstance;
beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  const asset = (name: string, content: string | Buffer): void => writeFileSync(join(folder, 'assets', name), content);
  asset('page-1a2b.js', SCRIPT);
  asset('page-1a2b.js.br', brotliCompressSync(SCRIPT));
  asset('page-1a2b.js.gz', gzipSync(SCRIPT));
  asset('tiny-3c4d.js', 'export {};');
  mkdirSync(join(folder, '.vite'));
  writeFileSync(join(folder, '.vite/manifest.json'), '{}');
  writeFileSync(join(folder, 'index.html'), PAGE);
  app = fastify();
  compressReplies(app);
  await serveWeb(app, folder);
  await app.ready();
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const FILE = '/assets/page-1a2b.js';
const get = (url: string, headers: Readonly<Record<string, string>> = {}) => app.inject({ url, headers });

test('sends a build file as the build compressed it, in the best form the browser accepts', async () => {
  for (const [takes, coding, read] of [
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
  ] as const) {
    const { headers, rawPayload } = await get(FILE, { 'accept-encoding': takes });
    expect([headers['content-encoding'], headers['vary']?.toString().toLowerCase()]).toEqual([
      coding,
      'accept-encoding',
    ]);
    expect(headers['content-type']).toMatch(/^(text|application)\/javascript/);
    expect(read(rawPayload).toString()).toBe(SCRIPT);
  }
  const plain = await get(FILE);
  expect([plain.headers['content-encoding'], plain.body]).toEqual([undefined, SCRIPT]);
  expect(plain.headers['vary']?.toString().toLowerCase()).toBe('accept-encoding');
});

test('gives each form its own tag, and does not resend it', async () => {
  const tags = new Set<string>();
  for (const takes of ['br', 'gzip', 'identity']) {
    const etag = String((await get(FILE, { 'accept-encoding': takes })).headers['etag']);
    tags.add(etag);
    const again = await get(FILE, { 'accept-encoding': takes, 'if-none-match': etag });
    expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0]);
  }
  expect(tags.size).toBe(3);
});

test('lets browsers cache a file with a digest in its name for ever, and revalidate the page each time', async () => {
  for (const url of [FILE, '/assets/tiny-3c4d.js'])
    expect((await get(url, { 'accept-encoding': 'br' })).headers['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    );
  for (const url of ['/', '/reports', '/index.html']) {
    const { headers, body } = await get(url);
    expect([headers['cache-control'], body]).toEqual(['no-cache', PAGE]);
  }
});

test('sends a small uncompressed file unchanged', async () => {
  const { headers, body } = await get('/assets/tiny-3c4d.js', { 'accept-encoding': 'br, gzip' });
  expect([headers['content-encoding'], body]).toEqual([undefined, 'export {};']);
});

test("gives neither a compressed file nor the build's own notes an address", async () => {
  expect((await get('/.vite/manifest.json')).body).toBe(PAGE);
  for (const ending of ['br', 'gz']) expect((await get(`${FILE}.${ending}`)).body).toBe(PAGE);
});

test('sends a range of the plain file', async () => {
  const { statusCode, headers, body } = await get(FILE, { 'accept-encoding': 'br, gzip', range: 'bytes=7-11' });
  expect([statusCode, headers['content-encoding'], body]).toEqual([206, undefined, SCRIPT.slice(7, 12)]);
});
