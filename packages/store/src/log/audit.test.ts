import { leafText, type AuditEvent } from '@reeve/domain';
import { makeTestDatabase, seededFactories, type TestDatabase } from '@reeve/testing/database/database.ts';
import { AGENCY, FOUNDATION, OTHER_AGENCY, OTHER_FOUNDATION, OTHER_SYSTEM, SYSTEM } from '@reeve/testing/people.ts';
import { sql, type Kysely } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AGENCY_WIDE, asActor, eventOf, type ActingPerson, type ActorTx } from '../access/actor.ts';
import { withAuditRole, asNobody } from '../access/door.ts';
import { makeJournalQueue, numberAllEvents, numberEvents, startSequencer } from './audit.ts';
import { numberWaiting } from './number.ts';
import { readLog } from './read.ts';
import { actAsSystem, provisionAgency } from '../agency/provision.ts';
import type { Database } from '../schema/schema.ts';
import type { Store } from '../store.ts';

let database: TestDatabase;
let store: Store;
let superuser: pg.Client;
beforeAll(async () => {
  database = await makeTestDatabase();
  store = database.open();
  superuser = new pg.Client({ connectionString: database.superuserUrl });
  await superuser.connect();
  await provisionAgency(store, FOUNDATION, SYSTEM);
  await provisionAgency(store, OTHER_FOUNDATION, OTHER_SYSTEM);
});
// The guard of the log applies to its owner too: emptying it requires the right to suspend triggers.
beforeEach(
  async () =>
    void (await superuser.query(
      `set session_replication_role = replica; truncate audit_journal, audit_event, audit_plain, audit_tile;
       set session_replication_role = default`,
    )),
);
afterAll(async () => {
  await superuser.end();
  await database.drop();
});

const DORA = person('dora');
function person(login: string): ActingPerson {
  const account = FOUNDATION.accounts.find((one) => one.login === login);
  if (!account) throw new Error(`there is no ${login} among the people of the tests`);
  return { ...actAsSystem(AGENCY, account, 'P2', 'request-1'), justification: 'work of the tests', caseRef: 'C-1' };
}
const event = (objectId: string): AuditEvent =>
  eventOf(DORA, undefined, { action: 'view', objectKind: 'report', objectIds: [objectId] });

const log = (agencyId: string, ...ids: readonly string[]): Promise<unknown> => {
  const queue = makeJournalQueue(store);
  return Promise.all(ids.map((id) => queue.log(agencyId, event(id))));
};

interface Line {
  readonly id: string;
  readonly agency_id: string;
  readonly at: Date;
  readonly event: AuditEvent;
  readonly xmin: string;
}
async function journal(): Promise<readonly Line[]> {
  return (await superuser.query<Line>('select *, xmin from audit_journal order by at, id')).rows;
}
async function numbered(agencyId = AGENCY): Promise<readonly (Line & { readonly seq: string })[]> {
  const { rows } = await superuser.query<Line & { seq: string }>(
    'select *, leaf::jsonb as event, xmin from audit_event where agency_id = $1 order by seq',
    [agencyId],
  );
  return rows;
}
async function putCard(tx: ActorTx): Promise<string> {
  const id = tx.uuid();
  const label_id = await tx.labelFor(AGENCY_WIDE);
  const card = { agency_id: tx.person.agencyId, id, label_id, name: 'a card', unit_name: 'a unit' };
  await tx.db.insertInto('staff_card').values(card).execute();
  return id;
}
const run = (db: Kysely<Database>, text: string): Promise<unknown> => sql.raw(text).execute(db);
async function cards(id: string): Promise<number> {
  return (await superuser.query('select 1 from staff_card where id = $1', [id])).rowCount ?? 0;
}

