import { afterAll, beforeAll, expect, test } from 'vitest';
import { interleave } from './interleave.ts';
import { makeWorlds, type Worlds } from './pair.ts';

let worlds: Worlds;
beforeAll(async () => void (worlds = await makeWorlds('interleave')), 120_000);
afterAll(() => worlds.close());

test(
  'fifty people on four connections, some aborted and some cut off in the middle, each get their own',
  { timeout: 240_000 },
  async () => {
    const { answered, broken, bleeds, naked } = await interleave(worlds, 1500, 'ci');
    expect(bleeds).toEqual([]);
    expect(naked).toBe(0);
    // The test is meaningful only if most were answered and some were not.
    expect(answered).toBeGreaterThan(700);
    expect(broken).toBeGreaterThan(20);
  },
);
