import { NO_PROOF, tell } from '@reeve/testing/run/tally.ts';
import { runTests } from '@reeve/testing/run/test-run.ts';
import { expect, test } from 'vitest';

test('every story on screen is green in both languages', async () => {
  const figure = { part: 'screens', figure: 'runs of every browser test in both languages, all green', aim: 1 };
  const status = await runTests({ project: 'browser', env: { ...NO_PROOF, REEVE_TEST_LANGUAGES: 'both' } }).ended;
  tell([{ ...figure, seen: 1, failed: Math.sign(status) }]);
  expect(status, 'npx vitest run --project browser').toBe(0);
});
