import { evaluation, readCommandHome, task } from '@reeve/contract';
import { addCrimes, walkLoop } from '@reeve/testing/loop.ts';
import { orderTasks } from '@reeve/testing/ordered-tasks.ts';
import { collate, MARKING, submit, tip } from '@reeve/testing/story.ts';
import { makeClients, makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

let world: World;
let rosa: Client, ivo: Client;
let evaluated: string;
beforeAll(async () => {
  world = await makeWorld({ seed: 'results now' });
  const [bela, mara, theo, dora, ulla] = await makeClients(world.app, 'P2', ['bela', 'mara', 'theo', 'dora', 'ulla']);
  [rosa, ivo] = await makeClients(world.app, 'P2', ['rosa', 'ivo']);
  const reportId = await submit(bela, tip({ persons: [], namesNobody: true }));
  await collate(mara, theo, reportId, { text: 'A van stood near the quay.' });
  const batchId = await addCrimes(world.store, 'ivo', 'P2', MARKING, 'QUAY');
  const ids = await walkLoop(
    { head: dora, analyst: ivo, reviewer: mara, commander: rosa, worker: ulla },
    { reportId, quote: 'A van stood', purpose: 'P2', marking: MARKING, word: 'at the quay', batchId, key: 'QUAY' },
  );
  evaluated = ids.evaluation ?? '';
}, 60_000);
afterAll(() => world.close());

test('a commander’s home shows a result with its figures and the number of crimes behind them', async () => {
  const { result } = (await ivo.call(evaluation.read, { params: { id: evaluated } })).body;
  if (!result) throw new Error('the loop ends with a result');
  const { difference, ci95, claim } = result.assessment;
  const crimes = [...result.treated, ...result.control].reduce((sum, count) => sum + count, 0);
  expect(crimes).toBeGreaterThan(0);
  const { results } = await rosa.call(readCommandHome, {});
  expect(results).toMatchObject([{ kind: 'evaluation', id: evaluated, difference, ci95, claim, crimes }]);
});

test('a done task without a measure is listed as without a result, and states no day on which one can be read', async () => {
  const [id = ''] = await orderTasks(rosa, [1]);
  for (const [version, to] of [
    [1, 'accepted'],
    [2, 'in_progress'],
    [3, 'done'],
  ] as const)
    await rosa.call(task.move, { params: { id }, input: { version, to, reason: 'as ordered' } });
  const { unread } = await rosa.call(readCommandHome, {});
  expect(unread.map((one) => [one.id, one.readableOn])).toEqual([[id, null]]);
});
