import { createReport, readSession, setPurpose } from '@reeve/contract';
import { afterEach, expect, test, vi } from 'vitest';
import { call, rememberCsrf } from './client.ts';
import { askWith, type Interruption } from './interruption.ts';

interface Sent {
  readonly address: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** The network, as a list of answers; what was sent is kept. */
function answers(...replies: readonly (readonly [status: number, body: unknown] | Error)[]): Sent[] {
  const sent: Sent[] = [];
  const left = [...replies];
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    sent.push({
      address,
      method: init.method ?? '',
      headers: init.headers as Record<string, string>, // as `call` writes them
      body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
    });
    const reply = left.shift();
    if (!reply) throw new Error('more was sent than expected');
    if (reply instanceof Error) throw reply;
    return Response.json(reply[1], { status: reply[0] });
  });
  return sent;
}

const DRAFT = { input: { draft: { subject: 'Bicycles' } } };
const ended = { code: 'session_ended', title: 'Your session has ended.' };
let stop: (() => void) | undefined;
const asking = (answer: (what: Interruption) => boolean): Interruption[] => {
  const asked: Interruption[] = [];
  stop = askWith(async (what) => {
    asked.push(what);
    return answer(what);
  });
  return asked;
};

afterEach(() => {
  stop?.();
  vi.unstubAllGlobals();
});

test('a reading carries neither token nor key; a change carries both', async () => {
  rememberCsrf('token-1');
  const sent = answers([200, {}], [200, {}]);
  await call(readSession);
  await call(createReport, DRAFT);
  expect(Object.keys(sent[0]?.headers ?? {})).toEqual(['accept']);
  expect(sent[1]).toMatchObject({
    address: '/api/reports',
    method: 'POST',
    body: DRAFT.input,
    headers: { 'x-reeve-csrf': 'token-1' },
  });
  expect(sent[1]?.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
});

test('after signing in again the same change is sent once more, under the same key and the new token', async () => {
  rememberCsrf('old');
  const sent = answers([401, ended], [200, { id: 'r' }]);
  asking(() => {
    rememberCsrf('new');
    return true;
  });
  expect(await call(createReport, DRAFT)).toEqual({ id: 'r' });
  expect(sent.map((one) => one.headers['x-reeve-csrf'])).toEqual(['old', 'new']);
  expect(sent[0]?.headers['idempotency-key']).toBe(sent[1]?.headers['idempotency-key']);
  expect(sent[0]?.body).toEqual(sent[1]?.body);
});

test('several calls refused at once ask once', async () => {
  answers([401, ended], [401, ended], [200, {}], [200, {}]);
  const asked = asking(() => true);
  await Promise.all([call(readSession), call(readSession)]);
  expect(asked).toEqual(['sign_in']);
});

test('a session without a purpose is asked for one, then goes on', async () => {
  answers([401, ended], [428, { code: 'purpose_needed', title: 'Say first.' }], [200, {}]);
  const asked = asking(() => true);
  await call(createReport, DRAFT);
  expect(asked).toEqual(['sign_in', 'purpose']);
});

test('who gives up gets the refusal', async () => {
  answers([401, ended]);
  asking(() => false);
  await expect(call(createReport, DRAFT)).rejects.toMatchObject({ code: 'session_ended' });
});

test('a call may ask for the refusal instead of the dialog', async () => {
  answers([401, ended]);
  const asked = asking(() => true);
  await expect(call(readSession, {}, { onSessionEnd: 'fail' })).rejects.toMatchObject({ code: 'session_ended' });
  expect(asked).toEqual([]);
});

test('other refusals are not asked about', async () => {
  answers([403, { code: 'not_permitted', title: 'No.' }]);
  const asked = asking(() => true);
  await expect(
    call(setPurpose, { input: { purpose: 'P1', justification: 'why', caseRef: null } }),
  ).rejects.toMatchObject({
    code: 'not_permitted',
    title: 'No.',
  });
  expect(asked).toEqual([]);
});

test('a server that does not answer is unavailable', async () => {
  answers(new TypeError('fetch failed'));
  await expect(call(readSession)).rejects.toMatchObject({ code: 'unavailable', status: 0 });
});
