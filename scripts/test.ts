import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { check } from './check.ts';

/** `npm test`: the checks, then every test there is, then one line with the sums. */
const REPORT = '.cache/tests.json';
/** The full-size proofs are `npm run prove`. */
const PROJECTS = ['unit', 'database', 'crash', 'browser'].flatMap((name) => ['--project', name]);

interface Summary {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
  readonly numPendingTests: number;
}

mkdirSync('.cache', { recursive: true });
rmSync(REPORT, { force: true });
const failedChecks = check();
const { status } = spawnSync(
  'npx',
  [
    '--no-install',
    'vitest',
    'run',
    ...PROJECTS,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORT}`,
  ],
  { stdio: 'inherit' },
);
let summary: Summary | undefined;
try {
  summary = JSON.parse(readFileSync(REPORT, 'utf8')) as Summary; // written by vitest's own reporter
} catch {
  console.log('The test runner ended without a report.');
}
// A file that could not even be loaded has no failed test of its own, and still has failed.
const unloaded = summary && summary.numFailedTests === 0 && status !== 0 ? Math.max(1, summary.numFailedTestSuites) : 0;
const failed = (summary?.numFailedTests ?? 1) + unloaded + failedChecks.length;
const skipped = summary?.numPendingTests ?? 0;
console.log(`${summary?.numPassedTests ?? 0} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 && status === 0 ? 0 : 1;
