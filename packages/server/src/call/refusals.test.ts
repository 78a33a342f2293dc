import { readLog } from '@reeve/contract';
import { numberAllEvents } from '@reeve/store';
import { makeWorld, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

let world: World;
beforeAll(async () => {
  world = await makeWorld({ seed: 'refusals-of-a-call' });
});
afterAll(() => world.close());

test('a refused HEAD is in the log as the reading it is', async () => {
  const [ivo, pia] = [await world.as('ivo'), await world.as('pia')];
  const headers = { authorization: `Bearer ${ivo.token}` };
  expect((await world.app.inject({ method: 'HEAD', url: readLog.path, headers })).statusCode).toBe(403);
  await numberAllEvents(world.store);
  const { items } = await pia.call(readLog, { query: { limit: 20 } });
  const refused = items.find(({ objectKind, decision }) => objectKind === 'readLog' && decision === 'deny');
  expect(refused).toMatchObject({ action: 'view', addressedKind: 'log' });
  // What was done is logged under its object, which needs no other word.
  expect(items.find(({ decision }) => decision === 'allow')?.addressedKind).toBeNull();
});
