import { readlinkSync } from 'node:fs';
import { getPriority } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { ReeveError } from '@reeve/domain';
import { moved, wholeTask, type Moved } from './task.ts';

/** Tasks for the tests of the pool of tasks. `made` counts the parts made, so that a test sees how far ahead a thread is. */
async function* count({
  to,
  made,
}: {
  readonly to: number;
  readonly made: Int32Array;
}): AsyncGenerator<number, string, undefined> {
  for (let part = 1; part <= to; part += 1) {
    Atomics.add(made, 0, 1);
    yield part;
  }
  return `counted to ${to}`;
}

async function* bytesOf(length: number): AsyncGenerator<Moved<Uint8Array>, string, undefined> {
  const bytes = new Uint8Array(length).fill(7);
  yield moved(bytes, [bytes]);
  return `${bytes.length} left`;
}

const pause = wholeTask(async (ms: number) => {
  await wait(ms);
  return 'rested';
});

/** The priority of the task's thread; others have 0. */
const priority = wholeTask(() => getPriority(Number(readlinkSync('/proc/thread-self').split('/').at(-1))));

const spin = wholeTask((ms: number) => {
  for (const until = performance.now() + ms; performance.now() < until;);
  return 'spun';
});

const hoard = wholeTask(() => {
  const kept: string[][] = [];
  for (;;) kept.push(Array.from({ length: 10_000 }, (_, at) => `${kept.length} ${at}`));
});

const overflow = wholeTask(() => new SharedArrayBuffer(Number.MAX_SAFE_INTEGER).byteLength);

const refuse = wholeTask((): string => {
  throw new ReeveError('conflict', 'Not this one.', { because: 'test' });
});

const fault = wholeTask((): string => {
  throw new TypeError('/var/lib/secret');
});

const leave = wholeTask((): string => process.exit(1));

export const TASKS = {
  count: async () => count,
  bytes: async () => bytesOf,
  pause: async () => pause,
  priority: async () => priority,
  spin: async () => spin,
  hoard: async () => hoard,
  overflow: async () => overflow,
  refuse: async () => refuse,
  fault: async () => fault,
  leave: async () => leave,
};