describe('the event of a change', () => {
  test('is written in the transaction of the change, with actor, reason and time', async () => {
    const id = await asActor(
      store,
      DORA,
      async (tx) => {
        const card = await putCard(tx);
        tx.audit({ action: 'create', objectKind: 'staff_card', objectIds: [card] });
        return card;
      },
      { write: true },
    );
    const [line, ...others] = await journal();
    expect(others).toEqual([]);
    expect(line?.agency_id).toBe(AGENCY);
    expect(line?.event).toEqual({
      action: 'create',
      actorId: DORA.accountId,
      actorRoles: ['head_of_intelligence'],
      unit: 'INTEL',
      channel: 'system',
      purpose: 'P2',
      justification: 'work of the tests',
      caseRef: 'C-1',
      objectKind: 'staff_card',
      objectIds: [id],
      subjectIds: [],
      handling: [],
      recipients: [],
      fieldsShown: [],
      decision: 'allow',
      requestId: 'request-1',
      policyVersion: '1',
    });
    const { rows } = await superuser.query('select xmin from staff_card where id = $1', [id]);
    expect(rows[0]?.xmin).toBe(line?.xmin);
  });

  test('is rolled back with the change', async () => {
    let id = '';
    const failing = asActor(
      store,
      DORA,
      async (tx) => {
        id = await putCard(tx);
        tx.audit({ action: 'create', objectKind: 'staff_card', objectIds: [id] });
        throw new Error('work that fails');
      },
      { write: true },
    );
    await expect(failing).rejects.toThrow('work that fails');
    expect(await cards(id)).toBe(0);
    expect(await journal()).toEqual([]);
  });

  test('rolls back the change if it cannot be written', async () => {
    let id = '';
    await superuser.query('alter table audit_journal add constraint no_more check (false) not valid');
    const failing = asActor(
      store,
      DORA,
      async (tx) => {
        id = await putCard(tx);
        tx.audit({ action: 'create', objectKind: 'staff_card', objectIds: [id] });
      },
      { write: true },
    );
    await expect(failing).rejects.toThrow();
    await superuser.query('alter table audit_journal drop constraint no_more');
    expect(await cards(id)).toBe(0);
    expect(await journal()).toEqual([]);
  });

  test('several in one transaction are written all or none, in recorded order', async () => {
    await asActor(store, DORA, (tx) => {
      for (const id of ['a', 'b', 'c']) tx.audit({ action: 'alter', objectIds: [id] });
      return Promise.resolve();
    });
    expect((await journal()).map((line) => line.event.objectIds[0])).toEqual(['a', 'b', 'c']);
    expect(new Set((await journal()).map((line) => line.xmin)).size).toBe(1);
  });
});

describe('the queue of accesses', () => {
  test('returns when the event is durable, not before', async () => {
    const queue = makeJournalQueue(store);
    await superuser.query('begin; lock table audit_journal in access exclusive mode');
    let answered = false;
    const logged = queue.log(AGENCY, event('one')).then(() => (answered = true));
    await new Promise((done) => setTimeout(done, 100));
    expect(answered).toBe(false);
    await superuser.query('commit');
    await logged;
    expect((await journal()).map((line) => line.event.objectIds)).toEqual([['one']]);
  });

  test('writes two hundred concurrent events in a few transactions, and loses none', async () => {
    const queue = makeJournalQueue(store);
    const wanted = Array.from({ length: 200 }, (_, index) => `object ${index}`);
    await Promise.all(wanted.map((id) => queue.log(AGENCY, event(id))));
    const lines = await journal();
    expect(new Set(lines.map((line) => line.event.objectIds[0]))).toEqual(new Set(wanted));
    expect(lines).toHaveLength(200);
    expect(new Set(lines.map((line) => line.xmin)).size).toBeLessThanOrEqual(3);
  });

  test('keeps events of several agencies separate in one batch', async () => {
    const queue = makeJournalQueue(store);
    await Promise.all([
      queue.log(AGENCY, event('one')),
      queue.log(OTHER_AGENCY, event('two')),
      queue.log(AGENCY, event('three')),
    ]);
    const lines = await journal();
    expect(lines.filter((line) => line.agency_id === OTHER_AGENCY).map((line) => line.event.objectIds[0])).toEqual([
      'two',
    ]);
    expect(lines).toHaveLength(3);
  });

  test('reports an event that could not be written, and continues with the next', async () => {
    const queue = makeJournalQueue(store);
    await expect(queue.log('no agency', event('lost'))).rejects.toThrow();
    await queue.log(AGENCY, event('kept'));
    expect((await journal()).map((line) => line.event.objectIds[0])).toEqual(['kept']);
  });

  test('replaces what a PostgreSQL text cannot contain by a mark, and leaves the rest unchanged', async () => {
    const queue = makeJournalQueue(store);
    const ids = ['before', 'a\u0000b', 'half \ud800 of a pair', 'whole \u{1f511} pair', '\\u0000', 'after'];
    await Promise.all(ids.map((id) => queue.log(AGENCY, event(id))));
    const written = ['before', 'a\ufffdb', 'half \ufffd of a pair', 'whole \u{1f511} pair', '\\u0000', 'after'];
    expect((await journal()).map((line) => line.event.objectIds[0])).toEqual(written);
  });
});

