import type { AuditEvent } from '@reeve/domain';
import { AGENCY, FOUNDATION } from '@reeve/testing/people.ts';
import { MARKING, NO_QUESTION_FAILS, tip } from '@reeve/testing/story.ts';
import { makeClient, makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { numberAllEvents } from './audit.ts';

let world: World;
let superuser: pg.Client;
let bela: Client, mara: Client, theo: Client, dora: Client, ivo: Client, vera: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'life of a report' });
  superuser = new pg.Client({ connectionString: world.database.superuserUrl });
  await superuser.connect();
  [bela, mara, theo, dora, ivo, vera] = (await Promise.all(
    ['bela', 'mara', 'theo', 'dora', 'ivo', 'vera'].map((login) => world.as(login)),
  )) as [Client, Client, Client, Client, Client, Client];
});
afterAll(async () => {
  await superuser.end();
  await world.close();
});

/** The events of one request: every event since the last call, by number. */
let seen = 0;
async function sinceThen(): Promise<readonly AuditEvent[]> {
  await numberAllEvents(world.store);
  const { rows } = await superuser.query<{ seq: string; event: AuditEvent }>(
    `select seq, leaf::jsonb || jsonb_build_object('justification', (
        select text from audit_plain plain where plain.agency_id = $1 and plain.seq = event.seq and field = 'justification')) as event
     from audit_event event where agency_id = $1 and seq > $2 order by seq`,
    [AGENCY, seen],
  );
  seen = Number(rows.at(-1)?.seq ?? seen);
  return rows.map((row) => row.event);
}

type Verb = 'GET' | 'POST' | 'PUT';
/** A server address for the test client; this package does not know the contract. */
async function ask(client: Client, method: Verb, path: string, input: object = {}) {
  const answer = await client.send({ method, path, name: path } as never, { input } as never);
  return { status: answer.status, body: JSON.parse(answer.body) as Readonly<Record<string, unknown>> };
}

describe('every act of a report’s life leaves exactly one event', () => {
  let id = '';
  let version = 0;
  /** Does one call and returns what it left in the log. */
  async function doing(client: Client, method: Verb, path: string, input: object = {}) {
    await sinceThen();
    const sent = method === 'GET' ? {} : { version, ...input };
    const { status, body } = await ask(client, method, `/api/reports/${id}${path}`, sent);
    expect(status, JSON.stringify(body)).toBe(200);
    version = Number(body['version'] ?? version);
    return (await sinceThen()).map((event) => ({ action: event.action, objects: event.objectIds, by: event.actorId }));
  }
  const one = (action: string, login: string) => {
    const by = FOUNDATION.accounts.find((account) => account.login === login)?.id;
    return [{ action, objects: [id], by }];
  };

  test('when it is started', async () => {
    await sinceThen();
    const { status, body } = await ask(bela, 'POST', '/api/reports', { draft: tip() });
    expect(status).toBe(200);
    id = String(body['id']);
    version = Number(body['version']);
    const events = await sinceThen();
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      action: 'create',
      objectKind: 'report',
      objectIds: [id],
      purpose: 'P2',
      justification: 'work of the tests',
      decision: 'allow',
    });
  });

  test('at each step after that', async () => {
    const grade = { scheme: 'EU_4x4', source: 'X', info: '4' };
    const evaluation = { grade, rationale: 'hearsay', marking: MARKING };
    const clean = { subject: 'Watches', text: 'Watches were offered.', residualRisk: 'low', note: '' };
    const check = { answers: NO_QUESTION_FAILS, reason: 'looked at' };
    expect(await doing(bela, 'PUT', '/draft', { draft: tip({ subject: 'Second words' }) })).toEqual(
      one('alter', 'bela'),
    );
    expect(await doing(bela, 'POST', '/submit')).toEqual(one('grade', 'bela'));
    expect(await doing(mara, 'POST', '/take', { reason: 'taken up' })).toEqual(one('alter', 'mara'));
    expect(await doing(mara, 'POST', '/return', { reason: 'say where' })).toEqual(one('alter', 'mara'));
    expect(await doing(bela, 'PUT', '/draft', { draft: tip({ subject: 'Third words' }) })).toEqual(
      one('alter', 'bela'),
    );
    expect(await doing(bela, 'POST', '/submit')).toEqual(one('grade', 'bela'));
    expect(await doing(mara, 'POST', '/take', { reason: 'taken up' })).toEqual(one('alter', 'mara'));
    expect(await doing(mara, 'POST', '/evaluate', evaluation)).toEqual(one('grade', 'mara'));
    expect(await doing(mara, 'POST', '/sanitise', clean)).toEqual(one('sanitise', 'mara'));
    expect(await doing(theo, 'POST', '/check', { ...check, passed: false })).toEqual(one('review', 'theo'));
    expect(await doing(mara, 'POST', '/sanitise', clean)).toEqual(one('sanitise', 'mara'));
    expect(await doing(theo, 'POST', '/check', { ...check, passed: true })).toEqual(one('review', 'theo'));
    expect(await doing(theo, 'POST', '/file', { to: 'collated', reason: 'filed' })).toEqual(one('alter', 'theo'));
    expect(await doing(ivo, 'GET', '')).toEqual(one('view', 'ivo'));
    expect(await doing(mara, 'POST', '/take', { reason: 'new grade' })).toEqual(one('alter', 'mara'));
    expect(await doing(mara, 'POST', '/evaluate', evaluation)).toEqual(one('regrade', 'mara'));
    expect(await doing(mara, 'POST', '/sanitise', clean)).toEqual(one('sanitise', 'mara'));
    expect(await doing(theo, 'POST', '/check', { ...check, passed: true })).toEqual(one('review', 'theo'));
    expect(await doing(theo, 'POST', '/file', { to: 'collated', reason: 'filed' })).toEqual(one('alter', 'theo'));
    expect(await doing(mara, 'POST', '/case', { caseRef: null, reason: 'of no case' })).toEqual(one('alter', 'mara'));
    expect(await doing(theo, 'POST', '/file', { to: 'archived', reason: 'no longer used' })).toEqual(
      one('alter', 'theo'),
    );
    expect(await doing(dora, 'POST', '/erase', { reason: 'unlawfully kept' })).toEqual(one('erase', 'dora'));
  });

  test('no event contains a word of the report', async () => {
    const { rows } = await superuser.query<{ event: string }>(
      'select leaf as event from audit_event union all select text from audit_plain',
    );
    const log = rows.map((row) => row.event).join('\n');
    for (const word of ['Watches', 'M.K.', 'SRC-Q8', 'hearsay', 'Second words', 'cousin'])
      expect(log).not.toContain(word);
  });
});

