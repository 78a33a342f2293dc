import { expect, test } from 'vitest';

import { childEnvironment, run, tellingLine } from './program.ts';

test('reports a missing program without ending the process', async () => {
  expect(await run('/nowhere/postgres', [])).toEqual({ ok: false, output: 'it does not exist' });
});

test('ends a program that hangs', async () => {
  const answer = await run(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { timeoutMs: 300 });
  expect(answer.ok).toBe(false);
});

test('settings that affect PostgreSQL do not reach its programs', () => {
  expect(childEnvironment({ PATH: '/usr/bin', PGDATA: '/elsewhere' })).toEqual({
    PATH: '/usr/bin',
    LC_ALL: 'C',
    TZ: 'UTC',
  });
});

test.each([
  [
    'LOG:  x\n2026-11-01 10:00:00.000 UTC [7] FATAL:  could not create any TCP/IP sockets\n',
    'could not create any TCP/IP sockets',
  ],
  ['initdb: error: invalid locale name "xx"\nhint: try', 'invalid locale name "xx"'],
  [
    'FATAL:  could not write: No space left on device\nPANIC:  cannot abort transaction 1\n',
    'could not write: No space left on device',
  ],
  [
    'initdb: could not look up effective user ID 12345: user does not exist',
    'could not look up effective user ID 12345: user does not exist',
  ],
  ['first\nlast.\n\n', 'last'],
  ['', 'it said nothing'],
])('the telling line of %j', (output, line) => {
  expect(tellingLine(output)).toBe(line);
});
