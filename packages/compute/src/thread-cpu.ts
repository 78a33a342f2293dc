import { readFileSync } from 'node:fs';
import type { Worker } from 'node:worker_threads';

/**
 * CPU time that a thread of this process has used, in milliseconds. On Linux by the scheduler's count, which is exact to its
 * tick (a few milliseconds).
 *
 * @param thread its number with the operating system; the process's own number is that of its main thread
 * @returns undefined where the system keeps no such count, or the thread has ended
 */
export function threadCpuMs(thread: number): number | undefined {
  try {
    const [nanoseconds] = readFileSync(`/proc/self/task/${thread}/schedstat`, 'utf8').split(' ');
    return Number(nanoseconds) / 1e6;
  } catch {
    return undefined;
  }
}

/** CPU time of a worker; where the system does not count it, the time its event loop was not idle, which is never less. */
export function workerCpuMs(worker: Worker, thread: number | undefined): number {
  const counted = thread === undefined ? undefined : threadCpuMs(thread);
  return counted ?? worker.performance.eventLoopUtilization().active;
}
