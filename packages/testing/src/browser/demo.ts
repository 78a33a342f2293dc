import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { removeDatabaseServer } from '../../../postgres/src/folder/remove.ts';
import { removeTemporaryFolder, temporaryFolder } from '../../../postgres/src/folder/temporary-folder.ts';
import { lastingPort } from '../run/lasting-port.ts';

/** A running demo, started as a user starts it. */
export interface Demo {
  readonly address: string;
  /** Its data folder; empty if an already running demo was named. */
  readonly data: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** One for each worker. */
    demos: readonly Demo[];
  }
}

/** The demo of the calling worker: parallel files do not share one. */
export function demoHere(): Demo {
  const demos = inject('demos');
  const demo = demos[Number(process.env['VITEST_POOL_ID'] ?? 1) - 1] ?? demos[0];
  if (!demo)
    throw new Error('There is no demo: this project has no `packages/testing/src/browser/demo.ts` among its setups.');
  return demo;
}

const START_LIMIT_MS = 170_000;

/** The actual `npm start` program on a data folder, once it reports that it runs. */
async function start(data: string): Promise<{ readonly demo: Demo; readonly child: ChildProcess }> {
  const port = await lastingPort();
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, PORT: String(port), REEVE_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  await new Promise<void>((ready, failed) => {
    const timer = setTimeout(() => failed(new Error(`The demo did not start in time:\n${output}`)), START_LIMIT_MS);
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('Reeve is running at')) {
        clearTimeout(timer);
        ready();
      }
    });
    child.once('exit', (code) => failed(new Error(`The demo ended with ${code}:\n${output}`)));
  });
  child.removeAllListeners('exit');
  return { demo: { address: `http://localhost:${port}`, data }, child };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** The first start on a data folder builds the pages and loads the exercise, which takes longer than copying it. */
async function load(data: string): Promise<void> {
  const { child } = await start(data);
  await stop(child);
}

async function startCopy(loaded: string, data: string): Promise<Awaited<ReturnType<typeof start>>> {
  await cp(loaded, data, { recursive: true });
  return start(data);
}

/**
 * Gives the browser tests a demo for each worker: copies of the one in the folder REEVE_TEST_LOADED_DEMO, which the
 * first run that names it fills, or of one of their own. Or the running one named by REEVE_TEST_DEMO_URL, for writing tests:
 * it fills up with what they leave behind.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['REEVE_TEST_DEMO_URL'];
  if (given !== undefined && given !== '') {
    project.provide('demos', [{ address: given.replace(/\/$/, ''), data: '' }]);
    return async () => undefined;
  }
  const folder = await temporaryFolder();
  const loaded = process.env['REEVE_TEST_LOADED_DEMO'] ?? join(folder, 'data');
  if (!existsSync(loaded)) await load(loaded);
  const workers = project.name === 'frames' ? 1 : project.config.maxWorkers;
  const datas = Array.from({ length: workers }, (_, at) => join(folder, `worker-${at + 1}`));
  const running = await Promise.all(datas.map((data) => startCopy(loaded, data)));
  project.provide(
    'demos',
    running.map(({ demo }) => demo),
  );
  return async () => {
    await Promise.all(running.map(({ child }) => stop(child)));
    for (const data of datas) await removeDatabaseServer(data);
    await removeTemporaryFolder(folder);
  };
}
