import { createReport, readHome, readSession, setPurpose, type Session } from '@reeve/contract';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { call, rememberCsrf } from './client.ts';
import { askWith, type Interruption } from './interruption.ts';
import { renewWith } from './renewal.ts';

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
let stopKeeping: (() => void) | undefined;
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
  stopKeeping?.();
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

test('repeats the change after a new sign-in, under the same key and the new token', async () => {
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

test('a refusal that arrives after the person has lifted it is not asked about again', async () => {
  const needed = { code: 'purpose_needed', title: 'What is this for?' };
  let answerLate: (reply: Response) => void = () => undefined;
  const late = new Promise<Response>((resolve) => (answerLate = resolve));
  const replies = [late, Response.json(needed, { status: 403 }), Response.json({}), Response.json({ id: 'r' })];
  vi.stubGlobal('fetch', async () => replies.shift() ?? Response.error());
  const asked = asking(() => true);
  const change = call(createReport, DRAFT);
  await call(readHome);
  answerLate(Response.json(needed, { status: 403 }));
  expect(await change).toEqual({ id: 'r' });
  expect(asked).toEqual(['purpose']);
});

test('a refusal of a call that was sent after that is asked about', async () => {
  const needed = { code: 'purpose_needed', title: 'What is this for?' };
  answers([403, needed], [200, {}], [403, needed], [200, {}]);
  const asked = asking(() => true);
  await call(readHome);
  await call(readHome);
  expect(asked).toEqual(['purpose', 'purpose']);
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

describe('where another window has changed the session', () => {
  const behind = [403, { code: 'not_permitted', title: 'Refused.', detail: { because: 'page_token' } }] as const;
  const session = (purpose: string, account = 'ivo'): Session =>
    ({
      account: { id: account },
      purpose: { code: purpose, title: purpose, justification: 'why', caseRef: null },
      csrf: `token of ${purpose}`,
    }) as Session; // the part of it that a call reads

  /** The page knows one session, the server has another; how often it was asked. */
  function keep(known: Session, now: Session | undefined): { times: number } {
    const asked = { times: 0 };
    stopKeeping = renewWith({
      known: () => known,
      read: async () => {
        asked.times += 1;
        if (now) rememberCsrf(now.csrf);
        return now;
      },
    });
    return asked;
  }

  test('repeats a change for the same purpose, under the same key and the new token', async () => {
    rememberCsrf('old');
    keep(session('P2'), session('P2'));
    const sent = answers(behind, [200, { id: 'r' }]);
    const asked = asking(() => true);
    expect(await call(createReport, DRAFT)).toEqual({ id: 'r' });
    expect(sent.map((one) => one.headers['x-reeve-csrf'])).toEqual(['old', 'token of P2']);
    expect(sent[0]?.headers['idempotency-key']).toBe(sent[1]?.headers['idempotency-key']);
    expect(asked).toEqual([]);
  });

  test('a change is not carried into another purpose: the person is asked what it is for', async () => {
    keep(session('P2'), session('P3'));
    const sent = answers(behind, [200, { id: 'r' }]);
    const asked = asking(() => {
      expect(sent).toHaveLength(1);
      return true;
    });
    await call(createReport, DRAFT);
    expect(asked).toEqual(['purpose']);
    expect(sent).toHaveLength(2);
  });

  test('repeats nothing without an answer', async () => {
    keep(session('P2'), session('P3'));
    const sent = answers(behind);
    asking(() => false);
    await expect(call(createReport, DRAFT)).rejects.toMatchObject({ code: 'purpose_needed' });
    expect(sent).toHaveLength(1);
  });

  test('a reading, and what needs no purpose, is repeated whatever the purpose', async () => {
    keep(session('P2'), session('P3'));
    answers([401, ended], [200, {}], behind, [200, {}]);
    const asked = asking(() => true);
    await call(readHome);
    await call(setPurpose, { input: { purpose: 'P2', justification: 'why', caseRef: null } });
    expect(asked).toEqual([]);
  });

  test('sends nothing of this page for another account that has signed in, and asks nothing', async () => {
    keep(session('P2'), session('P2', 'mara'));
    const sent = answers([401, ended]);
    const asked = asking(() => true);
    await expect(call(createReport, DRAFT)).rejects.toMatchObject({ code: 'session_ended' });
    expect([sent.length, asked]).toEqual([1, []]);
  });

  test('asks for sign-in if the session has ended', async () => {
    keep(session('P2'), undefined);
    answers([401, ended], [200, {}]);
    const asked = asking(() => true);
    await call(readHome);
    expect(asked).toEqual(['sign_in']);
  });

  test('the session is read again once a call, and once for several calls at once', async () => {
    const read = keep(session('P2'), session('P2'));
    answers(behind, behind);
    await expect(call(createReport, DRAFT)).rejects.toMatchObject({ code: 'not_permitted' });
    expect(read.times).toBe(1);
    answers([401, ended], [401, ended], [200, {}], [200, {}]);
    await Promise.all([call(readHome), call(readHome)]);
    expect(read.times).toBe(2);
  });

  test('a refusal of the role is not mistaken for it', async () => {
    const read = keep(session('P2'), session('P2'));
    answers([403, { code: 'not_permitted', title: 'No.', detail: { because: 'role' } }]);
    await expect(call(createReport, DRAFT)).rejects.toMatchObject({ code: 'not_permitted' });
    expect(read.times).toBe(0);
  });
});

describe('a change that is not answered', () => {
  const noAnswer = new TypeError('fetch failed');
  const busy = { code: 'unavailable', title: 'The database does not answer.' };
  afterEach(() => void vi.useRealTimers());

  test('is sent again under the same key until it is', async () => {
    vi.useFakeTimers();
    const sent = answers(noAnswer, [503, busy], [200, { id: 'x' }]);
    const reply = call(createReport, DRAFT);
    await vi.runAllTimersAsync();
    expect(await reply).toEqual({ id: 'x' });
    const keys = new Set(sent.map((one) => one.headers['idempotency-key']));
    expect([sent.length, keys.size]).toEqual([3, 1]);
  });

  test('is given up after some tries, with what went wrong', async () => {
    vi.useFakeTimers();
    const sent = answers(noAnswer, noAnswer, noAnswer, noAnswer);
    const reply = expect(call(createReport, DRAFT)).rejects.toMatchObject({ code: 'unavailable', status: 0 });
    await vi.runAllTimersAsync();
    await reply;
    expect(sent).toHaveLength(4);
  });

  test('is not sent again when the server has answered that it will not', async () => {
    const sent = answers([507, { code: 'storage_full', title: 'The disk is full.' }]);
    await expect(call(createReport, DRAFT)).rejects.toMatchObject({ code: 'storage_full', status: 507 });
    expect(sent).toHaveLength(1);
  });
});
