import { afterEach } from 'vitest';
import { describeOpenPages } from './open-pages.ts';

// A page shown on a busy machine cannot be inspected a second time: what it shows becomes part of the failure.
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  const shown = await describeOpenPages();
  task.result.errors?.push({ name: 'Shown', message: shown, stack: shown });
});
