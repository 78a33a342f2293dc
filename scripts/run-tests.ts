import { parseArgs } from 'node:util';
import { createVitest } from 'vitest/node';

/**
 * Run some test files of a project, and stop in order (the database server too) when the parent sends a message or ends: vitest
 * itself leaves them behind when a signal ends it. Started by `tests/support/test-run.ts`.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { project: { type: 'string', multiple: true }, seed: { type: 'string' }, report: { type: 'string' } },
});

const order = values.seed === undefined ? {} : { sequence: { shuffle: { files: true }, seed: Number(values.seed) } };
const report =
  values.report === undefined ? {} : { reporters: ['default', 'json'], outputFile: { json: values.report } };
const vitest = await createVitest('test', {
  watch: false,
  ...(values.project && { project: values.project }),
  ...order,
  ...report,
});

async function end(status: number): Promise<void> {
  await vitest.close();
  process.exit(status);
}
process.once('message', () => void end(130));
process.once('disconnect', () => void end(130));

await vitest.start(positionals);
await end(Number(process.exitCode ?? 0));
