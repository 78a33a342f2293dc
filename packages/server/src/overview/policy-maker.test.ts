import {
  controlStrategy,
  gap,
  listPublicReleases,
  OPERATIONS,
  overviewPdf,
  priority,
  publicReleasePdf,
  readOverview,
  readPublicRelease,
  readSession,
  setLocale,
  task,
  type Operation,
} from '@reeve/contract';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { makeAssessments } from '@reeve/testing/threat-assessments.ts';
import { orderTasks } from '@reeve/testing/ordered-tasks.ts';
import { addReleases } from '@reeve/testing/public-releases.ts';
import { collate, MARKING, submit, tip } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { accountId } from '@reeve/testing/people.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pagesOf, squeeze } from '../print/pdf-text.ts';

/** A name in a title, where none belongs. */
const NAMED = 'Oskar Brenn';

let world: World;
let chief: Client, minister: Client;
let priorityId: string, released: string, waiting: string, taskId: string;
beforeAll(async () => {
  world = await makeWorld({ seed: 'policy-maker' });
  await asSuperuser(world.database, async (client) => {
    await client.query(`update account set roles = array['police_chief'] where login = 'ulla'`);
    // The account of an analyst of the group, with both purposes.
    await client.query(`update account set roles = array['policy_maker'] where login = 'ivo'`);
  });
  [chief, minister] = [await world.as('ulla'), await world.as('ivo')];
  const { id, version } = await chief.call(priority.create, {
    input: {
      title: 'Fewer burglaries',
      marking: MARKING,
      ownerId: accountId('ulla'),
      body: {
        code: 'Y1',
        prevention: `after the arrest of ${NAMED}`,
        intelligence: 'x',
        enforcement: 'x',
        measure: 'x',
        reviewOn: '2026-12-01',
      },
    },
  });
  await chief.call(priority.move, { params: { id }, input: { version, to: 'signed', reason: 'it is signed' } });
  priorityId = id;
  [taskId = ''] = await orderTasks(chief, [40, 20], [{ kind: 'priority', id: priorityId }]);
  await asSuperuser(world.database, (client) =>
    client.query(`update task set title = $1, state = 'done', body = body || '{"measure": null}' where id = $2`, [
      `Search of the flat of ${NAMED}`,
      taskId,
    ]),
  );
  [released = '', waiting = ''] = await addReleases(world.store);
});
afterAll(() => world.close());

/** What answers a policy-maker, and why. Every other operation that reads is refused. */
const ANSWERS: Readonly<Record<string, string>> = {
  readOverview: 'the year is what they are here for',
  overviewPdf: 'the year on paper',
  listPriorities: 'priorities, within groups and clearance',
  readPriority: 'one of them, names masked',
  listControlStrategies: 'control strategies, within groups and clearance',
  readControlStrategy: 'one of them, names masked',
  listPublicReleases: 'numbers for everyone, once released',
  readPublicRelease: 'the same',
  publicReleasePdf: 'the same on paper',
  readGuidebook: 'a text that is part of Reeve',
  readBasemap: 'a map without any record',
  readSession: 'their own session',
  listSessions: 'their own sessions',
  listPersonas: 'open to everyone',
  readHealth: 'open to everyone',
  readOpenApi: 'open to everyone',
};

const PARAMS: Readonly<Record<string, () => string>> = {
  readPriority: () => priorityId,
  readPublicRelease: () => released,
  publicReleasePdf: () => released,
};
const idFor = (name: string): string => PARAMS[name]?.() ?? '00000000-0000-4000-8000-00000000abcd';

/** An address of an operation, each part of it filled. */
const addressFor = ({ name, path }: Operation): string => path.replaceAll(/:\w+/g, () => idFor(name));
const asked = (operation: Operation) =>
  world.app.inject({
    method: operation.method,
    url: addressFor(operation),
    headers: { authorization: `Bearer ${minister.token}` },
    ...(operation.method === 'GET' ? {} : { payload: {} }),
  });

describe('to a policy-maker', () => {
  test.each(OPERATIONS.filter(({ method }) => method === 'GET').map((one) => [one.name, one] as const))(
    '%s answers only if it is listed',
    async (name, operation) => {
      const answer = await asked(operation);
      const code = answer.statusCode === 200 ? 'answers' : answer.json<{ code: string }>().code;
      // There is no strategy: what is not there is not found, also by a reader of strategies.
      const listed = name === 'readControlStrategy' ? 'not_found' : 'answers';
      expect(code).toBe(name in ANSWERS ? listed : 'not_permitted');
    },
  );

  test.each(
    OPERATIONS.filter(({ method, access }) => method !== 'GET' && access === 'purpose').map(
      (one) => [one.name, one] as const,
    ),
  )('%s, which changes something, is refused', async (_, operation) => {
    const answer = await asked(operation);
    expect(answer.json()).toMatchObject({ code: 'not_permitted' });
  });

  test('every operation of the list exists', () => {
    const names = new Set(OPERATIONS.map(({ name }) => name));
    expect(Object.keys(ANSWERS).filter((name) => !names.has(name))).toEqual([]);
  });
});