describe('the numbering', () => {
  test('is gapless and in the order of writing', async () => {
    await log(AGENCY, 'a', 'b', 'c');
    expect(await numberEvents(store, AGENCY)).toBe(3);
    await log(AGENCY, 'd', 'e');
    expect(await numberEvents(store, AGENCY)).toBe(2);
    expect(await numberEvents(store, AGENCY)).toBe(0);
    const lines = await numbered();
    expect(lines.map((line) => [line.seq, line.event.objectIds[0]])).toEqual([
      ['1', 'a'],
      ['2', 'b'],
      ['3', 'c'],
      ['4', 'd'],
      ['5', 'e'],
    ]);
    expect(await journal()).toEqual([]);
  });

  test('follows the order of writing if the clock was set back, within a transaction and across several', async () => {
    let offsetMs = 0;
    const seeded = seededFactories('clock set back');
    const now = (): Date => new Date(seeded.now().getTime() + offsetMs);
    const stepped = database.open({ ...seeded, now });
    const queue = makeJournalQueue(stepped);
    const write = async (...ids: readonly string[]): Promise<unknown> =>
      asActor(stepped, DORA, async (tx) => {
        for (const id of ids) tx.audit({ action: 'view', objectKind: 'report', objectIds: [id] });
      });
    await write('a', 'b');
    offsetMs -= 3_600_000;
    await write('c');
    await queue.log(AGENCY, event('d'));
    offsetMs -= 10 * 365 * 86_400_000;
    // The first is written at once; the others wait for it together, in the order they were added.
    await Promise.all(['e', 'f', 'g'].map((id) => queue.log(AGENCY, event(id))));
    offsetMs = 0;
    await write('h');
    expect(await numberEvents(stepped, AGENCY)).toBe(8);
    const lines = await numbered();
    expect(lines.map((line) => line.event.objectIds[0])).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
    // The clock did go back: the recorded times show it.
    const times = lines.map((line) => line.at.getTime());
    expect(times).not.toEqual(times.toSorted((a, b) => a - b));
  });

  test('puts transactions committed late after those committed meanwhile, if a batch was numbered in between', async () => {
    const other = new pg.Client({ connectionString: database.superuserUrl });
    await other.connect();
    await other.query('begin');
    await other.query(
      'insert into audit_journal (agency_id, id, at, event) values ($1, gen_random_uuid(), now(), $2)',
      [AGENCY, JSON.stringify(event('held open'))],
    );
    await log(AGENCY, 'a');
    expect(await numberEvents(store, AGENCY)).toBe(1);
    await other.query('commit');
    await other.end();
    await log(AGENCY, 'b');
    expect(await numberEvents(store, AGENCY)).toBe(2);
    expect((await numbered()).map((line) => line.event.objectIds[0])).toEqual(['a', 'held open', 'b']);
  });

  test('changes nothing of an event; texts about persons are stored separately', async () => {
    await log(AGENCY, 'a');
    const [before] = await journal();
    await numberAllEvents(store);
    const [after] = await numbered();
    expect([after?.id, after?.at]).toEqual([before?.id, before?.at]);
    const { justification, caseRef, subjectIds: _, ...said } = before?.event ?? {};
    expect(after?.event).toMatchObject(said);
    const { rows } = await superuser.query('select field, text from audit_plain order by field');
    expect(rows).toEqual([
      { field: 'caseRef', text: caseRef },
      { field: 'justification', text: justification },
    ]);
  });

  test('with two concurrent sequencers and writers, gives each number once', async () => {
    const others = [database.open(seededFactories('sequencer one')), database.open(seededFactories('sequencer two'))];
    const queues = [makeJournalQueue(store), makeJournalQueue(database.open(seededFactories('writer two')))];
    const ids = Array.from({ length: 300 }, (_, index) => `object ${index}`);
    const written = new AbortController();
    const writers = (async () => {
      for (const [index, id] of ids.entries()) {
        const waiting = queues[index % 2]?.log(AGENCY, event(id));
        if (index % 10 === 0) await waiting;
        else void waiting;
      }
      await Promise.all(queues.map((queue) => queue.log(AGENCY, event('last'))));
      written.abort();
    })();
    const sequencers = others.map(async (other) => {
      let sum = 0;
      while (!written.signal.aborted) sum += await numberEvents(other, AGENCY);
      return sum;
    });
    await writers;
    const sums = await Promise.all(sequencers);
    const rest = await numberAllEvents(store);
    const lines = await numbered();
    expect(lines.map((line) => Number(line.seq))).toEqual(Array.from({ length: 302 }, (_, index) => index + 1));
    expect(new Set(lines.map((line) => line.id)).size).toBe(302);
    expect(sums.reduce((a, b) => a + b, rest)).toBe(302);
  });

  test('does not wait: while another process numbers an agency’s events, it does nothing', async () => {
    await log(AGENCY, 'a');
    await superuser.query('begin');
    await superuser.query('select pg_advisory_xact_lock(7353012, hashtext($1))', [AGENCY]);
    expect(await numberEvents(store, AGENCY)).toBe(0);
    await superuser.query('rollback');
    expect(await numberEvents(store, AGENCY)).toBe(1);
  });

  test('starts at one for each agency', async () => {
    await log(AGENCY, 'a', 'b');
    await log(OTHER_AGENCY, 'c');
    expect(await numberAllEvents(store)).toBe(3);
    await log(OTHER_AGENCY, 'd');
    expect(await numberAllEvents(store)).toBe(1);
    const shown = async (agencyId: string): Promise<unknown> =>
      (await numbered(agencyId)).map((line) => [line.seq, line.event.objectIds[0]]);
    expect(await shown(AGENCY)).toEqual([
      ['1', 'a'],
      ['2', 'b'],
    ]);
    expect(await shown(OTHER_AGENCY)).toEqual([
      ['1', 'c'],
      ['2', 'd'],
    ]);
  });

  test('runs until it is stopped, and survives a failure', async () => {
    const failures: unknown[] = [];
    await superuser.query('alter table audit_event rename to away');
    const sequencer = startSequencer(store, (error) => failures.push(error), 20);
    await log(AGENCY, 'a');
    await expect.poll(() => failures.length).toBeGreaterThan(0);
    await superuser.query('alter table away rename to audit_event');
    await expect.poll(async () => (await numbered()).length).toBe(1);
    await log(AGENCY, 'b');
    await expect.poll(async () => (await numbered()).length).toBe(2);
    await sequencer.stop();
    await log(AGENCY, 'c');
    await new Promise((done) => setTimeout(done, 100));
    expect(await numbered()).toHaveLength(2);
  });
});

