import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);

test.each([
  ['npm start', ['scripts/start.mjs'], 'REEVE_'],
  ['npm run prove', ['--import', 'tsx', 'scripts/prove.ts'], '--minutes'],
])(
  '“%s -- --help” prints its usage and does nothing else',
  async (command, args, option) => {
    for (const flag of ['--help', '-h']) {
      const { stdout, stderr } = await run(process.execPath, [...args, flag], { timeout: 30_000 });
      expect(stdout).toContain(command);
      expect(stdout).toContain(option);
      expect(stdout.split('\n').length).toBeLessThan(15);
      expect(stderr).toBe('');
    }
  },
  90_000,
);
