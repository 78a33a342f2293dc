import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { changedSince, historyFaults } from '@reeve/testing/run/git-history.ts';
import { proofStates, staleLines } from '@reeve/testing/run/proof-state.ts';
import { readTally } from '@reeve/testing/run/tally.ts';
import { PARTS } from '../tests/prove/parts.ts';

/**
 * Checks required before a test is worth running: types (all, and the pure packages without Node or DOM), lint, format.
 */
const STEPS: readonly (readonly [name: string, command: readonly [tool: string, ...given: string[]]])[] = [
  ['types', ['tsc', '-p', 'tsconfig.json']],
  ['types of the pure packages', ['tsc', '-p', 'tsconfig.pure.json']],
  ['lint', ['oxlint', '--type-aware', '--quiet']],
  ['format', ['oxfmt', '--list-different', '.']],
];

/** Prints a line for each proof whose code changed since its last run. A warning only: a proof takes hours. */
function warnOfProofs(): void {
  const lines = readTally(readFileSync('docs/verification.md', 'utf8'));
  const stale = staleLines(proofStates(Object.keys(PARTS), lines, (commit) => changedSince('.', commit)));
  for (const line of stale) console.log(`warning ${line}`);
}

/** Checks subjects and merges since the commit in `scripts/history-from.txt`. @returns whether the history is in order */
function checkHistory(): boolean {
  const since = readFileSync('scripts/history-from.txt', 'utf8').trim();
  const faults = historyFaults('.', since);
  if (faults === undefined) console.log(`skipped history: ${since.slice(0, 8)} is not in this clone`);
  else console.log([...faults, `${faults.length === 0 ? 'ok    ' : 'FAILED'} history`].join('\n'));
  return (faults ?? []).length === 0;
}

/** Runs every step in order, and prints its output once it has ended; returns the names of those that failed. */
export async function check(): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const [name, command] of STEPS) {
    const [tool, ...given] = command;
    const child = spawn(`node_modules/.bin/${tool}`, given, { stdio: ['ignore', 'pipe', 'pipe'] });
    const output = Promise.all([text(child.stdout), text(child.stderr)]);
    const [status] = (await once(child, 'close')) as [number | null]; // per Node's documentation
    console.log(`${(await output).join('')}${status === 0 ? 'ok    ' : 'FAILED'} ${name}`);
    if (status !== 0) failed.push(name);
  }
  if (!checkHistory()) failed.push('history');
  warnOfProofs();
  return failed;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = (await check()).length === 0 ? 0 : 1;
