import { createReport, readReport, saveDraft, search, setPurpose, signIn, signOut } from '@reeve/contract';
import { auditEvent, type LogLeaf } from '@reeve/domain';
import { makeApp } from '@reeve/server';
import { agencyIds, makeJournalQueue, makeRefusalTally, numberAllEvents, type RefusalTally } from '@reeve/store';
import { seededFactories } from '@reeve/testing/database/database.ts';
import { AGENCY, OTHER_AGENCY } from '@reeve/testing/people.ts';
import { tip } from '@reeve/testing/story.ts';
import { depsOn, makeClient, makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

const START = Date.parse('2026-09-27T07:00:00.000Z');
let clock = START;
let world: World;
let superuser: pg.Client;
let app: FastifyInstance;
let [bela, ivo]: Client[] = [];

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

beforeAll(async () => {
  world = await makeWorld({ factories: { ...seededFactories('refusals'), now: () => new Date((clock += 1)) } });
  superuser = new pg.Client({ connectionString: world.database.superuserUrl });
  await superuser.connect();
});
afterAll(async () => {
  await superuser.end();
  await world.close();
});
beforeEach(async () => {
  app = await makeApp(depsOn(world.store));
  [bela, ivo] = [await makeClient(app, 'bela', 'P2'), await makeClient(app, 'ivo', 'P2')];
  await sinceThen();
});

const at = (client: Client | undefined): Client => {
  if (!client) throw new Error('nobody has signed in');
  return client;
};

const seen = new Map<string, number>();
/** The new events of an agency's log since the last question. */
async function sinceThen(agencyId = AGENCY): Promise<readonly LogLeaf[]> {
  await numberAllEvents(world.store);
  const { rows } = await superuser.query<{ leaf: string }>(
    'select leaf from audit_event where agency_id = $1 and seq > $2 order by seq',
    [agencyId, seen.get(agencyId) ?? 0],
  );
  const leaves = rows.map((row) => JSON.parse(row.leaf) as LogLeaf);
  seen.set(agencyId, leaves.at(-1)?.seq ?? seen.get(agencyId) ?? 0);
  return leaves;
}
const summaryOf = (leaves: readonly LogLeaf[]) =>
  leaves.map(({ action, objectKind, because, times }) => [action, objectKind, because, times]);

describe('a refusal of a signed-in person', () => {
  test('is logged before its response is sent, whatever the reason', async () => {
    expect(await at(bela).refused(createReport, { input: {} as never })).toBe('invalid_input');
    expect(summaryOf(await sinceThen())).toEqual([['alter', 'createReport', 'invalid_input', null]]);
    const made = await at(bela).call(createReport, { input: { draft: tip() } });
    await sinceThen();
    const stale = { params: { id: made.id }, input: { version: made.version + 7, draft: tip() } };
    expect(await at(bela).refused(saveDraft, stale)).toBe('stale_version');
    const [event] = await sinceThen();
    expect(event).toMatchObject({
      objectKind: 'saveDraft',
      because: 'stale_version',
      objectIds: [made.id],
      decision: 'deny',
      purpose: 'P2',
      times: null,
    });
    expect(event?.sessionId).not.toBeNull();
  });

  test('is logged if the request cannot be parsed or reaches no operation', async () => {
    const headers = { authorization: `Bearer ${at(ivo).token}`, 'content-type': 'application/json' };
    const broken = await app.inject({ method: 'POST', url: createReport.path, headers, payload: '{"draft":' });
    const huge = await app.inject({ method: 'POST', url: createReport.path, headers, payload: 'x'.repeat(3_000_000) });
    const nowhere = await app.inject({ method: 'GET', url: '/api/nowhere', headers });
    expect([broken.statusCode, huge.statusCode, nowhere.statusCode]).toEqual([422, 413, 404]);
    expect(summaryOf(await sinceThen())).toEqual([
      ['alter', 'createReport', 'invalid_input', null],
      ['alter', 'createReport', 'too_large', null],
      ['view', 'request', 'not_found', null],
    ]);
  });

  test('is logged as theirs if their page’s own token is missing', async () => {
    const opened = await app.inject({
      method: 'POST',
      url: '/api/session/persona',
      payload: { login: 'ivo', kind: 'browser' },
    });
    const cookies = Object.fromEntries(opened.cookies.map(({ name, value }) => [name, value]));
    await sinceThen();
    const forged = await app.inject({ method: setPurpose.method, url: setPurpose.path, cookies, payload: {} });
    expect(forged.statusCode).toBe(403);
    expect(summaryOf(await sinceThen())).toEqual([['alter', 'setPurpose', 'not_permitted', null]]);
  });

  test('is one event with its number for what repeats it within a minute', async () => {
    for (let times = 0; times < 9; times += 1) await at(bela).refused(createReport, { input: {} as never });
    expect(summaryOf(await sinceThen())).toEqual([['alter', 'createReport', 'invalid_input', null]]);
    clock += 60_000;
    await at(bela).refused(createReport, { input: {} as never });
    // The count of the past minute, and the first of the new one.
    expect(summaryOf(await sinceThen()).toSorted((a, b) => Number(b[3]) - Number(a[3]))).toEqual([
      ['alter', 'createReport', 'invalid_input', 8],
      ['alter', 'createReport', 'invalid_input', null],
    ]);
  });

  test('is logged separately for each of five objects; further ones are named where they are counted', async () => {
    for (let number = 1; number <= 8; number += 1) await at(ivo).refused(readReport, { params: { id: id(number) } });
    await at(ivo).refused(readReport, { params: { id: id(1) } });
    expect((await sinceThen()).map((leaf) => leaf.objectIds)).toEqual([1, 2, 3, 4, 5].map((number) => [id(number)]));
    await app.close();
    expect(await sinceThen()).toMatchObject([
      { objectKind: 'readReport', because: 'not_found', objectIds: [6, 7, 8, 1].map(id), times: 4 },
    ]);
  });

  test('is counted separately for each operation, kind, person and session', async () => {
    const again = await makeClient(app, 'ivo', 'P2');
    await sinceThen();
    for (const client of [at(ivo), again, at(bela)])
      for (let times = 0; times < 3; times += 1) {
        await client.refused(readReport, { params: { id: id(1) } });
        await client.refused(readReport, { params: { id: 'no id' } });
        await client.refused(search, { query: {} as never });
      }
    expect(await sinceThen()).toHaveLength(9);
    await app.close();
    const counted = await sinceThen();
    expect(counted.map((leaf) => leaf.times)).toEqual(Array.from({ length: 9 }, () => 2));
    expect(new Set(counted.map((leaf) => `${leaf.sessionId} ${leaf.objectKind} ${leaf.because}`)).size).toBe(9);
  });

  test('is logged with its number when its minute is over, by a running server', async () => {
    const running = await makeApp(depsOn(world.store), { settling: true });
    const one = await makeClient(running, 'ivo', 'P2');
    for (let times = 0; times < 4; times += 1) await one.refused(search, { query: {} as never });
    await sinceThen();
    clock += 60_000;
    const found: LogLeaf[] = [];
    await expect.poll(async () => found.push(...(await sinceThen())), { timeout: 10_000 }).toBe(1);
    expect(found.map((leaf) => leaf.times)).toEqual([3]);
    await running.close();
    expect(await sinceThen()).toEqual([]);
  });

  test('is counted to the end of its session, and logged before that', async () => {
    for (let times = 0; times < 3; times += 1) {
      await at(ivo).refused(search, { query: {} as never });
      await at(bela).refused(search, { query: {} as never });
    }
    await sinceThen();
    await at(ivo).call(signOut);
    expect((await sinceThen()).map((leaf) => [leaf.action, leaf.times])).toEqual([
      ['view', 2],
      ['sign_out', null],
    ]);
  });

  test('is not lost if the log cannot be written at the time', async () => {
    const tally = tallyOf();
    await superuser.query('alter table audit_journal add constraint no_more check (false) not valid');
    await expect(tally.ofPerson(AGENCY, refusal('readReport', 1))).rejects.toThrow();
    await tally.ofPerson(AGENCY, refusal('readReport', 1));
    await expect(tally.settle('all')).rejects.toThrow();
    await superuser.query('alter table audit_journal drop constraint no_more');
    await tally.ofPerson(AGENCY, refusal('readReport', 1));
    await tally.settle('all');
    expect((await sinceThen()).map((leaf) => leaf.times)).toEqual([3]);
  });
});

describe('a refusal without a person', () => {
  const unknown = (headers: Record<string, string> = {}, remoteAddress = '10.0.0.1') =>
    app.inject({ method: 'GET', url: '/api/reports', headers, remoteAddress });

  test('is counted by kind and address, for one event in the log of each agency', async () => {
    await sinceThen(OTHER_AGENCY);
    for (let times = 0; times < 4; times += 1) await unknown({ 'user-agent': `program ${times}` });
    await unknown({}, '10.0.0.2');
    await unknown({ authorization: `Bearer ${'x'.repeat(40)}` });
    await app.inject({
      method: signIn.method,
      url: signIn.path,
      payload: { login: 'nobody', password: 'x', kind: 'cli' },
    });
    expect(await sinceThen()).toEqual([]);
    await app.close();
    for (const agencyId of [AGENCY, OTHER_AGENCY]) {
      const leaves = await sinceThen(agencyId);
      const lines = leaves.map((leaf) => `${leaf.because} ${leaf.times} ${leaf.actorId} ${leaf.decision}`);
      expect(lines.toSorted()).toEqual([
        'not_signed_in 1 null deny',
        'not_signed_in 1 null deny',
        'not_signed_in 4 null deny',
        'session_ended 1 null deny',
      ]);
      expect(new Set(leaves.map((leaf) => leaf.workstation)).size).toBe(3);
      for (const { workstation } of leaves) expect(workstation).toMatch(/^[0-9a-f]{32}$/);
    }
  });

  test('from more than ten addresses is one event for all others', async () => {
    for (let number = 0; number < 300; number += 1) await unknown({}, `10.1.${number >> 8}.${number & 255}`);
    await app.close();
    const leaves = await sinceThen();
    expect(leaves).toHaveLength(11);
    expect(leaves.reduce((sum, leaf) => sum + (leaf.times ?? 0), 0)).toBe(300);
    expect(leaves.filter((leaf) => leaf.workstation === null).map((leaf) => leaf.times)).toEqual([290]);
  });
});

function tallyOf(): RefusalTally {
  return makeRefusalTally(makeJournalQueue(world.store), {
    now: world.store.factories.now,
    agencyIds: () => agencyIds(world.store),
  });
}
function refusal(operation: string, object: number, because = 'not_found') {
  return auditEvent({
    action: 'view',
    actorId: id(7),
    actorRoles: ['tactical_analyst'],
    unit: 'PATROL',
    sessionId: id(8),
    workstation: '0123456789abcdef0123456789abcdef',
    channel: 'page',
    purpose: 'P2',
    justification: 'work of the tests',
    objectKind: operation,
    objectIds: [id(object)],
    query: `words number ${object}`,
    decision: 'deny',
    because,
    requestId: id(object),
  });
}

describe('a hundred thousand wrong requests', () => {
  const WRONG = 100_000;
  const OPERATIONS = ['readReport', 'saveDraft', 'search', 'takeReport'];
  const KINDS = ['not_found', 'invalid_input', 'stale_version'];
  const sizeOfLog = async (): Promise<number> => {
    const { rows } = await superuser.query<{ bytes: string }>(
      `select sum(pg_total_relation_size(oid)) as bytes from pg_class where relname in ('audit_journal', 'audit_event', 'audit_plain', 'audit_tile')`,
    );
    return Number(rows[0]?.bytes);
  };

  test('enlarge the log by a megabyte at most, and none is missing in its counts', { timeout: 120_000 }, async () => {
    await sinceThen();
    const before = await sizeOfLog();
    // Passed to the tally like the server does: signing in and parsing would take minutes. The clock advances a
    // thousandth of a second per request, so that there are several minutes.
    const tally = tallyOf();
    for (let number = 0; number < WRONG; number += 1) {
      const [operation = '', because] = [OPERATIONS[number % 4], KINDS[number % 3]];
      await tally.ofPerson(AGENCY, refusal(operation, number, because));
    }
    await tally.settle('all');
    const leaves = await sinceThen();
    expect(leaves.reduce((sum, leaf) => sum + (leaf.times ?? 1), 0)).toBe(WRONG);
    expect((await sizeOfLog()) - before).toBeLessThanOrEqual(1_000_000);
  });

  test('sent one by one are answered the same, and logged as six events', { timeout: 120_000 }, async () => {
    for (let number = 0; number < 500; number += 1) await at(ivo).refused(readReport, { params: { id: id(number) } });
    await app.close();
    const leaves = await sinceThen();
    expect(leaves.map((leaf) => leaf.times)).toEqual([null, null, null, null, null, 495]);
    expect(leaves.at(-1)?.objectIds).toHaveLength(50);
  });
});
