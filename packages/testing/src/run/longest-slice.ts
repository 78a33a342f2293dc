import { isMainThread } from 'node:worker_threads';
import { threadCpuMs } from '@reeve/compute';

const LOOKED_AT_MS = 1;

/** How far a measured slice can be from the real one, in milliseconds: two ticks of the scheduler. */
export const SLICE_ERROR_MS = 8;

/** True if this system counts the CPU time of one thread. */
export const countsThreads = isMainThread && threadCpuMs(process.pid) !== undefined;

/**
 * The longest slice of CPU, in milliseconds, that this thread used without yielding to other waiting work, while some
 * work runs.
 *
 * A timer asks the scheduler (`schedstat`) at each turn of the event loop how much CPU the thread has used. So time in
 * which the thread does not run, because the machine is busy, does not count. Exact to `SLICE_ERROR_MS`.
 */
export async function longestSliceMs(work: () => Promise<unknown>): Promise<number> {
  const used = (): number => threadCpuMs(process.pid) ?? 0; // undefined nowhere that `countsThreads`
  let [last, longest] = [used(), 0];
  const look = (): void => {
    const now = used();
    [last, longest] = [now, Math.max(longest, now - last)];
  };
  const looking = setInterval(look, LOOKED_AT_MS);
  try {
    await work();
  } finally {
    clearInterval(looking);
  }
  look();
  return longest;
}
