import {
  readHome,
  readSession,
  setPurpose,
  setTheme,
  signIn,
  signInAsPersona,
  signOut,
  type Operation,
  type Session,
} from '@reeve/contract';
import { seededFactories } from '@reeve/testing/database/database.ts';
import { logLeaves } from '@reeve/testing/database/log-leaves.ts';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { makeWorld, type World } from '@reeve/testing/world.ts';
import { accountId } from '@reeve/testing/people.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COOKIE } from '../call/cookie.ts';

const MINUTE_MS = 60_000;

let world: World;
let passedMs = 0;
beforeAll(async () => {
  const factories = seededFactories('session');
  world = await makeWorld({ factories: { ...factories, now: () => new Date(factories.now().getTime() + passedMs) } });
});
afterAll(() => world.close());

interface Answer {
  readonly status: number;
  readonly body: unknown;
  /** The cookie set by this answer. */
  readonly cookie: string | undefined;
}

/** One request of a browser: its cookie, and the token of its page. */
async function send(
  operation: Operation,
  of: {
    readonly cookie?: string;
    readonly csrf?: string;
    readonly input?: object;
    readonly headers?: Readonly<Record<string, string>>;
  },
): Promise<Answer> {
  const response = await world.app.inject({
    method: operation.method,
    url: operation.path,
    ...(of.cookie === undefined ? {} : { cookies: { [COOKIE]: of.cookie } }),
    headers: { ...of.headers, ...(of.csrf === undefined ? {} : { 'x-reeve-csrf': of.csrf }) },
    ...(of.input ? { payload: of.input } : {}),
  });
  return {
    status: response.statusCode,
    body: response.json(),
    cookie: response.cookies.find((one) => one.name === COOKIE)?.value,
  };
}

const FOR_P2 = { purpose: 'P2', justification: 'work of the tests', caseRef: null };

/** Ivo in a browser, before he has given a purpose. */
async function signedIn(held?: string): Promise<{ readonly cookie: string; readonly csrf: string }> {
  const answer = await send(signInAsPersona, {
    input: { login: 'ivo', kind: 'browser' },
    ...(held === undefined ? {} : { cookie: held }),
  });
  const { session } = answer.body as { readonly session: Session }; // cut to the contract's reply
  if (answer.cookie === undefined) throw new Error('a browser is given a cookie');
  return { cookie: answer.cookie, csrf: session.csrf };
}
const sessionOf = (answer: Answer): Session => answer.body as Session; // as above
const codeOf = (answer: Answer): unknown => (answer.body as { readonly code?: unknown }).code; // problem+json

test('the log of a change of purpose has the case it is for, and not that of the purpose before', async () => {
  const { cookie, csrf } = await signedIn();
  const first = await send(setPurpose, { cookie, csrf, input: { ...FOR_P2, caseRef: 'OP-77' } });
  const second = { cookie: first.cookie ?? '', csrf: sessionOf(first).csrf, input: FOR_P2 };
  expect((await send(setPurpose, second)).status).toBe(200);
  const changes = (await logLeaves(world)).filter(({ action }) => action === 'purpose_change');
  expect(changes.slice(-2).map(({ caseRef }) => caseRef !== null)).toEqual([true, false]);
});

describe('the token of a browser', () => {
  test('changes with the purpose; the old one ends when the new one has arrived', async () => {
    const { cookie, csrf } = await signedIn();
    const changed = await send(setPurpose, { cookie, csrf, input: FOR_P2 });
    expect(changed.cookie).toBeDefined();
    expect(changed.cookie).not.toBe(cookie);
    expect((await send(readSession, { cookie: changed.cookie ?? '' })).status).toBe(200);
    expect(codeOf(await send(readSession, { cookie }))).toBe('session_ended');
  });

  test('stays valid if the answer with the new one was lost', async () => {
    const { cookie, csrf } = await signedIn();
    await send(setPurpose, { cookie, csrf, input: FOR_P2 }); // no client takes the cookie of this answer
    const again = sessionOf(await send(readSession, { cookie }));
    expect(again.purpose?.code).toBe('P2');
    expect((await send(setTheme, { cookie, csrf: again.csrf, input: { theme: 'auto' } })).status).toBe(200);
    // The next change of purpose gives a token that arrives.
    const changed = await send(setPurpose, { cookie, csrf: again.csrf, input: FOR_P2 });
    expect((await send(readSession, { cookie: changed.cookie ?? '' })).status).toBe(200);
    expect(codeOf(await send(readSession, { cookie }))).toBe('session_ended');
  });

  test('is not returned with a refused request: a request without the page’s own token retires nothing', async () => {
    const { cookie, csrf } = await signedIn();
    const changed = await send(setPurpose, { cookie, csrf, input: FOR_P2 });
    const refused = await send(setTheme, { cookie: changed.cookie ?? '', csrf, input: { theme: 'dark' } });
    expect([refused.status, codeOf(refused)]).toEqual([403, 'not_permitted']);
    expect((await send(readSession, { cookie })).status).toBe(200);
  });

  test('is always new at sign-in: a token in the request is not used, and the session before it is another', async () => {
    const first = await signedIn();
    const second = await signedIn(first.cookie);
    const third = await signedIn('chosen-by-somebody-else-0000000000000000000');
    expect(new Set([first.cookie, second.cookie, third.cookie]).size).toBe(3);
    expect(third.cookie).not.toContain('chosen');
    expect(codeOf(await send(readSession, { cookie: 'chosen-by-somebody-else-0000000000000000000' }))).toBe(
      'session_ended',
    );
  });

  test('and the one before it both end at sign-out', async () => {
    const { cookie, csrf } = await signedIn();
    const changed = await send(setPurpose, { cookie, csrf, input: FOR_P2 });
    const out = await send(signOut, { cookie, csrf: sessionOf(changed).csrf });
    expect(out.status).toBe(200);
    for (const held of [cookie, changed.cookie ?? ''])
      expect(codeOf(await send(readSession, { cookie: held }))).toBe('session_ended');
  });
});

