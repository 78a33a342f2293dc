import { createHash } from 'node:crypto';
import { NO_PROOF, proofRun, tell, type Figure } from '@reeve/testing/run/tally.ts';
import { runTests } from '@reeve/testing/run/test-run.ts';
import { expect, test } from 'vitest';

const ORDERS = 3;
/** Pure tests first; those with a database if time is left. */
const PROJECTS = ['unit', 'database'];
const { seed, until } = proofRun();

test('tests are green in any order of their files', async () => {
  const figures = PROJECTS.map((project): Figure => {
    return {
      part: 'order',
      figure: `${project}: orders in which every test is green`,
      aim: ORDERS,
      seen: 0,
      failed: 0,
    };
  });
  tell(figures);
  const red: string[] = [];
  for (const [at, project] of PROJECTS.entries()) {
    for (let nth = 0; nth < ORDERS && performance.now() < until; nth += 1) {
      const order = createHash('sha256').update(`${seed} ${project} ${nth}`).digest().readUInt16BE();
      const status = await runTests({ project, seed: order, env: NO_PROOF }).ended;
      if (status !== 0)
        red.push(`npx vitest run --project ${project} --sequence.shuffle.files --sequence.seed=${order}`);
      const before = figures[at];
      if (before) figures[at] = { ...before, seen: before.seen + 1, failed: before.failed + Math.sign(status) };
      tell(figures);
    }
  }
  expect(red).toEqual([]);
});
