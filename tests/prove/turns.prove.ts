import { NO_PROOF, proofRun, tell, type Figure } from '@reeve/testing/run/tally.ts';
import { runTests } from '@reeve/testing/run/test-run.ts';
import { expect, test } from 'vitest';
import { TURNS } from '../turns.ts';

/** Those in a browser are in the proof `screens`, in both languages. */
const groups = TURNS.filter(({ project }) => project !== 'browser');
const { until } = proofRun();

test('every test file that takes turns is green', async () => {
  let figure: Figure = {
    part: 'turns',
    figure: 'test files that take turns at landings, all green',
    aim: groups.flatMap(({ files }) => files).length,
    seen: 0,
    failed: 0,
  };
  const red: string[] = [];
  for (const { project, files } of groups) {
    if (performance.now() > until) break;
    const status = await runTests({ project, files, env: NO_PROOF }).ended;
    if (status !== 0) red.push(`npx vitest run --project ${project} ${files.join(' ')}`);
    figure = { ...figure, seen: figure.seen + files.length, failed: figure.failed + Math.sign(status) };
    tell([figure]);
  }
  expect(red).toEqual([]);
});
