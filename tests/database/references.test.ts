import { createReport } from '@reeve/contract';
import { seededFactories } from '@reeve/testing/database/database.ts';
import { tip } from '@reeve/testing/story.ts';
import { makeWorld, type World } from '@reeve/testing/world.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** Numbers to draw before randomness continues; a constant one draws the same reference every time. */
const drawn: { next: number[]; stays: number | undefined } = { next: [], stays: undefined };

let world: World;
beforeAll(async () => {
  const factories = seededFactories('references');
  const random = (): number => drawn.stays ?? drawn.next.shift() ?? factories.random();
  world = await makeWorld({ factories: { ...factories, random } });
}, 60_000);
afterAll(() => world.close());

test('a reference used by a hidden draft of another user is drawn again and no one is notified', async () => {
  const [ivo, bela] = [await world.as('ivo'), await world.as('bela')];
  drawn.next = Array.from({ length: 5 }, () => 0.5);
  const first = await ivo.call(createReport, { input: { draft: tip() } });
  drawn.next = Array.from({ length: 10 }, () => 0.5);
  const second = await bela.call(createReport, { input: { draft: tip() } });
  expect(first.reference).toBe('RP-GGGGG');
  expect(second.reference).not.toBe(first.reference);
  expect(drawn.next).toEqual([]);
});

test('an obstacle that is not chance is reported, after some draws', async () => {
  const ivo = await world.as('ivo');
  drawn.stays = 0.5;
  try {
    expect(await ivo.refused(createReport, { input: { draft: tip() } })).toBe('conflict');
  } finally {
    drawn.stays = undefined;
  }
});
