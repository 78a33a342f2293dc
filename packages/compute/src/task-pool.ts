import { ReeveError } from '@reeve/domain';
import { TaskThread, type Refusals } from './task-thread.ts';
import type { TaskLimits, TaskTable } from './task.ts';

/** The limits on threads and waiting work. */
export interface TaskPoolOptions<Name extends string> {
  readonly limits: TaskLimits<Name>;
  readonly refusals: Refusals;
  /** Concurrent threads, started on demand. */
  readonly threads: number;
  /** Idle threads kept for later work; the others end when done. */
  readonly kept: number;
  /** The most work that can wait under one key. */
  readonly waiting: number;
}

interface Waiting {
  readonly key: string;
  readonly begin: () => void;
}

/**
 * Threads that run tasks under limits. Work under one key runs in order, one at a time, so that no
 * key delays the others: each has one thread at most.
 */
export class TaskPool<Tasks extends TaskTable> {
  readonly #tasksModule: string;
  readonly #options: TaskPoolOptions<keyof Tasks & string>;
  readonly #busy = new Set<string>();
  readonly #idle: TaskThread<Tasks>[] = [];
  #waiting: Waiting[] = [];

  /** @param tasksModule URL of a module that exports the table TASKS */
  constructor(tasksModule: string, options: TaskPoolOptions<keyof Tasks & string>) {
    this.#tasksModule = tasksModule;
    this.#options = options;
  }

  /**
   * Runs work on a thread, in its turn.
   *
   * @param key of the turn
   * @throws ReeveError too_many_requests — too much work waits under this key; any error of the work
   */
  async hold<T>(key: string, work: (thread: TaskThread<Tasks>) => Promise<T>): Promise<T> {
    await this.#turn(key);
    let thread: TaskThread<Tasks> | undefined;
    try {
      thread = this.#next();
      return await work(thread);
    } finally {
      // The turn also ends if no thread could be started.
      this.#busy.delete(key);
      if (thread?.isEnded === false) {
        if (this.#idle.length < this.#options.kept) this.#idle.push(thread);
        else await thread.end();
      }
      this.#beginNext();
    }
  }

  /** Ends idle threads. */
  async close(): Promise<void> {
    await Promise.all(this.#idle.splice(0).map((thread) => thread.end()));
  }

  #next(): TaskThread<Tasks> {
    for (let thread = this.#idle.pop(); thread !== undefined; thread = this.#idle.pop())
      if (!thread.isEnded) return thread;
    return this.#start();
  }

  #start(): TaskThread<Tasks> {
    return new TaskThread(this.#tasksModule, this.#options.limits, this.#options.refusals);
  }

  #turn(key: string): Promise<void> {
    if (this.#waiting.filter((one) => one.key === key).length >= this.#options.waiting)
      throw new ReeveError(
        'too_many_requests',
        'Your earlier work is still running. Nothing was changed; try again when it is done.',
      );
    return new Promise((begin) => {
      this.#waiting.push({ key, begin });
      this.#beginNext();
    });
  }

  #beginNext(): void {
    while (this.#busy.size < this.#options.threads) {
      const at = this.#waiting.findIndex(({ key }) => !this.#busy.has(key));
      const next = this.#waiting[at];
      if (next === undefined) return;
      this.#waiting = this.#waiting.toSpliced(at, 1);
      this.#busy.add(next.key);
      next.begin();
    }
  }
}
