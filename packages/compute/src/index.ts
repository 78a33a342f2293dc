export type { AnswerOf, GivenOf, Job, RunOptions } from './job.ts';
export { runParts, sharedPool, WorkerPool } from './pool.ts';
export { runHere } from './run-here.ts';
export { knoxInParallel, type ParallelOptions } from './knox-in-parallel.ts';
export { kdeInParallel } from './kde-in-parallel.ts';
export { TaskPool, type TaskPoolOptions } from './task-pool.ts';
export type { TaskThread } from './task-thread.ts';
export { moved, wholeTask, type Moved, type Task, type TaskLimits, type TaskTable } from './task.ts';
export { threadCpuMs } from './thread-cpu.ts';
