import { WorkerPool, type AnswerOf, type GivenOf } from '@reeve/compute';
import { JOBS } from './draft-jobs.ts';

type Jobs = typeof JOBS;

let thread: WorkerPool<Jobs> | undefined;

/**
 * Read or write a draft's file: a short one here, a long one on a thread beside the server, which answers everybody else
 * meanwhile. A million words take seconds, a thread takes one to start.
 *
 * @param isLong whether the thread is worth its start
 * @throws ReeveError as the job does, wherever it is done
 */
export async function onDraft<Name extends keyof Jobs>(
  name: Name,
  given: GivenOf<Jobs, Name>,
  isLong: boolean,
): Promise<AnswerOf<Jobs, Name>> {
  if (!isLong) {
    const job = await JOBS[name]();
    const work = await job.prepare(given as never); // the types tie what is given to the job's name
    return work(null) as AnswerOf<Jobs, Name>; // as above
  }
  thread ??= new WorkerPool<Jobs>(1, new URL('draft-jobs.ts', import.meta.url).href);
  const [answer] = await thread.run(name, given, [null] as never); // no job here has parts
  return answer as AnswerOf<Jobs, Name>; // one part, one answer
}
