import { parentPort } from 'node:worker_threads';
import { ReeveError } from '@reeve/domain';
import type { JobTable } from './job.ts';
import { failureOf, type Order, type Reply } from './messages.ts';

/** Runs parts as they arrive, until the pool ends this thread. */
export async function serve(jobsModule: string): Promise<void> {
  const { JOBS } = (await import(jobsModule)) as { JOBS: JobTable }; // the pool names a module with a table of jobs
  const runs = new Map<number, Promise<(part: never) => unknown>>();

  async function prepare({ job, given }: { readonly job: string; readonly given: unknown }) {
    const load = JOBS[job];
    if (load === undefined) throw new ReeveError('internal', `There is no job “${job}”.`);
    return (await load()).prepare(given as never); // the pool's types tie the input to the job's name
  }

  parentPort?.on('message', (order: Order) => {
    if ('forget' in order) {
      runs.delete(order.forget);
      return;
    }
    const { run, index, part, begin } = order;
    if (begin) runs.set(run, prepare(begin));
    const answered = async (): Promise<Reply> => {
      try {
        const work = await runs.get(run);
        if (work === undefined) throw new ReeveError('internal', 'A part came without its run.');
        return { index, answer: work(part as never) }; // as above
      } catch (error) {
        return { index, failure: failureOf(error) };
      }
    };
    void answered().then((reply) => parentPort?.postMessage(reply, []));
  });
}
