import { OPERATIONS, readCodeLists, type Operation } from '@reeve/contract';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

let world: World;
let administrator: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'administrator' });
  administrator = await world.as('zita');
});
afterAll(() => world.close());

test('refuses an administrator the lists of the agency in a sentence', async () => {
  const answer = await administrator.send(readCodeLists);
  expect(answer.status).toBe(403);
  expect(JSON.parse(answer.body)).toMatchObject({
    code: 'not_permitted',
    title: expect.stringMatching(/\.$/) as string,
  });
});

test('answers no reading of an administrator with a system fault', async () => {
  const readings = OPERATIONS.filter(({ method, path }) => method === 'GET' && !path.endsWith('/changes'));
  expect(readings.length).toBeGreaterThan(60);
  const paramsOf = ({ path }: Operation): Record<string, string> =>
    Object.fromEntries(
      [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => [name, '00000000-0000-4000-8000-00000000dead']),
    );
  for (const operation of readings) {
    const { status } = await administrator.send(operation, { params: paramsOf(operation) });
    expect([operation.name, status < 500]).toEqual([operation.name, true]);
  }
});
