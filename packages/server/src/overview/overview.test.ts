import { gap, outcome, overviewPdf, priority, readOverview, task } from '@reeve/contract';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { orderTasks } from '@reeve/testing/ordered-tasks.ts';
import { MARKING } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { accountId } from '@reeve/testing/people.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pagesOf, squeeze } from '../print/pdf-text.ts';

let world: World;
let chief: Client, worker: Client;
let priorityId: string;
beforeAll(async () => {
  world = await makeWorld({ seed: 'overview' });
  await asSuperuser(world.database, (client) =>
    client.query(`update account set roles = array['police_chief'] where login = 'ulla'`),
  );
  [chief, worker] = [await world.as('ulla'), await world.as('rosa')];
  const { id, version } = await chief.call(priority.create, {
    input: {
      title: 'Fewer burglaries',
      marking: MARKING,
      ownerId: accountId('ulla'),
      body: { code: 'Y1', prevention: 'x', intelligence: 'x', enforcement: 'x', measure: 'x', reviewOn: '2026-12-01' },
    },
  });
  await chief.call(priority.move, { params: { id }, input: { version, to: 'signed', reason: 'it is signed' } });
  priorityId = id;
});
afterAll(() => world.close());

test('counts hours by priority, complaints and gaps of the year, and names what it counts from', async () => {
  const [first = '', second = ''] = await orderTasks(chief, [40, 20], [{ kind: 'priority', id: priorityId }]);
  for (const [version, to] of [
    [1, 'accepted'],
    [2, 'in_progress'],
  ] as const)
    await worker.call(task.move, { params: { id: first }, input: { version, to, reason: 'as ordered' } });
  await worker.call(outcome.create, {
    input: {
      title: 'A part of it',
      cites: [{ kind: 'task', id: first }],
      body: { happened: 'a part was done', outputs: [], complaints: 2, hours: 10 },
    },
  });
  await chief.call(gap.create, {
    input: {
      statement: 'Where stolen goods are sold',
      importance: 3,
      level: 'local',
      cites: [{ kind: 'task', id: first }],
    },
  });
  const overview = await chief.call(readOverview, {});
  // 10 worked instead of the 40 ordered, and 20 ordered.
  expect(overview.priorities).toMatchObject([
    { id: priorityId, code: 'Y1', hours: { tasks: 2, hours: 30, unstated: 0 }, why: null },
  ]);
  expect(overview.priorities[0]?.hours.largest.map(({ kind, id, hours }) => ({ kind, id, hours }))).toEqual([
    { kind: 'task', id: second, hours: 20 },
    { kind: 'task', id: first, hours: 10 },
  ]);
  expect(overview.rights).toMatchObject({ outcomes: 1, complaints: 2, overdueReviews: 0 });
  expect(overview.gaps).toMatchObject({
    open: 1,
    opened: 1,
    closed: 0,
    oldest: { title: 'Where stolen goods are sold' },
  });
  // Ulla works for one purpose of two.
  expect(overview.isWhole).toBe(false);
  expect(overview.purposes).toEqual(['Residential burglary']);
});

test('names the ten tasks with the most hours outside every priority', async () => {
  const ids = await orderTasks(chief, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  const { outside } = await chief.call(readOverview, {});
  expect(outside).toMatchObject({ tasks: 12, hours: 78, unstated: 0 });
  expect(outside.largest.map(({ id }) => id)).toEqual(ids.toReversed().slice(0, 10));
  expect(outside.largest.map(({ hours }) => hours)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
});

test('counts nothing of another year', async () => {
  const before = await chief.call(readOverview, { query: { year: 2025 } });
  expect(before.outside).toEqual({ tasks: 0, hours: 0, unstated: 0, largest: [] });
  expect(before.rights).toMatchObject({ outcomes: 0, complaints: 0 });
  expect(before.loop.decisions).toEqual({ of: 0, done: 0 });
  expect(await chief.refused(readOverview, { query: { year: 2099 } })).toBe('invalid_input');
});

test('is printed on two pages under the strictest marking on it, and only for those who command', async () => {
  const headers = { authorization: `Bearer ${chief.token}` };
  const printed = await world.app.inject({ method: 'GET', url: overviewPdf.path, headers });
  const pages = pagesOf(printed.rawPayload);
  expect(pages).toHaveLength(2);
  const [first, second] = pages.map(({ body }) => body);
  expect(first).toContain(squeeze('Fewer burglaries'));
  expect(first).toContain(squeeze('What the reader may not see is not counted.'));
  expect(second).toContain(squeeze('complaints recorded in 1 outcomes of tasks'));
  for (const { header } of pages) expect(header).toContain(squeeze(`Class. ${MARKING.classification}`));
  for (const login of ['bela', 'ivo'])
    expect(await (await world.as(login)).refused(readOverview, {})).toBe('not_permitted');
});
