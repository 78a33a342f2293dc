import type { WeekInput, WeekOutcome } from '@reeve/analysis';
import { ReeveError } from '@reeve/domain';
import { TaskPool } from '../task-pool.ts';
import type { TASKS } from './plan-tasks.ts';

/** Threads that plan hours. */
export type PlanThreads = TaskPool<typeof TASKS>;

/** A plan of six areas, seven teams and 21 shifts takes some seconds; the nodes of the solver end it long before this. */
const PLAN_CPU_MS = 180_000;
const MEMORY_MB = 512;

/** Threads that plan hours: one at a time, because a plan occupies a core. */
export function makePlanThreads(cpuMs = PLAN_CPU_MS): PlanThreads {
  return new TaskPool<typeof TASKS>(new URL('plan-tasks.ts', import.meta.url).href, {
    limits: { memoryMb: MEMORY_MB, cpuMs: { 'plan-week': cpuMs } },
    refusals: {
      memory: () => tooCostly('plan_memory'),
      cpu: () => tooCostly('plan_work'),
    },
    threads: 1,
    kept: 1,
    waiting: 2,
  });
}

const tooCostly = (because: string): ReeveError =>
  new ReeveError('too_large', 'No plan was found within the limit of work. Plan fewer teams or shifts.', { because });

/**
 * Plans a week on a thread of its own.
 *
 * @param key    of the person’s turn
 * @param signal cancels: the thread is ended at once, in the middle of a solve
 * @throws ReeveError unavailable — cancelled; too_large — over a limit; too_many_requests — too much waits; any of `planWeek`
 */
export function planOnThread(
  threads: PlanThreads,
  key: string,
  input: WeekInput,
  signal?: AbortSignal,
): Promise<WeekOutcome> {
  return threads.hold(key, async (thread) => {
    const end = (): void => void thread.end();
    signal?.addEventListener('abort', end, { once: true });
    try {
      if (signal?.aborted === true) await thread.end();
      return await thread.answer('plan-week', input);
    } finally {
      signal?.removeEventListener('abort', end);
    }
  });
}
