import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';

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
  if (!demo) throw new Error('There is no demo: this project has no `tests/support/browser/demo.ts` among its setups.');
  return demo;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // a TCP server that listens has one
  server.close();
  await once(server, 'close');
  return port;
}

const START_LIMIT_MS = 170_000;

/** The actual `npm start` program on a data folder, once it reports that it runs. */
async function start(data: string): Promise<{ readonly demo: Demo; readonly child: ChildProcess }> {
  const port = await freePort();
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

/**
 * Gives the browser tests a demo for each worker. Or the running one named by REEVE_TEST_DEMO_URL, for writing tests:
 * it fills up with what they leave behind.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['REEVE_TEST_DEMO_URL'];
  if (given !== undefined && given !== '') {
    project.provide('demos', [{ address: given.replace(/\/$/, ''), data: '' }]);
    return async () => undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'reeve-demo-'));
  const workers = project.name === 'frames' ? 1 : project.config.maxWorkers;
  // The first one builds the pages; in sequence the others would take as long again.
  const first = await start(join(folder, 'worker-1'));
  const others = Array.from({ length: workers - 1 }, (_, at) => start(join(folder, `worker-${at + 2}`)));
  const running = [first, ...(await Promise.all(others))];
  project.provide(
    'demos',
    running.map(({ demo }) => demo),
  );
  return async () => {
    await Promise.all(running.map(({ child }) => stop(child)));
    rmSync(folder, { recursive: true, force: true });
  };
}
