import { signIn, signOut } from '@reeve/contract';
import { makeApp } from '../boot/app.ts';
import { seededFactories } from '@reeve/testing/database/database.ts';
import { depsOn, makeWorld, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAccount } from '../admin/create-account.ts';
import { BROWSER_COOKIE, COOKIE } from '../call/cookie.ts';

const MINUTE_MS = 60_000;

let world: World;
let passedMs = 0;
beforeAll(async () => {
  const factories = seededFactories('pace');
  world = await makeWorld({ factories: { ...factories, now: () => new Date(factories.now().getTime() + passedMs) } });
});
afterAll(() => world.close());

async function enter(login: string): Promise<string> {
  const { password } = await createAccount(world.store, {
    agency: 'ONE',
    login,
    name: `Known as ${login}`,
    unit: 'PATROL',
    roles: ['tactical_analyst'],
    clearance: 'restricted',
    language: 'en',
    purposes: ['P2'],
    groups: [],
  });
  return password;
}

interface From {
  readonly address?: string;
  readonly cookies?: Readonly<Record<string, string>>;
  readonly bearer?: string;
  readonly app?: World['app'];
}
type Response = Awaited<ReturnType<World['app']['inject']>>;

/** Tries to sign in; from a browser unless a bearer token marks the command line. */
const tryIn = async (login: string, password: string, from: From = {}): Promise<Response> =>
  (from.app ?? world.app).inject({
    method: signIn.method,
    url: signIn.path,
    remoteAddress: from.address ?? '203.0.113.1',
    cookies: { ...from.cookies },
    headers: from.bearer === undefined ? {} : { authorization: `Bearer ${from.bearer}` },
    payload: { login, password, kind: from.bearer === undefined ? 'browser' : 'cli' },
  });
const cookiesOf = (response: Response): Record<string, string> =>
  Object.fromEntries(response.cookies.map(({ name, value }) => [name, value]));

/** Wrong tries from new addresses. */
async function guess(login: string, tries: number, app = world.app): Promise<readonly number[]> {
  const statuses: number[] = [];
  for (let nth = 0; nth < tries; nth += 1) {
    const address = `198.51.${Math.floor(nth / 250)}.${nth % 250}`;
    statuses.push((await tryIn(login, `guess ${nth}`, { address, app })).statusCode);
  }
  return statuses;
}

describe('a thousand wrong tries from outside', { timeout: 120_000 }, () => {
  test('do not lock the owner out of the browser used before, and do lock a stranger out', async () => {
    const password = await enter('owner');
    const before = await tryIn('owner', password);
    expect(before.statusCode).toBe(200);
    const { [BROWSER_COOKIE]: browser = '' } = cookiesOf(before);
    const statuses = await guess('owner', 1000);
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(990);
    // A new browser, even with the right password.
    expect((await tryIn('owner', password, { address: '192.0.2.7' })).statusCode).toBe(429);
    const after = await tryIn('owner', password, { cookies: { [BROWSER_COOKIE]: browser }, address: '192.0.2.8' });
    expect(after.statusCode).toBe(200);
    // A restart changes nothing.
    const app = await makeApp(depsOn(world.store));
    expect(await guess('owner', 3, app)).toEqual([429, 429, 429]);
    await app.close();
  });

  test('do not lock out a command line that had a session', async () => {
    const password = await enter('terminal');
    const first = await world.app.inject({
      method: signIn.method,
      url: signIn.path,
      payload: { login: 'terminal', password, kind: 'cli' },
    });
    await guess('terminal', 30);
    expect((await tryIn('terminal', password, { bearer: 'never-a-token-of-this-server' })).statusCode).toBe(429);
    const bearer = first.json<{ token: string }>().token;
    expect((await tryIn('terminal', password, { bearer })).statusCode).toBe(200);
  });
});

test(
  'checks at most thirty guesses at one login in any hour, over all addresses, known or not',
  { timeout: 120_000 },
  async () => {
    await enter('guessed');
    const checkedAt: Record<string, number[]> = { guessed: [], 'never-entered': [] };
    for (let step = 0; step < 3 * 60; step += 1) {
      for (const [login, times] of Object.entries(checkedAt)) {
        const address = `198.18.${Math.floor(step / 200)}.${step % 200}`;
        const { statusCode } = await tryIn(login, 'a guess', { address });
        if (statusCode === 401) times.push(step);
        else expect(statusCode).toBe(429);
      }
      passedMs += MINUTE_MS;
    }
    expect(checkedAt['never-entered']).toEqual(checkedAt['guessed']);
    const times = checkedAt['guessed'] ?? [];
    expect(times.length).toBeGreaterThan(60);
    for (const start of times)
      expect(times.filter((time) => time >= start && time < start + 60).length).toBeLessThanOrEqual(30);
  },
);

test('slows one address down before it can use up the tries of all', async () => {
  await enter('shared');
  const statuses: number[] = [];
  for (let nth = 0; nth < 20; nth += 1) statuses.push((await tryIn('shared', `guess ${nth}`)).statusCode);
  expect(statuses.filter((status) => status === 401)).toHaveLength(5);
  expect((await tryIn('shared', 'a typing error', { address: '192.0.2.9' })).statusCode).toBe(401);
});

describe('the cookie of a browser', () => {
  test('survives sign-out, contains no name, and opens nothing', async () => {
    const password = await enter('leaver');
    const opened = await tryIn('leaver', password);
    const cookies = cookiesOf(opened);
    const out = await world.app.inject({
      method: signOut.method,
      url: signOut.path,
      cookies,
      headers: { 'x-reeve-csrf': opened.json<{ session: { csrf: string } }>().session.csrf },
    });
    expect(out.statusCode).toBe(200);
    expect(out.cookies.map(({ name }) => name)).toEqual([COOKIE]);
    expect(out.headers['clear-site-data']).not.toContain('cookies');
    const stolen = { [COOKIE]: cookies[BROWSER_COOKIE] ?? '' };
    const read = await world.app.inject({ method: 'GET', url: '/api/session', cookies: stolen });
    expect(read.statusCode).toBe(401);
    const cookie = opened.cookies.find(({ name }) => name === BROWSER_COOKIE);
    expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Strict', path: '/' });
    expect(cookie?.value).not.toContain('leaver');
  });

  test('is kept on a computer two people share, and is unknown for a third', async () => {
    const [one, two] = [await enter('first.shift'), await enter('second.shift')];
    await enter('third.shift');
    const first = cookiesOf(await tryIn('first.shift', one));
    const browser = { [BROWSER_COOKIE]: first[BROWSER_COOKIE] ?? '' };
    const second = await tryIn('second.shift', two, { cookies: browser });
    expect(cookiesOf(second)[BROWSER_COOKIE]).toBe(browser[BROWSER_COOKIE]);
    for (const login of ['first.shift', 'second.shift', 'third.shift']) await guess(login, 12);
    expect((await tryIn('first.shift', one, { cookies: browser })).statusCode).toBe(200);
    expect((await tryIn('second.shift', two, { cookies: browser })).statusCode).toBe(200);
    expect((await tryIn('third.shift', 'a guess', { cookies: browser })).statusCode).toBe(429);
  });

  test('a cookie without a session is replaced', async () => {
    const password = await enter('planted');
    const planted = 'chosen-by-a-stranger-000000000000000000000';
    const opened = await tryIn('planted', password, { cookies: { [BROWSER_COOKIE]: planted } });
    expect(cookiesOf(opened)[BROWSER_COOKIE]).not.toBe(planted);
  });
});
