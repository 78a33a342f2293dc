import { changePassword, readLog, readSession, setPurpose, signIn, type Operation } from '@reeve/contract';
import { accountByLogin, numberAllEvents } from '@reeve/store';
import type { FastifyReply } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seededFactories } from '../../../../tests/support/database/database.ts';
import { GROUP } from '../../../../tests/support/people.ts';
import { makeWorld, urlOf, type World } from '../../../../tests/support/world.ts';
import { resetPassword } from '../admin/account.ts';
import { createAccount } from '../admin/create-account.ts';
import { HANDLERS } from '../handlers.ts';
import { openSession } from './open.ts';

const OWN = 'correct horse battery staple';
const DAY_MS = 86_400_000;

let world: World;
let passedMs = 0;
beforeAll(async () => {
  const factories = seededFactories('passwords');
  world = await makeWorld({ factories: { ...factories, now: () => new Date(factories.now().getTime() + passedMs) } });
});
afterAll(() => world.close());

/** An account with a generated password, entered by an administrator. */
async function enter(login: string): Promise<string> {
  const { password } = await createAccount(world.store, {
    agency: 'ONE',
    login,
    name: `The one called ${login}`,
    unit: 'PATROL',
    roles: ['tactical_analyst'],
    clearance: 'restricted',
    language: 'en',
    purposes: ['P2'],
    groups: [GROUP],
  });
  return password;
}

interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>> & { readonly token?: string };
}
async function send(operation: Operation, token: string | undefined, input?: object): Promise<Answer> {
  const params = Object.fromEntries([...operation.path.matchAll(/:(\w+)/g)].map(([, name]) => [name, 'x']));
  const response = await world.app.inject({
    method: operation.method,
    url: urlOf(operation, { params }),
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    ...(operation.method === 'POST' || operation.method === 'PUT' ? { payload: input ?? {} } : {}),
  });
  return { status: response.statusCode, body: JSON.parse(response.body) as Answer['body'] }; // an object, always
}
const enterWith = (login: string, password: string): Promise<Answer> =>
  send(signIn, undefined, { login, password, kind: 'cli' });
async function tokenOf(login: string, password: string): Promise<string> {
  const { status, body } = await enterWith(login, password);
  expect(status).toBe(200);
  return body.token ?? '';
}
const change = (token: string, present: string, chosen = OWN): Promise<Answer> =>
  send(changePassword, token, { present, chosen });

describe('a password that an administrator’s command made', () => {
  test('allows changing itself, and no other operation', async () => {
    const given = await enter('first');
    const token = await tokenOf('first', given);
    expect((await send(readSession, token)).body).toMatchObject({ password: 'one_time', purpose: null });
    const served = HANDLERS.map(({ operation }) => operation);
    const closed = served.filter(({ access }) => access === 'session' || access === 'purpose');
    expect(closed.length).toBeGreaterThan(80);
    for (const operation of closed) {
      const { status, body } = await send(operation, token);
      expect([operation.name, status, body['code']]).toEqual([operation.name, 428, 'password_change_needed']);
    }
    const arrival = served.filter(({ access }) => access === 'arrival').map(({ name }) => name);
    expect(arrival.toSorted()).toEqual(['changePassword', 'readSession', 'setLocale', 'signOut']);

    expect((await change(token, given)).body).toMatchObject({ password: 'own' });
    const purpose = { purpose: 'P2', justification: 'work of the tests', caseRef: null };
    expect((await send(setPurpose, token, purpose)).status).toBe(200);
    expect((await enterWith('first', given)).body['code']).toBe('not_signed_in');
    expect((await enterWith('first', OWN)).body['session']).toMatchObject({ password: 'own' });
  });

  test('runs out after seven days, which only users who know it see', async () => {
    const given = await enter('late');
    passedMs += 7 * DAY_MS - 60_000;
    const token = await tokenOf('late', given);
    passedMs += 120_000;
    const late = await enterWith('late', given);
    expect(late.body).toMatchObject({ code: 'not_signed_in', title: expect.stringContaining('run out') as string });
    const guessed = await enterWith('late', 'not this one');
    expect(guessed.body['title']).not.toContain('run out');
    // A user who came in time can still choose one.
    expect((await change(token, given)).status).toBe(200);
    passedMs += 30 * DAY_MS;
    await tokenOf('late', OWN);
  });

  test("replaces one its owner chose, and ends the owner's sessions", async () => {
    const token = await tokenOf('first', OWN);
    const given = await resetPassword(world.store, 'first');
    expect((await send(readSession, token)).body['code']).toBe('session_ended');
    expect((await enterWith('first', OWN)).body['code']).toBe('not_signed_in');
    expect((await enterWith('first', given)).body['session']).toMatchObject({ password: 'one_time' });
  });
});

