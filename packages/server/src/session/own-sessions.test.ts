import {
  awaitThreats,
  endOtherSessions,
  endSession,
  listSessions,
  readSession,
  setPurpose,
  signIn,
  signInAsPersona,
  type Operation,
  type ReplyOf,
} from '@reeve/contract';
import { numberAllEvents } from '@reeve/store';
import { seededFactories } from '@reeve/testing/database/database.ts';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { makeWorld, urlOf, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAccount } from '../admin/create-account.ts';
import { COOKIE } from '../call/cookie.ts';

const MINUTE_MS = 60_000;

let world: World;
let passedMs = 0;
beforeAll(async () => {
  const factories = seededFactories('own sessions');
  world = await makeWorld({ factories: { ...factories, now: () => new Date(factories.now().getTime() + passedMs) } });
});
afterAll(() => world.close());

const pass = (minutes: number): void => void (passedMs += minutes * MINUTE_MS);

interface Answer {
  readonly status: number;
  readonly code: unknown;
  readonly because: unknown;
}

/** A browser of an exercise's person, with a purpose. */
async function browserOf(login: string): Promise<(operation: Operation, query?: object) => Promise<Answer>> {
  const opened = await world.app.inject({
    method: 'POST',
    url: signInAsPersona.path,
    payload: { login, kind: 'browser' },
  });
  const cookieIn = (response: typeof opened): string =>
    response.cookies.find(({ name }) => name === COOKIE)?.value ?? '';
  const purposed = await world.app.inject({
    method: 'PUT',
    url: setPurpose.path,
    cookies: { [COOKIE]: cookieIn(opened) },
    headers: { 'x-reeve-csrf': opened.json<{ session: { csrf: string } }>().session.csrf },
    payload: { purpose: 'P2', justification: 'work of the tests', caseRef: null },
  });
  return async (operation, query = {}) => {
    const response = await world.app.inject({
      method: operation.method,
      url: urlOf(operation, { query }),
      cookies: { [COOKIE]: cookieIn(purposed) },
    });
    const body = response.json<{ code?: unknown; detail?: { because?: unknown } }>();
    return { status: response.statusCode, code: body.code, because: body.detail?.because };
  };
}
const IDLE: Answer = { status: 401, code: 'session_ended', because: 'idle' };

describe('a session of the web app', () => {
  test('lasts while it is used, and ends after sixty minutes without a request', async () => {
    const send = await browserOf('ivo');
    for (let nth = 0; nth < 4; nth += 1) {
      pass(50);
      expect((await send(readSession)).status).toBe(200);
    }
    pass(61);
    expect(await send(readSession)).toEqual(IDLE);
    // The reason is given each time, and a clock that is set back revives nothing.
    pass(-61);
    expect(await send(readSession)).toEqual(IDLE);
  });

  test('is not kept alive by requests of a page without its user', async () => {
    const send = await browserOf('ivo');
    pass(40);
    expect((await send(awaitThreats, { wait: 0 })).status).toBe(200);
    pass(21);
    expect(await send(awaitThreats, { wait: 0 })).toEqual(IDLE);
  });

  test('is kept alive by the request for alarms if its user answers threats to life', async () => {
    const send = await browserOf('dora');
    for (let nth = 0; nth < 3; nth += 1) {
      pass(40);
      expect((await send(awaitThreats, { wait: 0 })).status).toBe(200);
    }
    expect((await send(readSession)).status).toBe(200);
  });

  test('records its use once a minute, not with every request', async () => {
    const send = await browserOf('vera');
    const writes = async (): Promise<number> =>
      asSuperuser(world.database, async (client) => {
        const { rows } = await client.query<{ seen: Date }>(
          `select last_seen_at as seen from session s join account a on a.id = s.account_id where login = 'vera'`,
        );
        return rows[0]?.seen.getTime() ?? 0;
      });
    const first = await writes();
    for (let nth = 0; nth < 5; nth += 1) await send(readSession);
    expect(await writes()).toBe(first);
    pass(2);
    await send(readSession);
    expect((await writes()) - first).toBeGreaterThanOrEqual(2 * MINUTE_MS);
  });
});

test('a session of the command line does not end when idle', async () => {
  const client = await world.as('ivo');
  pass(180);
  expect((await client.send(readSession)).status).toBe(200);
});

