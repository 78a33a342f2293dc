import { NO_PROOF } from '@reeve/testing/run/tally.ts';
import { runTests } from '@reeve/testing/run/test-run.ts';
import { expect, test } from 'vitest';

const FILES = ['tests/auc.test.ts'];

test('a run of tests ends with 0 only if all passed', async () => {
  expect(await runTests({ project: 'unit', files: FILES, env: NO_PROOF }).ended).toBe(0);
  expect(await runTests({ project: 'unit', files: ['tests/no-such.test.ts'], env: NO_PROOF }).ended).toBeGreaterThan(0);
});

test('a run that is stopped ends with the status of a stopped program', async () => {
  const run = runTests({ project: 'unit', files: FILES, env: NO_PROOF });
  run.stop();
  expect(await run.ended).toBe(130);
});