describe('an event without a number', () => {
  const forge = (change: (row: Record<string, unknown>) => Record<string, unknown>) =>
    withAuditRole(store, AGENCY, async (db) => {
      const [row] = (
        await sql<Record<string, unknown>>`select * from audit_journal where agency_id = ${AGENCY}`.execute(db)
      ).rows;
      const { event: said, id, at } = change(row ?? {}) as { event: AuditEvent; id: string; at: Date };
      const leaf = leafText(said, { seq: 1, at: at.toISOString(), id, agencyId: AGENCY, erased: undefined }, () => 'x');
      await sql`insert into audit_event values (${AGENCY}, 1, ${id}, ${at}, ${leaf}, '', ${said.action}, ${said.actorId}, ${said.unit ?? null}, ${said.objectIds})`.execute(
        db,
      );
      await run(db, `delete from audit_journal where id = '${id}'`);
    });

  test('is not deleted by the numbering role or the owner', async () => {
    await log(AGENCY, 'a', 'b');
    await numberAllEvents(store);
    await log(AGENCY, 'c', 'd');
    const [waiting] = await journal();
    for (const act of ['delete from audit_journal', `delete from audit_journal where id = '${waiting?.id}'`])
      await expect(
        withAuditRole(store, AGENCY, (db) => run(db, act)),
        act,
      ).rejects.toMatchObject({
        code: 'not_permitted',
      });
    for (const act of ['delete from audit_journal', 'truncate audit_journal'])
      await expect(superuser.query(act), act).rejects.toMatchObject({ code: '42501' });
    expect(await journal()).toHaveLength(2);
    expect(await numberAllEvents(store)).toBe(2);
  });

  test('is deleted together with the identical numbered one', async () => {
    await log(AGENCY, 'a');
    await forge((row) => row);
    expect(await journal()).toEqual([]);
  });

  test.each<[string, (said: AuditEvent) => AuditEvent]>([
    ['that another person did it', (said) => ({ ...said, actorId: '00000000-0000-4000-8000-0000000000aa' })],
    ['that it was about something else', (said) => ({ ...said, objectIds: ['b'] })],
    ['that it was refused', (said) => ({ ...said, decision: 'deny' })],
    ['no justification', (said) => ({ ...said, justification: undefined })],
    ['one person more', (said) => ({ ...said, subjectIds: ['p1'] })],
  ])('is not deleted with a number that says %s', async (_, change) => {
    await log(AGENCY, 'a');
    await expect(forge((row) => ({ ...row, event: change(row['event'] as AuditEvent) }))).rejects.toMatchObject({
      code: 'not_permitted',
    });
    await expect(
      forge((row) => ({ ...row, at: new Date((row['at'] as Date).getTime() - 86_400_000) })),
    ).rejects.toMatchObject({ code: 'not_permitted' });
    expect(await journal()).toHaveLength(1);
  });

  test('is not deleted if another text is stored with its number', async () => {
    await log(AGENCY, 'a');
    const attempt = withAuditRole(store, AGENCY, async (db) => {
      await sql`insert into audit_plain values (${AGENCY}, 1, 'justification', 0, '', 'another reason')`.execute(db);
      await numberWaiting(db, store.factories, AGENCY, { limit: 10, aside: new Set() });
    });
    await expect(attempt).rejects.toThrow();
    await withAuditRole(store, AGENCY, (db) =>
      sql`insert into audit_plain values (${AGENCY}, 1, 'query', 0, '', 'what was not asked')`.execute(db),
    );
    await expect(numberEvents(store, AGENCY)).rejects.toMatchObject({ code: 'not_permitted' });
    expect(await journal()).toHaveLength(1);
  });

  test('is numbered even if an earlier release recorded fewer fields', async () => {
    await superuser.query(
      `insert into audit_journal (agency_id, id, at, event) values ($1, gen_random_uuid(), now(), $2)`,
      [
        AGENCY,
        JSON.stringify({
          action: 'view',
          actorId: null,
          objectIds: ['old'],
          subjectIds: [],
          requestId: 'r',
          unit: null,
        }),
      ],
    );
    expect(await numberAllEvents(store)).toBe(1);
    expect(await journal()).toEqual([]);
  });
});

