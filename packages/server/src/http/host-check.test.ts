import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OPERATIONS, readHealth, signInAsPersona } from '@reeve/contract';
import { makeWorld, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeApp } from '../boot/app.ts';
import { writeCertificates } from '../boot/tls/write-certificates.ts';
import { makeHostCheck } from './host-check.ts';

let world: World;
let folder: string;
beforeAll(async () => {
  world = await makeWorld({ seed: 'host-check' });
  folder = await mkdtemp(join(tmpdir(), 'reeve-host-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await world.close();
});

const passes = (check: (header: string | undefined) => void, header: string | undefined): boolean => {
  try {
    check(header);
    return true;
  } catch {
    return false;
  }
};

describe('a host name', () => {
  const check = makeHostCheck(['reeve.police.example', '10.1.2.3']);
  test.each(['localhost', 'localhost:4400', 'LOCALHOST:80', '127.0.0.1:4400', '[::1]', '[::1]:4400'])(
    'of this machine is served: %s',
    (header) => expect(passes(check, header)).toBe(true),
  );
  test.each(['reeve.police.example', 'Reeve.Police.Example:443', '10.1.2.3:4400'])(
    'that is configured is served: %s',
    (header) => expect(passes(check, header)).toBe(true),
  );
  test.each([
    undefined,
    '',
    'rebind.evil.example',
    'evil.example:4400',
    'localhost.evil.example',
    'localhost@evil.example',
    'evil.example#localhost',
    'localhost,evil.example',
    'localhost/evil',
    'localhost:x',
    '127.0.0.2',
    '[::2]',
    'sub.reeve.police.example',
  ])('that is not is refused: %s', (header) => expect(passes(check, header)).toBe(false));
});

test('serves the names of the certificate', async () => {
  const { certFile } = await writeCertificates(folder, 'reeve.police.example,10.1.2.3', new Date());
  const check = makeHostCheck([], readFileSync(certFile));
  expect(passes(check, 'reeve.police.example:4400')).toBe(true);
  expect(passes(check, '10.1.2.3')).toBe(true);
  expect(passes(check, 'other.police.example')).toBe(false);
  expect(passes(check, '10.1.2.4')).toBe(false);
});

test('answers a page and every operation with 421 and a sentence under another name, and sets no cookie', async () => {
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Reeve</title>');
  const app = await makeApp(world.deps, { webFolder: folder });
  const under = (host: string, method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, payload?: object) =>
    app.inject({ method, url, headers: { host }, ...(payload ? { payload } : {}) });
  const pages = ['/', '/reports', '/index.html'].map((url) => ['GET', url] as const);
  const operations = OPERATIONS.map(({ method, path }) => [method, path.replaceAll(/:\w+/g, 'x')] as const);
  for (const [method, url] of [...pages, ...operations]) {
    const answer = await under('rebind.evil.example', method, url);
    expect([url, answer.statusCode]).toEqual([url, 421]);
    expect(answer.json()).toMatchObject({ code: 'wrong_address', title: expect.stringMatching(/\.$/) as string });
  }
  const persona = { login: 'ivo', kind: 'browser' };
  const rebound = await under('rebind.evil.example', 'POST', signInAsPersona.path, persona);
  expect([rebound.statusCode, rebound.cookies]).toEqual([421, []]);
  expect((await under('localhost:4400', 'POST', signInAsPersona.path, persona)).statusCode).toBe(200);
  expect((await under('127.0.0.1:4400', 'GET', readHealth.path)).statusCode).toBe(200);
  expect((await under('[::1]:4400', 'GET', '/')).statusCode).toBe(200);
  await app.close();
});