test('the year has the counts of a chief, without threats to life, and no name of a person', async () => {
  await chief.call(gap.create, {
    input: { statement: 'Where goods are sold', importance: 3, level: 'local', cites: [{ kind: 'task', id: taskId }] },
  });
  const [mine, theirs] = [await minister.call(readOverview, {}), await chief.call(readOverview, {})];
  expect(mine.rights.threats).toBeNull();
  expect(theirs.rights.threats).toEqual({ raised: 0, inTime: 0 });
  expect(JSON.stringify(theirs)).toContain(NAMED);
  expect(JSON.stringify(mine)).not.toContain('Brenn');
  expect(mine.unread.map(({ id }) => id)).toEqual([taskId]);
  // As many gaps, and the words of none.
  expect({ loop: mine.loop, gaps: mine.gaps }).toEqual({ loop: theirs.loop, gaps: { ...theirs.gaps, oldest: null } });
  expect(theirs.gaps.oldest).not.toBeNull();
  // The same hours, and no task that they are counted from.
  const hoursOf = ({ priorities, outside }: typeof mine) => [...priorities.map(({ hours }) => hours), outside];
  expect(hoursOf(mine)).toEqual(hoursOf(theirs).map((hours) => ({ ...hours, largest: [] })));
  expect(hoursOf(theirs).flatMap(({ largest }) => largest)).not.toEqual([]);
  // Both purposes are theirs; the chief of these tests has one.
  expect([mine.isWhole, theirs.isWhole]).toEqual([true, false]);
});

test('the year on paper names no person and counts no threat to life', async () => {
  const headers = { authorization: `Bearer ${minister.token}` };
  const printed = await world.app.inject({ method: 'GET', url: overviewPdf.path, headers });
  const text = pagesOf(printed.rawPayload)
    .map(({ body }) => body)
    .join('');
  expect(text).toContain(squeeze('Fewer burglaries'));
  expect(text).not.toContain('Brenn');
  expect(text).not.toContain(squeeze('threats to life'));
});

test('a priority is read under whatever purpose they work, with the names of persons masked', async () => {
  const read = await minister.call(priority.read, { params: { id: priorityId } });
  expect(read.body.prevention).toContain('•••');
  expect(JSON.stringify(read)).not.toContain('Brenn');
  expect(read.owner).toBe('Ulla');
  expect(read.actions.filter(({ allowed }) => allowed)).toEqual([]);
  const { items } = await minister.call(priority.list, { query: { limit: 10 } });
  expect(items.map(({ id }) => id)).toEqual([priorityId]);
  expect((await minister.call(controlStrategy.list, { query: { limit: 10 } })).items).toEqual([]);
});

test('a release is read once it is released, and a draft is not there', async () => {
  const { items, mayCompose, choices } = await minister.call(listPublicReleases, {});
  expect({ ids: items.map(({ id }) => id), mayCompose, choices }).toEqual({
    ids: [released],
    mayCompose: false,
    choices: null,
  });
  for (const operation of [readPublicRelease, publicReleasePdf])
    expect(await minister.refused(operation, { params: { id: waiting } })).toBe('not_found');
});

test('a task is refused alike whether or not there is one', async () => {
  const none = '00000000-0000-4000-8000-00000000abcd';
  const [there, missing] = await Promise.all([taskId, none].map((id) => minister.send(task.read, { params: { id } })));
  expect(there?.status).toBe(403);
  expect({ status: missing?.status, code: JSON.parse(missing?.body ?? '').code }).toEqual({
    status: there?.status,
    code: JSON.parse(there?.body ?? '').code,
  });
});

test('the session offers no function and two kinds of object', async () => {
  const session = await minister.call(readSession, {});
  expect({ may: session.may, sees: session.sees }).toEqual({ may: [], sees: ['priority', 'control_strategy'] });
});

test('sentences of the program are read whole in a language that gives each noun a capital', async () => {
  await asSuperuser(world.database, async (client) => {
    await client.query(`update account set roles = array['strategic_analyst'] where login = 'rosa'`);
    await client.query(`update priority set body = body || '{"crimeArea": "one"}' where id = $1`, [priorityId]);
  });
  const [analyst, head] = [await world.as('rosa'), await world.as('dora')];
  const reportId = await submit(await world.as('bela'), tip({ persons: [], namesNobody: true }));
  await collate(await world.as('mara'), await world.as('theo'), reportId);
  const { opened } = await makeAssessments(analyst, {
    word: 'harbour',
    cites: { kind: 'report', id: reportId },
    marking: MARKING,
    assessorId: accountId('rosa'),
  });
  const { id } = await head.call(controlStrategy.create, {
    input: {
      title: 'Strategy of the harbour',
      marking: MARKING,
      body: { validFrom: '2026-01-01', assessmentId: opened, priorityIds: [priorityId] },
    },
  });
  await asSuperuser(world.database, async (client) => {
    await client.query(`update threat_assessment set state = 'approved' where id = $1`, [opened]);
    await client.query(`update control_strategy set state = 'signed' where id = $1`, [id]);
  });
  const german = async (client: Client) => {
    await client.call(setLocale, { input: { locale: 'de' } });
    const { assessment, priorities } = await client.call(readOverview, {});
    return { sentence: assessment?.sentence, why: priorities.map(({ why }) => why) };
  };
  const seen = await german(minister);
  expect(seen.sentence).toContain('Unbekannte Werte: ');
  expect(seen.why[0]?.firmness).toContain('Gewichte und Werte');
  expect(seen).toEqual(await german(chief));
});