describe('a token that was replaced and is used again', () => {
  const reason = (answer: Answer): unknown =>
    (answer.body as { readonly detail?: { because?: unknown } }).detail?.because;
  const isOpen = async (cookie: string): Promise<boolean> => (await send(readSession, { cookie })).status === 200;
  /** Changes the purpose; the new token arrives. */
  async function renewed(held: { readonly cookie: string; readonly csrf: string }): Promise<typeof held> {
    const changed = await send(setPurpose, { ...held, input: FOR_P2 });
    const next = { cookie: changed.cookie ?? '', csrf: sessionOf(changed).csrf };
    expect(await isOpen(next.cookie)).toBe(true);
    return next;
  }
  const ends = async () => (await logLeaves(world)).filter(({ because }) => because === 'token_reused');

  test.each([1, 2])(
    'ends the session for both who have it, after %d changes of purpose, and is logged',
    async (changes) => {
      const first = await signedIn();
      let last = first;
      for (let nth = 0; nth < changes; nth += 1) last = await renewed(last);
      const before = (await ends()).length;
      passedMs += MINUTE_MS;
      const reused = await send(readSession, { cookie: first.cookie });
      expect([codeOf(reused), reason(reused)]).toEqual(['session_ended', 'token_reused']);
      const other = await send(readSession, { cookie: last.cookie });
      expect([codeOf(other), reason(other)]).toEqual(['session_ended', 'token_reused']);
      const after = await ends();
      expect(after).toHaveLength(before + 1);
      expect(after.at(-1)).toMatchObject({ action: 'sign_out', actorId: accountId('ivo'), objectKind: 'session' });
      // A third use finds nothing left to end.
      expect(codeOf(await send(readSession, { cookie: first.cookie }))).toBe('session_ended');
      expect(await ends()).toHaveLength(before + 1);
    },
  );

  test('is refused only just after the change, when a request of another window may still be on its way', async () => {
    const first = await signedIn();
    const last = await renewed(first);
    expect(codeOf(await send(readSession, { cookie: first.cookie }))).toBe('session_ended');
    expect(await isOpen(last.cookie)).toBe(true);
  });

  test('ends the session at a sign-in from its browser, also just after the change', async () => {
    const first = await signedIn();
    const last = await renewed(first);
    const again = await signedIn(first.cookie);
    expect(await isOpen(last.cookie)).toBe(false);
    expect(await isOpen(again.cookie)).toBe(true);
  });

  test('is another matter than one whose successor has not arrived, or one of no session', async () => {
    const first = await signedIn();
    const changed = await send(setPurpose, { ...first, input: FOR_P2 });
    passedMs += MINUTE_MS;
    expect(await isOpen(first.cookie)).toBe(true);
    await signedIn(first.cookie);
    await send(readSession, { cookie: `${'x'.repeat(43)}.${'y'.repeat(43)}` });
    expect(await isOpen(changed.cookie ?? '')).toBe(true);
  });
});

test('rejects a page that sends the previous token, and changes nothing', async () => {
  const { cookie, csrf } = await signedIn();
  const changed = await send(setPurpose, { cookie, csrf, input: FOR_P2 });
  const late = await send(setTheme, { cookie: changed.cookie ?? '', csrf, input: { theme: 'dark' } });
  expect(late).toMatchObject({ status: 403, body: { code: 'not_permitted', detail: { because: 'page_token' } } });
  expect(sessionOf(await send(readSession, { cookie: changed.cookie ?? '' })).account.theme).toBe('auto');
});

test('the command line’s token stays through a change of purpose', async () => {
  const ivo = await world.as('ivo');
  await ivo.call(setPurpose, { input: FOR_P2 });
  await ivo.call(setPurpose, { input: { ...FOR_P2, purpose: 'P3' } });
  expect((await ivo.call(readSession)).purpose?.code).toBe('P3');
});

test('keeps the theme with the account, for all its later sessions and no other account', async () => {
  const mara = await world.as('mara');
  expect((await mara.call(setTheme, { input: { theme: 'dark' } })).account.theme).toBe('dark');
  expect((await (await world.as('mara')).call(readSession)).account.theme).toBe('dark');
  expect((await (await world.as('theo')).call(readSession)).account.theme).toBe('auto');
});

