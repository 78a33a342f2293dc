import { readFileSync } from 'node:fs';
import type { Worker } from 'node:worker_threads';

/**
 * Returns the CPU time used by a thread of this process, in milliseconds; on Linux from the scheduler, exact to its
 * tick (a few milliseconds).
 *
 * @param thread its operating system id; the main thread's is the process id
 * @returns undefined if the system has no such count, or the thread has ended
 */
export function threadCpuMs(thread: number): number | undefined {
  try {
    const [nanoseconds] = readFileSync(`/proc/self/task/${thread}/schedstat`, 'utf8').split(' ');
    return Number(nanoseconds) / 1e6;
  } catch {
    return undefined;
  }
}

/** CPU time of a worker; without a system count, the time its event loop was not idle, which is never less. */
export function workerCpuMs(worker: Worker, thread: number | undefined): number {
  const counted = thread === undefined ? undefined : threadCpuMs(thread);
  return counted ?? worker.performance.eventLoopUtilization().active;
}
