import { OPERATIONS } from '@reeve/contract';
import { HANDLERS, makeApp } from '@reeve/server';
import { drawn } from '@reeve/testing/run/draw.ts';
import { makeLanes } from '@reeve/testing/run/lanes.ts';
import { depsOn } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drive } from './drive.ts';
import { DRIVERS, LAST } from './driver/driver.ts';
import { leaks, makeWorlds, rawWordsIn, type Worlds } from './pair.ts';
import { RAW_READERS, READERS, WAYS } from './pair-readers.ts';

test('exactly the operations of the contract have a handler and a driver', () => {
  const names = OPERATIONS.map((operation) => operation.name);
  expect(HANDLERS.map((handler) => handler.operation.name).toSorted()).toEqual([...names].toSorted());
  expect(Object.keys(DRIVERS).toSorted()).toEqual([...names].toSorted());
  for (const last of LAST) expect(names).toContain(last);
});

/** Every route of a printed tree: `GET /api/reports/:id`. A branch continues the address of its parent. */
function routesPrinted(tree: string): readonly string[] {
  const above: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', part = '', methods = ''] = /^([│ ]*)[├└]── (\S+)(?: \(([A-Z, ]+)\))?/.exec(line) ?? [];
    if (part === '') return [];
    above.length = indent.length / 4;
    const path = `${above.join('')}${part}`;
    above.push(part);
    // Fastify adds HEAD to every GET, and answers a browser's preflight requests.
    const asked = methods.split(', ').filter((method) => method !== '' && method !== 'HEAD' && method !== 'OPTIONS');
    return asked.map((method) => `${method} ${path}`);
  });
}

/** A pair drives every operation, and waits for its lane; on a busy machine that takes its time. */
const PAIR_LIMIT = { timeout: 600_000 };
/** Server and database of a pair wait for each other: two pairs at a time keep two cores busy. */
const inLane = makeLanes(2);

describe('two worlds', PAIR_LIMIT, () => {
  let worlds: Worlds;
  // One call of each operation a reader, drawn apart: ten of it in all.
  beforeAll(async () => void (worlds = await makeWorlds('pairs', { callsEach: 1 })), 120_000);
  afterAll(() => worlds.close());

  test('every route of the server is an operation of the contract', async () => {
    const app = await makeApp(depsOn(worlds.without.open()));
    const paths = OPERATIONS.map((operation) => `${operation.method} ${operation.path}`);
    const routes = routesPrinted(app.printRoutes({ commonPrefix: false }));
    await app.close();
    expect(routes.toSorted()).toEqual(paths.toSorted());
  });

  const pairs = READERS.map((login) => [login, drawn(WAYS, login)] as const);
  test.concurrent.each(pairs)(
    'what %s cannot see changes no byte of any response, hidden in the %s way',
    (login, way) =>
      inLane(async () => {
        const without = await worlds.answersWithout(login);
        expect(without.length).toBeGreaterThan(OPERATIONS.length);
        const second = await worlds.hide(login, `${login} ${way}`);
        try {
          const withHidden = await drive(second, login, worlds.targets);
          expect(leaks(worlds, without, withHidden)).toEqual([]);
          if (!RAW_READERS.includes(login)) expect(rawWordsIn(withHidden)).toEqual([]);
        } finally {
          await second.drop();
        }
      }),
  );
});