describe('I8: accesses and refusals are logged before the response is sent', () => {
  test('a list, a search and a home page are one event each, with what was shown', async () => {
    for (const [path, action] of [
      ['/api/reports', 'search'],
      ['/api/search?q=watches', 'search'],
      ['/api/home', 'view'],
    ] as const) {
      await sinceThen();
      expect((await ask(ivo, 'GET', path)).status, path).toBe(200);
      const events = await sinceThen();
      expect(
        events.map((event) => event.action),
        path,
      ).toEqual([action]);
      expect(events[0]?.resultCount, path).toBe(events[0]?.objectIds.length);
    }
  });

  test('an invisible report gives a logged refusal, with the same response as a missing one', async () => {
    const { body: made } = await ask(bela, 'POST', '/api/reports', { draft: tip() });
    const hidden = String(made['id']);
    for (const id of [hidden, '00000000-0000-4000-8000-00000000dead']) {
      await sinceThen();
      const answer = await ask(vera, 'GET', `/api/reports/${id}`);
      expect([answer.status, answer.body['code']]).toEqual([404, 'not_found']);
      const events = await sinceThen();
      expect(events).toHaveLength(1);
      expect(events[0]).toMatchObject({ decision: 'deny', because: 'not_found', objectIds: [id] });
    }
  });

  test('a refused step is logged once, and has no effect', async () => {
    const { body: made } = await ask(bela, 'POST', '/api/reports', { draft: tip() });
    const id = String(made['id']);
    await ask(bela, 'POST', `/api/reports/${id}/submit`, { version: made['version'] });
    await sinceThen();
    const { body } = await ask(bela, 'POST', `/api/reports/${id}/take`, { version: 2, reason: 'my own' });
    expect(body['code']).toMatch(/same_person|not_permitted/);
    const events = await sinceThen();
    expect(events.map((event) => [event.decision, event.actorRoles])).toEqual([['deny', ['submitting_officer']]]);
  });

  test('a write sent twice under one key is one event', async () => {
    await sinceThen();
    const send = () =>
      bela.send(
        { method: 'POST', path: '/api/reports', name: 'twice' } as never,
        {
          input: { draft: tip() },
          key: 'sent-twice-1',
        } as never,
      );
    const [first, second] = [await send(), await send()];
    expect(second.body).toBe(first.body);
    expect((await sinceThen()).map((event) => event.action)).toEqual(['create']);
  });
});

test('an address that the database cannot store is a logged refusal like any other', async () => {
  const nobody = await makeClient(world.app, 'ivo', undefined);
  await sinceThen();
  const answers = await Promise.all([
    ask(ivo, 'GET', '/api/reports'),
    ask(nobody, 'GET', '/api/reports/%00'),
    ask(ivo, 'GET', '/api/home'),
  ]);
  expect(answers.map((answer) => answer.body['code'])).toEqual([undefined, 'purpose_needed', undefined]);
  expect((await sinceThen()).filter((event) => event.decision === 'deny').map((event) => event.objectIds)).toEqual([
    ['\ufffd'],
  ]);
});
