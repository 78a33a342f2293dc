export type { AnswerOf, GivenOf, Job, RunOptions } from './job.ts';
export { runParts, sharedPool, WorkerPool } from './pool.ts';
export { runHere } from './run-here.ts';
export { knoxInParallel, type ParallelOptions } from './knox-in-parallel.ts';
export { kdeInParallel } from './kde-in-parallel.ts';
