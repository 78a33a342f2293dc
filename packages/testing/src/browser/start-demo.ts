import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp } from 'node:fs/promises';
import { lastingPort } from '../run/lasting-port.ts';

/** A running demo, started as a user starts it. */
export interface Demo {
  readonly address: string;
  /** Its data folder; empty if an already running demo was named. */
  readonly data: string;
}

export interface RunningDemo {
  readonly demo: Demo;
  stop(): Promise<void>;
}

const START_LIMIT_MS = 170_000;

/** The actual `npm start` program on a data folder, once it reports that it runs. */
async function start(data: string): Promise<RunningDemo> {
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
  return { demo: { address: `http://localhost:${port}`, data }, stop: async () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** Fills a folder by a first start, which builds the pages and loads the exercise: that takes longer than copying it. */
export async function loadDemo(data: string): Promise<void> {
  const running = await start(data);
  await running.stop();
}

/** Starts a demo on a copy of a loaded folder. */
export async function startCopy(loaded: string, data: string): Promise<RunningDemo> {
  await cp(loaded, data, { recursive: true });
  return start(data);
}
