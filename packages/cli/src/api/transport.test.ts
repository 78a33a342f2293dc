import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findByReference, importCrimes, listReports, readHealth, submitReport } from '@reeve/contract';
import { afterEach, describe, expect, test } from 'vitest';
import { makeClient, requestOf } from './client.ts';
import { uploadFile } from './upload.ts';

const cleanUp: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const one of cleanUp.splice(0)) await one();
});

/** A server other than Reeve that behaves as the test requires. */
async function serve(answer: http.RequestListener): Promise<string> {
  const server = http.createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  cleanUp.push(async () => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on a port
}

const problem = (response: http.ServerResponse, status: number, body: object): void => {
  response.writeHead(status, { 'content-type': 'application/problem+json' }).end(JSON.stringify(body));
};

describe('the request of an operation', () => {
  test('path, query and content are where the contract puts them, encoded', () => {
    const { path, method } = requestOf(findByReference, { params: { reference: 'a/b c' } });
    expect([method, path]).toEqual(['GET', '/api/references/a%2Fb%20c']);
    expect(requestOf(listReports, { query: { state: 'draft', mine: undefined, limit: 3 } }).path).toBe(
      '/api/reports?state=draft&limit=3',
    );
    const write = requestOf(submitReport, { params: { id: 'x' }, input: { version: 1 }, key: 'key-12345' });
    expect(write).toMatchObject({ method: 'POST', path: '/api/reports/x/submit', body: '{"version":1}' });
    expect(write.headers).toEqual({
      'content-type': 'application/json',
      'content-length': '13',
      'idempotency-key': 'key-12345',
    });
  });

  test('names a missing parameter', () => {
    expect(() => requestOf(findByReference, {})).toThrow('findByReference needs the parameter reference.');
  });
});

describe('a client', () => {
  test('sends its token to the named server and follows no redirect', async () => {
    const seen: (string | undefined)[] = [];
    const elsewhere = await serve((request, response) => {
      seen.push(request.headers.authorization);
      response.end('{}');
    });
    const origin = await serve((request, response) => {
      seen.push(request.headers.authorization);
      response.writeHead(302, { location: `${elsewhere}/api/health` }).end();
    });
    const call = makeClient({ origin, token: 'the-token' }).call(readHealth);
    await expect(call).rejects.toMatchObject({ code: 'unavailable' });
    expect(seen).toEqual(['Bearer the-token']);
  });

  test('a refusal keeps its code, and its sentence cannot control the terminal', async () => {
    const origin = await serve((_, response) =>
      problem(response, 403, { title: 'Not \u001b[31myours.', code: 'not_permitted', status: 403 }),
    );
    const call = makeClient({ origin }).call(listReports);
    await expect(call).rejects.toMatchObject({ code: 'not_permitted', message: 'Not \uFFFD[31myours.' });
  });

  test.each([
    ['session_ended', 'reeve login'],
    ['purpose_needed', 'reeve purpose CODE'],
  ])('%s says what to type next', async (code, words) => {
    const origin = await serve((_, response) => problem(response, 401, { title: 'On the page: …', code }));
    await expect(makeClient({ origin }).call(listReports)).rejects.toThrow(words);
  });

  test('reports an unknown code of a newer server as an error', async () => {
    const origin = await serve((_, response) => problem(response, 418, { title: 'New.', code: 'brand_new' }));
    await expect(makeClient({ origin }).call(listReports)).rejects.toMatchObject({ code: 'internal' });
  });

  test.each([
    ['a page', 404, '<html>'],
    ['nothing', 502, ''],
    ['JSON of another kind', 500, '{"error":"x"}'],
  ])('a server that answers with %s is reported as not Reeve', async (_, status, body) => {
    const origin = await serve((_request, response) => response.writeHead(status).end(body));
    await expect(makeClient({ origin }).call(listReports)).rejects.toMatchObject({ code: 'unavailable' });
  });

  test('rejects a reply that violates the contract', async () => {
    const origin = await serve((_, response) => response.end('{"ok":"perhaps"}'));
    await expect(makeClient({ origin }).call(readHealth)).rejects.toMatchObject({ code: 'internal' });
  });

  test('reports a missing server in a sentence', async () => {
    const call = makeClient({ origin: 'http://127.0.0.1:1' }).call(readHealth);
    await expect(call).rejects.toMatchObject({
      code: 'unavailable',
      message: 'No server answers at http://127.0.0.1:1. Is Reeve running there?',
    });
  });

  test('retries an interrupted read once, and a write only with a key', async () => {
    let calls = 0;
    const origin = await serve((request, response) => {
      calls += 1;
      if (calls === 1) request.socket.destroy();
      else response.end('{"ok":true,"version":"1","state":"submitted"}');
    });
    const client = makeClient({ origin });
    await expect(client.call(readHealth)).resolves.toMatchObject({ ok: true });
    expect(calls).toBe(2);

    const write = { params: { id: '00000000-0000-4000-8000-000000000001' }, input: { version: 1 } };
    calls = 0;
    await expect(client.call(submitReport, write)).rejects.toMatchObject({ code: 'unavailable' });
    expect(calls).toBe(1);
    calls = 0;
    await expect(client.fetch(submitReport, { ...write, key: 'a-key-of-mine' })).resolves.toMatchObject({
      status: 200,
    });
    expect(calls).toBe(2);
  });

  test('stops when aborted', async () => {
    const origin = await serve(() => undefined);
    const controller = new AbortController();
    const call = makeClient({ origin, signal: controller.signal }).call(readHealth);
    controller.abort(new Error('enough'));
    await expect(call).rejects.toThrow('enough');
  });
});

describe('an upload', () => {
  async function fileOf(content: string | Buffer, name = 'crimes.csv'): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'reeve-upload-'));
    cleanUp.push(() => rm(folder, { recursive: true, force: true }));
    await writeFile(join(folder, name), content);
    return join(folder, name);
  }
  const collect = async (request: http.IncomingMessage): Promise<Buffer> => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer); // no encoding is set
    return Buffer.concat(pieces);
  };
  const settings = { fileName: 'crimes.csv', bytes: 5 };

  test('sends settings first, then every byte of the file, with the announced length', async () => {
    const content = Buffer.from(Array.from({ length: 200_003 }, (_, index) => index % 256));
    let body: Uint8Array = new Uint8Array();
    let headers: http.IncomingHttpHeaders = {};
    const origin = await serve((request, response) => {
      void collect(request).then((bytes) => {
        [body, headers] = [bytes, request.headers];
        problem(response, 403, { title: 'Seen.', code: 'not_permitted' });
      });
    });
    const progress: number[] = [];
    const upload = uploadFile(
      makeClient({ origin }),
      importCrimes,
      settings,
      await fileOf(content, 'a "b".csv'),
      (at) => {
        expect(at.totalBytes).toBe(content.length);
        progress.push(at.sentBytes);
      },
    );
    await expect(upload).rejects.toMatchObject({ code: 'not_permitted' });

    expect(body.length).toBe(Number(headers['content-length']));
    // Read by the form parser of the platform, independent of our own implementation.
    const form = await new Response(body.slice(), {
      headers: { 'content-type': headers['content-type'] ?? '' },
    }).formData();
    expect([...form.keys()]).toEqual(['settings', 'file']);
    expect(JSON.parse(form.get('settings') as string)).toEqual(settings); // a text without a file name
    const file = form.get('file') as File; // sent as a file above
    expect(file.name).toBe('a "b".csv');
    expect(Buffer.from(await file.arrayBuffer()).equals(content)).toBe(true);
    expect(progress.at(-1)).toBe(content.length);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
  });

  test('sends an empty file', async () => {
    const origin = await serve((request, response) => {
      void collect(request).then((body) =>
        problem(response, 422, {
          title: `${body.length} of ${request.headers['content-length']}`,
          code: 'invalid_input',
        }),
      );
    });
    const upload = uploadFile(makeClient({ origin }), importCrimes, settings, await fileOf(''));
    await expect(upload).rejects.toThrow(/^(\d+) of \1$/);
  });

  test('shows a refusal that comes before the end of the file', async () => {
    const origin = await serve((request, response) => {
      request.once('data', () => {
        response.writeHead(413, { 'content-type': 'application/problem+json', connection: 'close' });
        response.end(JSON.stringify({ title: 'This is larger than Reeve takes at once.', code: 'too_large' }));
        response.once('finish', () => request.socket.destroySoon());
      });
    });
    const upload = uploadFile(makeClient({ origin }), importCrimes, settings, await fileOf(Buffer.alloc(20_000_000)));
    await expect(upload).rejects.toMatchObject({ code: 'too_large' });
  });

  test('does not wait for what a refusing server does not read', async () => {
    const closed: Promise<unknown>[] = [];
    const origin = await serve((request, response) => {
      closed.push(new Promise((close) => void request.socket.once('close', close)));
      problem(response, 403, { title: 'Not yours.', code: 'not_permitted' });
    });
    const upload = uploadFile(makeClient({ origin }), importCrimes, settings, await fileOf(Buffer.alloc(20_000_000)));
    await expect(upload).rejects.toMatchObject({ code: 'not_permitted' });
    await Promise.all(closed); // a server keeps such a connection for more than a minute
    expect(closed).toHaveLength(1);
  });

  test('reports a missing file or a folder in a sentence', async () => {
    const client = makeClient({ origin: 'http://127.0.0.1:1' });
    const file = await fileOf('x');
    for (const path of [`${file}.gone`, join(file, '..')]) {
      await expect(uploadFile(client, importCrimes, settings, path)).rejects.toMatchObject({ code: 'invalid_input' });
    }
  });
});
