import { afterEach } from 'vitest';
import { describeOpenPages } from './open-pages.ts';

// What a page showed on a busy machine cannot be looked at a second time.
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') process.stderr.write(`${await describeOpenPages()}\n`);
});