describe('a malformed event', () => {
  const plant = (text: string) =>
    superuser.query('insert into audit_journal (agency_id, id, at, event) values ($1, gen_random_uuid(), now(), $2)', [
      AGENCY,
      text,
    ]);

  test('stays in the journal and stops neither its agency nor another', async () => {
    await log(AGENCY, 'before');
    for (const text of ['{}', '[]', '{"action": "look", "requestId": "r"}']) await plant(text);
    await log(AGENCY, 'after');
    await log(OTHER_AGENCY, 'elsewhere');
    const aside = new Set<string>();
    await expect(numberAllEvents(store, aside)).rejects.toMatchObject({
      code: 'misconfigured',
      detail: { agencyId: AGENCY },
    });
    expect([...aside].toSorted()).toEqual((await journal()).map((line) => line.id).toSorted());
    expect((await numbered()).map((line) => line.event.objectIds)).toEqual([['before'], ['after']]);
    expect((await numbered(OTHER_AGENCY)).map((line) => line.event.objectIds)).toEqual([['elsewhere']]);
    expect(await journal()).toHaveLength(3);
    await log(AGENCY, 'later');
    expect(await numberAllEvents(store, aside)).toBe(1);
  });

  test('is reported once per start, regardless of sequencer rounds', async () => {
    await plant('{}');
    const reports: unknown[] = [];
    const sequencer = startSequencer(store, (error) => void reports.push(error), 5);
    for (let round = 1; round <= 3; round += 1) {
      await log(AGENCY, `event ${round}`);
      await expect.poll(async () => (await numbered()).length).toBe(round);
    }
    await sequencer.stop();
    expect(reports).toHaveLength(1);
    expect(String(reports[0])).toContain('rows that are not events');
  });
});

