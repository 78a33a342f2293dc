import { afterAll, beforeAll, expect, test } from 'vitest';
import { depsOn, makeWorld, type World } from '../../../../tests/support/world.ts';
import { makeApp } from './app.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld({ seed: 'app' });
});
afterAll(() => world.close());

test('only a server that is given a longest delay turns requests away when it is late', async () => {
  expect(world.app.hasDecorator('isUnderPressure')).toBe(false);
  const guarded = await makeApp(depsOn(world.store), { mostDelayMs: 2000 });
  expect(guarded.hasDecorator('isUnderPressure')).toBe(true);
  await guarded.close();
});
