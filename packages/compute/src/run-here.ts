import { setImmediate } from 'node:timers/promises';
import type { AnswerOf, GivenOf, JobTable, PartOf, RunOptions } from './job.ts';
import { JOBS } from './jobs.ts';

/**
 * Runs the parts of a job on the calling thread, yielding to the event loop between them: for work that ends before a
 * thread would have started. The answers equal those of `runParts`.
 *
 * @param parts short ones, a few milliseconds each
 */
export async function runHere<Name extends keyof typeof JOBS>(
  job: Name,
  given: GivenOf<typeof JOBS, Name>,
  parts: readonly PartOf<typeof JOBS, Name>[],
  { onProgress, signal }: RunOptions = {},
): Promise<AnswerOf<typeof JOBS, Name>[]> {
  signal?.throwIfAborted();
  const table: JobTable = JOBS;
  const found = await table[job]?.();
  const work = await found?.prepare(given as never); // the types above tie the input to the job's name
  const answers: AnswerOf<typeof JOBS, Name>[] = [];
  for (const part of parts) {
    answers.push(work?.(part as never) as AnswerOf<typeof JOBS, Name>); // as above
    onProgress?.(answers.length, parts.length);
    await setImmediate();
    signal?.throwIfAborted();
  }
  return answers;
}
