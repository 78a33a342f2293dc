import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { ReeveError } from '@reeve/domain';
import type { AnswerOf, GivenOf, JobTable, PartOf, RunOptions } from './job.ts';
import { JOBS } from './jobs.ts';
import { asError, failureOf, NO_MEMORY, type Order, type Reply } from './messages.ts';

/** A running job: its parts and their answers so far. */
interface Run {
  readonly id: number;
  readonly job: string;
  readonly given: unknown;
  readonly parts: readonly unknown[];
  readonly answers: unknown[];
  /** Threads that have the job's input. */
  readonly begun: Set<Thread>;
  next: number;
  done: number;
  readonly answered: () => void;
  readonly end: (error?: unknown) => void;
}

interface Thread {
  readonly worker: Worker;
  doing: Run | undefined;
}

/**
 * A pool of threads that share the parts of jobs: each takes the next part when it has finished one, so that a slow part
 * delays no other. Threads start when they are first needed and then stay; while there is nothing to do they do not keep
 * the process alive.
 */
export class WorkerPool<Jobs extends JobTable = typeof JOBS> {
  readonly workers: number;
  readonly #jobsModule: string;
  readonly #threads = new Set<Thread>();
  #runs: Run[] = [];
  #nextId = 0;
  #closed = false;

  /**
   * @param workers    threads, 1 or more; default: the machine's cores
   * @param jobsModule URL of a module that exports the table JOBS
   */
  constructor(workers = availableParallelism(), jobsModule = new URL('jobs.ts', import.meta.url).href) {
    this.workers = workers;
    this.#jobsModule = jobsModule;
  }

  /**
   * Runs all parts of a job.
   *
   * @returns the answers in the order of the parts, the same for any number of threads
   * @throws ReeveError — thrown by a part; `internal` for any other fault, `too_large` if memory ran out, `unavailable`
   *         once the pool is closed. After a fault, no further part is started. The signal's reason, if aborted
   */
  run<Name extends keyof Jobs & string>(
    job: Name,
    given: GivenOf<Jobs, Name>,
    parts: readonly PartOf<Jobs, Name>[],
    { onProgress, signal }: RunOptions = {},
  ): Promise<AnswerOf<Jobs, Name>[]> {
    return new Promise((resolve, reject) => {
      if (this.#closed) throw new ReeveError('unavailable', 'The calculation was not begun: the program is ending.');
      signal?.throwIfAborted();
      const giveUp = (): void => run.end(signal?.reason);
      const run: Run = {
        id: this.#nextId++,
        job,
        given,
        parts,
        answers: [],
        begun: new Set(),
        next: 0,
        done: 0,
        answered: () => onProgress?.(run.done, parts.length),
        end: (error) => {
          signal?.removeEventListener('abort', giveUp);
          this.#forget(run);
          if (error === undefined) resolve(run.answers as AnswerOf<Jobs, Name>[]); // each is the answer of this job
          else reject(error);
        },
      };
      if (parts.length === 0) return resolve([]);
      signal?.addEventListener('abort', giveUp, { once: true });
      this.#runs.push(run);
      this.#handOut();
    });
  }

  /** Starts all threads, so that work that comes later need not wait for it. */
  start(): void {
    while (!this.#closed && this.#threads.size < this.workers) this.#start();
  }

  /** Ends all threads and aborts running work. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const run of this.#runs) run.end(new ReeveError('unavailable', 'The calculation was given up.'));
    await Promise.all(Array.from(this.#threads, ({ worker }) => worker.terminate()));
  }

  /** Gives every idle thread the next part, taking runs in turn. */
  #handOut(): void {
    for (;;) {
      const at = this.#runs.findIndex(({ next, parts }) => next < parts.length);
      const run = this.#runs[at];
      if (run === undefined) return;
      const thread = this.#idleThread();
      if (thread === undefined) return;
      this.#runs = [...this.#runs.slice(0, at), ...this.#runs.slice(at + 1), run];
      this.#give(thread, run);
    }
  }

  #give(thread: Thread, run: Run): void {
    const index = run.next;
    run.next += 1;
    const first = !run.begun.has(thread);
    const order: Order = {
      run: run.id,
      index,
      part: run.parts[index],
      ...(first && { begin: { job: run.job, given: run.given } }),
    };
    run.begun.add(thread);
    thread.doing = run;
    thread.worker.ref();
    try {
      thread.worker.postMessage(order, []);
    } catch (error) {
      this.#rest(thread);
      run.begun.delete(thread);
      run.end(asError(failureOf(error)));
    }
  }

  #idleThread(): Thread | undefined {
    for (const thread of this.#threads) if (thread.doing === undefined) return thread;
    return this.#threads.size < this.workers ? this.#start() : undefined;
  }

  #start(): Thread {
    const worker = new Worker(new URL('../bin/worker.mjs', import.meta.url), {
      workerData: { jobs: this.#jobsModule },
    });
    const thread: Thread = { worker, doing: undefined };
    this.#threads.add(thread);
    worker.unref();
    worker.on('message', (reply: Reply) => this.#take(thread, reply));
    worker.on('error', (error: Error & { code?: string }) => {
      this.#lose(thread, asError(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? NO_MEMORY : failureOf(error)));
    });
    worker.on('exit', () => this.#lose(thread, new ReeveError('internal', 'A thread of the calculation ended.')));
    return thread;
  }

  #take(thread: Thread, reply: Reply): void {
    const run = thread.doing;
    this.#rest(thread);
    if (run !== undefined && this.#runs.includes(run)) {
      if ('failure' in reply) {
        run.end(asError(reply.failure));
      } else {
        run.answers[reply.index] = reply.answer;
        run.done += 1;
        this.#tell(run);
        if (run.done === run.parts.length) run.end();
      }
    }
    this.#handOut();
  }

  /** A fault of the progress callback ends its own run, and no other. */
  #tell(run: Run): void {
    try {
      run.answered();
    } catch (error) {
      run.end(error ?? new ReeveError('internal', 'The progress could not be reported.'));
    }
  }

  #rest(thread: Thread): void {
    thread.doing = undefined;
    thread.worker.unref();
  }

  #lose(thread: Thread, error: ReeveError): void {
    this.#threads.delete(thread);
    const run = thread.doing;
    if (run !== undefined && this.#runs.includes(run)) run.end(error);
    if (!this.#closed) this.#handOut();
  }

  #forget(run: Run): void {
    this.#runs = this.#runs.filter((other) => other !== run);
    const order: Order = { forget: run.id };
    for (const { worker } of run.begun) worker.postMessage(order, []);
  }
}

let shared: WorkerPool | undefined;

/** The pool of this process: one thread per core, shared by all its calculations. */
export function sharedPool(): WorkerPool {
  shared ??= new WorkerPool();
  return shared;
}

/**
 * Runs all parts of a job on the threads of this process; see `WorkerPool.run`.
 *
 * @example await runParts('knox-permutations', given, [{ from: 0, to: 64 }, { from: 64, to: 128 }])
 */
export function runParts<Name extends keyof typeof JOBS>(
  job: Name,
  given: GivenOf<typeof JOBS, Name>,
  parts: readonly PartOf<typeof JOBS, Name>[],
  options: RunOptions = {},
): Promise<AnswerOf<typeof JOBS, Name>[]> {
  return sharedPool().run(job, given, parts, options);
}