describe('a change', () => {
  const host = 'localhost:8080';
  const OWN = { host, origin: 'http://localhost:8080' };
  const ELSEWHERE: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['of another host', { origin: 'https://evil.example' }],
    ['of a host below the own one', { origin: 'http://evil.localhost:8080' }],
    ['of another port', { origin: 'http://localhost:9090' }],
    ['without a port', { origin: 'http://localhost' }],
    ['that cannot be read', { origin: 'localhost:8080' }],
    ['that hides where it is from', { origin: 'null' }],
    ['that the browser calls another site', { 'sec-fetch-site': 'cross-site' }],
    ['that the browser calls a neighbour', { 'sec-fetch-site': 'same-site' }],
    ['that the browser calls another site under our name', { ...OWN, 'sec-fetch-site': 'cross-site' }],
  ];

  test.each(ELSEWHERE)(
    'from a page %s is refused, even with the cookie and the token of our own page',
    async (_, from) => {
      const held = await signedIn();
      const answer = await send(setTheme, { ...held, input: { theme: 'light' }, headers: { host, ...from } });
      expect([answer.status, codeOf(answer)]).toEqual([403, 'not_permitted']);
      expect(sessionOf(await send(readSession, held)).account.theme).toBe('auto');
    },
  );

  test.each(ELSEWHERE)('from a page %s signs no one in', async (_, from) => {
    const input = { login: 'ivo', kind: 'browser' };
    const answer = await send(signInAsPersona, { input, headers: { host, ...from } });
    expect([answer.status, codeOf(answer), answer.cookie]).toEqual([403, 'not_permitted', undefined]);
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ['our own page', OWN],
    ['our own page, as the browser says', { ...OWN, 'sec-fetch-site': 'same-origin' }],
    ['the address bar', { host, 'sec-fetch-site': 'none' }],
    ['a program that names no page', { host }],
  ])('from %s is made', async (_, headers) => {
    const held = await signedIn();
    expect((await send(setTheme, { ...held, input: { theme: 'auto' }, headers })).status).toBe(200);
  });
});

describe('the log', () => {
  test('has a failed sign-in under an existing login, for its account', async () => {
    const answer = await send(signIn, { input: { login: 'Ivo ', password: 'a guess', kind: 'browser' } });
    expect([answer.status, codeOf(answer)]).toEqual([401, 'not_signed_in']);
    const failed = (await logLeaves(world)).filter(
      ({ action, decision }) => action === 'sign_in' && decision === 'deny',
    );
    expect(failed).toMatchObject([
      {
        actorId: accountId('ivo'),
        actorRoles: ['tactical_analyst'],
        sessionId: null,
        channel: 'page',
        objectKind: 'session',
        objectIds: [],
        because: 'not_signed_in',
      },
    ]);
    expect(failed[0]?.workstation).toMatch(/^[0-9a-f]{32}$/);
  });

  test('has the event of a sign-in before the answer leaves', async () => {
    await asSuperuser(world.database, async (client) => {
      await client.query('begin; lock table audit_journal in share row exclusive mode');
      let answered = false;
      const opened = send(signInAsPersona, { input: { login: 'ivo', kind: 'browser' } }).finally(() => {
        answered = true;
      });
      const waiting = async (): Promise<number> => {
        const { rows } = await client.query<{ n: number }>(
          `select count(*)::int as n from pg_locks where relation = 'audit_journal'::regclass and not granted`,
        );
        return rows[0]?.n ?? 0;
      };
      await expect.poll(waiting, { timeout: 20_000 }).toBe(1);
      // Time for an answer that does not wait for its event.
      await new Promise((resolve) => setTimeout(resolve, 1000));
      expect(answered).toBe(false);
      await client.query('commit');
      expect((await opened).status).toBe(200);
    });
  });
});

test('a purpose is valid for four hours, is then shown as ended and asked for again', async () => {
  const ivo = await world.as('ivo');
  const setAt = world.store.factories.now().getTime();
  passedMs += 4 * 60 * MINUTE_MS - MINUTE_MS;
  await ivo.call(readHome);
  const before = await ivo.call(readSession);
  expect(before).toMatchObject({ purpose: { code: 'P2' }, purposeEnded: false });
  const untilMs = Date.parse(before.purpose?.until ?? '');
  expect(Math.abs(untilMs - setAt - 4 * 60 * MINUTE_MS)).toBeLessThan(MINUTE_MS);
  passedMs += 2 * MINUTE_MS;
  expect(await ivo.refused(readHome)).toBe('purpose_needed');
  expect(await ivo.call(readSession)).toMatchObject({ purpose: null, purposeEnded: true });
  await ivo.call(setPurpose, { input: FOR_P2 });
  await ivo.call(readHome);
  expect(await ivo.call(readSession)).toMatchObject({ purpose: { code: 'P2' }, purposeEnded: false });
});

test('a session without a purpose has none that ended', async () => {
  const held = await signedIn();
  expect(sessionOf(await send(readSession, held))).toMatchObject({ purpose: null, purposeEnded: false });
});
