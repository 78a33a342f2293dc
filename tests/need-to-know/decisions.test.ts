import { rounds, some } from '@reeve/testing/run/draw.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decideWorld } from './decisions.ts';
import { makeWorlds, type Worlds } from './pair.ts';

const SEEDS = ['one', 'two', 'three'];
/** A generated world at each landing, drawn for the tree; in a proof all of them. */
const DRAWN = some(rounds(SEEDS.length), SEEDS, 'generated worlds');

let worlds: Worlds;
beforeAll(async () => void (worlds = await makeWorlds('decisions')), 120_000);
afterAll(() => worlds.close());

test('in generated worlds the server shows exactly what the oracle allows', { timeout: 240_000 }, async () => {
  let made = 0;
  let allowed = 0;
  let searched = 0;
  for (const seed of DRAWN) {
    const decisions = await decideWorld(worlds, { people: 16, records: 100 }, seed);
    expect(decisions.mismatches, seed).toEqual([]);
    made += decisions.made;
    allowed += decisions.allowed;
    searched += decisions.searched;
  }
  expect(made).toBeGreaterThanOrEqual((5000 * DRAWN.length) / SEEDS.length);
  // Records of others were searched for in all of them, and in the responses to every other request.
  expect(searched).toBeGreaterThan(made);
  // Refusals alone would prove little.
  expect(allowed).toBeGreaterThan(made / 50);
});