describe('the log of an agency', () => {
  test('is read newest first, in pages, by kind of act', async () => {
    const queue = makeJournalQueue(store);
    for (const id of ['a', 'b', 'c']) await queue.log(AGENCY, event(id));
    await queue.log(AGENCY, { ...event('d'), action: 'export' });
    await queue.log(OTHER_AGENCY, event('of another'));
    await numberAllEvents(store);
    const read = async (before: number | undefined, action: 'view' | 'export' | undefined, limit: number) =>
      (await readLog(store, AGENCY, { before, action, limit })).map((line) => line.leaf.objectIds[0]);
    expect(await read(undefined, undefined, 10)).toEqual(['d', 'c', 'b', 'a']);
    expect(await read(undefined, undefined, 2)).toEqual(['d', 'c']);
    expect(await read(3, undefined, 2)).toEqual(['b', 'a']);
    expect(await read(undefined, 'export', 10)).toEqual(['d']);
  });

  const ACTS = [
    'select * from audit_event',
    'select count(*) from audit_event',
    'select * from audit_journal',
    `update audit_event set leaf = '{}'`,
    `update audit_journal set event = '{}'`,
    'delete from audit_event',
    'delete from audit_journal',
    'truncate audit_event',
    'truncate audit_journal',
    `insert into audit_event values ('${AGENCY}', 1, gen_random_uuid(), now(), '{}', '', 'view', null, null, '{}')`,
    `insert into audit_journal values ('${AGENCY}', gen_random_uuid(), now(), '{}') returning event`,
    'alter table audit_event disable row level security',
    'drop table audit_event',
  ];
  test.each(ACTS)('the application cannot touch it: %s', async (act) => {
    const attempt = asActor(store, DORA, (tx) => run(tx.db, act), { write: true });
    await expect(attempt).rejects.toMatchObject({ code: 'not_permitted' });
    const door = asNobody(store, (db) => run(db, act));
    await expect(door).rejects.toMatchObject({ code: 'not_permitted' });
  });

  test('accepts no event of another agency from a person', async () => {
    const foreign = `insert into audit_journal values ('${OTHER_AGENCY}', gen_random_uuid(), now(), '{}')`;
    const attempt = asActor(store, DORA, (tx) => run(tx.db, foreign), { write: true });
    await expect(attempt).rejects.toMatchObject({ code: 'not_permitted' });
  });

  test.each([
    `update audit_event set leaf = '{}'`,
    'delete from audit_event',
    'truncate audit_event',
    `update audit_journal set event = '{}'`,
    `insert into audit_journal values ('${AGENCY}', gen_random_uuid(), now(), '{}')`,
    `insert into audit_event values ('${OTHER_AGENCY}', 1, gen_random_uuid(), now(), '{}', '', 'view', null, null, '{}')`,
  ])('is not its keeper’s to alter either: %s', async (act) => {
    const attempt = withAuditRole(store, AGENCY, (db) => run(db, act));
    await expect(attempt).rejects.toMatchObject({ code: 'not_permitted' });
  });
});
