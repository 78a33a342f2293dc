import { afterEach } from 'vitest';
import { describeOpenPages } from './open-pages.ts';

// A page shown on a busy machine cannot be inspected a second time.
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') process.stderr.write(`${await describeOpenPages()}\n`);
});
