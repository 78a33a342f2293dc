import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { check } from './check.ts';

/** `npm test`: the checks, then every test there is, then one line with the sums. */
const REPORT = '.cache/tests.json';
/** One after the other: kills and frame times mean nothing while something else has the cores. Full-size proofs are `npm run prove`. */
const PROJECTS = ['unit', 'database', 'crash', 'browser', 'frames'];

interface Summary {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
  readonly numPendingTests: number;
  readonly testResults: readonly FileResult[];
}
interface FileResult {
  readonly name: string;
  readonly status: string;
  readonly message: string;
  readonly assertionResults: readonly {
    readonly fullName: string;
    readonly status: string;
    readonly failureMessages: readonly string[];
  }[];
}
interface Sums {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What failed, a line or two each: printed last, where a log that is cut at its front still shows it. */
const failures: string[] = [];
const LINES_OF_A_MESSAGE = 4;
const firstLines = (message: string): string =>
  message
    .split('\n')
    .slice(0, LINES_OF_A_MESSAGE)
    .map((line) => `    ${line}`)
    .join('\n');

function namesOfFailed(results: readonly FileResult[]): string[] {
  return results.flatMap((file) => {
    const path = relative(process.cwd(), file.name);
    const failed = file.assertionResults.filter((test) => test.status === 'failed');
    return failed.length > 0 || file.status !== 'failed'
      ? failed.map((test) => `${path} > ${test.fullName}\n${firstLines(test.failureMessages[0] ?? '')}`)
      : [`${path}\n${firstLines(file.message)}`];
  });
}

function runProject(project: string): Sums {
  rmSync(REPORT, { force: true });
  const { status } = spawnSync(
    'npx',
    [
      '--no-install',
      'vitest',
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${REPORT}`,
    ],
    { stdio: 'inherit' },
  );
  let summary: Summary;
  try {
    summary = JSON.parse(readFileSync(REPORT, 'utf8')) as Summary; // written by vitest's own reporter
  } catch {
    failures.push(`The test runner ended without a report of ${project}.`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  failures.push(...namesOfFailed(summary.testResults));
  // A file that could not even be loaded has no failed test of its own, and still has failed.
  const unloaded = summary.numFailedTests === 0 && status !== 0 ? Math.max(1, summary.numFailedTestSuites) : 0;
  return {
    passed: summary.numPassedTests,
    failed: summary.numFailedTests + unloaded,
    skipped: summary.numPendingTests,
  };
}

/** How long each stage took, in seconds, for whoever asks where the time went. */
const took: string[] = [];
function timed<T>(stage: string, work: () => T): T {
  const started = performance.now();
  const result = work();
  took.push(`${stage} ${Math.round((performance.now() - started) / 1000)} s`);
  return result;
}

mkdirSync('.cache', { recursive: true });
const failedChecks = timed('checks', check);
const sums = PROJECTS.map((project) => timed(project, () => runProject(project)));
const total = (of: keyof Sums): number => sums.reduce((sum, one) => sum + one[of], 0);
const failed = total('failed') + failedChecks.length;
for (const failure of [...failedChecks.map((name) => `check: ${name}`), ...failures]) console.log(`✗ ${failure}`);
console.log(took.join(', '));
console.log(
  `${total('passed')} passed, ${failed} failed${total('skipped') > 0 ? `, ${total('skipped')} skipped` : ''}`,
);
process.exitCode = failed === 0 ? 0 : 1;
