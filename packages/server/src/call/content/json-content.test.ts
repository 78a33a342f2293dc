import { OPERATIONS, signIn, type Operation } from '@reeve/contract';
import { makeWorld, urlOf, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

let world: World;
let token: string;
beforeAll(async () => {
  world = await makeWorld({ seed: 'json-content' });
  token = (await world.as('ivo')).token;
});
afterAll(() => world.close());

interface Answer {
  readonly status: number;
  readonly code: unknown;
}

/** Sends a form to an operation that accepts JSON only. */
async function sendForm(operation: Operation, bearer?: string): Promise<Answer> {
  const names = [...operation.path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  const params = Object.fromEntries(names.map((name) => [name, '00000000-0000-4000-8000-000000000000']));
  const response = await world.app.inject({
    method: operation.method,
    url: urlOf(operation, { params }),
    headers: {
      'content-type': 'multipart/form-data; boundary=edge',
      ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
    },
    payload: '--edge\r\ncontent-disposition: form-data; name="login"\r\n\r\nivo\r\n--edge--\r\n',
  });
  return { status: response.statusCode, code: response.json<{ readonly code?: unknown }>().code };
}

const writing = OPERATIONS.filter(({ method }) => method !== 'GET');
const takesJson = writing.filter(({ upload }) => upload === undefined);

test('every operation for JSON refuses a form, and no answer is an internal error', async () => {
  expect(takesJson.length).toBeGreaterThan(110);
  for (const operation of takesJson)
    expect([operation.name, await sendForm(operation, token)]).toEqual([
      operation.name,
      { status: 422, code: 'invalid_input' },
    ]);
});

test('refuses a form before sign-in too', async () => {
  for (const operation of takesJson) {
    const expected =
      operation.access === 'open' ? { status: 422, code: 'invalid_input' } : { status: 401, code: 'not_signed_in' };
    expect([operation.name, await sendForm(operation)]).toEqual([operation.name, expected]);
  }
  expect(await sendForm(signIn)).toEqual({ status: 422, code: 'invalid_input' });
});

test('an operation for a file refuses a form without one in a sentence', async () => {
  const uploads = writing.filter(({ upload }) => upload);
  expect(uploads.map(({ name }) => name).toSorted()).toEqual([
    'importCrimes',
    'previewSentencingScale',
    'uploadImport',
  ]);
  // Harm weights are kept by the head of intelligence.
  const { token: head } = await world.as('dora');
  for (const operation of uploads) {
    const bearer = operation.name === 'previewSentencingScale' ? head : token;
    expect(await sendForm(operation, bearer)).toEqual({ status: 422, code: 'invalid_input' });
  }
});
