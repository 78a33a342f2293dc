import { spawnSync } from 'node:child_process';

/** What has to hold before a test is worth running: types (all, and the pure packages without Node or DOM), lint, format. */
const STEPS: readonly (readonly [string, readonly string[]])[] = [
  ['types', ['tsc', '-p', 'tsconfig.json']],
  ['types of the pure packages', ['tsc', '-p', 'tsconfig.pure.json']],
  ['lint', ['oxlint', '--type-aware', '--quiet']],
  ['format', ['prettier', '--check', '--log-level', 'warn', '.']],
];

/** Run every step; the names of those that failed. */
export function check(): readonly string[] {
  return STEPS.flatMap(([name, [command = '', ...args]]) => {
    const { status } = spawnSync('npx', ['--no-install', command, ...args], { stdio: 'inherit' });
    console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name}`);
    return status === 0 ? [] : [name];
  });
}

if (process.argv[1] === new URL(import.meta.url).pathname) process.exitCode = check().length === 0 ? 0 : 1;
