import {
  readSession,
  setPurpose,
  setTheme,
  signInAsPersona,
  signOut,
  type Operation,
  type Session,
} from '@reeve/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeWorld, type World } from '../../../../tests/support/world.ts';
import { COOKIE } from './cookie.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld({ seed: 'session' });
});
afterAll(() => world.close());

interface Answer {
  readonly status: number;
  readonly body: unknown;
  /** The cookie handed out with this answer. */
  readonly cookie: string | undefined;
}

/** One request of a browser: the cookie it holds, and the token its page remembers. */
async function send(
  operation: Operation,
  of: { readonly cookie?: string; readonly csrf?: string; readonly input?: object },
): Promise<Answer> {
  const response = await world.app.inject({
    method: operation.method,
    url: operation.path,
    ...(of.cookie === undefined ? {} : { cookies: { [COOKIE]: of.cookie } }),
    headers: of.csrf === undefined ? {} : { 'x-reeve-csrf': of.csrf },
    ...(of.input ? { payload: of.input } : {}),
  });
  return {
    status: response.statusCode,
    body: response.json(),
    cookie: response.cookies.find((one) => one.name === COOKIE)?.value,
  };
}

const FOR_P2 = { purpose: 'P2', justification: 'work of the tests', caseRef: null };

/** Ivo in a browser, before he has said what the work is for. */
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

describe('the token of a browser', () => {
  test('changes with the purpose; the old one ends when the new one has arrived', async () => {
    const { cookie, csrf } = await signedIn();
    const changed = await send(setPurpose, { cookie, csrf, input: FOR_P2 });
    expect(changed.cookie).toBeDefined();
    expect(changed.cookie).not.toBe(cookie);
    expect((await send(readSession, { cookie: changed.cookie ?? '' })).status).toBe(200);
    expect(codeOf(await send(readSession, { cookie }))).toBe('session_ended');
  });

  test('is still good where the answer with the new one was lost on its way', async () => {
    const { cookie, csrf } = await signedIn();
    await send(setPurpose, { cookie, csrf, input: FOR_P2 }); // nobody takes the cookie of this answer
    const again = sessionOf(await send(readSession, { cookie }));
    expect(again.purpose?.code).toBe('P2');
    expect((await send(setTheme, { cookie, csrf: again.csrf, input: { theme: 'auto' } })).status).toBe(200);
    // The next change of purpose gives a token that arrives.
    const changed = await send(setPurpose, { cookie, csrf: again.csrf, input: FOR_P2 });
    expect((await send(readSession, { cookie: changed.cookie ?? '' })).status).toBe(200);
    expect(codeOf(await send(readSession, { cookie }))).toBe('session_ended');
  });

  test('does not come back with a refused request: what lacks the page’s own token retires nothing', async () => {
    const { cookie, csrf } = await signedIn();
    const changed = await send(setPurpose, { cookie, csrf, input: FOR_P2 });
    const refused = await send(setTheme, { cookie: changed.cookie ?? '', csrf, input: { theme: 'dark' } });
    expect([refused.status, codeOf(refused)]).toEqual([403, 'not_permitted']);
    expect((await send(readSession, { cookie })).status).toBe(200);
  });

  test('is always new at sign-in: one handed in is not taken over, and the session before it is another', async () => {
    const first = await signedIn();
    const second = await signedIn(first.cookie);
    const third = await signedIn('chosen-by-somebody-else-0000000000000000000');
    expect(new Set([first.cookie, second.cookie, third.cookie]).size).toBe(3);
    expect(third.cookie).not.toContain('chosen');
    expect(codeOf(await send(readSession, { cookie: 'chosen-by-somebody-else-0000000000000000000' }))).toBe(
      'session_ended',
    );
  });

  test('and the one before it both end with signing out', async () => {
    const { cookie, csrf } = await signedIn();
    const changed = await send(setPurpose, { cookie, csrf, input: FOR_P2 });
    const out = await send(signOut, { cookie, csrf: sessionOf(changed).csrf });
    expect(out.status).toBe(200);
    for (const held of [cookie, changed.cookie ?? ''])
      expect(codeOf(await send(readSession, { cookie: held }))).toBe('session_ended');
  });
});

test('a page that remembers the token of before is told so, and nothing is changed', async () => {
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

test('the theme is kept with the account, for every session to come and for nobody else', async () => {
  const mara = await world.as('mara');
  expect((await mara.call(setTheme, { input: { theme: 'dark' } })).account.theme).toBe('dark');
  expect((await (await world.as('mara')).call(readSession)).account.theme).toBe('dark');
  expect((await (await world.as('theo')).call(readSession)).account.theme).toBe('auto');
});
