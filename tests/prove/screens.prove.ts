import { expect, test } from 'vitest';
import { NO_PROOF, tell } from '../support/run/tally.ts';
import { runTests } from '../support/run/test-run.ts';

test('every story on screen is green in both languages', async () => {
  const figure = { part: 'screens', figure: 'runs of every browser test in both languages, all green', aim: 1 };
  const status = await runTests({ project: 'browser', env: { ...NO_PROOF, REEVE_TEST_LANGUAGES: 'both' } }).ended;
  tell([{ ...figure, seen: 1, failed: Math.sign(status) }]);
  expect(status, 'npx vitest run --project browser').toBe(0);
});
