import { parseArgs } from 'node:util';
import { createVitest } from 'vitest/node';

/**
 * Runs some test files of a project, and stops cleanly (including the database server) when the parent sends a message
 * or ends: vitest itself leaves them running when a signal ends it. Started by `packages/testing/src/run/test-run.ts`.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { project: { type: 'string' }, seed: { type: 'string' } },
});

const order = values.seed === undefined ? {} : { sequence: { shuffle: { files: true }, seed: Number(values.seed) } };
const vitest = await createVitest('test', {
  watch: false,
  ...(values.project && { project: [values.project] }),
  ...order,
});

async function end(status: number): Promise<void> {
  await vitest.close();
  process.exit(status);
}
function stop(): void {
  // The first asks the tests to end and waits for them, the second ends them.
  for (let times = 0; times < 2; times += 1) void vitest.cancelCurrentRun('keyboard-input');
  void end(130);
}
process.once('message', stop);
process.once('disconnect', stop);

await vitest.start(positionals);
await end(Number(process.exitCode ?? 0));
