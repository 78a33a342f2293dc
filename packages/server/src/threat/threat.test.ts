import {
  acknowledgeThreat,
  awaitThreats,
  closeThreat,
  createReport,
  endDuty,
  keepControlRoom,
  keepDuty,
  keepThreatRecord,
  listThreats,
  priority,
  raiseThreat,
  readDutyRoster,
  readLog,
  readSession,
  readThreat,
  recordThreatStep,
  setPurpose,
  submitReport,
  type InputGiven,
} from '@reeve/contract';
import type { AuditEvent } from '@reeve/domain';
import { numberAllEvents, setExerciseNow, sweepRetention } from '@reeve/store';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { AGENCY, GROUP, accountId } from '@reeve/testing/people.ts';
import { submit, tip } from '@reeve/testing/story.ts';
import { EXERCISE_NOW, makeClient, makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

const ALARM = { atRisk: 'Mrs N., baker', place: 'Quay 4', when: 'tonight', phone: 'shop, 555 0100' };
const LOGINS = ['bela', 'dora', 'rosa', 'cleo', 'ulla', 'mara', 'ivo', 'pia', 'zita'];

let world: World;
const clients = new Map<string, Client>();
beforeAll(async () => {
  world = await makeWorld({ seed: 'threat' });
  for (const login of LOGINS) clients.set(login, await world.as(login));
}, 60_000);
afterAll(() => world.close());

const as = (login: string): Client => {
  const client = clients.get(login);
  if (!client) throw new Error(`nobody has signed in as ${login}`);
  return client;
};
const later = (minutes: number): Promise<void> =>
  setExerciseNow(world.store, new Date(EXERCISE_NOW.getTime() + minutes * 60_000));
const hours = (count: number): string => new Date(EXERCISE_NOW.getTime() + count * 3_600_000).toISOString();
const shown = async (login: string) => (await as(login).call(awaitThreats)).items ?? [];
const seers = async (id: string): Promise<string[]> => {
  const seen: string[] = [];
  for (const login of LOGINS) if ((await shown(login)).some((one) => one.id === id)) seen.push(login);
  return seen;
};
const raised = async (alarm: object = ALARM): Promise<string> =>
  (await as('bela').call(raiseThreat, { input: { ...ALARM, ...alarm } })).id;
const of = (id: string) => ({ params: { id } });
/** Text of every table, to check for words that must not be stored. */
const textOf = (table: string): Promise<string> =>
  asSuperuser(world.database, async (client) => JSON.stringify((await client.query(`select * from ${table}`)).rows));

/** Rosa is duty commander, Ulla deputy; nothing else is on the roster. */
async function withDuty(): Promise<void> {
  for (const { id } of (await as('dora').call(readDutyRoster)).items) await as('dora').call(endDuty, of(id));
  const [from, until] = [hours(-1), hours(8)];
  await as('dora').call(keepDuty, { input: { accountId: accountId('rosa'), post: 'duty_commander', from, until } });
  await as('dora').call(keepDuty, { input: { accountId: accountId('ulla'), post: 'deputy', from, until } });
}
async function withoutDuty(): Promise<void> {
  for (const { id } of (await as('dora').call(readDutyRoster)).items) await as('dora').call(endDuty, of(id));
}

beforeEach(async () => {
  await later(0);
  for (const login of LOGINS)
    await as(login).send(setPurpose, { input: { purpose: 'P2', justification: 'work of the tests', caseRef: null } });
  await withDuty();
});

describe('the alarm', () => {
  test('reaches the duty commander, the head and its author at once, without source, wording, reference or author', async () => {
    const id = await raised();
    expect(await seers(id)).toEqual(['bela', 'dora', 'rosa']);
    const [seen] = (await shown('rosa')).filter((one) => one.id === id);
    expect(seen).toMatchObject({ ...ALARM, mine: false, reportId: null, escalated: false, acknowledged: null });
    expect(JSON.stringify(seen)).not.toMatch(/bela/i);
  });

  test('lends its group to no other object, for those alarmed as for everyone else', async () => {
    const id = await raised();
    const proposed = (group: string): InputGiven<typeof priority.create> => ({
      title: 'Threats in the harbour',
      body: {
        code: 'T9',
        prevention: '',
        intelligence: '',
        enforcement: '',
        measure: 'None carried out.',
        reviewOn: '2027-01-10',
      },
      marking: { classification: 'restricted', handling: { codes: ['H0'], conditions: '' }, tlp: 'TLP:AMBER', group },
    });
    for (const login of ['dora', 'ulla'])
      expect(await as(login).refused(priority.create, { input: proposed(`THREAT:${id}`) })).toBe('not_permitted');
    await as('dora').call(priority.create, { input: proposed(GROUP) });
  });

  test('reaches the deputy and all who answer threats after five minutes without acknowledgement', async () => {
    const id = await raised();
    await later(4.9);
    expect(await seers(id)).toEqual(['bela', 'dora', 'rosa']);
    expect(await as('ulla').refused(readThreat, of(id))).toBe('not_found');
    await later(5);
    expect(await seers(id)).toEqual(['bela', 'dora', 'rosa', 'cleo', 'ulla']);
    expect((await shown('bela')).find((one) => one.id === id)).toMatchObject({ escalated: true, mine: true });
  });

  test('does not escalate once acknowledged in time, and shows by whom and since when', async () => {
    const id = await raised();
    await later(2);
    await as('rosa').call(acknowledgeThreat, of(id));
    await later(60);
    expect(await seers(id)).toEqual(['bela', 'dora', 'rosa']);
    const [seen] = (await shown('bela')).filter((one) => one.id === id);
    expect(seen?.acknowledged).toEqual({ by: 'Rosa', at: new Date(EXERCISE_NOW.getTime() + 120_000).toISOString() });
    expect(seen?.escalated).toBe(false);
  });

  test('reaches all who answer threats at once without a duty commander on the roster, and says so', async () => {
    await withoutDuty();
    const id = await raised();
    expect(await seers(id)).toEqual(['bela', 'dora', 'rosa', 'cleo']);
    expect((await as('rosa').call(awaitThreats)).dutyCommanders).toEqual([]);
    await withDuty();
    expect((await as('rosa').call(awaitThreats)).dutyCommanders).toEqual(['Rosa']);
  });

  test('can be raised without known facts', async () => {
    const id = (await as('bela').call(raiseThreat, { input: {} })).id;
    expect((await shown('rosa')).find((one) => one.id === id)).toMatchObject({ atRisk: '', phone: '' });
  });

  test('gives its author the control room’s number at once', async () => {
    await as('ulla').call(keepControlRoom, { input: { number: '555 0199' } });
    expect(await as('bela').call(raiseThreat, { input: ALARM })).toMatchObject({
      controlRoom: '555 0199',
      dutyCommanders: ['Rosa'],
    });
    await as('ulla').call(keepControlRoom, { input: { number: '555 0200' } });
    expect((await as('bela').call(awaitThreats)).controlRoom).toBe('555 0200');
  });

  test('can be raised by those who write reports or answer threats, and by no one else', async () => {
    expect(await as('pia').refused(raiseThreat, { input: ALARM })).toBe('not_permitted');
    expect(await as('zita').refused(raiseThreat, { input: ALARM })).toBe('not_permitted');
    expect((await as('cleo').send(raiseThreat, { input: ALARM })).status).toBe(200);
  });

  test('is readable under every purpose', async () => {
    const id = await raised();
    await as('rosa').call(setPurpose, { input: { purpose: 'P3', justification: 'work of the tests', caseRef: null } });
    expect((await shown('rosa')).map((one) => one.id)).toContain(id);
  });
});

describe('a page that waits', () => {
  test('is answered at once when a threat is raised', async () => {
    const { mark } = await as('rosa').call(awaitThreats);
    const waiting = as('rosa').call(awaitThreats, { query: { since: mark, wait: 20 } });
    await new Promise((resolve) => setTimeout(resolve, 200));
    const began = performance.now();
    const id = await raised();
    expect((await waiting).items?.map((one) => one.id)).toContain(id);
    expect(performance.now() - began).toBeLessThan(3_000);
  });

  test('is answered when the clock reaches the escalation', async () => {
    const id = await raised();
    const { mark } = await as('ulla').call(awaitThreats);
    const waiting = as('ulla').call(awaitThreats, { query: { since: mark, wait: 20 } });
    await later(5);
    const began = performance.now();
    expect((await waiting).items?.map((one) => one.id)).toContain(id);
    expect(performance.now() - began).toBeLessThan(6_000);
  }, 20_000);

  test('reports nothing new if nothing changed, and logs nothing', async () => {
    await raised();
    const { mark, items } = await as('rosa').call(awaitThreats);
    expect(items?.length).toBeGreaterThan(0);
    const before = await textOf('audit_journal');
    expect(await as('rosa').call(awaitThreats, { query: { since: mark } })).toMatchObject({ mark, items: null });
    expect(await textOf('audit_journal')).toBe(before);
  });

  test('needs a purpose', async () => {
    const fresh = await makeClient(world.app, 'rosa', undefined);
    expect(await fresh.refused(awaitThreats)).toBe('purpose_needed');
  });
});

describe('from a report', () => {
  test('is raised before the report is complete, once, and only its author sees from which', async () => {
    const { id: reportId } = await as('bela').call(createReport, { input: { draft: { text: 'Half a sen' } } });
    const one = (await as('bela').call(raiseThreat, { input: { ...ALARM, reportId } })).id;
    expect((await as('bela').call(raiseThreat, { input: { ...ALARM, reportId } })).id).toBe(one);
    expect((await shown('bela')).find((each) => each.id === one)?.reportId).toBe(reportId);
    for (const login of ['rosa', 'dora']) {
      expect((await shown(login)).find((each) => each.id === one)?.reportId).toBe(null);
      expect((await as(login).send(readThreat, of(one))).body).not.toContain(reportId);
    }
    for (const table of ['threat', 'threat_record', 'threat_step']) expect(await textOf(table)).not.toContain(reportId);
  });

  test('is not raised from a report that was sent', async () => {
    const reportId = await submit(as('bela'));
    expect(await as('bela').refused(raiseThreat, { input: { ...ALARM, reportId } })).toBe('state_forbids');
  });

  test('of the highest urgency is raised when it is sent, with the words of the alarm and not of the report', async () => {
    const before = new Set((await shown('rosa')).map((one) => one.id));
    const reportId = await submit(
      as('bela'),
      tip({ priority: 'high', threat: { ...ALARM, atRisk: 'the shop owner' } }),
    );
    const made = (await shown('rosa')).filter((one) => !before.has(one.id));
    expect(made).toMatchObject([{ ...ALARM, atRisk: 'the shop owner', reportId: null }]);
    expect((await shown('bela')).find((one) => one.id === made[0]?.id)?.reportId).toBe(reportId);
    const stored = await textOf('threat');
    for (const word of ['SRC-Q8', 'cousin', 'Watches offered', reportId]) expect(stored).not.toContain(word);
  });

  test('is not raised again at sending if its button has raised it', async () => {
    const { id, version } = await as('bela').call(createReport, { input: { draft: tip({ priority: 'high' }) } });
    await as('bela').call(raiseThreat, { input: { ...ALARM, reportId: id } });
    const before = (await shown('rosa')).length;
    await as('bela').call(submitReport, { params: { id }, input: { version } });
    expect((await shown('rosa')).length).toBe(before);
  });

  test('of lower urgency raises nothing', async () => {
    const before = (await shown('rosa')).length;
    await submit(as('bela'), tip({ priority: 'medium', threat: ALARM }));
    expect((await shown('rosa')).length).toBe(before);
  });

  test('cannot be raised from a report of another author', async () => {
    const { id: reportId } = await as('bela').call(createReport, { input: { draft: {} } });
    expect(await as('mara').refused(raiseThreat, { input: { ...ALARM, reportId } })).toBe('not_found');
  });
});

describe('acknowledging', () => {
  test('is done once, by a person who answers threats or is on duty', async () => {
    const id = await raised();
    expect(await as('bela').refused(acknowledgeThreat, of(id))).toBe('not_permitted');
    expect(await as('ivo').refused(acknowledgeThreat, of(id))).toBe('not_found');
    expect(await as('cleo').refused(acknowledgeThreat, of(id))).toBe('not_found');
    await as('rosa').call(acknowledgeThreat, of(id));
    expect(await as('dora').refused(acknowledgeThreat, of(id))).toBe('state_forbids');
  });

  test('is not done by its author off duty', async () => {
    await withoutDuty();
    const { id } = await as('cleo').call(raiseThreat, { input: ALARM });
    expect(await as('cleo').refused(acknowledgeThreat, of(id))).toBe('not_permitted');
    await as('rosa').call(acknowledgeThreat, of(id));
  });

  test('by a commander off duty opens the record to them', async () => {
    const id = await raised();
    await later(6);
    expect(await as('cleo').call(readThreat, of(id))).toMatchObject({ readsRecord: false, record: null, steps: [] });
    expect(await as('cleo').refused(recordThreatStep, { ...of(id), input: { step: 'told' } })).toBe('not_permitted');
    expect(await as('cleo').refused(closeThreat, { ...of(id), input: { reason: 'not mine' } })).toBe('not_permitted');
    await as('cleo').call(acknowledgeThreat, of(id));
    await as('cleo').call(recordThreatStep, { ...of(id), input: { step: 'told', words: 'The patrol of sector B.' } });
    expect(await as('cleo').call(readThreat, of(id))).toMatchObject({ readsRecord: true, raisedBy: 'Bela' });
  });

  test('by a chief who is not on duty opens the alarm and not the record', async () => {
    const id = await raised();
    await later(6);
    await setRoles('cleo', ['police_chief']);
    await as('cleo').call(acknowledgeThreat, of(id));
    expect(await as('cleo').call(readThreat, of(id))).toMatchObject({ readsRecord: false, raisedBy: null });
    const [from, until] = [hours(-1), hours(2)];
    await as('rosa').call(keepDuty, { input: { accountId: accountId('cleo'), post: 'deputy', from, until } });
    expect(await as('cleo').call(readThreat, of(id))).toMatchObject({ readsRecord: true });
    await setRoles('cleo', ['district_commander']);
  });
});

/** Change a person's roles as an administrator would. */
async function setRoles(login: string, roles: readonly string[]): Promise<void> {
  await asSuperuser(world.database, async (client) => {
    await client.query('update account set roles = $2 where id = $1', [accountId(login), roles]);
    await client.query('update installation set access_version = access_version + 1');
  });
}

describe('the record', () => {
  test('is read by its author, the head, the duty commander and the deputy, and by no post alone', async () => {
    const id = await raised();
    await as('bela').call(keepThreatRecord, { ...of(id), input: { saidOrDone: 'He said: tonight you burn.' } });
    await later(5);
    const readers: string[] = [];
    for (const login of LOGINS) {
      const answer = await as(login).send(readThreat, of(id));
      if (answer.body.includes('tonight you burn')) readers.push(login);
    }
    expect(readers).toEqual(['bela', 'dora', 'rosa', 'ulla']);
  });

  test('keeps its earlier versions; a person picks its grade from a scheme', async () => {
    const id = await raised();
    const grade = { scheme: 'EU_4x4' as const, source: 'B', info: '2' };
    const write = (input: object) =>
      as('rosa').send(keepThreatRecord, { ...of(id), input: { saidOrDone: 'He had a knife.', ...input } });
    expect((await write({})).status).toBe(200);
    expect((await write({ grade: { ...grade, source: 'Z' } })).status).toBe(422);
    expect((await write({ grade, options: 'Move her to her sister.' })).status).toBe(200);
    expect(await as('dora').call(readThreat, of(id))).toMatchObject({
      record: { saidOrDone: 'He had a knife.', grade, options: 'Move her to her sister.', by: 'Rosa' },
      earlier: [{ grade: null, options: '' }],
    });
  });

  test('opens to a deputy who is entered afterwards, and closes to one who is removed', async () => {
    const id = await raised();
    const [from, until] = [hours(-1), hours(2)];
    const { id: period } = await as('dora').call(keepDuty, {
      input: { accountId: accountId('cleo'), post: 'deputy', from, until },
    });
    await later(5);
    expect(await as('cleo').call(readThreat, of(id))).toMatchObject({ readsRecord: true });
    await as('dora').call(endDuty, of(period));
    expect(await as('cleo').call(readThreat, of(id))).toMatchObject({ readsRecord: false });
  });

  test('contains no number, probability or score', async () => {
    const id = await raised();
    await as('rosa').call(keepThreatRecord, { ...of(id), input: { saidOrDone: 'x', options: 'y' } });
    const numbers: string[] = [];
    JSON.stringify(await as('rosa').call(readThreat, of(id)), (name, value: unknown) => {
      if (typeof value === 'number' || /score|probab|likel|rank/i.test(name)) numbers.push(name);
      return value;
    });
    expect(numbers).toEqual([]);
  });
});

describe('the log of steps', () => {
  test('has each line with name and time, in order, and a reason for each omission', async () => {
    const id = await raised();
    const step = (login: string, input: object) =>
      as(login).send(recordThreatStep, { ...of(id), input: input as never });
    expect((await step('rosa', { step: 'told', words: 'Patrol B.' })).status).toBe(200);
    await later(3);
    expect((await step('dora', { step: 'warned' })).status).toBe(200);
    expect((await step('dora', { step: 'not_done' })).status).toBe(422);
    expect((await step('dora', { step: 'not_done', words: 'He is not in the country.' })).status).toBe(200);
    const { steps } = await as('bela').call(readThreat, of(id));
    expect(steps.map((one) => [one.step, one.by, one.words])).toEqual([
      ['told', 'Rosa', 'Patrol B.'],
      ['warned', 'Dora', ''],
      ['not_done', 'Dora', 'He is not in the country.'],
    ]);
    expect(steps[0]?.at).toBe(EXERCISE_NOW.toISOString());
  });

  test('cannot be changed or removed by the application', async () => {
    const changed = await asSuperuser(world.database, async (client) => {
      const { rows } = await client.query<{ right: string }>(
        `select distinct table_name || '.' || column_name as right from information_schema.column_privileges
         where table_name in ('threat_step', 'threat_record', 'threat_origin') and privilege_type = 'UPDATE' and grantee like '%app%'
         union select distinct table_name || ' delete' from information_schema.table_privileges
         where table_name like 'threat%' and privilege_type = 'DELETE' and grantee like '%app%' order by 1`,
      );
      return rows.map((row) => row.right);
    });
    // Removed by policy only after the last day of the threat.
    expect(changed).toEqual([
      'threat delete',
      'threat_origin delete',
      'threat_record delete',
      'threat_record.visible_until',
      'threat_step delete',
      'threat_step.visible_until',
    ]);
  });
});

describe('closing', () => {
  test('needs a reason and a person who answers it; then nothing is added, and it stays on record', async () => {
    const id = await raised();
    const close = { ...of(id), input: { reason: 'She is safe with her sister.' } };
    expect(await as('bela').refused(closeThreat, close)).toBe('not_permitted');
    expect(await as('rosa').refused(closeThreat, { ...of(id), input: { reason: '' } })).toBe('invalid_input');
    await as('rosa').call(closeThreat, close);
    expect(await as('rosa').refused(recordThreatStep, { ...of(id), input: { step: 'told' } })).toBe('state_forbids');
    expect(await as('rosa').refused(keepThreatRecord, { ...of(id), input: { saidOrDone: 'x' } })).toBe('state_forbids');
    expect(await as('dora').refused(acknowledgeThreat, of(id))).toBe('state_forbids');
    expect(await as('dora').refused(closeThreat, close)).toBe('state_forbids');
    expect(await seers(id)).toEqual([]);
    const listed = async (login: string) => (await as(login).call(listThreats)).items.find((one) => one.id === id);
    expect(await listed('dora')).toMatchObject({ closed: { by: 'Rosa', reason: 'She is safe with her sister.' } });
    expect(await listed('cleo')).toBeUndefined();
    expect(await textOf('threat')).toContain('2028-09-27');
  });
});

describe('after its last day', () => {
  const sweep = (dryRun = false) => sweepRetention(world.store, { id: AGENCY, code: 'ONE' }, { dryRun });

  test('a closed threat is erased with its record and log, not a day earlier, and an open one stays', async () => {
    const open = await raised();
    const id = await raised();
    await as('rosa').call(acknowledgeThreat, of(id));
    await as('rosa').call(keepThreatRecord, { ...of(id), input: { saidOrDone: 'He bought Zwirnsilber.' } });
    await as('rosa').call(recordThreatStep, { ...of(id), input: { step: 'told', words: 'Zwirnsilber, by phone.' } });
    await as('rosa').call(closeThreat, { ...of(id), input: { reason: 'She is safe: Zwirnsilber.' } });
    await setExerciseNow(world.store, new Date('2028-09-27T20:00:00.000Z'));
    expect((await sweep()).threats).toBe(0);
    await setExerciseNow(world.store, new Date('2028-09-28T06:00:00.000Z'));
    const due = (await sweep(true)).threats;
    expect(due).toBeGreaterThan(0);
    expect((await sweep()).threats).toBe(due);
    expect((await sweep()).threats).toBe(0);
    for (const table of ['threat', 'threat_record', 'threat_step', 'threat_origin'])
      expect(await textOf(table), table).not.toContain('Zwirnsilber');
    expect(await textOf('threat')).toContain(open);
    expect(await textOf('threat')).not.toContain(id);
    await numberAllEvents(world.store);
    const { items } = await (await world.as('odo')).call(readLog, { query: { aboutId: id, action: 'erase' } });
    expect(items).toMatchObject([{ objectKind: 'threat', objectIds: [id], because: 'maximum_reached' }]);
  });
});

describe('the duty roster', () => {
  test('is kept by supervisors, commanders and the head, for persons who can be on duty', async () => {
    const [from, until] = [hours(10), hours(18)];
    const keep = (login: string, accountIdOf: string, more: object = {}) =>
      as(login).send(keepDuty, {
        input: { accountId: accountId(accountIdOf), post: 'deputy', from, until, ...more },
      });
    for (const login of ['bela', 'mara', 'ivo', 'pia', 'zita']) expect((await keep(login, 'cleo')).status).toBe(403);
    for (const login of ['ulla', 'rosa', 'dora']) expect((await keep(login, 'cleo')).status).toBe(200);
    for (const who of ['bela', 'pia', 'sven']) expect((await keep('ulla', who)).status).toBe(422);
    expect((await keep('ulla', 'cleo', { until: from })).status).toBe(422);
    expect((await keep('ulla', 'cleo', { until: hours(24 * 40) })).status).toBe(422);
    expect((await keep('ulla', 'cleo', { from: hours(-9), until: hours(-1) })).status).toBe(422);
    expect(await as('bela').refused(keepControlRoom, { input: { number: '1' } })).toBe('invalid_input');
    expect(await as('bela').refused(keepControlRoom, { input: { number: '555 0100' } })).toBe('not_permitted');
    expect(await as('bela').refused(endDuty, of(accountId('bela')))).toBe('not_permitted');
    expect(await as('dora').refused(endDuty, of(accountId('bela')))).toBe('not_found');
  });

  test('is readable for every member of the agency: the officer sees whom to phone', async () => {
    const { items } = await as('bela').call(readDutyRoster);
    expect(items.filter((one) => one.now).map((one) => [one.name, one.post])).toEqual([
      ['Rosa', 'duty_commander'],
      ['Ulla', 'deputy'],
    ]);
  });
});

test('groups of threats are not among the groups for a marking', async () => {
  await raised();
  expect((await as('rosa').call(readSession)).groups.map((one) => one.code)).toEqual(['BURGLARY']);
});

test('the log has who was alarmed, and each act by name', async () => {
  const id = await raised();
  await as('rosa').call(acknowledgeThreat, of(id));
  await as('rosa').call(recordThreatStep, { ...of(id), input: { step: 'told' } });
  const events = await asSuperuser(world.database, async (client) => {
    const { rows } = await client.query<{ event: AuditEvent }>(
      `select event from audit_journal where event::text like '%' || $1 || '%' order by at, id`,
      [id],
    );
    return rows.map((row) => (typeof row.event === 'string' ? JSON.parse(row.event) : row.event) as typeof row.event);
  });
  const created = events.find((event) => event.action === 'create');
  expect(created).toMatchObject({ actorId: accountId('bela'), objectIds: [id] });
  expect(created?.recipients).toEqual(['bela', 'dora', 'ulla', 'rosa', 'cleo'].map(accountId).toSorted());
  expect(events.filter((event) => event.action === 'alter').map((event) => event.actorId)).toEqual([
    accountId('rosa'),
    accountId('rosa'),
  ]);
});
