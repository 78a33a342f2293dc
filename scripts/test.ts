import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { cpus } from 'node:os';
import { basename, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { removeTemporaryFolder, temporaryFolder } from '../packages/postgres/src/folder/temporary-folder.ts';
import { loadDemo } from '../packages/testing/src/browser/start-demo.ts';
import { owedFiles } from '../packages/testing/src/run/turns.ts';
import { DEPTH, DRIVEN } from '../tests/need-to-know/driver/driven.ts';
import { check } from './check.ts';

/**
 * `npm test [-- --all]`: the checks, then the tests, then one line with the sums. Files that take turns run if this tree
 * draws them, and with `--all` in any case.
 */
const { values } = parseArgs({ options: { all: { type: 'boolean', default: false } } });
const owed = values.all ? new Map<string, readonly string[]>() : owedFiles();
const REPORT = '.cache/tests.json';
/** What one stage has transformed the next ones read. It is of one run: no setting of an earlier one is in it. */
const MODULES = resolve('.cache/modules');
/**
 * One after the other: each fills the cores of the smallest machine, and frame times are meaningless while other work
 * uses them. Full-size proofs are `npm run prove`.
 */
const PROJECTS = ['unit*', 'database', 'slices', 'crash', 'browser', 'frames'];

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

/** Failures, a line or two each: printed last, where a truncated log still shows them. */
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
      ? failed.map((test) => `${path} > ${test.fullName}\n${test.failureMessages.map(firstLines).join('\n')}`)
      : [`${path}\n${firstLines(file.message)}`];
  });
}

async function runProject(project: string): Promise<Sums> {
  rmSync(REPORT, { force: true });
  const child = spawn(
    process.execPath,
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--project',
      project,
      '--experimental.fsModuleCache',
      `--experimental.fsModuleCachePath=${MODULES}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${REPORT}`,
    ],
    {
      stdio: 'inherit',
      env: {
        ...process.env,
        REEVE_TEST_LOADED_DEMO: LOADED_DEMO,
        REEVE_TEST_TURNS: values.all ? 'all' : 'drawn',
        REEVE_TEST_LANGUAGES: process.env['REEVE_TEST_LANGUAGES'] ?? 'one',
      },
    },
  );
  const [status] = (await once(child, 'exit')) as [number | null]; // per Node's documentation
  let summary: Summary;
  try {
    summary = JSON.parse(readFileSync(REPORT, 'utf8')) as Summary; // written by vitest's own reporter
  } catch {
    failures.push(`The test runner ended without a report of ${project}.`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  failures.push(...namesOfFailed(summary.testResults));
  // A file that could not even be loaded has no failed test, but has failed.
  const unloaded = summary.numFailedTests === 0 && status !== 0 ? Math.max(1, summary.numFailedTestSuites) : 0;
  return {
    passed: summary.numPassedTests,
    failed: summary.numFailedTests + unloaded,
    skipped: summary.numPendingTests,
  };
}

/** The duration of each stage, and its use of the machine's cores. */
const durations: string[] = [];
async function timed<T>(stage: string, work: () => Promise<T>): Promise<T> {
  const [started, before] = [performance.now(), coreTimes()];
  const result = await work();
  const now = coreTimes();
  const share = (now.busy - before.busy) / (now.all - before.all);
  durations.push(`${stage} ${Math.round((performance.now() - started) / 1000)} s (${Math.round(share * 100)} % busy)`);
  return result;
}

/** Milliseconds that all cores together were busy, and that have passed on them. */
function coreTimes(): { readonly busy: number; readonly all: number } {
  const times = cpus().map((core) => core.times);
  const idle = times.reduce((sum, time) => sum + time.idle, 0);
  const all = times.reduce((sum, time) => sum + time.user + time.nice + time.sys + time.idle + time.irq, 0);
  return { busy: all - idle, all };
}

/** How many readers it takes to notice a broken policy is random: reported, with no budget. */
const DRAWN = 'tests/need-to-know/mutants.test.ts';

/** Costs are measured by counts, which are the same on every machine: answers that the harness drove. */
function budgetFaults(): readonly string[] {
  const { answers: most } = JSON.parse(readFileSync('tests/budget.json', 'utf8')) as { readonly answers: number }; // as in the repository
  if (!existsSync(DRIVEN)) return ['The harness noted no drive.'];
  const drives = readFileSync(DRIVEN, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))
    .map(([file, answers]) => ({ file, answers: Number(answers) }));
  const sum = (of: typeof drives): number => of.reduce((total, drive) => total + drive.answers, 0);
  const held = drives.filter((drive) => drive.file !== DRAWN);
  const drawn = drives.filter((drive) => drive.file === DRAWN);
  durations.push(
    `${held.length} drives with ${sum(held)} answers of ${most}`,
    `${drawn.length} of drawn mutants with ${sum(drawn)}`,
  );
  return sum(held) > most ? [`The harness drove ${sum(held)} answers; tests/budget.json allows ${most}.`] : [];
}

mkdirSync('.cache', { recursive: true });
/** The exercise is loaded once, for the stages that open it in a browser. */
const demoFolder = await temporaryFolder();
const LOADED_DEMO = join(demoFolder, 'data');

/** Without it, the first stage that opens the exercise loads it. */
async function loadExercise(): Promise<void> {
  const loading = `${LOADED_DEMO}-loading`;
  try {
    await loadDemo(loading);
    renameSync(loading, LOADED_DEMO);
  } catch (error) {
    console.error(error);
  }
}

for (const file of [DRIVEN, DEPTH]) rmSync(file, { force: true });
rmSync(MODULES, { recursive: true, force: true });
const checking = timed('checks', check);
const sums: Sums[] = [];
for (const project of PROJECTS) {
  // The stage before those with a browser leaves a core idle.
  const loading = project === 'slices' ? timed('exercise', loadExercise) : undefined;
  sums.push(await timed(project, () => runProject(project)));
  await loading;
  // The checks run in parallel with the first project, which leaves them room; the later measurements need the cores
  // alone.
  if (sums.length === 1) await checking;
}
await removeTemporaryFolder(demoFolder);
const failedChecks = await checking;
const total = (of: keyof Sums): number => sums.reduce((sum, one) => sum + one[of], 0);
const overBudget = budgetFaults();
const failed = total('failed') + failedChecks.length + overBudget.length;
for (const failure of [...failedChecks.map((name) => `check: ${name}`), ...overBudget, ...failures])
  console.log(`✗ ${failure}`);
console.log(durations.join(', '));
const owedNames = [...owed]
  .filter(([, files]) => files.length > 0)
  .map(
    ([project, files]) =>
      `${project} ${files.map((file) => basename(file).replace(/\.(?:test|e2e|frames)\.ts$/, '')).join(', ')}`,
  );
console.log(
  owedNames.length > 0 ? `turns: owed are ${owedNames.join('; ')} (npm test -- --all)` : 'turns: owed are none',
);
if (existsSync(DEPTH)) console.log(readFileSync(DEPTH, 'utf8').trim());
console.log(
  `${total('passed')} passed, ${failed} failed${total('skipped') > 0 ? `, ${total('skipped')} skipped` : ''}`,
);
process.exitCode = failed === 0 ? 0 : 1;
