import { readdirSync, readFileSync } from 'node:fs';
import { OPERATIONS } from '@reeve/contract';
import { TREE } from '@reeve/testing/run/draw.ts';
import { changedSince, fileAt } from '@reeve/testing/run/git-history.ts';
import { makeLanes } from '@reeve/testing/run/lanes.ts';
import { wholeAt } from '@reeve/testing/run/proof-state.ts';
import { readTally } from '@reeve/testing/run/tally.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answersOf, changedSlices, operationsByFolder } from './changed-slices.ts';
import { planDepth, planInWords, type DepthPlan, type Slice } from './depth-plan.ts';
import { drive } from './drive.ts';
import { driverBlocks } from './driver/driver-blocks.ts';
import { noteDepth } from './driver/driven.ts';
import { DRIVERS } from './driver/driver.ts';
import { leaks, makeWorlds, rawWordsIn, type Worlds } from './pair.ts';
import { RAW_READERS, READERS, WAYS } from './pair-readers.ts';

/**
 * Depth: the operations that changed since `worlds` was last proved in full, in all ways of hiding, by as many readers
 * as `tests/budget.json` allows. Breadth (`two-worlds.test.ts`) takes every operation in one way.
 */
const { depth: budget } = JSON.parse(readFileSync('tests/budget.json', 'utf8')) as { readonly depth: number }; // as in the repository
/** To drive the changes since another commit: `REEVE_DEPTH_SINCE`. */
const since =
  process.env['REEVE_DEPTH_SINCE'] ?? wholeAt('worlds', readTally(readFileSync('docs/verification.md', 'utf8')));
const files = since === undefined ? undefined : changedSince('.', since);
const folders = await operationsByFolder();
const slices =
  since === undefined || files === undefined
    ? undefined
    : changedSlices(folders, { files, before: (file) => fileAt('.', since, file) });

test('every operation belongs to one folder of the server and to one file of drivers', () => {
  const names = OPERATIONS.map(({ name }) => name).toSorted();
  expect([...folders.values()].flat().toSorted()).toEqual(names);
  const inFiles = readdirSync('tests/need-to-know/driver')
    .filter((file) => file.endsWith('driver.ts') && file !== 'cli-driver.ts')
    .flatMap((file) => [...driverBlocks(readFileSync(`tests/need-to-know/driver/${file}`, 'utf8')).byOperation.keys()]);
  expect(inFiles.toSorted()).toEqual(Object.keys(DRIVERS).toSorted());
});

if (since === undefined) noteDepth('breadth only: docs/verification.md names no commit that worlds is whole of');
else if (slices === undefined) noteDepth(`breadth only: the commit ${since} is not in this clone`);
else if (slices.length === 0) noteDepth(`depth: nothing changed since ${since}`);
else driveInDepth(slices);

function driveInDepth(changed: readonly Slice[]): void {
  describe('two worlds in depth', { timeout: 900_000 }, () => {
    const inLane = makeLanes(2);
    let worlds: Worlds;
    let plan: DepthPlan;
    beforeAll(async () => {
      worlds = await makeWorlds('pairs');
      plan = planDepth(changed, {
        answersOf: ({ operations }) => answersOf(operations, worlds.targets),
        budget,
        readers: READERS,
        drives: 1 + WAYS.length,
        draw: TREE,
      });
      noteDepth(planInWords(plan, READERS.length));
    }, 120_000);
    afterAll(() => worlds.close());

    test('what a reader cannot see changes no byte of a changed operation, in any way of hiding', async () => {
      const only = plan.deep.flatMap(({ operations }) => operations);
      const found: string[] = [];
      const driveReader = async (login: string): Promise<void> => {
        const without = await worlds.driveWithout((copy) => drive(copy, login, worlds.targets, { only }));
        for (const way of WAYS) {
          const second = await worlds.hide(login, `${login} ${way}`);
          try {
            const withHidden = await drive(second, login, worlds.targets, { only });
            const raw = RAW_READERS.includes(login) ? [] : rawWordsIn(withHidden);
            found.push(...[...leaks(worlds, without, withHidden), ...raw].map((leak) => `${login}, ${way}: ${leak}`));
          } finally {
            await second.drop();
          }
        }
      };
      await Promise.all(plan.readers.map((login) => inLane(() => driveReader(login))));
      expect(found).toEqual([]);
    });
  });
}
