import { commandHomePdf, controlStrategy, priority, outcome, readCommandHome, task } from '@reeve/contract';
import { toDayNumber } from '@reeve/domain';
import { asSuperuser } from '@reeve/testing/database/superuser.ts';
import { orderTasks } from '@reeve/testing/ordered-tasks.ts';
import { MARKING } from '@reeve/testing/story.ts';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { accountId } from '@reeve/testing/people.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pagesOf, squeeze } from '../print/pdf-text.ts';

let world: World;
let chief: Client, worker: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'command home' });
  await asSuperuser(world.database, (client) =>
    client.query(`update account set roles = array['police_chief'] where login = 'ulla'`),
  );
  [chief, worker] = [await world.as('ulla'), await world.as('rosa')];
});
afterAll(() => world.close());

/** A signed priority. */
async function signed(code: string, line = 'x'): Promise<string> {
  const { id, version } = await chief.call(priority.create, {
    input: {
      title: `Priority ${code}`,
      marking: MARKING,
      ownerId: accountId('ulla'),
      body: { code, prevention: line, intelligence: line, enforcement: line, measure: line, reviewOn: '2026-12-01' },
    },
  });
  await chief.call(priority.move, { params: { id }, input: { version, to: 'signed', reason: 'it is signed' } });
  return id;
}

/** An adopted decision with tasks of these hours. */
const ordered = (priorityId: string | undefined, hours: readonly (number | undefined)[]) =>
  orderTasks(chief, hours, priorityId === undefined ? [] : [{ kind: 'priority', id: priorityId }]);

/** An outcome of each of these hours, by the owner of a task. */
async function worked(taskId: string | undefined, hours: readonly (number | undefined)[]): Promise<void> {
  const id = taskId ?? expect.fail('no task');
  for (const [version, to] of [
    [1, 'accepted'],
    [2, 'in_progress'],
  ] as const)
    await worker.call(task.move, { params: { id }, input: { version, to, reason: 'as ordered' } });
  for (const one of hours)
    await worker.call(outcome.create, {
      input: {
        title: 'A part of it',
        cites: [{ kind: 'task', id }],
        body: { happened: 'a part was done', outputs: [], complaints: 0, ...(one === undefined ? {} : { hours: one }) },
      },
    });
}

test('hours go to the priority that a task serves, as worked or else as ordered, and what states none is counted', async () => {
  const [first, second] = [await signed('H1'), await signed('H2')];
  const [done] = await ordered(first, [100, 20, undefined]);
  await ordered(undefined, [30]);
  await worked(done, [40, 8]);
  const { hours, loop, rights } = await chief.call(readCommandHome, {});
  const of = (id: string) => hours.rows.find(({ priorityId }) => priorityId === id);
  // 40 + 8 worked instead of the 100 ordered, and 20 ordered; one task states none.
  expect(of(first)).toEqual({ priorityId: first, tasks: 3, hours: 68, unstated: 1 });
  // No task serves it: that is known, and is zero.
  expect(of(second)).toEqual({ priorityId: second, tasks: 0, hours: 0, unstated: 0 });
  expect(hours.outside).toEqual({ tasks: 1, hours: 30, unstated: 0 });
  // The hours are those of a year, the other figures those of ninety days.
  expect(toDayNumber(rights.since) - toDayNumber(hours.since)).toBe(365 - 90);
  // Neither decision cites what is known.
  expect(loop.decisions).toEqual({ of: 2, done: 0 });
});

test('the printed page has two pages, the same priorities and hours, and the strictest marking on it', async () => {
  const home = await chief.call(readCommandHome, {});
  const headers = { authorization: `Bearer ${chief.token}` };
  const printed = await world.app.inject({ method: 'GET', url: commandHomePdf.path, headers });
  const pages = pagesOf(printed.rawPayload);
  expect(pages).toHaveLength(2);
  const [first, second] = pages.map(({ body }) => body);
  for (const { title } of home.priorities) expect(first).toContain(squeeze(title));
  expect(first).toContain(squeeze('68 h, 69 %'));
  expect(first).toContain(squeeze('1 tasks state no hours'));
  expect(second).toContain(squeeze('0 of 2'));
  for (const { header } of pages) expect(header).toContain(squeeze(`Class. ${MARKING.classification}`));
  const officer = await world.as('bela');
  expect(await officer.refused(commandHomePdf, {})).toBe('not_permitted');
});

test('hours are those since the strategy in force: what was ordered before it served another one', async () => {
  const before = (await chief.call(readCommandHome, {})).hours;
  expect(before.outside.hours).toBe(30);
  const serving = await signed('H3', 'Shops are asked each month what they were offered.');
  const { id } = await chief.call(controlStrategy.create, {
    input: {
      title: 'Control strategy',
      body: {
        validFrom: '2026-09-20',
        priorityIds: [serving],
        nonPriorities: [{ title: 'Noise', reason: 'The towns deal with it.' }],
      },
    },
  });
  const drafted = await chief.call(readCommandHome, {});
  expect(drafted.hours.since).toBe(before.since);
  expect(drafted.waiting.map((one) => [one.id, one.why])).toContainEqual([id, 'strategy_to_sign']);
  await chief.call(controlStrategy.move, { params: { id }, input: { version: 1, to: 'signed', reason: 'adopted' } });
  await asSuperuser(world.database, (client) =>
    client.query(`update task set created_at = '2026-09-19T10:00:00Z' where (body ->> 'hours')::numeric = 30`),
  );
  const { since, outside } = (await chief.call(readCommandHome, {})).hours;
  expect([since, outside.hours]).toEqual(['2026-09-20', 0]);
});

test('a standing task ordered before the strategy counts with the hours recorded since, and no others', async () => {
  const before = (await chief.call(readCommandHome, {})).hours;
  const [standing, without] = await ordered(undefined, [500, 300]);
  await worked(standing, [7, 11]);
  await asSuperuser(world.database, async (client) => {
    await client.query(`update task set created_at = '2026-01-10T10:00:00Z' where id = any($1)`, [[standing, without]]);
    await client.query(`update outcome set created_at = '2026-09-19T10:00:00Z' where (body ->> 'hours')::numeric = 7`);
  });
  const { outside } = (await chief.call(readCommandHome, {})).hours;
  expect(outside).toEqual({ ...before.outside, tasks: before.outside.tasks + 1, hours: before.outside.hours + 11 });
});

test('a task with outcomes that state no hours states none, whatever was ordered', async () => {
  const before = (await chief.call(readCommandHome, {})).hours.outside;
  const [one] = await ordered(undefined, [90]);
  await worked(one, [undefined]);
  const { tasks, hours, unstated } = before;
  expect((await chief.call(readCommandHome, {})).hours.outside).toEqual({
    tasks: tasks + 1,
    hours,
    unstated: unstated + 1,
  });
});