describe("the user's own sessions", () => {
  const itemsOf = async (client: Client): Promise<ReplyOf<typeof listSessions>['items']> =>
    (await client.call(listSessions)).items;

  test('are listed, the present one marked, and no session of anyone else', async () => {
    const [first, second, other] = [await world.as('theo'), await world.as('theo'), await world.as('mara')];
    const items = await itemsOf(first);
    expect(items.map(({ kind }) => kind)).toEqual(['cli', 'cli']);
    expect(items.filter(({ isPresent }) => isPresent)).toHaveLength(1);
    const ofOther = (await itemsOf(other)).map(({ id }) => id);
    expect(items.filter(({ id }) => ofOther.includes(id))).toEqual([]);
    expect((await itemsOf(second)).map(({ id }) => id).toSorted()).toEqual(items.map(({ id }) => id).toSorted());
  });

  test('one is ended from another, which is logged, and its owner reads why', async () => {
    const [first, second] = [await world.as('bela'), await world.as('bela')];
    const id = (await itemsOf(second)).find(({ isPresent }) => isPresent)?.id ?? '';
    await first.call(endSession, { params: { id } });
    const refused = await second.send(readSession);
    expect(JSON.parse(refused.body)).toMatchObject({ code: 'session_ended', detail: { because: 'elsewhere' } });
    expect((await first.send(readSession)).status).toBe(200);
    await numberAllEvents(world.store);
    const events = await asSuperuser(world.database, async (client) => {
      const { rows } = await client.query<{ leaf: string }>(
        `select leaf from audit_event where leaf::jsonb ->> 'because' = 'ended_elsewhere'`,
      );
      return rows.map(({ leaf }) => JSON.parse(leaf) as { action: string; objectIds: string[] });
    });
    expect(events).toEqual([expect.objectContaining({ action: 'sign_out', objectIds: [id] })]);
  });

  test('the present one and one of another account are refused', async () => {
    const [lars, rosa] = [await world.as('lars'), await world.as('rosa')];
    const present = (await itemsOf(lars))[0]?.id ?? '';
    expect(await lars.refused(endSession, { params: { id: present } })).toBe('state_forbids');
    const foreign = (await itemsOf(rosa))[0]?.id ?? '';
    expect(await lars.refused(endSession, { params: { id: foreign } })).toBe('not_found');
    expect((await rosa.send(readSession)).status).toBe(200);
  });

  test('all others are ended at once', async () => {
    const [first, second, third] = [await world.as('cleo'), await world.as('cleo'), await world.as('cleo')];
    expect(await second.call(endOtherSessions)).toEqual({ ended: 2 });
    expect(await first.refused(readSession)).toBe('session_ended');
    expect(await third.refused(readSession)).toBe('session_ended');
    expect(await itemsOf(second)).toHaveLength(1);
  });
});

test('an account with a password has at most ten sessions: one more ends the one unused longest', async () => {
  const { password } = await createAccount(world.store, {
    agency: 'ONE',
    login: 'many',
    name: 'Signs in everywhere',
    unit: 'PATROL',
    roles: ['tactical_analyst'],
    clearance: 'restricted',
    language: 'en',
    purposes: ['P2'],
    groups: [],
  });
  const send = async (token: string, operation: Operation = readSession) =>
    world.app.inject({
      method: operation.method,
      url: operation.path,
      headers: { authorization: `Bearer ${token}` },
    });
  const tokens: string[] = [];
  for (let nth = 0; nth < 11; nth += 1) {
    pass(2);
    // The first session stays in use, so the second is the one unused longest.
    if (tokens[0] !== undefined) expect((await send(tokens[0])).statusCode).toBe(200);
    const opened = await world.app.inject({
      method: 'POST',
      url: signIn.path,
      payload: { login: 'many', password, kind: 'cli' },
    });
    tokens.push(opened.json<{ token: string }>().token);
  }
  const [first = '', second = '', ...rest] = tokens;
  const ended = await send(second);
  expect(ended.json()).toMatchObject({ code: 'session_ended', detail: { because: 'too_many' } });
  for (const token of [first, ...rest]) expect((await send(token)).statusCode).toBe(200);
});
