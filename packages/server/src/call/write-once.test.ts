import { listSavedSearches, saveSearch } from '@reeve/contract';
import { makeWorld, type Client, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

let world: World;
let ivo: Client;
beforeAll(async () => {
  world = await makeWorld({ seed: 'write-once' });
  ivo = await world.as('ivo');
});
afterAll(() => world.close());

const saved = (name: string, key?: string) => ({
  input: { name, query: { q: 'van' }, alert: false },
  ...(key === undefined ? {} : { key }),
});
const names = async () => (await ivo.call(listSavedSearches)).items.map(({ name }) => name);

test.each([
  ['too short', 'a-key'],
  ['too long', 'k'.repeat(81)],
  ['with a space', 'a key with spaces'],
  ['of two headers', 'the-first-key, the-second-key'],
])('a key %s is refused: ignored, each repetition would make the change again', async (how, key) => {
  const given = saved(`search ${how}`, key);
  for (let nth = 0; nth < 2; nth += 1) expect(await ivo.refused(saveSearch, given)).toBe('invalid_input');
  expect(await names()).not.toContain(given.input.name);
});

test('a key of 80 signs makes the change once', async () => {
  const given = saved('search under a long key', 'k'.repeat(80));
  expect(await ivo.call(saveSearch, given)).toEqual(await ivo.call(saveSearch, given));
  expect((await names()).filter((name) => name === given.input.name)).toHaveLength(1);
});
