import { afterAll, beforeAll, expect } from 'vitest';
import { summarise, type Cycle } from './crash-run.ts';
import { Installation, type Kill } from './installation.ts';
import { makeGround, signInAll, walkOnce, type Ground } from './prepare.ts';

/** A short run of what `npm run prove -- --part crash` does at length. */
export const SEED = process.env['REEVE_CRASH_SEED'] ?? '1';
export const TREE: readonly Kill[] = ['tree', 'tree', 'tree'];

/** The kills of one test file. The times of the restarts are printed at its end. */
export interface Kills {
  readonly record: (cycle: Cycle) => void;
  /** The cycles recorded since the last call are these kills, and nothing was lost by them. */
  readonly expectNothingLost: (kills: readonly Kill[]) => void;
}

export function recordKills(): Kills {
  const cycles: Cycle[] = [];
  let checked = 0;
  afterAll(() => {
    for (const [kind, figures] of Object.entries(summarise(cycles).restarts))
      process.stdout.write(`${kind}: ${figures}\n`);
  });
  return {
    record: (cycle) => void cycles.push(cycle),
    expectNothingLost: (kills) => {
      const here = cycles.slice(checked);
      checked = cycles.length;
      expect(here.map((cycle) => cycle.kill)).toEqual(kills);
      expect(summarise(here).faults).toEqual([]);
    },
  };
}

/** An installation that the tests of a file share, with what it holds. */
export interface Shared {
  readonly installation: Installation;
  readonly ground: Ground;
}

/** Makes one before the tests of a file. @returns how to reach it within a test */
export function sharedInstallation(): () => Shared {
  let installation: Installation | undefined;
  let ground: Ground | undefined;
  beforeAll(async () => {
    installation = await Installation.make();
    const batchId = await makeGround(installation);
    await installation.start();
    ground = await walkOnce(await signInAll(installation), batchId);
  });
  afterAll(() => installation?.remove());
  return () => {
    if (!installation || !ground) throw new Error('The installation of this file is made before its first test.');
    return { installation, ground };
  };
}
