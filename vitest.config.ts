import { totalmem } from 'node:os';
import react from '@vitejs/plugin-react';
import { configDefaults, defineConfig } from 'vitest/config';
import { ISOLATED } from './tests/isolated-files.ts';
import FileOrder from './packages/testing/src/run/file-order.ts';
import { owedFiles } from './packages/testing/src/run/turns.ts';

// Tests run in a zone that is neither UTC nor a whole hour from it, so that a forgotten zone shows.
process.env['TZ'] = 'Asia/Kathmandu';

/**
 * A page, its server and its database wait for each other: with two at once, a demo each, a third of two cores was idle.
 * A third has 2 GB of memory at most, with a demo and a browser of its own.
 */
const BROWSER_WORKERS = totalmem() >= 6 * 2 ** 30 ? 3 : 2;

const DATABASE = [
  'packages/postgres/src/**/*.test.ts',
  'packages/store/src/**/*.test.ts',
  'packages/server/src/**/*.test.ts',
  'tests/database/**/*.test.ts',
  'tests/need-to-know/**/*.test.ts',
  'tests/loop/**/*.test.ts',
  'tests/rights/**/*.test.ts',
];

/** `npm test` leaves out what has no turn; any other run has every file it names. */
const OWED = process.env['REEVE_TEST_TURNS'] === 'drawn' ? owedFiles() : undefined;
const withoutOwed = (project: string): string[] => [...configDefaults.exclude, ...(OWED?.get(project) ?? [])];

export default defineConfig({
  test: {
    // A golden file that is missing fails its test; by default it would be written, and pass. `-u` writes.
    update: 'none',
    sequence: { sequencer: FileOrder },
    projects: [
      {
        plugins: [react()],
        test: {
          name: 'unit',
          exclude: [...withoutOwed('unit'), ...ISOLATED],
          // What the tests import is loaded once a process and not once a file: a quarter of the work.
          isolate: false,
          // Pure work: as many at once as the smallest machine has cores. Left alone, one core stays idle there.
          maxWorkers: 2,
          // Scenario tests make a whole province; a busy machine takes its time.
          testTimeout: 60_000,
          include: [
            'packages/{words,domain,analysis,compute,contract,formats,launch,scenario,web,cli}/src/**/*.test.{ts,tsx}',
            'tests/*.test.ts',
            'tests/truth/**/*.test.ts',
          ],
        },
      },
      {
        plugins: [react()],
        test: { name: 'unit-isolated', include: [...ISOLATED], maxWorkers: 2, testTimeout: 60_000 },
      },
      {
        test: {
          name: 'database',
          exclude: withoutOwed('database'),
          include: DATABASE,
          // The server is loaded once a process and not once a file; a file makes a database and a server of its own.
          isolate: false,
          // A test and its database wait for each other: with two at once both cores have work.
          maxWorkers: 2,
          globalSetup: ['packages/testing/src/database/database-server.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'slices',
          exclude: withoutOwed('slices'),
          include: ['tests/slices/**/*.test.ts'],
          globalSetup: ['packages/testing/src/database/database-server.ts'],
          // What other tests leave behind in a process would count for what is measured here.
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'crash',
          exclude: withoutOwed('crash'),
          include: ['tests/crash/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          // What is killed waits for its database and its disk: two at once, each on an installation of its own.
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'prove',
          include: ['tests/prove/**/*.prove.ts'],
          globalSetup: ['packages/testing/src/database/database-server.ts'],
          // A proof goes on for as long as it is told to.
          testTimeout: 12 * 3_600_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'browser',
          exclude: withoutOwed('browser'),
          include: ['tests/e2e/**/*.e2e.ts'],
          globalSetup: ['packages/testing/src/browser/demo.ts'],
          setupFiles: ['packages/testing/src/browser/print-open-pages.ts'],
          // What the tests import is loaded once a process and not once a file; a file starts a browser of its own.
          isolate: false,
          maxWorkers: BROWSER_WORKERS,
          // A page that is drawn again on a busy machine takes its time.
          expect: { poll: { timeout: 15_000 } },
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'frames',
          exclude: withoutOwed('frames'),
          include: ['tests/frames/**/*.frames.ts'],
          globalSetup: ['packages/testing/src/browser/demo.ts'],
          testTimeout: 240_000,
          hookTimeout: 180_000,
          // Frame times mean nothing while something else has the cores.
          fileParallelism: false,
        },
      },
    ],
  },
});
