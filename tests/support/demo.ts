import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of a running demo, started as a user starts it. */
    demo: string;
    /** Its data folder; empty where a demo that runs already was named. */
    demoData: string;
  }
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

/**
 * Give the browser tests a demo of their own: `npm start`'s very program, on an empty data folder. Or the running one that
 * REEVE_TEST_DEMO_URL names, for writing tests: it fills up with what they leave behind.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['REEVE_TEST_DEMO_URL'];
  if (given !== undefined && given !== '') {
    project.provide('demo', given.replace(/\/$/, ''));
    project.provide('demoData', '');
    return async () => undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'reeve-demo-'));
  const port = await freePort();
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, PORT: String(port), REEVE_DATA: join(folder, 'data') },
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
  project.provide('demo', `http://localhost:${port}`);
  project.provide('demoData', join(folder, 'data'));
  return async () => {
    child.removeAllListeners('exit');
    child.kill('SIGTERM');
    await once(child, 'exit');
    rmSync(folder, { recursive: true, force: true });
  };
}