describe('changing it', () => {
  test.each([
    ['a short one', 'too short', 'too_short'],
    ['the same again', OWN, 'unchanged'],
    ['the login', 'the office of second', 'names_you'],
    ['a pattern', 'abcdefabcdefabcdef', 'pattern'],
  ])('to %s is refused with its reason', async (_, chosen, because) => {
    const token = await signedIn('second');
    const { body } = await change(token, OWN, chosen);
    expect(body).toMatchObject({ code: 'invalid_input', detail: { fields: ['chosen'], because } });
    expect((await enterWith('second', OWN)).status).toBe(200);
  });

  test('needs the present one, whatever the session', async () => {
    const token = await signedIn('third');
    const { body } = await change(token, 'not this one', 'another horse battery staple');
    expect(body).toMatchObject({ code: 'not_permitted', detail: { because: 'present_password' } });
    expect((await enterWith('third', OWN)).status).toBe(200);
  });

  test('ends every other session of the account, keeps this one, and touches no other account', async () => {
    const [one, other] = [await signedIn('fourth'), await tokenOf('fourth', OWN)];
    const stranger = await signedIn('fifth');
    expect((await change(one, OWN, 'another horse battery staple')).status).toBe(200);
    expect((await send(readSession, one)).status).toBe(200);
    expect((await send(readSession, other)).body['code']).toBe('session_ended');
    expect((await send(readSession, stranger)).status).toBe(200);
  });

  test('leaves no session that the old one opened: who proved it before comes too late with it', async () => {
    const token = await signedIn('sixth');
    const proved = await accountByLogin(world.store, 'sixth');
    expect((await change(token, OWN, 'another horse battery staple')).status).toBe(200);
    if (!proved) throw new Error('the account is there');
    // What a sign-in does once the password fits; a session for the command line sets no cookie.
    const opened = openSession(world.deps, proved, 'cli', {} as FastifyReply, 'a request');
    await expect(opened).rejects.toMatchObject({ code: 'not_signed_in' });
    const { rows } = await world.store.pools.door.query(
      'select 1 from session where account_id = $1 and ended_at is null',
      [proved.id],
    );
    expect(rows).toHaveLength(1);
  });

  test('is tried ten times a quarter of an hour for one account, over all its sessions', async () => {
    const tokens = [await signedIn('seventh'), await tokenOf('seventh', OWN)];
    const codes = [];
    for (let count = 0; count < 10; count += 1) {
      const { body } = await change(tokens[count % 2] ?? '', 'not this one');
      codes.push(body['code']);
    }
    // One of the ten was used up when the password was chosen.
    expect(codes).toEqual([...Array.from({ length: 9 }, () => 'not_permitted'), 'too_many_requests']);
    expect((await change(tokens[0] ?? '', OWN)).body['code']).toBe('too_many_requests');
    expect((await change(await signedIn('eighth'), 'not this one')).body['code']).toBe('not_permitted');
  });

  test('compares what was typed, not how the keyboard writes it', async () => {
    const token = await signedIn('ninth');
    const chosen = 'vélo près de la forêt bleue';
    expect((await change(token, OWN, chosen.normalize('NFD'))).status).toBe(200);
    expect((await enterWith('ninth', chosen.normalize('NFC'))).status).toBe(200);
  });

  test('is in the log, and so is a try with a wrong one; a person of the exercise has none to change', async () => {
    const ivo = await world.as('ivo');
    expect(await ivo.refused(changePassword, { input: { present: '', chosen: OWN } })).toBe('state_forbids');
    await numberAllEvents(world.store);
    const { items } = await (await world.as('odo')).call(readLog, { query: { action: 'password_change', limit: 200 } });
    expect(items.length).toBeGreaterThan(5);
    for (const line of items)
      expect([line.objectKind, line.objectIds.length, line.decision]).toEqual(['account', 1, 'allow']);
    const tried = await (await world.as('odo')).call(readLog, { query: { action: 'alter', limit: 200 } });
    const refused = tried.items.filter((line) => line.objectKind === 'changePassword');
    expect(refused.map((line) => line.because)).toEqual(expect.arrayContaining(['not_permitted', 'state_forbids']));
  });
});

/** The token of an account with a password its owner chose. */
async function signedIn(login: string): Promise<string> {
  const before = await enterWith(login, OWN);
  if (before.status === 200) return before.body.token ?? '';
  const given = await enter(login);
  const token = await tokenOf(login, given);
  expect((await change(token, given)).status).toBe(200);
  return token;
}
