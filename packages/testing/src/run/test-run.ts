import { fork } from 'node:child_process';
import { once } from 'node:events';

interface Asked {
  readonly project: string;
  /** None: all files of the project. */
  readonly files?: readonly string[];
  /** Seed of the order in which the files run. */
  readonly seed?: number;
  readonly env?: NodeJS.ProcessEnv;
}

/** A run of tests in a separate process. */
export interface TestRun {
  /** Its exit status: 0 if every test passed. */
  readonly ended: Promise<number>;
  /** Stops it; its database server ends with it, as it does when this process ends first. */
  stop(): void;
}

/** Starts tests in a separate process, unaffected by the Ctrl-C of this one. */
export function runTests({ project, files = [], seed, env }: Asked): TestRun {
  const words = [`--project=${project}`, ...(seed === undefined ? [] : [`--seed=${seed}`]), ...files];
  const child = fork('scripts/run-tests.ts', words, {
    detached: true,
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, ...env },
  });
  const ended = once(child, 'exit').then(([status]) => (typeof status === 'number' ? status : 1));
  return { ended, stop: () => void (child.connected && child.send('stop')) };
}
